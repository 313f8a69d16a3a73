import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { yearBoth } from '../years'
import styles from './live.module.css'

interface YearCountsProps {
  readonly name: string
  /** Oldest first, years without any included. */
  readonly years: readonly { readonly year: number; readonly single: number; readonly cumulative: number }[]
  readonly hasCumulative?: boolean
  readonly none: string
}

/** Counts by fiscal year, newest first, each as long as it is large. */
export function YearCounts({ name, years, hasCumulative = false, none }: YearCountsProps) {
  const m = useMessages()
  const format = useFormat()
  const words = m.indicators.live
  if (years.length === 0) return <p className={styles.none}>{none}</p>
  const most = Math.max(1, ...years.map(({ single }) => single))
  return (
    <div
      className={styles.years}
      role="region"
      aria-label={name}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- many years scroll
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{m.indicators.values.year}</th>
            <th scope="col">{words.single}</th>
            {hasCumulative && (
              <th scope="col" className={styles.figure}>
                {words.cumulative}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map(({ year, single, cumulative }) => (
            <tr key={year}>
              <th scope="row">{yearBoth(year, 'fiscal', m, format.language)}</th>
              <td>
                <strong className={styles.single}>{format.whole(single)}</strong>
                <svg
                  className={styles.count}
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect width={(single / most) * 100} height={10} />
                </svg>
              </td>
              {hasCumulative && <td className={styles.figure}>{format.whole(cumulative)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
