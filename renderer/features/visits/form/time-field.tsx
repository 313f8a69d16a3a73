import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useMessages } from '../../../messages/use-messages'
import { Field, type FieldProps } from '../../../ui/field'
import field from '../../../ui/field.module.css'
import { isPlainEnter } from '../../../ui/ime'
import { useLatest } from '../../../ui/use-latest'
import { parseTime } from '../parse-time'

export interface TimeFieldProps extends FieldProps {
  /** `HH:MM`, or null where the time is open. */
  readonly value: string | null
  /** Called when the time is complete (blur, Enter), never with a text that is none. */
  readonly onChange: (time: string | null) => void
  readonly onValidity?: (isValid: boolean) => void
  readonly onEnter?: () => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** A time of day: `1330`, `13:30`, `13時半`, `午後1時半`. A text that is no time stays in the field with a sentence about it. */
export function TimeField({
  value,
  onChange,
  onValidity,
  onEnter,
  placeholder,
  autoFocus,
  ...props
}: TimeFieldProps) {
  const m = useMessages()
  const entered = useLatest(onEnter)
  const [draft, setDraft] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const isEmpty = draft === null || draft.trim() === ''
  const parsed = isEmpty ? null : parseTime(draft)
  const isUnreadable = !isEmpty && parsed === null

  function type(text: string): void {
    setDraft(text)
    setLeft(false)
    onValidity?.(text.trim() === '' || parseTime(text) !== null)
  }

  function finish(): void {
    setLeft(true)
    if (draft === null || isUnreadable) return
    setDraft(null)
    if (parsed !== value) onChange(parsed)
  }

  const error = (isLeft && isUnreadable ? m.visits.timeUnreadable : null) ?? props.error
  return (
    <Field {...props} error={error}>
      {({ control, describedBy }) => (
        <input
          id={control}
          className={field.control}
          value={draft ?? value ?? ''}
          placeholder={placeholder ?? m.visits.timePlaceholder}
          inputMode="numeric"
          autoComplete="off"
          disabled={props.isDisabled}
          readOnly={props.isReadOnly}
          required={props.isRequired}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog puts the focus on the field it was opened for
          autoFocus={autoFocus}
          onChange={(event) => type(event.target.value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (!isPlainEnter(event)) return
            if (onEnter) event.preventDefault()
            flushSync(finish)
            if (!isUnreadable) entered.current?.()
          }}
        />
      )}
    </Field>
  )
}
