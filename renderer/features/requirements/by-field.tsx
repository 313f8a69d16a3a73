import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Field, type FieldProps } from '../../ui/field'
import field from '../../ui/field.module.css'
import { parseBy } from '../../ui/format/parse-quantity'
import { isPlainEnter } from '../../ui/ime'
import { useLatest } from '../../ui/use-latest'
import { byText } from './quantity'

interface ByFieldProps extends FieldProps {
  /** ISO day */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  readonly onValidity?: (isValid: boolean) => void
  readonly onEnter?: () => void
  readonly autoFocus?: boolean
}

/** A time limit: a day, a month or a year in either calendar; a year means its last day and is shown as the year. */
export function ByField({ value, onChange, onValidity, onEnter, autoFocus, ...props }: ByFieldProps) {
  const m = useMessages()
  const format = useFormat()
  const entered = useLatest(onEnter)
  const [draft, setDraft] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const parsed = draft === null ? null : parseBy(draft)
  const problem = parsed && 'problem' in parsed ? m.requirements.sheet.byProblems[parsed.problem] : null
  const meant = parsed && 'day' in parsed ? parsed.day : null

  function finish(): void {
    setLeft(true)
    if (parsed === null || 'problem' in parsed) return
    setDraft(null)
    if (parsed.day !== value) onChange(parsed.day)
  }

  return (
    <Field
      {...props}
      description={meant === null ? props.description : format.dayBoth(meant)}
      error={(left ? problem : null) ?? props.error}
    >
      {({ control, describedBy }) => (
        <input
          id={control}
          className={field.control}
          value={draft ?? (value === null ? '' : byText(value, m, format))}
          autoComplete="off"
          disabled={props.isDisabled}
          readOnly={props.isReadOnly}
          aria-invalid={(left && problem) || props.error ? true : undefined}
          aria-describedby={describedBy}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field of the line that was just added
          autoFocus={autoFocus}
          onFocus={() => {
            if (value !== null && draft === null) setDraft(format.dayShort(value))
          }}
          onChange={(event) => {
            setDraft(event.target.value)
            setLeft(false)
            onValidity?.(!('problem' in parseBy(event.target.value)))
          }}
          onBlur={finish}
          onKeyDown={(event) => {
            if (!isPlainEnter(event)) return
            if (onEnter) event.preventDefault()
            flushSync(finish)
            if (problem === null) entered.current?.()
          }}
        />
      )}
    </Field>
  )
}
