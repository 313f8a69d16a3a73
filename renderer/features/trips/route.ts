import type { Position, Uid } from '../../../electron/contract'
import type { DayPlan } from './slice'

/** A point of a route on the map (longitude, latitude; EPSG:6668). */
export interface RoutePoint {
  readonly at: Position
  /** Null for where a day begins or ends. */
  readonly visitUid: Uid | null
  /** Place in the day, from 1; 0 for where it begins or ends. */
  readonly number: number
}

/** One day on the map: its points in order. Stops without a point are passed over. */
export interface Route {
  /** ISO day */
  readonly on: string
  readonly points: readonly RoutePoint[]
}

export function routeOf({ day, stops }: Pick<DayPlan, 'day' | 'stops'>): Route {
  const end = (at: Position | null): RoutePoint[] => (at === null ? [] : [{ at, visitUid: null, number: 0 }])
  return {
    on: day.on,
    points: [
      ...end(day.startPosition),
      ...stops.flatMap((stop, index) =>
        stop.at === null ? [] : [{ at: stop.at, visitUid: stop.uid, number: index + 1 }],
      ),
      ...end(day.endPosition),
    ],
  }
}

/** The middle of the stops of a plan, or of where it begins; null where no point is known. */
export function middleOf(plans: readonly Pick<DayPlan, 'day' | 'stops'>[]): Position | null {
  const stops = plans.flatMap((plan) => plan.stops.flatMap((stop) => (stop.at === null ? [] : [stop.at])))
  const starts = plans.flatMap(({ day }) => (day.startPosition === null ? [] : [day.startPosition]))
  const points = stops.length > 0 ? stops : starts
  if (points.length === 0) return null
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length
  return [mean(0), mean(1)]
}
