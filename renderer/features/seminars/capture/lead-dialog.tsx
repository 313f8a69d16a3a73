import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { DateField } from '../../../ui/date-field'
import { TextField } from '../../../ui/text-field'
import { leadInput } from '../rows'
import type { LeadRow } from '../slice'
import { cardInput, draftOfLead, type CardDraft } from './card-draft'
import { Interests } from './interests'
import { LaterFields } from './later-fields'

/** A card with everything that is known of it. */
export function LeadDialog({ lead, onClose }: { lead: LeadRow; onClose: () => void }) {
  const m = useMessages().seminars.capture
  const saveLead = useApp((state) => state.seminars.saveLead)
  const [start] = useState(() => ({ ...draftOfLead(lead), callBy: lead.callBy as string | null }))
  const { draft, change, read } = useDraft(start)
  const [asked, setAsked] = useState(false)
  const unreadable = useUnreadable()
  const saving = useSaving()

  async function submit(): Promise<void> {
    const { callBy, ...card } = read()
    setAsked(true)
    if (card.companyName.trim() === '' || callBy === null || unreadable.has()) return
    const { companyKana, calledOn } = lead
    const fields = { ...cardInput(lead.seminarUid, card), companyKana, calledOn }
    const isSaved = await saving.save(() => saveLead({ ...leadInput(lead), ...fields, callBy }))
    if (isSaved) onClose()
  }
  const save = () => void submit()
  const set = (fields: Partial<CardDraft>) => change(fields)
  return (
    <FormDialog
      title={m.editTitle}
      form="lead"
      isDirty={JSON.stringify(draft) !== JSON.stringify(start)}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={m.company}
        value={draft.companyName}
        onChange={(companyName) => set({ companyName })}
        onEnter={save}
        error={asked && draft.companyName.trim() === '' ? m.companyNeeded : null}
        isRequired
        autoFocus
        maxLength={200}
      />
      <TextField
        label={m.person}
        value={draft.personName}
        onChange={(personName) => set({ personName })}
        onEnter={save}
        maxLength={200}
      />
      <LaterFields draft={draft} onChange={set} onEnter={save} />
      <Interests draft={draft} onChange={set} onEnter={save} />
      <TextField
        label={m.note}
        value={draft.note}
        onChange={(note) => set({ note })}
        onEnter={save}
        lines={3}
        maxLength={20_000}
      />
      <DateField
        label={m.callBy}
        value={draft.callBy}
        onChange={(callBy) => change({ callBy })}
        onValidity={unreadable.tell('callBy')}
        onEnter={save}
        error={asked && draft.callBy === null ? m.callByNeeded : null}
        isRequired
      />
    </FormDialog>
  )
}
