import { useState } from 'react'
import { CodedError, type Indicator, type Uid } from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { useClosing } from '../../../app/use-closing'
import { useDraft, useSaving } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { errorText } from '../../../messages/error-text'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { RadioGroup } from '../../../ui/radio-group'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import { entryName } from '../../prospects/names'
import { yearBoth } from '../years'
import styles from './forms.module.css'
import { SourceFields } from './source-fields'
import { readValue, readYear, type ValueDraft, type ValueIssues } from './value-form'
import { useYearIssue } from './year-issue'

interface ValueDialogProps {
  readonly indicator: Indicator
  /** Null for a new value. */
  readonly uid: Uid | null
  readonly start: ValueDraft
  readonly onClose: () => void
}

const states = ['value', 'unpublished', 'undeterminable', 'none'] as const

/** A figure of one year with its source. A year that has one already is asked about, not overwritten. */
export function ValueDialog({ indicator, uid, start, onClose }: ValueDialogProps) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<ValueIssues>({})
  const saving = useSaving()
  const yearIssue = useYearIssue(indicator.yearKind)
  const close = useClosing({
    form: 'indicator-value',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
  })
  const words = m.indicators.value
  const name = entryName(indicator, language)
  const year = readYear(draft.year, indicator.yearKind)
  const inBoth =
    'year' in year && year.year !== null ? yearBoth(year.year, indicator.yearKind, m, language) : null
  const isTaken = saving.error instanceof CodedError && saving.error.code === 'indicator-year-taken'
  const set = (fields: Partial<ValueDraft>) => {
    change(fields)
    setIssues({})
    saving.clear()
  }

  async function submit(replace: boolean): Promise<void> {
    const answer = readValue(read(), indicator.yearKind)
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer) return
    const input = { uid, indicatorUid: indicator.uid, ...answer.input, replace }
    if (await saving.save(() => store.getState().indicators.saveValue(input))) onClose()
  }
  const save = () => void submit(false)

  return (
    <SavingDialog
      title={uid === null ? words.newTitle(name) : words.editTitle(name, inBoth ?? '')}
      saving={saving}
      error={isTaken ? null : saving.error}
      onSave={save}
      onClose={close}
    >
      <RadioGroup
        label={words.series}
        look="segmented"
        items={[
          { id: 'actual', label: m.indicators.chart.actual },
          { id: 'target', label: m.indicators.chart.target },
        ]}
        value={draft.series}
        onChange={(series) => set({ series })}
      />
      <div className={styles.pair}>
        <TextField
          label={words.year}
          description={inBoth ?? words.yearHint}
          value={draft.year}
          onChange={(text) => set({ year: text })}
          onEnter={save}
          error={issues.year ? yearIssue(issues.year) : null}
          isRequired
          autoFocus={draft.year === ''}
        />
        <Select
          label={words.state}
          items={states.map((id) => ({ id, label: m.indicators.states[id] }))}
          value={draft.state}
          onChange={(state) => set({ state })}
        />
      </div>
      {draft.state === 'value' && (
        <div className={styles.pair}>
          <TextField
            label={words.value(m.indicators.units[indicator.unit] ?? indicator.unit)}
            value={draft.value}
            onChange={(value) => set({ value })}
            onEnter={save}
            inputMode="decimal"
            error={
              issues.value === 'unreadable'
                ? m.indicators.form.figureIssue
                : issues.value === 'needed'
                  ? words.valueIssue
                  : null
            }
            autoFocus={draft.year !== ''}
          />
          {(indicator.singleName !== '' || draft.single !== '') && (
            <TextField
              label={words.single(indicator.singleName, m.indicators.units[indicator.unit] ?? indicator.unit)}
              value={draft.single}
              onChange={(single) => set({ single })}
              onEnter={save}
              inputMode="decimal"
              error={issues.single ? m.indicators.form.figureIssue : null}
            />
          )}
        </div>
      )}
      <SourceFields
        draft={draft}
        onChange={set}
        onEnter={save}
        isNeeded={draft.state === 'value'}
        sourceIssue={issues.source !== undefined}
        dateIssue={issues.sourceDate !== undefined}
      />
      <TextField
        label={words.note}
        description={words.noteHint}
        value={draft.note}
        onChange={(note) => set({ note })}
        lines={2}
        onEnter={save}
      />
      {isTaken && saving.error && (
        <Notice
          tone="warn"
          title={errorText(saving.error, m).title}
          actions={
            <Button onPress={() => void submit(true)} isPending={saving.isPending}>
              {words.replace}
            </Button>
          }
        >
          {errorText(saving.error, m).advice}
        </Notice>
      )}
    </SavingDialog>
  )
}
