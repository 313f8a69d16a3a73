import { useMessages } from '../../../messages/use-messages'
import { Button, IconButton } from '../../../ui/button'
import { TextField } from '../../../ui/text-field'
import styles from './forms.module.css'
import type { BreakDraft } from './indicator-form'

interface BreaksFieldProps {
  readonly breaks: readonly BreakDraft[]
  readonly onChange: (breaks: readonly BreakDraft[]) => void
  readonly issue: string | null
}

/** From which years on the series is another one, and why. */
export function BreaksField({ breaks, onChange, issue }: BreaksFieldProps) {
  const m = useMessages()
  const words = m.indicators.form
  const set = (index: number, fields: Partial<BreakDraft>) =>
    onChange(breaks.map((each, at) => (at === index ? { ...each, ...fields } : each)))
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{words.breaks}</legend>
      {breaks.map((each, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have nothing of their own to be told apart by
        <div key={index} className={styles.line}>
          <TextField label={words.breakYear} value={each.year} onChange={(year) => set(index, { year })} />
          <TextField label={words.breakNote} value={each.note} onChange={(note) => set(index, { note })} />
          <IconButton
            icon="trash"
            label={words.removeBreak}
            onPress={() => onChange(breaks.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {issue !== null && (
        <p className={styles.issue} role="alert">
          {issue}
        </p>
      )}
      <div>
        <Button size="small" icon="plus" onPress={() => onChange([...breaks, { year: '', note: '' }])}>
          {words.addBreak}
        </Button>
      </div>
    </fieldset>
  )
}
