import type { Estimate, Programme } from '../../../../electron/contract'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useFigures } from '../../indicators/money-unit'
import styles from './estimate.module.css'
import { totalOf } from './total'

/** What all programmes together may come to. */
export function TotalBox({
  estimates,
  programmes,
}: {
  estimates: readonly Estimate[]
  programmes: readonly Programme[]
}) {
  const m = useMessages()
  const format = useFormat()
  const figures = useFigures()
  const words = m.programmes.estimate
  const total = totalOf(estimates, programmes)
  const count = (state: Estimate['state']) =>
    format.whole(estimates.filter((each) => each.state === state).length)
  return (
    <div className={styles.total}>
      <h2>
        {words.total} <small>{words.counts(count('met'), count('unknown'), count('unmet'))}</small>
      </h2>
      <dl className={styles.sums}>
        <div>
          <dt>{words.totalMet}</dt>
          <dd className={total.metYen === null ? styles.nothing : undefined}>
            {total.metYen === null ? words.noTotal : figures.amount(total.metYen)}
          </dd>
        </div>
        <div>
          <dt>{words.totalOpen}</dt>
          <dd className={total.mostYen === null ? styles.nothing : undefined}>
            {total.mostYen === null ? words.noEnd : words.upTo(figures.amount(total.mostYen))}
            {total.open && <small> {words.onTop}</small>}
          </dd>
        </div>
      </dl>
      {total.hasExclusive && <p className={styles.hint}>{words.exclusive}</p>}
    </div>
  )
}
