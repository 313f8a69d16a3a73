import { figureText } from '../../../ui/format/figure'
import styles from './chart.module.css'

/** What Recharts hands to the mark of a point. */
interface MarkProps {
  readonly cx?: number
  readonly cy?: number | null
  readonly value?: number | null
  readonly payload?: { readonly year: number; readonly target: number | null }
  /** Year whose point bears its figure. */
  readonly last?: number | null
  readonly decimals?: number | null
}

/** An actual figure: a full circle, the latest with its figure. */
export function ValueMark({ cx = 0, cy, value, payload, last, decimals = null }: MarkProps) {
  if (cy == null || value == null) return null
  return (
    <g>
      <circle cx={cx} cy={cy} r={4} className={styles.value} />
      {payload !== undefined && payload.year === last && (
        <text
          x={cx}
          // Under the point where the target lies over it, so that the two figures and lines keep apart.
          y={payload.target !== null && payload.target >= value ? cy + 20 : cy - 10}
          className={styles.figureText}
        >
          {figureText(value, decimals)}
        </text>
      )}
    </g>
  )
}

/** A target: an open diamond, the last with its figure. */
export function TargetMark({ cx = 0, cy, value, payload, last, decimals = null }: MarkProps) {
  if (cy == null || value == null) return null
  return (
    <g>
      <path d={`M${cx} ${cy - 5}l5 5-5 5-5-5z`} className={styles.target} />
      {payload?.year === last && (
        <text x={cx} y={cy - 10} className={styles.targetText}>
          {figureText(value, decimals)}
        </text>
      )}
    </g>
  )
}

/** The base: an open circle of its own, joined to nothing. */
export function BaseMark({ cx = 0, cy, value }: MarkProps) {
  if (cy == null || value == null) return null
  return <circle cx={cx} cy={cy} r={4.5} className={styles.base} />
}
