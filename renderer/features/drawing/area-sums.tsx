import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { difference } from '../parcels/inspector/parcel-overview'
import styles from './drawing.module.css'

export interface AreaRow {
  readonly label: string
  /** ㎡ on the plane. */
  readonly drawnM2: number | null
  /** ㎡ */
  readonly registeredM2: number | null
}

/** Areas as drawn beside those of the register, and by how much they differ. */
export function AreaSums({ rows }: { rows: readonly AreaRow[] }) {
  const m = useMessages()
  const words = m.drawing.form
  const format = useFormat()
  const cents = (m2: number) => Math.round(m2 * 100) / 100
  const area = (m2: number | null) => (m2 === null ? words.unknown : format.area(cents(m2)))
  const off = ({ drawnM2, registeredM2 }: AreaRow) => {
    if (drawnM2 === null || registeredM2 === null) return ''
    const by = cents(drawnM2 - registeredM2)
    const sign = by > 0 ? '+' : by < 0 ? '−' : '±'
    return words.differenceText(`${sign}${format.area(Math.abs(by))}`, difference(drawnM2, registeredM2))
  }
  const hasRegister = rows.some(({ registeredM2 }) => registeredM2 !== null)
  return (
    <table className={styles.sums}>
      <thead>
        <tr>
          <th scope="col">{m.drawing.area}</th>
          <th scope="col">{words.drawn}</th>
          {hasRegister && <th scope="col">{words.registered}</th>}
          {hasRegister && <th scope="col">{words.difference}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{area(row.drawnM2)}</td>
            {hasRegister && <td>{area(row.registeredM2)}</td>}
            {hasRegister && <td>{off(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
