import type { Comparison, Indicator } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { figureText } from '../../../ui/format/figure'
import { useFigures } from '../money-unit'
import { yearBoth } from '../years'
import styles from './live.module.css'
import { useLive } from './use-live'

/** What the records say beside the plan's figure, on the page of an indicator that is linked to them. */
export function ComparisonNote({ indicator }: { indicator: Indicator }) {
  return indicator.live === null ? null : <Asked indicator={indicator} />
}

function Asked({ indicator }: { indicator: Indicator }) {
  const m = useMessages()
  const { live } = useLive(null)
  const comparison = live?.comparisons?.find(({ indicatorUid }) => indicatorUid === indicator.uid)
  if (comparison === undefined) return null
  return (
    <section className={styles.compare} aria-label={m.indicators.live.compareTitle}>
      <h3>{m.indicators.live.compareTitle}</h3>
      <ComparisonBody indicator={indicator} comparison={comparison} />
    </section>
  )
}

/** Plan and records side by side with what makes them differ. */
export function ComparisonBody({ indicator, comparison }: { indicator: Indicator; comparison: Comparison }) {
  const m = useMessages()
  const format = useFormat()
  const figures = useFigures()
  const words = m.indicators.live
  const { plan, live, liveNow, difference, reasons } = comparison
  const figure = (value: number | null) =>
    value === null ? words.unknowable : figures.both(value, indicator)
  const signed = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '▲' : '±'}${figureText(Math.abs(value), indicator.decimals)}`
  return (
    <>
      <dl className={styles.sides}>
        <div>
          <dt>{words.planValue}</dt>
          <dd>
            <strong>{figure(plan)}</strong>
            <small>{yearBoth(comparison.year, indicator.yearKind, m, format.language)}</small>
          </dd>
        </div>
        <div>
          <dt>{words.liveThen}</dt>
          <dd>
            <strong>{figure(live)}</strong>
            <small>{format.day(comparison.day)}</small>
          </dd>
        </div>
        <div>
          <dt>{words.difference}</dt>
          <dd>
            <strong>{difference === null ? '—' : signed(difference)}</strong>
          </dd>
        </div>
        <div>
          <dt>{words.liveNow}</dt>
          <dd>
            <strong>{figure(liveNow)}</strong>
          </dd>
        </div>
      </dl>
      {reasons.length === 0 ? (
        difference === 0 && <p>{words.same}</p>
      ) : (
        <div className={styles.why}>
          <h4>{words.why}</h4>
          <ul>
            {reasons.map(({ code, count, day }) => (
              <li key={code}>
                {words.reasons[code](
                  count === null ? '' : figureText(count, null),
                  day === null ? '' : format.day(day),
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
