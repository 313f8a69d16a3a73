import { useMessages } from '../../../messages/use-messages'
import type { Chart, GapState } from './chart-model'
import styles from './chart.module.css'

const states: readonly GapState[] = ['undeterminable', 'unpublished', 'none', 'single', 'missing']

/** What the signs of the chart mean, as far as they are on it. */
export function ChartLegend({ chart, hasTarget }: { chart: Chart; hasTarget: boolean }) {
  const m = useMessages()
  const words = m.indicators.chart
  const shown = new Set(chart.gaps.map(({ state }) => state))
  return (
    <ul className={styles.legend}>
      <li>
        <svg viewBox="0 0 28 12" aria-hidden="true">
          <line x1={0} y1={6} x2={28} y2={6} className={styles.valueLine} />
          <circle cx={14} cy={6} r={4} className={styles.value} />
        </svg>
        {words.actual}
      </li>
      {hasTarget && (
        <li>
          <svg viewBox="0 0 28 12" aria-hidden="true">
            <line x1={0} y1={6} x2={28} y2={6} className={styles.targetLine} />
            <path d="M14 1l5 5-5 5-5-5z" className={styles.target} />
          </svg>
          {words.target}
        </li>
      )}
      {chart.rows.some(({ base }) => base !== null) && (
        <li>
          <svg viewBox="0 0 28 12" aria-hidden="true">
            <circle cx={14} cy={6} r={4.5} className={styles.base} />
          </svg>
          {words.base}
        </li>
      )}
      {states
        .filter((state) => shown.has(state))
        .map((state) => (
          <li key={state}>
            <span className={styles.swatch} data-state={state} />
            {words.bands[state]}
          </li>
        ))}
      {chart.breaks.length > 0 && (
        <li>
          <span className={styles.broken} aria-hidden="true">
            ≠
          </span>
          {words.breakMark}
        </li>
      )}
    </ul>
  )
}
