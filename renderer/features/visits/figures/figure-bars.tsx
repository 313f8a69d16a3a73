import { useFormat } from '../../../messages/use-format'
import styles from './figures.module.css'

const height = 72
const width = 34
const gap = 26

/** The visits of each period as bars. The table below says the same, so a screen reader is spared them. */
export function FigureBars({ values, names }: { values: readonly number[]; names: readonly string[] }) {
  const format = useFormat()
  const most = Math.max(1, ...values)
  const whole = values.length * (width + gap)
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${whole} ${height + 34}`}
      width={whole}
      height={height + 34}
      aria-hidden="true"
    >
      {values.map((value, index) => {
        const tall = (value / most) * height
        const left = index * (width + gap) + gap / 2
        return (
          <g key={names[index]}>
            <rect x={left} y={16 + height - tall} width={width} height={tall} rx={2} />
            <text x={left + width / 2} y={12 + height - tall} className={styles.barValue}>
              {format.whole(value)}
            </text>
            <text x={left + width / 2} y={height + 31}>
              {names[index]}
            </text>
          </g>
        )
      })}
      <line x1={0} x2={whole} y1={16.5 + height} y2={16.5 + height} />
    </svg>
  )
}
