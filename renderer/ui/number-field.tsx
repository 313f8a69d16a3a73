import { useState } from 'react'
import { useMessages } from '../messages/use-messages'
import { EntryInput } from './entry-input'
import { Field, type FieldProps } from './field'
import field from './field.module.css'
import { parseNumber, type NumberKind } from './format/parse-number'

export interface NumberFieldProps extends FieldProps {
  /** In the unit of `kind`: ㎡ for an area, yen for money. */
  readonly value: number | null
  /** Called when the figure is complete (blur, Enter), never with a text that is no figure. */
  readonly onChange: (value: number | null) => void
  /** Told whether what stands in the field can be used, so that a form can hold back. */
  readonly onValidity?: (isValid: boolean) => void
  readonly onEnter?: () => void
  readonly kind?: NumberKind
  readonly unit?: string
  readonly min?: number
  readonly max?: number
  readonly isWhole?: boolean
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })
const written = (value: number | null) => (value === null ? '' : plain.format(value))

/**
 * A figure. Takes full-width digits, commas and a unit behind it; an area may be typed in 坪 or ha and becomes ㎡.
 * A text that is no figure stays in the field, is marked, and is not handed on.
 */
export function NumberField({
  value,
  onChange,
  onValidity,
  onEnter,
  kind = 'plain',
  unit,
  min,
  max,
  isWhole,
  placeholder,
  autoFocus,
  ...props
}: NumberFieldProps) {
  const m = useMessages()
  /** What is being typed; null shows the value. */
  const [draft, setDraft] = useState<string | null>(null)
  const problem = draft === null ? null : problemOf(draft)

  function problemOf(text: string): string | null {
    const parsed = parseNumber(text, kind)
    if (parsed === undefined) return m.ui.numberUnreadable
    if (parsed === null) return null
    if (isWhole && !Number.isInteger(parsed)) return m.ui.numberNotWhole
    if (min !== undefined && parsed < min) return m.ui.numberTooSmall(plain.format(min))
    if (max !== undefined && parsed > max) return m.ui.numberTooLarge(plain.format(max))
    return null
  }

  function type(text: string): void {
    setDraft(text)
    onValidity?.(problemOf(text) === null)
  }

  function finish(): void {
    if (draft === null || problem !== null) return
    const parsed = parseNumber(draft, kind)
    setDraft(null)
    if (parsed !== undefined && parsed !== value) onChange(parsed)
  }

  return (
    <Field {...props} error={problem ?? props.error}>
      {(ids) => (
        <div className={field.row}>
          <EntryInput
            ids={ids}
            props={props}
            text={draft ?? written(value)}
            isFigure
            isReadable={problem === null}
            isInvalid={Boolean(problem ?? props.error)}
            onType={type}
            onFinish={finish}
            onEnter={onEnter}
            inputMode="decimal"
            placeholder={placeholder}
            autoFocus={autoFocus}
          />
          {unit && <span className={field.unit}>{unit}</span>}
        </div>
      )}
    </Field>
  )
}
