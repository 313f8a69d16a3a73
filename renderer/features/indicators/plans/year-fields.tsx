import { useMessages } from '../../../messages/use-messages'
import { TextField } from '../../../ui/text-field'
import { useFormat } from '../../../messages/use-format'
import forms from '../forms/forms.module.css'
import { readYear } from '../forms/value-form'
import { useYearIssue } from '../forms/year-issue'
import { yearBoth } from '../years'
import type { PlanIssues } from './item-form'

interface Years {
  readonly fromYear: string
  readonly untilYear: string
}

/** First and last fiscal year of a plan or of a part of it. */
export function YearFields({
  draft,
  onChange,
  onEnter,
  issues,
}: {
  draft: Years
  onChange: (fields: Partial<Years>) => void
  onEnter: () => void
  issues: PlanIssues
}) {
  const m = useMessages()
  const { language } = useFormat()
  const yearIssue = useYearIssue('fiscal')
  const words = m.indicators.plans
  const inBoth = (text: string) => {
    const read = readYear(text, 'fiscal')
    return 'year' in read && read.year !== null
      ? yearBoth(read.year, 'fiscal', m, language)
      : m.indicators.value.yearHint
  }
  return (
    <div className={forms.pair}>
      <TextField
        label={words.from}
        description={inBoth(draft.fromYear)}
        value={draft.fromYear}
        onChange={(fromYear) => onChange({ fromYear })}
        onEnter={onEnter}
        error={issues.fromYear ? yearIssue(issues.fromYear) : null}
      />
      <TextField
        label={words.until}
        description={inBoth(draft.untilYear)}
        value={draft.untilYear}
        onChange={(untilYear) => onChange({ untilYear })}
        onEnter={onEnter}
        error={issues.untilYear ? yearIssue(issues.untilYear) : null}
      />
    </div>
  )
}
