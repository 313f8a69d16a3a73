import { foldText } from '../../contract/rules/fold'
import type { Leg, TravelMode, TripDay } from '../../contract/trips'
import type { Position } from '../../contract/values'
import type { PlanningRules, Visit } from '../../contract/visits'
import { distanceKm } from '../matching/distance'
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
 * straight distance times detour over the speed of the mode. Flights have no estimate.
 * @param own ways that the officer set for this day
 */
export function wayFinder(
  own: readonly LegRow[],
  usual: readonly UsualLegRow[],
  rules: Required<PlanningRules>,
  usualMode: TravelMode,
): WayFinder {
  const kmh: Partial<Record<TravelMode, number>> = {
    car: rules.carKmh,
    rail: rules.railKmh,
    walk: rules.walkKmh,
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
      const speed = kmh[mode]
      if (km === null || speed === undefined) return { ...common, mode, minutes: null, from: 'unknown' }
      const minutes = Math.ceil(((km * rules.detour) / speed) * 60)
      return { ...common, mode, minutes, from: 'estimated' }
    },
  }
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
  return foldText(place).replace(/\s/g, '').replace(/駅$/, '')
}
