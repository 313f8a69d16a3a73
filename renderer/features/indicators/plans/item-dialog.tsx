import { useState } from 'react'
import { PlanItemKind, type PlanDocument, type PlanItem, type Uid } from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { useClosing } from '../../../app/use-closing'
import { useDraft, useSaving } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import forms from '../forms/forms.module.css'
import { SourceFields } from '../forms/source-fields'
import { itemDraft, readItem, type ItemDraft, type PlanIssues } from './item-form'
import { YearFields } from './year-fields'

interface ItemDialogProps {
  readonly plan: PlanDocument
  readonly item: PlanItem | null
  readonly parentUid: Uid | null
  /** Of the same plan. */
  readonly items: readonly PlanItem[]
  readonly onClose: () => void
}

/** A strategy, a measure or a road map's entry, with what the review found and where it goes. */
export function ItemDialog({ plan, item, parentUid, items, onClose }: ItemDialogProps) {
  const m = useMessages()
  const store = useAppStore()
  const [start] = useState(() => itemDraft(item, plan, parentUid))
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<PlanIssues>({})
  const saving = useSaving()
  const close = useClosing({
    form: 'plan-item',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
  })
  const words = m.indicators.plans
  const set = (fields: Partial<ItemDraft>) => {
    change(fields)
    setIssues({})
  }

  async function submit(): Promise<void> {
    const answer = readItem(read())
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer) return
    const input = { uid: item?.uid ?? null, planUid: plan.uid, ...answer.input }
    if (await saving.save(() => store.getState().indicators.savePlanItem(input))) onClose()
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={item === null ? words.addItem : words.itemTitle}
      saving={saving}
      onSave={save}
      onClose={close}
    >
      <Select
        label={words.under}
        items={[
          { id: '', label: words.top },
          ...items
            .filter(({ uid, kind }) => uid !== item?.uid && kind !== 'road-map')
            .map((each) => ({ id: each.uid, label: each.title, hint: each.code })),
        ]}
        value={draft.parentUid ?? ''}
        onChange={(uid) => set({ parentUid: uid === '' ? null : uid })}
      />
      <div className={forms.pair}>
        <Select
          label={words.kind}
          items={PlanItemKind.options.map((id) => ({ id, label: words.kinds[id] }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <TextField label={words.code} value={draft.code} onChange={(code) => set({ code })} onEnter={save} />
      </div>
      <TextField
        label={words.title}
        value={draft.title}
        onChange={(title) => set({ title })}
        onEnter={save}
        maxLength={200}
        error={issues.name ? m.indicators.form.needed : null}
        isRequired
        autoFocus
      />
      <TextField
        label={words.outline}
        value={draft.outline}
        onChange={(outline) => set({ outline })}
        onEnter={save}
        lines={2}
      />
      <TextField
        label={words.task}
        value={draft.task}
        onChange={(task) => set({ task })}
        onEnter={save}
        lines={2}
      />
      <TextField
        label={words.direction}
        value={draft.direction}
        onChange={(direction) => set({ direction })}
        onEnter={save}
        lines={2}
      />
      <YearFields draft={draft} onChange={set} onEnter={save} issues={issues} />
      <SourceFields draft={draft} onChange={set} onEnter={save} dateIssue={issues.sourceDate !== undefined} />
    </SavingDialog>
  )
}
