import { useState } from 'react'
import { BudgetMark, type Programme, type ProgrammeVersion, type Uid } from '../../../../electron/contract'
import { SavingDialog } from '../../../app/saving-dialog'
import { useClosing } from '../../../app/use-closing'
import { useDraft, useSaving, useUnreadable } from '../../../app/use-form'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useAppStore } from '../../../store/context'
import { Checkbox } from '../../../ui/checkbox'
import { DateField } from '../../../ui/date-field'
import { NumberField } from '../../../ui/number-field'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import forms from '../../indicators/forms/forms.module.css'
import { SourceFields } from '../../indicators/forms/source-fields'
import { readYear } from '../../indicators/forms/value-form'
import { useYearIssue } from '../../indicators/forms/year-issue'
import { yearBoth } from '../../indicators/years'
import { MoneyField } from './money-field'
import { TablesEditor } from './tables-editor'
import {
  nextVersionDraft,
  readVersion,
  versionDraft,
  type VersionDraft,
  type VersionIssues,
} from './version-form'

interface VersionDialogProps {
  readonly programme: Programme
  readonly version: ProgrammeVersion | null
  /** True: a new version after the given one, which stays. */
  readonly isNext: boolean
  readonly onSaved: (uid: Uid) => void
  readonly onClose: () => void
}

/** The rules of a programme for one period, with the tables that can be computed. */
export function VersionDialog({ programme, version, isNext, onSaved, onClose }: VersionDialogProps) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const isNew = isNext || version === null
  const [start] = useState(() =>
    isNew || version === null
      ? nextVersionDraft(version, store.getState().frame.asOf)
      : versionDraft(version),
  )
  const { draft, change, read } = useDraft(start)
  const [issues, setIssues] = useState<VersionIssues>({})
  const saving = useSaving()
  const unreadable = useUnreadable()
  const yearIssue = useYearIssue('fiscal')
  const close = useClosing({
    form: 'programme-version',
    isUnsaved: JSON.stringify(draft) !== JSON.stringify(start),
    onClose,
  })
  const words = m.programmes.form
  const set = (fields: Partial<VersionDraft>) => {
    change(fields)
    setIssues({})
  }
  const year = readYear(draft.year, 'fiscal')

  async function submit(): Promise<void> {
    const answer = readVersion(read(), programme, isNew ? null : (version?.uid ?? null))
    setIssues('issues' in answer ? answer.issues : {})
    if ('issues' in answer || unreadable.has()) return
    const saved = saving.save(async () =>
      onSaved(await store.getState().programmes.saveVersion(answer.input)),
    )
    if (await saved) onClose()
  }
  const save = () => void submit()

  return (
    <SavingDialog
      title={
        isNext && version !== null ? words.nextTitle(programme.name) : words.versionTitle(programme.name)
      }
      size="large"
      saving={saving}
      onSave={save}
      onClose={close}
    >
      {isNext && version !== null && <p className={forms.text}>{words.nextText}</p>}
      <div className={forms.triple}>
        <TextField
          label={words.year}
          description={
            'year' in year && year.year !== null
              ? yearBoth(year.year, 'fiscal', m, language)
              : m.indicators.value.yearHint
          }
          value={draft.year}
          onChange={(text) => set({ year: text })}
          onEnter={save}
          error={issues.year ? yearIssue(issues.year) : null}
          autoFocus
        />
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
      {isNew && version !== null && (
        <Checkbox isSelected={draft.closeEarlier} onChange={(closeEarlier) => set({ closeEarlier })}>
          {words.closeEarlier}
        </Checkbox>
      )}
      <div className={forms.triple}>
        <MoneyField
          label={words.budget}
          value={draft.budgetYen}
          onChange={(budgetYen) => set({ budgetYen })}
          onValidity={unreadable.tell('budget')}
          description={m.programmes.estimate.yenHint}
          onEnter={save}
        />
        <Select
          label={words.mark}
          items={BudgetMark.options.map((id) => ({ id, label: m.programmes.marks[id] || words.noMark }))}
          value={draft.mark}
          onChange={(mark) => set({ mark })}
        />
        <NumberField
          label={words.number}
          value={draft.number}
          onChange={(number) => set({ number })}
          onValidity={unreadable.tell('number')}
          min={1}
          isWhole
          onEnter={save}
        />
      </div>
      <TextField
        label={words.department}
        value={draft.department}
        onChange={(department) => set({ department })}
        onEnter={save}
      />
      <TextField
        label={words.outline}
        value={draft.outline}
        onChange={(outline) => set({ outline })}
        onEnter={save}
        lines={3}
      />
      <TextField
        label={words.conditions}
        value={draft.conditions}
        onChange={(conditions) => set({ conditions })}
        onEnter={save}
        lines={4}
      />
      <SourceFields draft={draft} onChange={set} onEnter={save} dateIssue={issues.sourceDate !== undefined} />
      <TablesEditor
        tables={draft.tables}
        addUp={draft.tablesAddUp}
        onTables={(tables) => set({ tables: [...tables] })}
        onAddUp={(tablesAddUp) => set({ tablesAddUp })}
        hasIssue={issues.tables !== undefined}
      />
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
