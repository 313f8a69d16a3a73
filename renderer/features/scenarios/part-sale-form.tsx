import { useState } from 'react'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { QuantityField } from '../requirements/quantity-field'
import type { Side } from './cut-line'
import { LotSelect, useChosenLot } from './lot-select'
import styles from './scenarios.module.css'
import type { StepFormProps } from './step-form'
import { freeNumber } from './totals'

const sides: readonly Side[] = ['north', 'east', 'south', 'west']

/** Sells so many ㎡ of a lot, cut off from one side; the rest stays. */
export function PartSaleForm({ lots, isPending, reason, onAdd, onChange }: StepFormProps) {
  const m = useMessages()
  const format = useFormat()
  const lot = useChosenLot(lots)
  const [areaM2, setArea] = useState<number | null>(null)
  const [side, setSide] = useState<Side>('north')
  const [sold, setSold] = useState<string | null>(null)
  const [rest, setRest] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const words = m.scenarios
  const taken = new Set(lots.flatMap((each) => (each.uid === lot?.uid ? [] : [each.number])))
  const soldNumber = sold ?? (lot ? freeNumber(`${lot.number}-1`, taken) : '')
  const restNumber = rest ?? (lot ? freeNumber(`${lot.number}-2`, taken) : '')
  const areaProblem =
    areaM2 === null || areaM2 <= 0
      ? words.needArea
      : lot && areaM2 >= lot.areaM2
        ? words.areaTooLarge(format.area(lot.areaM2))
        : null

  async function add(): Promise<void> {
    setTried(true)
    if (lot === null || areaM2 === null || areaProblem !== null) return
    if (soldNumber.trim() === '' || restNumber.trim() === '') return
    await onAdd({
      kind: 'partSale',
      parcel: lot.number,
      areaM2,
      number: soldNumber.trim(),
      restNumber: restNumber.trim(),
      side,
    })
  }

  return (
    <div className={styles.form}>
      <LotSelect lots={lots} error={tried && lot === null ? words.needParcel : null} />
      <div className={styles.pair}>
        <QuantityField
          label={words.area}
          unit="㎡"
          value={areaM2}
          onChange={(value) => {
            setArea(value)
            onChange()
          }}
          onEnter={() => void add()}
          error={tried ? areaProblem : null}
        />
        <Select
          label={words.side}
          items={sides.map((id) => ({ id, label: words.sides[id] }))}
          value={side}
          onChange={(next) => {
            setSide(next)
            onChange()
          }}
        />
        <TextField
          label={words.saleNumber}
          value={soldNumber}
          onChange={setSold}
          onEnter={() => void add()}
          error={tried && soldNumber.trim() === '' ? words.needNumber : null}
        />
        <TextField
          label={words.restNumber}
          value={restNumber}
          onChange={setRest}
          onEnter={() => void add()}
          error={tried && restNumber.trim() === '' ? words.needNumber : null}
        />
      </div>
      <Button variant="primary" isPending={isPending} disabledReason={reason} onPress={() => void add()}>
        {words.apply}
      </Button>
    </div>
  )
}
