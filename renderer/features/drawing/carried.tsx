import type { LotFields } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { Checkbox } from '../../ui/checkbox'
import styles from './drawing.module.css'
import type { Staying } from './lots-fields'
import type { DividingTool, FullPlan } from './use-plan'

/** What goes over from the old parcels to the new ones, said before it is done; who stays where is chosen here. */
export function Carried({
  tool,
  plan,
  lots,
  staying,
  onChange,
}: {
  tool: DividingTool
  plan: FullPlan
  lots: readonly LotFields[]
  staying: Staying
  onChange: (staying: Staying) => void
}) {
  const m = useMessages()
  const words = m.drawing.form
  const format = useFormat()
  const pieces = plan.pieces.filter(({ role }) => role === 'lot')
  return (
    <section className={styles.form}>
      <h3>{words.rules}</h3>
      <ul className={styles.rules}>
        <li>{tool === 'merge' ? words.ruleStatusMerge : words.ruleStatus}</li>
        <li>{words.rulePrice}</li>
        {plan.occupants.length > 0 && <li>{words.ruleOccupants}</li>}
        {plan.demands + plan.answers > 0 && (
          <li>{words.ruleDemands(format.whole(plan.demands), format.whole(plan.answers))}</li>
        )}
      </ul>
      {tool !== 'merge' &&
        plan.occupants.map(({ uid, parcelUid, name, since }) => {
          const own = pieces.flatMap((piece, index) => (piece.from.includes(parcelUid) ? [index] : []))
          const stays = staying.get(uid) ?? new Set(own)
          const turn = (index: number, isOn: boolean) => {
            const next = new Set(stays)
            if (isOn) next.add(index)
            else next.delete(index)
            onChange(new Map(staying).set(uid, next))
          }
          const who = words.occupant(name, since === null ? '' : format.dayShort(since))
          return (
            <div key={uid} className={styles.stays} role="group" aria-label={`${who} ${words.stays}`}>
              <span>
                <strong>{who}</strong> {words.stays}
              </span>
              <div className={styles.boxes}>
                {own.map((index) => (
                  <Checkbox key={index} isSelected={stays.has(index)} onChange={(isOn) => turn(index, isOn)}>
                    {lots[index]?.number ?? ''}
                  </Checkbox>
                ))}
              </div>
            </div>
          )
        })}
      {tool !== 'merge' && plan.occupants.length > 0 && <p className={styles.quiet}>{words.staysNowhere}</p>}
    </section>
  )
}
