import type { Uid } from '../../../electron/contract'
import { addDays, daysBetween, weekday } from '../../../electron/contract/rules/calendar'
import { isOpen, type VisitRow } from '../visits/rows'
import type { DayPlan, TripRow, TripsSlice, WarningRow } from './slice'

/** Monday to Sunday of the week of a day, ISO; weeks run on over the ends of months and years. */
export function weekOf(day: string): readonly string[] {
  const monday = addDays(day, -((weekday(day) + 6) % 7))
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** Trips that are under way on any of these days, in their order. */
export function tripsOn(trips: readonly TripRow[], days: readonly string[]): readonly TripRow[] {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  return trips.filter((trip) => trip.from <= last && trip.until >= first)
}

/**
 * The trip that the planner shows, which is also where a new visit goes: the chosen one, else the first of the day. Null
 * for a week, for a day without trips, and where what belongs to none was chosen.
 */
export function shownTrip({
  view,
  on,
  tripUid,
  isApart,
  list,
}: Pick<TripsSlice, 'view' | 'on' | 'tripUid' | 'isApart' | 'list'>): Uid | null {
  if (view === 'trip') return tripUid
  if (view === 'week' || isApart) return null
  const ofDay = tripsOn(list, [on])
  return (ofDay.find((trip) => trip.uid === tripUid) ?? ofDay[0])?.uid ?? null
}

/** How many days a trip takes; 1 for one of a single day. */
export function tripLength({ from, until }: Pick<TripRow, 'from' | 'until'>): number {
  return daysBetween(from, until) + 1
}

/** Warnings of the way to a stop stand at that way, others at the stop, the rest at the day. */
export interface PlacedWarnings {
  readonly day: readonly WarningRow[]
  readonly stops: ReadonlyMap<string, readonly WarningRow[]>
  readonly legs: ReadonlyMap<string, readonly WarningRow[]>
}

const ofTheWay: ReadonlySet<WarningRow['kind']> = new Set(['gap-too-short', 'no-minutes'])

export function placeWarnings({ warnings }: Pick<DayPlan, 'warnings'>): PlacedWarnings {
  const day: WarningRow[] = []
  const stops = new Map<string, WarningRow[]>()
  const legs = new Map<string, WarningRow[]>()
  for (const warning of warnings) {
    if (warning.visitUid === null) {
      day.push(warning)
      continue
    }
    const place = ofTheWay.has(warning.kind) ? legs : stops
    place.set(warning.visitUid, [...(place.get(warning.visitUid) ?? []), warning])
  }
  return { day, stops, legs }
}

/** What can still be mended: a visit that was held or called off is warned of no more, nor a day that is over. */
export function liveWarnings(
  stops: readonly Pick<VisitRow, 'uid' | 'state'>[],
  warnings: readonly WarningRow[],
): readonly WarningRow[] {
  const open = new Set(stops.filter(isOpen).map((stop) => stop.uid))
  return warnings.filter((warning) =>
    warning.visitUid === null ? open.size > 0 : open.has(warning.visitUid),
  )
}

/** The minutes on the way of a day; null while one of its ways is not known. */
export function travelMinutes({ legs, stops }: Pick<DayPlan, 'legs' | 'stops'>): number | null {
  if (stops.length === 0) return 0
  return legs.reduce<number | null>(
    (sum, leg) => (sum === null || leg.minutes === null ? null : sum + leg.minutes),
    0,
  )
}
