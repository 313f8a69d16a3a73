import { useState } from 'react'
import { useMessages } from '../../../messages/use-messages'
import { EntryInput } from '../../../ui/entry-input'
import { Field, type FieldProps } from '../../../ui/field'
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
      {(ids) => (
        <EntryInput
          ids={ids}
          props={props}
          text={draft ?? value ?? ''}
          isReadable={!isUnreadable}
          isInvalid={Boolean(error)}
          onType={type}
          onFinish={finish}
          onEnter={onEnter}
          inputMode="numeric"
          placeholder={placeholder ?? m.visits.timePlaceholder}
          autoFocus={autoFocus}
        />
      )}
    </Field>
  )
}
