import { useEffect, useState } from 'react'
import type { Parcel, Relative } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import styles from './drawing.module.css'

interface Family {
  readonly parents: readonly Relative[]
  readonly children: readonly Relative[]
}

/** The day before, ISO. */
function dayBefore(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() - 1)
  return moment.toISOString().slice(0, 10)
}

/** Whether a parcel may have come from others or become others; the public face is told neither. */
export function hasLineage({ parents, existsUntil }: Parcel): boolean {
  return parents !== undefined && (parents.length > 0 || existsUntil !== null)
}

/** Who came from whom, when, and by how much the registered areas differ; a press goes to a day on which it was there. */
export function ParcelLineage({ parcel }: { parcel: Parcel }) {
  const m = useMessages()
  const words = m.drawing.lineage
  const format = useFormat()
  const store = useAppStore()
  const [family, setFamily] = useState<Family | null>(null)
  useEffect(() => {
    let isOver = false
    const { frame, drawing } = store.getState()
    drawing.lineage(parcel.uid).then(
      ({ parents = [], children = [] }) => {
        if (!isOver) setFamily({ parents, children })
      },
      (error: unknown) => {
        if (!isOver) frame.notifyError(error)
      },
    )
    return () => {
      isOver = true
    }
  }, [store, parcel])
  if (family === null) return null

  async function go(relative: Relative, side: keyof Family): Promise<void> {
    const { frame, parcels } = store.getState()
    const { on = null, uid } = relative
    if (on !== null && uid !== undefined && !parcels.byUid.has(uid))
      await frame.setAsOf(side === 'parents' ? dayBefore(on) : on)
    if (uid !== undefined) store.getState().parcels.select([uid])
  }

  const side = (which: keyof Family) => {
    const relatives = family[which]
    const on = relatives[0]?.on ?? null
    if (relatives.length === 0) return null
    return (
      <div className={styles.line}>
        <span className={styles.quiet}>
          {words[which]}
          {on !== null && ` ${format.dayShort(on)}`}
        </span>
        {relatives.map((relative) => (
          <button
            key={relative.uid}
            type="button"
            className={styles.link}
            aria-label={words.show(relative.number ?? '')}
            onClick={() => void go(relative, which)}
          >
            {relative.number}
          </button>
        ))}
      </div>
    )
  }
  const off = differenceM2(parcel, family)
  return (
    <>
      {side('parents')}
      {side('children')}
      {off !== null && off !== 0 && (
        <span className={styles.quiet}>
          {words.difference(`${off > 0 ? '+' : '−'}${format.area(Math.abs(off))}`)}
        </span>
      )}
    </>
  )
}

/**
 * What the register has of the new parcels more than of the old ones, ㎡: of a parcel that ended, its own against its
 * children's; of a merged one, its own against its parents'. Null where a figure is unknown or the family is not whole.
 */
function differenceM2(parcel: Parcel, { parents, children }: Family): number | null {
  const total = (relatives: readonly Relative[]) =>
    relatives.reduce<number | null>(
      (sum, { registeredAreaM2 }) =>
        sum === null || registeredAreaM2 == null ? null : sum + registeredAreaM2,
      0,
    )
  const own = parcel.registeredAreaM2
  const round = (m2: number) => Math.round(m2 * 100) / 100
  if (own === null) return null
  const made = total(children)
  if (children.length > 0) return made === null ? null : round(made - own)
  const whole = total(parents)
  return parents.length > 1 && whole !== null ? round(own - whole) : null
}
