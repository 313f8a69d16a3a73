import type { Measure } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { NumberField } from '../../../ui/number-field'
import { MoneyField } from './money-field'

interface MeasureFieldProps {
  readonly label: string
  readonly measure: Measure
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** A figure in the unit of what it measures: persons, ㎡ or yen. */
export function MeasureField({ label, measure, value, onChange }: MeasureFieldProps) {
  const m = useMessages()
  if (measure === 'hires' || measure === 'localHires' || measure === 'employees')
    return (
      <NumberField
        label={label}
        value={value}
        onChange={onChange}
        unit={m.programmes.estimate.personsUnit}
        min={0}
        isWhole
      />
    )
  if (measure === 'landArea')
    return (
      <NumberField label={label} kind="area" value={value} onChange={onChange} unit="㎡" min={0} isWhole />
    )
  return <MoneyField label={label} value={value} onChange={onChange} />
}
