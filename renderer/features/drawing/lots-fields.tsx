import type { LotFields, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp } from '../../store/context'
import { NumberField } from '../../ui/number-field'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { statusName } from '../parcels/names'
import styles from './drawing.module.css'
import type { FullPlan } from './use-plan'

/** On which lots an occupant stays, where that is not all of its parcel. */
export type Staying = ReadonlyMap<Uid, ReadonlySet<number>>

const lotsOf = (plan: FullPlan) => plan.pieces.filter(({ role }) => role === 'lot')

/** The fields that a plan suggests; what was typed for the same pieces of an earlier one stays. */
export function firstLots(
  plan: FullPlan,
  typed: readonly LotFields[],
  before: FullPlan | null,
): readonly LotFields[] {
  const pieces = lotsOf(plan)
  const earlier = before ? lotsOf(before) : []
  const isAlike = pieces.length === earlier.length
  return pieces.map(({ number, registeredAreaM2, statusUid }, index) => {
    const own = typed[index]
    const was = earlier[index]
    if (!isAlike || !own || !was) return { number, registeredAreaM2, statusUid }
    return {
      number: own.number === was.number ? number : own.number,
      registeredAreaM2:
        own.registeredAreaM2 === was.registeredAreaM2 ? registeredAreaM2 : own.registeredAreaM2,
      statusUid: own.statusUid === was.statusUid ? statusUid : own.statusUid,
    }
  })
}

/** What was said about occupants, as far as they and their lots are still there. */
export function stillStaying(plan: FullPlan, staying: Staying): Staying {
  const count = lotsOf(plan).length
  const known = new Set(plan.occupants.map(({ uid }) => uid))
  return new Map(
    [...staying]
      .filter(([uid]) => known.has(uid))
      .map(([uid, indexes]) => [uid, new Set([...indexes].filter((index) => index < count))]),
  )
}

const numbersOf = (lots: readonly LotFields[]) => lots.map(({ number }) => number.trim())

export function isReady(lots: readonly LotFields[]): boolean {
  const numbers = numbersOf(lots)
  return numbers.every((number) => number !== '') && new Set(numbers).size === numbers.length
}

/** Number, registered area and status of each new parcel. */
export function LotsFields({
  plan,
  lots,
  onChange,
  numberOf,
  tried,
  onEnter,
}: {
  plan: FullPlan
  lots: readonly LotFields[]
  onChange: (lots: readonly LotFields[]) => void
  numberOf: (uid: Uid) => string
  tried: boolean
  onEnter: () => void
}) {
  const m = useMessages()
  const words = m.drawing.form
  const format = useFormat()
  const statuses = useApp((state) => state.parcels.statuses)
  const numbers = numbersOf(lots)
  const change = (index: number, fields: Partial<LotFields>) =>
    onChange(lots.map((lot, at) => (at === index ? { ...lot, ...fields } : lot)))
  const problem = (index: number) => {
    const number = numbers[index] ?? ''
    if (number === '') return words.needNumber
    return numbers.indexOf(number) === index ? null : words.numberTwice
  }
  return (
    <>
      {lotsOf(plan).map((piece, index) => {
        const lot = lots[index]
        if (!lot) return null
        return (
          <fieldset key={index} className={styles.piece}>
            <legend>
              {words.piece(String(index + 1))}
              <small>
                {format.area(piece.planeAreaM2)}
                {plan.ends.length > 1 && ` ← ${m.common.listOf(piece.from.map(numberOf))}`}
              </small>
            </legend>
            <div className={styles.pair}>
              <TextField
                label={words.number}
                value={lot.number}
                onChange={(number) => change(index, { number })}
                onEnter={onEnter}
                autoFocus={index === 0}
                error={tried ? problem(index) : null}
              />
              <NumberField
                label={words.registered}
                kind="area"
                unit="㎡"
                value={lot.registeredAreaM2}
                min={0.01}
                onChange={(registeredAreaM2) => change(index, { registeredAreaM2 })}
              />
            </div>
            <Select
              label={words.status}
              items={statuses.map((status) => ({
                id: status.uid,
                label: statusName(status, format.language),
              }))}
              value={lot.statusUid}
              onChange={(statusUid) => change(index, { statusUid })}
            />
          </fieldset>
        )
      })}
      <p className={styles.quiet}>
        {words.registeredHint} {words.registeredUnknown}
      </p>
    </>
  )
}
