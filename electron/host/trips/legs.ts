import { foldText } from '../../contract/rules/fold'
import { withoutStation } from '../../contract/rules/station-name'
import type { Leg, TravelMode, TripDay } from '../../contract/trips'
import type { Position } from '../../contract/values'
import type { PlanningRules, Visit } from '../../contract/visits'
import { distanceKm, type NamedPlace } from '../matching/distance'
import type { LegRow, UsualLegRow } from './repository'

/** An end of a way: a visit, or where the day begins or ends. */
export interface End {
  readonly visitUid: string | null
  readonly place: string
  readonly at: Position | null
}

export interface WayFinder {
  /** The way from one end to another with its minutes and where they come from. */
  leg(from: End, to: End): Required<Leg>
}

/** Nobody travels to a telephone. */
export function isRemote({ kind }: Pick<Visit, 'kind'>): boolean {
  return kind === 'online' || kind === 'telephone'
}

export function startOf(day: TripDay): End {
  return { visitUid: null, place: day.startPlace ?? '', at: day.startPosition ?? null }
}

export function endOf(day: TripDay): End {
  return { visitUid: null, place: day.endPlace ?? '', at: day.endPosition ?? null }
}

export function endAt(visit: Visit): End {
  return { visitUid: visit.uid ?? null, place: visit.place ?? '', at: visit.at ?? null }
}

/**
 * Finds how long a way takes: the officer's own minutes, else a usual leg between places of these names, else an estimate:
 * straight distance times detour over the speed of the mode, or a usual leg to a station and from there by rail where that
 * is shorter. Flights have no estimate.
 * @param own ways that the officer set for this day
 * @param stations of the base map, at which usual legs may end
 */
export function wayFinder(
  own: readonly LegRow[],
  usual: readonly UsualLegRow[],
  rules: Required<PlanningRules>,
  usualMode: TravelMode,
  stations: readonly NamedPlace[],
): WayFinder {
  const kmh: Partial<Record<TravelMode, number>> = {
    car: rules.carKmh,
    rail: rules.railKmh,
    walk: rules.walkKmh,
  }
  const estimate = (km: number, mode: TravelMode) => {
    const speed = kmh[mode]
    return speed === undefined ? null : Math.ceil(((km * rules.detour) / speed) * 60)
  }
  const changes = changesAt(usual, stations)
  /** By a usual leg between the place of one end and a station, and by rail between it and the other end. */
  const changing = (from: End, to: End, mode: TravelMode | undefined) => {
    const ends = [
      { here: placeKey(from.place), far: to.at },
      { here: placeKey(to.place), far: from.at },
    ]
    const found = changes.flatMap(({ row, here, there, station }) =>
      ends.flatMap((end) => {
        if (end.here !== here || end.far === null || (mode !== undefined && row.mode !== mode)) return []
        const rest = estimate(distanceKm(station, end.far), 'rail')
        return rest === null ? [] : [{ row, there, minutes: row.minutes + rest }]
      }),
    )
    return found.toSorted((x, y) => x.minutes - y.minutes)[0]
  }
  return {
    leg: (from, to) => {
      const set = own.find((row) => row.from_visit_uid === from.visitUid && row.to_visit_uid === to.visitUid)
      const km = from.at === null || to.at === null ? null : distanceKm(from.at, to.at)
      const common = { fromVisitUid: from.visitUid, toVisitUid: to.visitUid, km, note: set?.note ?? '' }
      if (set !== undefined && set.minutes !== null)
        return { ...common, mode: set.mode, minutes: set.minutes, from: 'own' }
      const known = usualBetween(usual, from.place, to.place, set?.mode)
      if (known !== undefined)
        return {
          ...common,
          mode: known.mode,
          minutes: known.minutes,
          from: 'usual',
          note: common.note || known.note,
        }
      const mode = set?.mode ?? usualMode
      const minutes = km === null ? null : estimate(km, mode)
      const change = changing(from, to, set?.mode)
      if (change !== undefined && (minutes === null || change.minutes < minutes))
        return {
          ...common,
          mode: change.row.mode,
          minutes: change.minutes,
          from: 'estimated',
          note: common.note || [change.row.note, change.there].filter((word) => word !== '').join(' → '),
        }
      return { ...common, mode, minutes, from: minutes === null ? 'unknown' : 'estimated' }
    },
  }
}

interface Change {
  readonly row: UsualLegRow
  /** Key of the place where the usual leg begins, name and point of the station where one changes. */
  readonly here: string
  readonly there: string
  readonly station: Position
}

/** The usual legs that end at a station of the base map, in both directions. */
function changesAt(usual: readonly UsualLegRow[], stations: readonly NamedPlace[]): readonly Change[] {
  const points = new Map<string, Position | null>()
  // Two stations of one name are two places.
  for (const { name, position } of stations)
    points.set(placeKey(name), points.has(placeKey(name)) ? null : position)
  return usual.flatMap((row) =>
    [
      { from: row.from_place, there: row.to_place },
      { from: row.to_place, there: row.from_place },
    ].flatMap(({ from, there }) => {
      const station = points.get(placeKey(there))
      return station == null ? [] : [{ row, here: placeKey(from), there, station }]
    }),
  )
}

function usualBetween(
  usual: readonly UsualLegRow[],
  from: string,
  to: string,
  mode: TravelMode | undefined,
): UsualLegRow | undefined {
  const [a, b] = [placeKey(from), placeKey(to)]
  if (a === '' || b === '' || a === b) return undefined
  return usual.find((leg) => {
    if (mode !== undefined && leg.mode !== mode) return false
    const [x, y] = [placeKey(leg.from_place), placeKey(leg.to_place)]
    return (a === x && b === y) || (a === y && b === x)
  })
}

/** 米沢 and 米沢駅 are the same end of a journey; 山形県… is not 山形. */
function placeKey(place: string): string {
  return withoutStation(foldText(place).replace(/\s/g, ''))
}
