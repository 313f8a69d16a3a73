import { useMessages } from '../../messages/use-messages'
import { RadioGroup } from '../../ui/radio-group'
import { readerUnits, useMoneyUnit } from './money-unit'

/** In which unit amounts are read, on this computer. */
export function UnitChoice() {
  const m = useMessages()
  const { unit, choose } = useMoneyUnit()
  return (
    <RadioGroup
      label={m.indicators.moneyUnit}
      labelHidden
      look="segmented"
      items={readerUnits.map((id) => ({ id, label: m.indicators.moneyUnits[id] }))}
      value={unit}
      onChange={choose}
    />
  )
}
