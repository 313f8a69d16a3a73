import { Fragment, useMemo } from 'react'
import type { PlanDocument, PlanItem } from '../../../../electron/contract'
import { yearInShort } from '../../../../electron/contract/rules/fiscal-year'
import { useFormat } from '../../../messages/use-format'
import { useMessages } from '../../../messages/use-messages'
import { useApp } from '../../../store/context'
import { Unknown } from '../../../ui/badge'
import { EmptyState } from '../../../ui/empty-state'
import { Icon } from '../../../ui/icon'
import { entryName } from '../../prospects/names'
import { SourceLine } from '../detail/source-line'
import { yearBoth } from '../years'
import styles from './plans.module.css'

interface Row {
  readonly item: PlanItem
  readonly depth: number
}

/** Items of a road map under the chapters that they belong to, in the plan's order. */
export function roadMapRows(items: readonly PlanItem[]): readonly Row[] {
  const isTimed = (item: PlanItem): boolean =>
    item.kind === 'road-map' || items.some((each) => each.parentUid === item.uid && isTimed(each))
  const below = (parentUid: string | null, depth: number): Row[] =>
    items
      .filter((item) => item.parentUid === parentUid && isTimed(item))
      .flatMap((item) => [{ item, depth }, ...below(item.uid, depth + 1)])
  return below(null, 0)
}

/** Whether an entry is done in a year; null when its source does not tell its years. */
export function isInYear({ fromYear, untilYear }: PlanItem, year: number): boolean | null {
  if (fromYear === null && untilYear === null) return null
  return (fromYear === null || fromYear <= year) && (untilYear === null || year <= untilYear)
}

/** What is scheduled for which year, plan by plan. */
export function RoadMapPanel() {
  const m = useMessages()
  const plans = useApp((state) => state.indicators.plans)
  const items = useApp((state) => state.indicators.items)
  const timed = useMemo(
    () =>
      plans
        .map((plan) => ({ plan, rows: roadMapRows(items.filter(({ planUid }) => planUid === plan.uid)) }))
        .filter(({ rows }) => rows.length > 0),
    [plans, items],
  )
  return (
    <div className={styles.panel}>
      {timed.length === 0 ? (
        <EmptyState icon="calendar" title={m.indicators.empty.noRoadMap}>
          {m.indicators.empty.noPlansText}
        </EmptyState>
      ) : (
        <>
          <p className={styles.text}>{m.indicators.plans.roadMapText}</p>
          {timed.map(({ plan, rows }) => (
            <RoadMap key={plan.uid} plan={plan} rows={rows} />
          ))}
        </>
      )}
    </div>
  )
}

function RoadMap({ plan, rows }: { plan: PlanDocument; rows: readonly Row[] }) {
  const m = useMessages()
  const { language } = useFormat()
  const words = m.indicators.plans
  const known = rows.flatMap(({ item }) => [item.fromYear, item.untilYear]).filter((year) => year !== null)
  const first = plan.fromYear ?? Math.min(...known)
  const last = plan.untilYear ?? Math.max(...known)
  const years = Number.isFinite(first)
    ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
    : []
  const name = entryName(plan, language)
  return (
    <section>
      <h2>{name}</h2>
      <p className={styles.text}>
        <SourceLine {...plan} />
      </p>
      <div
        className={styles.scroll}
        role="region"
        aria-label={name}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table scrolls sideways
        tabIndex={0}
      >
        <table className={styles.roadMap}>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {yearInShort(year, 'fiscal')}
                  <small>{year}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, depth }) => (
              <tr key={item.uid} className={item.kind === 'road-map' ? undefined : styles.chapter}>
                <th
                  scope="row"
                  style={{ paddingInlineStart: `${depth}rem` }}
                  colSpan={item.kind === 'road-map' ? 1 : years.length + 1}
                >
                  {item.code !== '' && item.kind !== 'road-map' && `${item.code} `}
                  {item.title}
                </th>
                {item.kind === 'road-map' && <Years item={item} years={years} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Years({ item, years }: { item: PlanItem; years: readonly number[] }) {
  const m = useMessages()
  const { language } = useFormat()
  const words = m.indicators.plans
  if (item.fromYear === null && item.untilYear === null)
    return (
      <td colSpan={years.length} className={styles.undetermined}>
        <Unknown>{words.undetermined}</Unknown>
      </td>
    )
  return (
    <Fragment>
      {years.map((year) => (
        <td key={year} className={styles.mark}>
          {isInYear(item, year) === true && (
            <span
              className={styles.done}
              role="img"
              aria-label={words.inYear(yearBoth(year, 'fiscal', m, language))}
            >
              <Icon name="check" />
            </span>
          )}
        </td>
      ))}
    </Fragment>
  )
}
