import { useState, type Ref } from 'react'
import type { CriterionUnit } from '../../../electron/contract/rules/criteria'
import { useMessages } from '../../messages/use-messages'
import { EntryInput } from '../../ui/entry-input'
import { Field, type FieldProps } from '../../ui/field'
import field from '../../ui/field.module.css'
import { parseQuantity } from '../../ui/format/parse-quantity'
import { written } from './quantity'

interface QuantityFieldProps extends FieldProps {
  /** In the unit. */
  readonly value: number | null
  readonly unit: CriterionUnit
  readonly onChange: (value: number | null) => void
  /** Told whether what stands in the field can be used. */
  readonly onValidity?: (isValid: boolean) => void
  readonly onEnter?: () => void
  readonly showsUnit?: boolean
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/**
 * A figure of a criterion, with or without a unit behind it: `3ha`, `１万坪`, `500 m³/日` become the criterion's own
 * unit. What cannot be read stays in the field, is told, and is not handed on.
 */
export function QuantityField({
  value,
  unit,
  onChange,
  onValidity,
  onEnter,
  showsUnit,
  placeholder,
  autoFocus,
  ref,
  ...props
}: QuantityFieldProps) {
  const m = useMessages()
  const [draft, setDraft] = useState<string | null>(null)
  const unreadable = (text: string) => parseQuantity(text, unit) === undefined
  const problem =
    draft !== null && unreadable(draft)
      ? unit === '㎡'
        ? m.requirements.sheet.unreadableArea
        : m.requirements.sheet.unreadable(m.criteria.units[unit])
      : null

  function finish(): void {
    if (draft === null || problem !== null) return
    const parsed = parseQuantity(draft, unit)
    setDraft(null)
    if (parsed !== undefined && parsed !== value) onChange(parsed)
  }

  return (
    <Field {...props} error={problem ?? props.error}>
      {(ids) => (
        <div className={field.row}>
          <EntryInput
            ref={ref}
            ids={ids}
            props={props}
            text={draft ?? written(value)}
            isFigure
            isReadable={problem === null}
            isInvalid={Boolean(problem ?? props.error)}
            onType={(text) => {
              setDraft(text)
              onValidity?.(!unreadable(text))
            }}
            onFinish={finish}
            onEnter={onEnter}
            inputMode="decimal"
            placeholder={placeholder}
            autoFocus={autoFocus}
          />
          {showsUnit && <span className={field.unit}>{m.criteria.units[unit]}</span>}
        </div>
      )}
    </Field>
  )
}
