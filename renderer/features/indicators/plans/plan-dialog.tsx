import { useState } from 'react'
import type { PlanDocument, Uid } from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { useClosing } from '../../../app/use-closing'
import { useDraft, useSaving } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { TextField } from '../../../ui/text-field'
import forms from '../forms/forms.module.css'
import { SourceFields } from '../forms/source-fields'
import { planDraft, readPlan, type PlanDraft, type PlanIssues } from './item-form'
import { YearFields } from './year-fields'

interface PlanDialogProps {
  readonly plan: PlanDocument | null
  readonly onSaved: (uid: Uid) => void
  readonly onClose: () => void
}

/** A plan of city or prefecture: its name, its years, where it stands. */
export function PlanDialog({ plan, onSaved, onClose }: PlanDialogProps) {
  const m = useMessages()
  const store = useAppStore()
  const [start] = useState(() => planDraft(plan))
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<PlanIssues>({})
  const saving = useSaving()
  const close = useClosing({
    form: 'plan',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
  })
  const words = m.indicators.plans
  const set = (fields: Partial<PlanDraft>) => {
    change(fields)
    setIssues({})
  }

  async function submit(): Promise<void> {
    const answer = readPlan(read())
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer) return
    const saved = saving.save(async () =>
      onSaved(await store.getState().indicators.savePlan({ uid: plan?.uid ?? null, ...answer.input })),
    )
    if (await saved) onClose()
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={plan === null ? words.addPlan : words.editPlan}
      saving={saving}
      onSave={save}
      onClose={close}
    >
      <TextField
        label={m.indicators.form.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        onEnter={save}
        maxLength={200}
        error={issues.name ? m.indicators.form.needed : null}
        isRequired
        autoFocus
      />
      <div className={forms.pair}>
        <TextField
          label={m.indicators.form.nameEn}
          value={draft.nameEn}
          onChange={(nameEn) => set({ nameEn })}
          onEnter={save}
        />
        <TextField
          label={words.issuer}
          value={draft.issuer}
          onChange={(issuer) => set({ issuer })}
          onEnter={save}
        />
      </div>
      <YearFields draft={draft} onChange={set} onEnter={save} issues={issues} />
      <TextField
        label={words.outline}
        value={draft.outline}
        onChange={(outline) => set({ outline })}
        onEnter={save}
        lines={3}
      />
      <SourceFields draft={draft} onChange={set} onEnter={save} dateIssue={issues.sourceDate !== undefined} />
      <TextField
        label={m.indicators.form.note}
        value={draft.note}
        onChange={(note) => set({ note })}
        onEnter={save}
        lines={2}
      />
    </SavingDialog>
  )
}
