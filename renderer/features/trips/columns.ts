import type { Uid } from '../../../electron/contract'
import type { VisitRow } from '../visits/rows'
import type { DayPlan, WarningRow } from './slice'

/** A visit in a column with the trip it belongs to and what is wrong with it. */
export interface ColumnCard {
  readonly visit: VisitRow
  readonly plan: DayPlan
  readonly warnings: readonly WarningRow[]
}

export interface Column {
  /** ISO day */
  readonly on: string
  readonly cards: readonly ColumnCard[]
  /** What is wrong with the day as a whole. */
  readonly warnings: readonly WarningRow[]
}

/** Plans by day: every visit of the day in the order of time, whatever trip it belongs to; open times come last. */
export function columnsOf(days: readonly string[], plans: readonly DayPlan[]): readonly Column[] {
  return days.map((on) => {
    const own = plans.filter((plan) => plan.day.on === on)
    const cards = own.flatMap((plan) =>
      plan.stops.map((visit): ColumnCard => ({
        visit,
        plan,
        warnings: plan.warnings.filter((warning) => warning.visitUid === visit.uid),
      })),
    )
    return {
      on,
      cards: cards.toSorted(byTime),
      warnings: own.flatMap((plan) => plan.warnings.filter((warning) => warning.visitUid === null)),
    }
  })
}

function byTime(a: ColumnCard, b: ColumnCard): number {
  const [left, right] = [a.visit.startAt ?? '99', b.visit.startAt ?? '99']
  if (left !== right) return left < right ? -1 : 1
  return a.visit.positionInDay - b.visit.positionInDay
}

/** The card an arrow key leads to; empty days are passed over. Null where the key means nothing. */
export function cardAfterKey(columns: readonly Column[], uid: Uid, key: string): Uid | null {
  const column = columns.findIndex(({ cards }) => cards.some(({ visit }) => visit.uid === uid))
  const cards = columns[column]?.cards ?? []
  const index = cards.findIndex(({ visit }) => visit.uid === uid)
  const at = (list: readonly ColumnCard[], place: number) =>
    list[Math.max(0, Math.min(list.length - 1, place))]?.visit.uid ?? null
  switch (key) {
    case 'ArrowUp':
      return at(cards, index - 1)
    case 'ArrowDown':
      return at(cards, index + 1)
    case 'Home':
      return at(cards, 0)
    case 'End':
      return at(cards, cards.length - 1)
    case 'PageUp':
    case 'PageDown': {
      const step = key === 'PageDown' ? 1 : -1
      for (let next = column + step; next >= 0 && next < columns.length; next += step) {
        const beside = columns[next]?.cards ?? []
        if (beside.length > 0) return at(beside, index)
      }
      return at(cards, index)
    }
    default:
      return null
  }
}
