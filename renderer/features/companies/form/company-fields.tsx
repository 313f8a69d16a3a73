import type { ReactNode } from 'react'
import { useMessages } from '../../../messages/use-messages'
import { useFormat } from '../../../messages/use-format'
import { useApp } from '../../../store/context'
import { Checkbox } from '../../../ui/checkbox'
import { parseNumber } from '../../../ui/format/parse-number'
import { RadioGroup } from '../../../ui/radio-group'
import { TextField } from '../../../ui/text-field'
import { FieldChip } from '../field-chip'
import { entriesOf } from '../lists'
import { capitalText, entryName } from '../table/cells'
import type { CompanyDraft, CompanyDraftField, CompanyIssues } from './company-form'
import { CorporateNumberField } from './corporate-number-field'
import styles from './form.module.css'
import { IndustryPicker } from './industry-picker'
import { PublicationField } from './publication-field'
import { SimilarNotice } from './similar-notice'

interface CompanyFieldsProps {
  readonly draft: CompanyDraft
  readonly issues: CompanyIssues
  readonly exceptUid: string | null
  readonly onChange: (fields: Partial<CompanyDraft>) => void
  readonly onEnter: () => void
}

type TextName =
  'name' | 'nameKana' | 'nameEn' | 'formerNames' | 'industry' | 'capitalYen' | 'employees' | 'web' | 'note'

/** Every field of a company. */
export function CompanyFieldsForm({ draft, issues, exceptUid, onChange, onEnter }: CompanyFieldsProps) {
  const m = useMessages()
  const format = useFormat()
  const words = m.companies.form
  const fields = useApp((state) => state.targetFields.list)
  const relations = entriesOf(
    useApp((state) => state.lists.entries),
    'relation',
  )
  const issueText = (field: CompanyDraftField) => {
    const issue = issues[field]
    return issue === undefined ? null : words.issues[issue]
  }
  const text = (
    field: TextName,
    label: string,
    extra: { description?: string; lines?: number; isRequired?: boolean; autoFocus?: boolean } = {},
  ) => (
    <TextField
      label={label}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      onEnter={onEnter}
      error={issueText(field)}
      {...extra}
    />
  )
  const capital = parseNumber(draft.capitalYen, 'yen')
  const columns = m.companies.columns
  return (
    <div className={styles.fields}>
      {text('name', columns.name, { isRequired: true, autoFocus: true })}
      <SimilarNotice name={draft.name} nameKana={draft.nameKana} exceptUid={exceptUid} onOpen={null} />
      <div className={styles.pair}>
        {text('nameKana', columns.kana)}
        {text('nameEn', words.nameEn)}
      </div>
      {text('formerNames', columns.former, { lines: 2, description: words.formerHint })}
      <CorporateNumberField
        value={draft.corporateNumber}
        onChange={(corporateNumber) => onChange({ corporateNumber })}
        onEnter={onEnter}
        takenBy={issues.corporateNumber === 'number-taken' ? words.issues['number-taken'] : null}
      />
      <IndustryPicker value={draft.industryCode} onChange={(industryCode) => onChange({ industryCode })} />
      {text('industry', words.industry, { description: words.industryWordsHint })}
      <div className={styles.pair}>
        {text('capitalYen', words.capital, {
          description:
            capital === null || capital === undefined
              ? words.capitalHint
              : `= ${capitalText(capital, { m, format })}`,
        })}
        {text('employees', words.employees)}
      </div>
      {text('web', columns.web, { description: words.webHint })}
      <RadioGroup
        label={columns.rank}
        look="segmented"
        items={(['A', 'B', 'C', 'none'] as const).map((id) => ({
          id,
          label: id === 'none' ? m.companies.filter.unranked : id,
        }))}
        value={draft.rank}
        onChange={(rank) => onChange({ rank })}
      />
      <Ticks
        label={columns.fields}
        items={fields.map((field) => ({ id: field.uid, label: <FieldChip field={field} /> }))}
        chosen={draft.fieldUids}
        onChange={(fieldUids) => onChange({ fieldUids })}
      />
      <Ticks
        label={columns.relations}
        items={relations.map((entry) => ({ id: entry.uid, label: entryName(entry, format.language) }))}
        chosen={draft.relationUids}
        onChange={(relationUids) => onChange({ relationUids })}
      />
      <PublicationField
        name={draft.name}
        industry={draft.industry}
        value={draft.publication}
        onChange={(publication) => onChange({ publication })}
      />
      {text('note', columns.note, { lines: 4 })}
    </div>
  )
}

/** Some of a list, as boxes to tick. */
export function Ticks({
  label,
  items,
  chosen,
  onChange,
}: {
  label: string
  items: readonly { readonly id: string; readonly label: ReactNode }[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}) {
  if (items.length === 0) return null
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.tickList}>
        {items.map((item) => (
          <Checkbox
            key={item.id}
            isSelected={chosen.includes(item.id)}
            onChange={(isIn) =>
              onChange(isIn ? [...chosen, item.id] : chosen.filter((each) => each !== item.id))
            }
          >
            {item.label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
