import type { CorporateNumberProblem } from '../../../../electron/contract/rules/corporate-number'
import type { Messages } from '../../../messages'
import { useMessages } from '../../../messages/use-messages'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/text-field'
import { corporateNumberProblem } from './company-form'
import styles from './form.module.css'

/** What is wrong with a 法人番号, in a sentence that says what to check. */
export function numberProblemText(problem: CorporateNumberProblem, m: Messages): string {
  const words = m.companies.form.numberProblems
  switch (problem.kind) {
    case 'characters':
      return words.characters(problem.character)
    case 'length':
      return problem.completed === null
        ? words.length(String(problem.digits))
        : words.twelve(problem.completed.slice(0, 1))
    case 'check-digit':
      return words.checkDigit(String(problem.found), String(problem.expected))
  }
}

/** 法人番号 as it is typed: full width, with hyphens, with the T of an invoice number; its check digit is explained. */
export function CorporateNumberField({
  value,
  onChange,
  onEnter,
  takenBy,
}: {
  value: string
  onChange: (value: string) => void
  onEnter: () => void
  /** Why the host did not take it, as a sentence. */
  takenBy: string | null
}) {
  const m = useMessages()
  const words = m.companies.form
  const problem = corporateNumberProblem(value)
  const digits = value.normalize('NFKC').replace(/\D/g, '').length
  // While it is being typed it is not wrong yet, only short.
  const isTyping = problem?.kind === 'length' && digits < 12
  const completed = problem?.kind === 'length' ? problem.completed : null
  return (
    <div className={styles.stack}>
      <TextField
        label={words.corporateNumber}
        description={isTyping ? words.digitsSoFar(String(digits)) : words.corporateNumberHint}
        error={takenBy ?? (problem === null || isTyping ? null : numberProblemText(problem, m))}
        value={value}
        onChange={onChange}
        onEnter={onEnter}
        inputMode="numeric"
        maxLength={40}
      />
      {completed !== null && (
        <Button size="small" className={styles.below} onPress={() => onChange(completed)}>
          {words.useCompleted(completed)}
        </Button>
      )}
    </div>
  )
}
