import { useState } from 'react'
import { LiveKey, type Indicator } from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { useClosing } from '../../../app/use-closing'
import { useDraft, useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { RadioGroup } from '../../../ui/radio-group'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { entryName } from '../../prospects/names'
import { CheckSet } from '../../visits/form/check-set'
import { BreaksField } from './breaks-field'
import styles from './forms.module.css'
import { indicatorDraft, readIndicator, type IndicatorDraft, type IndicatorIssues } from './indicator-form'
import { SourceFields } from './source-fields'
import { useYearIssue } from './year-issue'

interface IndicatorDialogProps {
  /** Null for a new one. */
  readonly indicator: Indicator | null
  readonly onClose: () => void
}

/** What an indicator counts, from where it starts, and what of the records it is compared with. */
export function IndicatorDialog({ indicator, onClose }: IndicatorDialogProps) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const plans = useApp((state) => state.indicators.plans)
  const parks = useApp((state) => state.parks.list)
  const [start] = useState(() => indicatorDraft(indicator))
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<IndicatorIssues>({})
  const saving = useSaving()
  const yearIssue = useYearIssue(draft.yearKind)
  const close = useClosing({
    form: 'indicator',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
  })
  const words = m.indicators.form
  const hasValues = indicator !== null && indicator.values.length > 0
  const set = (fields: Partial<IndicatorDraft>) => {
    change(fields)
    setIssues({})
  }

  async function submit(): Promise<void> {
    const answer = readIndicator(read())
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer) return
    const { indicators } = store.getState()
    const saved = saving.save(async () => {
      indicators.activate(await indicators.save({ uid: indicator?.uid ?? null, ...answer.input }))
    })
    if (await saved) onClose()
  }
  const save = () => void submit()
  const needed = (issue: string | undefined) => (issue === undefined ? null : words.needed)

  return (
    <SavingDialog
      title={indicator === null ? words.newTitle : words.editTitle}
      size="large"
      saving={saving}
      onSave={save}
      onClose={close}
    >
      <div className={styles.pair}>
        <TextField
          label={words.name}
          value={draft.name}
          onChange={(name) => set({ name })}
          onEnter={save}
          maxLength={200}
          error={needed(issues.name)}
          isRequired
          autoFocus
        />
        <TextField
          label={words.nameEn}
          value={draft.nameEn}
          onChange={(nameEn) => set({ nameEn })}
          onEnter={save}
          maxLength={200}
        />
      </div>
      <Select
        label={words.plan}
        items={[
          { id: '', label: m.indicators.detail.noPlan },
          ...plans.map((plan) => ({ id: plan.uid, label: entryName(plan, language), hint: plan.issuer })),
        ]}
        value={draft.planUid ?? ''}
        onChange={(uid) => set({ planUid: uid === '' ? null : uid })}
      />
      <TextField
        label={words.definition}
        value={draft.definition}
        onChange={(definition) => set({ definition })}
        onEnter={save}
        lines={2}
      />
      <div className={styles.triple}>
        <TextField
          label={words.unit}
          description={hasValues ? words.unitFixed : words.unitHint}
          value={draft.unit}
          onChange={(unit) => set({ unit })}
          onEnter={save}
          maxLength={20}
          error={needed(issues.unit)}
          isReadOnly={hasValues}
          isRequired
        />
        <RadioGroup
          label={words.yearKind}
          items={(['fiscal', 'calendar'] as const).map((id) => ({ id, label: m.indicators.perYear[id] }))}
          value={draft.yearKind}
          onChange={(yearKind) => set({ yearKind })}
        />
        <Select
          label={words.decimals}
          items={['0', '1', '2', '3', '4'].map((id) => ({ id, label: id }))}
          value={String(draft.decimals)}
          onChange={(digits) => set({ decimals: Number(digits) })}
        />
      </div>
      <div className={styles.triple}>
        <TextField
          label={words.baseYear}
          value={draft.baseYear}
          onChange={(baseYear) => set({ baseYear })}
          onEnter={save}
          error={issues.baseYear ? yearIssue(issues.baseYear) : null}
        />
        <TextField
          label={words.baseValue}
          value={draft.baseValue}
          onChange={(baseValue) => set({ baseValue })}
          onEnter={save}
          inputMode="decimal"
          error={issues.baseValue ? words.figureIssue : null}
        />
        <TextField
          label={words.baseNote}
          value={draft.baseNote}
          onChange={(baseNote) => set({ baseNote })}
          onEnter={save}
        />
      </div>
      <TextField
        label={words.singleName}
        description={words.singleHint}
        value={draft.singleName}
        onChange={(singleName) => set({ singleName })}
        onEnter={save}
      />
      <BreaksField
        breaks={draft.breaks}
        onChange={(breaks) => set({ breaks })}
        issue={issues.breaks ? words.breakIssue : null}
      />
      <Select
        label={words.live}
        items={[
          { id: '', label: words.noLive },
          ...LiveKey.options.map((id) => ({ id, label: m.indicators.live.keys[id] })),
        ]}
        value={draft.liveKey ?? ''}
        onChange={(key) => set({ liveKey: LiveKey.options.find((each) => each === key) ?? null })}
      />
      {draft.liveKey !== null && (
        <CheckSet
          label={words.parks}
          items={parks.map((park) => ({ id: park.uid, label: entryName(park, language) }))}
          chosen={draft.parkUids}
          onChange={(parkUids) => set({ parkUids })}
          none={words.noParks}
        />
      )}
      <SourceFields draft={draft} onChange={set} onEnter={save} dateIssue={issues.sourceDate !== undefined} />
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(note) => set({ note })}
        onEnter={save}
        lines={2}
      />
    </SavingDialog>
  )
}
