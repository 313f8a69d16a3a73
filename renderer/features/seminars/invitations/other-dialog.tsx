import { useState } from 'react'
import type { Seminar } from '../../../../electron/contract'
import { FormDialog } from '../../../app/form-dialog'
import { useDraft, useSaving } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { TextField } from '../../../ui/text-field'

/** Invites somebody who is no company of the register: a chamber, a bank, a name from a list. */
export function OtherDialog({ seminar, onClose }: { seminar: Seminar; onClose: () => void }) {
  const m = useMessages().seminars.invitations
  const store = useAppStore()
  const { draft, change, read } = useDraft({ companyName: '', personName: '', note: '' })
  const [asked, setAsked] = useState(false)
  const saving = useSaving()
  async function submit(): Promise<void> {
    const { companyName, personName, note } = read()
    setAsked(true)
    if (companyName.trim() === '') return
    const isSaved = await saving.save(() =>
      store.getState().seminars.saveInvitation({
        uid: null,
        seminarUid: seminar.uid,
        companyUid: null,
        companyName: companyName.trim(),
        personName: personName.trim(),
        state: 'invited',
        answeredOn: null,
        note,
      }),
    )
    if (isSaved) onClose()
  }
  const save = () => void submit()
  return (
    <FormDialog
      title={m.byHand}
      form="invitation"
      size="small"
      isDirty={draft.companyName !== '' || draft.personName !== '' || draft.note !== ''}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={m.otherName}
        value={draft.companyName}
        onChange={(companyName) => change({ companyName })}
        onEnter={save}
        error={asked && draft.companyName.trim() === '' ? m.otherNeeded : null}
        isRequired
        autoFocus
        maxLength={200}
      />
      <TextField
        label={m.otherPerson}
        value={draft.personName}
        onChange={(personName) => change({ personName })}
        onEnter={save}
        maxLength={200}
      />
      <TextField
        label={m.note}
        value={draft.note}
        onChange={(note) => change({ note })}
        onEnter={save}
        maxLength={2000}
      />
    </FormDialog>
  )
}
