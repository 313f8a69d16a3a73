import type { KeyboardEvent, Ref } from 'react'
import { classNames } from './class-names'
import { Field, type FieldProps } from './field'
import field from './field.module.css'
import { isPlainEnter } from './ime'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** Enter that is not part of a conversion; in a field of several lines with Ctrl. */
  readonly onEnter?: () => void
  readonly lines?: number
  readonly placeholder?: string
  readonly maxLength?: number
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  readonly autoFocus?: boolean
  readonly autoComplete?: string
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/** One line of text, or several with `lines`. */
export function TextField({
  value,
  onChange,
  onBlur,
  onEnter,
  lines,
  placeholder,
  maxLength,
  inputMode,
  autoFocus,
  autoComplete = 'off',
  ref,
  ...props
}: TextFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!onEnter || !isPlainEnter(event) || (lines !== undefined && !event.ctrlKey)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <Field {...props}>
      {({ control, describedBy }) => {
        const common = {
          id: control,
          ref,
          value,
          placeholder,
          maxLength,
          inputMode,
          autoComplete,
          disabled: props.isDisabled,
          readOnly: props.isReadOnly,
          required: props.isRequired,
          'aria-invalid': props.error ? true : undefined,
          'aria-describedby': describedBy,
          onBlur,
          onKeyDown,
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog puts the focus on the field it was opened for
          autoFocus,
        }
        return lines === undefined ? (
          <input {...common} className={field.control} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <textarea
            {...common}
            rows={lines}
            className={classNames(field.control)}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }}
    </Field>
  )
}
