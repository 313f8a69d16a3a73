import { addDays } from '../../contract/rules/calendar'
import { minutesOf, minutesOfDay, timeOf } from '../../contract/rules/time-of-day'
import { CodedError } from '../../contract/errors'
import type { ArrangedDay, Leg, PlannedDay, TravelMode, TripDay } from '../../contract/trips'
import type { Position } from '../../contract/values'
import type { Visit } from '../../contract/visits'
import type { NamedPlace } from '../matching/distance'
import { planningRules } from '../visits/planning-rules'
import { visitsOf } from '../visits/visits-of'
import type { ReadDb } from '../workspace/db'
import { arrange } from './arrange'
import { planDay, type DayInput } from './day-plan'
import { endAt, endOf, isRemote, startOf, wayFinder, type End } from './legs'
import * as repository from './repository'

/** Visits that were called off take no time of the day. */
const takesPlace: ReadonlySet<Visit['state']> = new Set(['planned', 'confirmed', 'held'])

/** Every day of a trip, those of its visits outside the period included. */
export function tripDays(
  db: ReadDb,
  trip: repository.TripRow,
  stations: readonly NamedPlace[],
): PlannedDay[] {
  const visits = visitsOf(db, { tripUid: trip.uid }) as Required<Visit>[]
  const days = new Set(visits.map(({ on }) => on))
  for (let day = trip.from_on; day <= trip.until_on; day = addDays(day, 1)) days.add(day)
  return [...days].toSorted().map((on) => planDay(inputOf(db, trip, on, visits, stations)))
}

/** One day of a trip, or of what belongs to none; of one officer, or of all. */
export function dayInput(
  db: ReadDb,
  trip: repository.TripRow | null,
  on: string,
  officerUid: string | null,
  stations: readonly NamedPlace[],
): DayInput {
  const visits = visitsOf(db, { from: on, until: on, tripUid: trip?.uid ?? null }) as Required<Visit>[]
  return inputOf(
    db,
    trip,
    on,
    trip !== null
      ? visits
      : visits.filter(
          ({ tripUid, officerUids }) =>
            tripUid === null && (officerUid === null || officerUids.includes(officerUid)),
        ),
    stations,
  )
}

function inputOf(
  db: ReadDb,
  trip: repository.TripRow | null,
  on: string,
  visits: readonly Required<Visit>[],
  stations: readonly NamedPlace[],
): DayInput {
  const rules = planningRules(db)
  const mode: TravelMode = trip?.mode ?? 'car'
  return {
    day: dayOf(db, trip, on),
    stops: visits.filter((visit) => visit.on === on && takesPlace.has(visit.state)),
    ways: wayFinder(
      repository.listLegs(db, trip?.uid ?? null, on),
      repository.listUsualLegs(db),
      rules,
      mode,
      stations,
    ),
    rules,
    trip: trip === null ? null : { from: trip.from_on, until: trip.until_on },
  }
}

/** Where a day begins and ends: as it was set, else where the trip starts; a night's lodging is the next day's start. */
function dayOf(db: ReadDb, trip: repository.TripRow | null, on: string): Required<TripDay> {
  if (trip === null)
    return { on, startPlace: '', startPosition: null, startAt: '08:30', endPlace: '', endPosition: null }
  const days = repository.listTripDays(db, trip.uid)
  const set = days.find(({ day }) => day === on)
  const home = point(trip.start_lon, trip.start_lat)
  if (set !== undefined)
    return {
      on,
      startPlace: set.start_place,
      startPosition: point(set.start_lon, set.start_lat),
      startAt: set.start_at,
      endPlace: set.end_place,
      endPosition: point(set.end_lon, set.end_lat),
    }
  const night = days.filter(({ day }) => day < on).at(-1)
  const begins =
    night !== undefined && on <= trip.until_on
      ? { startPlace: night.end_place, startPosition: point(night.end_lon, night.end_lat) }
      : { startPlace: trip.start_place, startPosition: home }
  return { on, ...begins, startAt: trip.start_at, endPlace: trip.start_place, endPosition: home }
}

/**
 * The shortest order of a day. What is done already stays where it was.
 * @throws CodedError `no-order-possible`, `visit-without-point`
 */
export function arrangeDay(input: DayInput): ArrangedDay {
  const { day, stops, ways, rules } = input
  const away = stops.filter((stop) => !isRemote(stop))
  for (const { at, uid } of away)
    if (at === null) throw new CodedError('visit-without-point', { visitUid: uid })
  // A call is made from wherever one is: it takes its time but no way.
  const end = (index: number, home: End): End | null => {
    const stop = stops[index]
    return stop === undefined ? home : isRemote(stop) ? null : endAt(stop)
  }
  const way = (from: number, to: number) => {
    const [a, b] = [end(from, startOf(day)), end(to, endOf(day))]
    return a === null || b === null ? 0 : (ways.leg(a, b).minutes ?? 0)
  }
  const found = arrange({
    stops: stops.map((stop) => ({ ...window(stop), minutes: stop.minutes })),
    leaveFrom: minutesOf(day.startAt),
    spare: rules.spareMinutes,
    way: memo(way, stops.length),
  })
  if ('missing' in found)
    throw new CodedError('no-order-possible', { visitUid: stops[found.missing]?.uid ?? '' })
  const before = (planDay(input).legs ?? []) as Required<Leg>[]
  return {
    stops: found.stops.flatMap(({ index, startAt }, place) => {
      const stop = stops[index]
      const time = timeOf(startAt)
      if (stop === undefined || time === null) return []
      return [{ visitUid: stop.uid, startAt: time, moved: stops[place] !== stop || stop.startAt !== time }]
    }),
    minutes: found.minutes,
    minutesBefore: before.every(({ minutes }) => minutes !== null)
      ? before.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
      : null,
    optimal: found.optimal,
  }
}

/** Earliest and latest beginning of a visit. A time that is agreed, or past, is both. */
function window(stop: Required<Visit>): { earliest: number; latest: number } {
  if (stop.startAt !== null && (stop.fixed || stop.state === 'held')) {
    const at = minutesOf(stop.startAt)
    return { earliest: at, latest: at }
  }
  return {
    earliest: stop.windowFrom === null ? 0 : minutesOf(stop.windowFrom),
    latest: (stop.windowUntil === null ? minutesOfDay : minutesOf(stop.windowUntil)) - stop.minutes,
  }
}

/** Ways are asked for again and again while orders grow. */
function memo(
  way: (from: number, to: number) => number,
  count: number,
): (from: number, to: number) => number {
  const known = new Map<number, number>()
  return (from, to) => {
    const key = (from + 1) * (count + 1) + to + 1
    const minutes = known.get(key) ?? way(from, to)
    known.set(key, minutes)
    return minutes
  }
}

function point(lon: number | null, lat: number | null): Position | null {
  return lon === null || lat === null ? null : [lon, lat]
}
