import { useState } from 'react'
import { SavingDialog } from '../../../app/saving-dialog'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { useClosing } from '../../../app/use-closing'
import { DateField } from '../../../ui/date-field'
import { Select } from '../../../ui/select'
import { statusName } from '../names'
import { ParcelFields } from './parcel-fields'
import { emptyDraft, isDirty, issueOfError, readDraft, type Issues, type ParcelDraft } from './parcel-form'
import { selectParks } from '../selectors'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'

/** Adds a parcel to a park; its outline comes later. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const language = useApp((state) => state.frame.language)
  const parks = useApp(selectParks)
  const statuses = useApp((state) => state.parcels.statuses)
  const asOf = useApp((state) => state.frame.asOf)
  const [start] = useState(() => {
    const { parcels, parks: known } = store.getState()
    const near = parcels.active === null ? undefined : parcels.byUid.get(parcels.active)?.parkUid
    return emptyDraft(near ?? known.subject ?? parcels.filter.parks[0] ?? parks[0]?.uid ?? '')
  })
  const { draft, change, read } = useDraft<ParcelDraft>(start)
  const first = useDraft({ statusUid: statuses[0]?.uid ?? '', since: asOf })
  const [issues, setIssues] = useState<Issues>({})
  const unreadable = useUnreadable()
  const saving = useSaving((error) => setIssues(issueOfError(error) ?? {}))
  const close = useClosing({
    form: 'parcel-create',
    isUnsaved: isDirty(draft, start),
    onClose,
    holds: unreadable.has,
  })

  async function submit(): Promise<void> {
    const answer = readDraft(read(), store.getState().parcels.byUid.values())
    setIssues('issues' in answer ? answer.issues : {})
    const { statusUid, since } = first.read()
    if ('issues' in answer || unreadable.has() || since === '') return
    const done = await saving.save(async () => {
      const { parcels } = store.getState()
      const uid = await parcels.create({ ...answer.fields, polygon: null, statusUid, statusSince: since })
      store.getState().parcels.select([uid])
    })
    if (done) onClose()
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={m.parcels.form.create}
      saving={saving}
      onSave={save}
      onClose={close}
      saveLabel={m.common.add}
    >
      <ParcelFields
        draft={draft}
        issues={issues}
        onChange={change}
        onEnter={save}
        onValidity={unreadable.tell}
        focus="number"
      />
      <Select
        label={m.parcels.form.status}
        items={statuses.map((status) => ({ id: status.uid, label: statusName(status, language) }))}
        value={first.draft.statusUid}
        onChange={(statusUid) => first.change({ statusUid })}
      />
      <DateField
        label={m.parcels.form.statusSince}
        value={first.draft.since === '' ? null : first.draft.since}
        onChange={(since) => first.change({ since: since ?? '' })}
        onValidity={unreadable.tell('since')}
        onEnter={save}
        isRequired
        error={first.draft.since === '' ? m.parcels.status.dayUnknown : null}
      />
      <p>{m.parcels.form.noShape}</p>
    </SavingDialog>
  )
}
