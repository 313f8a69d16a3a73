import { useState } from 'react'
import type { SitingStandard, Uid } from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { useClosing } from '../../../app/use-closing'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Checkbox } from '../../../ui/checkbox'
import { DateField } from '../../../ui/date-field'
import { NumberField } from '../../../ui/number-field'
import { TextField } from '../../../ui/text-field'
import forms from '../../indicators/forms/forms.module.css'
import { SourceFields } from '../../indicators/forms/source-fields'
import { ProductionRows } from './production-rows'
import { readStandard, standardDraft, type StandardDraft, type StandardIssues } from './standard-form'

interface StandardDialogProps {
  readonly standard: SitingStandard | null
  /** True: another standard, made after the given one, which stays. */
  readonly isNew: boolean
  readonly onSaved: (uid: Uid) => void
  readonly onClose: () => void
}

/** Thresholds and ratios as they hold from a day on. */
export function StandardDialog({ standard, isNew, onSaved, onClose }: StandardDialogProps) {
  const m = useMessages()
  const store = useAppStore()
  const [start] = useState(() => standardDraft(standard, isNew))
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<StandardIssues>({})
  const saving = useSaving()
  const unreadable = useUnreadable()
  const close = useClosing({
    form: 'siting-standard',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
  })
  const words = m.programmes.siting
  const { needed } = m.programmes.form
  const set = (fields: Partial<StandardDraft>) => {
    change(fields)
    setIssues({})
  }

  async function submit(): Promise<void> {
    const answer = readStandard(read())
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer || unreadable.has()) return
    const uid = isNew ? null : (standard?.uid ?? null)
    const saved = saving.save(async () =>
      onSaved(await store.getState().programmes.saveStandard({ uid, ...answer.input })),
    )
    if (await saved) onClose()
  }
  const save = () => void submit()
  const figure = (
    key: 'greenPercent' | 'environmentPercent' | 'boundaryPercent' | 'noticeDays' | 'shortenedDays',
    unit: string,
    max: number,
  ) => (
    <NumberField
      label={words[key]}
      value={draft[key]}
      onChange={(value) => set({ [key]: value })}
      onValidity={unreadable.tell(key)}
      unit={unit}
      min={0}
      max={max}
      isWhole={max > 100}
      onEnter={save}
    />
  )

  return (
    <SavingDialog
      title={isNew ? words.add : words.edit}
      size="large"
      saving={saving}
      onSave={save}
      onClose={close}
    >
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        onEnter={save}
        maxLength={200}
        error={issues.name ? needed : null}
        isRequired
        autoFocus
      />
      <div className={forms.pair}>
        <DateField
          label={words.validFrom}
          value={draft.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          onValidity={unreadable.tell('from')}
          onEnter={save}
        />
        <DateField
          label={words.validTo}
          value={draft.validTo}
          onChange={(validTo) => set({ validTo })}
          onValidity={unreadable.tell('to')}
          onEnter={save}
        />
      </div>
      <Checkbox isSelected={draft.confirmed} onChange={(confirmed) => set({ confirmed })}>
        {words.confirmed}
      </Checkbox>
      <div className={forms.pair}>
        <NumberField
          label={words.siteFrom}
          kind="area"
          unit="㎡"
          value={draft.siteAreaM2}
          onChange={(siteAreaM2) => set({ siteAreaM2 })}
          onValidity={unreadable.tell('site')}
          error={issues.siteAreaM2 ? needed : null}
          onEnter={save}
          isRequired
        />
        <NumberField
          label={words.buildingFrom}
          kind="area"
          unit="㎡"
          value={draft.buildingAreaM2}
          onChange={(buildingAreaM2) => set({ buildingAreaM2 })}
          onValidity={unreadable.tell('building')}
          error={issues.buildingAreaM2 ? needed : null}
          onEnter={save}
          isRequired
        />
      </div>
      <div className={forms.triple}>
        {figure('greenPercent', '%', 100)}
        {figure('environmentPercent', '%', 100)}
        {figure('boundaryPercent', '%', 100)}
      </div>
      <div className={forms.pair}>
        {figure('noticeDays', words.days, 3650)}
        {figure('shortenedDays', words.days, 3650)}
      </div>
      <ProductionRows
        rows={draft.rows}
        onChange={(rows) => set({ rows })}
        issue={issues.rows === 'codes' ? words.codesIssue : issues.rows ? m.programmes.form.incomplete : null}
      />
      <SourceFields draft={draft} onChange={set} onEnter={save} dateIssue={issues.sourceDate ?? false} />
      <TextField
        label={m.programmes.form.note}
        value={draft.note}
        onChange={(note) => set({ note })}
        onEnter={save}
        lines={2}
      />
    </SavingDialog>
  )
}
