import type { Ref } from 'react'
import { flushSync } from 'react-dom'
import { classNames } from './class-names'
import type { FieldIds, FieldProps } from './field'
import field from './field.module.css'
import { isPlainEnter } from './ime'
import { useLatest } from './use-latest'

/**
 * The input of a field whose text is read when it is complete: when it is left, and when Enter is pressed. Enter hands the
 * value on before the form is asked to save, so that one key press does both.
 */
export function EntryInput({
  ids,
  props,
  text,
  isFigure = false,
  isReadable,
  isInvalid,
  onType,
  onFinish,
  onEnter,
  inputMode,
  placeholder,
  autoFocus,
  ref,
}: {
  ids: FieldIds
  /** Of the field around it. */
  props: Pick<FieldProps, 'isDisabled' | 'isReadOnly' | 'isRequired'>
  text: string
  /** Figures stand at the right. */
  isFigure?: boolean
  /** Whether Enter may go on to the form. */
  isReadable: boolean
  isInvalid: boolean
  onType: (text: string) => void
  onFinish: () => void
  onEnter: (() => void) | undefined
  inputMode?: 'decimal' | 'numeric'
  placeholder?: string | undefined
  autoFocus?: boolean | undefined
  ref?: Ref<HTMLInputElement> | undefined
}) {
  // The form's own Enter sees the value that was just handed on.
  const entered = useLatest(onEnter)
  return (
    <input
      ref={ref}
      id={ids.control}
      className={classNames(field.control, isFigure && field.figure)}
      value={text}
      placeholder={placeholder}
      inputMode={inputMode}
      autoComplete="off"
      disabled={props.isDisabled}
      readOnly={props.isReadOnly}
      required={props.isRequired}
      aria-invalid={isInvalid ? true : undefined}
      aria-describedby={ids.describedBy}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog or a new line puts the focus on the field it was opened for
      autoFocus={autoFocus}
      onChange={(event) => onType(event.target.value)}
      onBlur={onFinish}
      onKeyDown={(event) => {
        if (!isPlainEnter(event)) return
        if (onEnter) event.preventDefault()
        flushSync(onFinish)
        if (isReadable) entered.current?.()
      }}
    />
  )
}
