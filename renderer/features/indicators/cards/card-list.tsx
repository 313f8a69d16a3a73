import { useMemo } from 'react'
import type { Indicator, PlanDocument, Uid } from '../../../../electron/contract'
import { ratePercent } from '../../../../electron/contract/rules/indicator-progress'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Badge } from '../../../ui/badge'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon'
import { entryName } from '../../prospects/names'
import { useFigures } from '../money-unit'
import { yearBoth } from '../years'
import styles from './cards.module.css'

interface Group {
  readonly plan: PlanDocument | null
  readonly indicators: readonly Indicator[]
}

/** Indicators by plan, plans in their order, what belongs to none last. */
export function groupByPlan(
  indicators: readonly Indicator[],
  plans: readonly PlanDocument[],
): readonly Group[] {
  const groups: Group[] = [...plans, null].map((plan) => ({
    plan,
    indicators: indicators.filter(({ planUid }) => planUid === (plan?.uid ?? null)),
  }))
  return groups.filter((group) => group.indicators.length > 0)
}

/** Every indicator as a card; the one whose series is shown is marked. */
export function CardList({ active }: { active: Uid | null }) {
  const m = useMessages()
  const { language } = useFormat()
  const store = useAppStore()
  const indicators = useApp((state) => state.indicators.list) ?? none
  const plans = useApp((state) => state.indicators.plans)
  const groups = useMemo(() => groupByPlan(indicators, plans), [indicators, plans])
  return (
    <nav className={styles.list} aria-label={m.indicators.cards.label}>
      {groups.map(({ plan, indicators: own }) => {
        const title = plan === null ? m.indicators.cards.own : entryName(plan, language)
        return (
          <section key={plan?.uid ?? ''} aria-label={title}>
            <h2 className={styles.plan}>{title}</h2>
            <ul className={styles.cards}>
              {own.map((indicator) => (
                <li key={indicator.uid}>
                  <button
                    type="button"
                    className={classNames(styles.card, indicator.uid === active && styles.current)}
                    aria-current={indicator.uid === active ? 'true' : undefined}
                    onClick={() => store.getState().indicators.activate(indicator.uid)}
                  >
                    <CardBody indicator={indicator} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}

const none: readonly never[] = []

function CardBody({ indicator }: { indicator: Indicator }) {
  const m = useMessages()
  const { language } = useFormat()
  const figures = useFigures()
  const words = m.indicators.cards
  const { latest, latestYear, target, targetYear, rate, remaining, noRate } = indicator.progress
  const year = (each: number | null) => (each === null ? '' : yearBoth(each, indicator.yearKind, m, language))
  const isReached = rate !== null && rate >= 1
  return (
    <>
      <span className={styles.top}>
        <span className={styles.name}>{entryName(indicator, language)}</span>
        {rate !== null && (
          <span className={classNames(styles.rate, isReached && styles.reached)}>
            {isReached && <Icon name="check" />}
            {words.percent(ratePercent(rate).toFixed(1))}
          </span>
        )}
      </span>
      <span className={styles.latest}>
        {latest === null ? (
          m.indicators.cards.noRates['no-value']
        ) : (
          <>
            <strong>{figures.both(latest, indicator)}</strong> {year(latestYear)}
          </>
        )}
      </span>
      {rate !== null && (
        <span className={styles.bar} aria-hidden="true">
          <span
            className={classNames(styles.fill, isReached && styles.full)}
            style={{ width: `${Math.min(1, Math.max(0, rate)) * 100}%` }}
          />
        </span>
      )}
      <span className={styles.foot}>
        {target !== null && <span>{words.target(year(targetYear), figures.both(target, indicator))}</span>}
        {rate !== null && remaining !== null && (
          <span>
            {remaining > 0
              ? words.remaining(figures.both(remaining, indicator), figures.figure(remaining, indicator))
              : remaining < 0
                ? words.passed(figures.both(-remaining, indicator), figures.figure(-remaining, indicator))
                : words.reached}
          </span>
        )}
        {noRate !== null && latest !== null && <span>{words.noRates[noRate]}</span>}
        {indicator.origin === 'demo' && <Badge tone="warn">{m.common.origins.demo}</Badge>}
      </span>
    </>
  )
}
