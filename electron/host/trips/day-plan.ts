import { minutesOf, timeOf } from '../../contract/rules/time-of-day'
import type { Leg, PlannedDay, TripDay, TripWarning } from '../../contract/trips'
import type { PlanningRules, Visit } from '../../contract/visits'
import { endAt, endOf, isRemote, startOf, type End, type WayFinder } from './legs'

/** A day as it stands, in the order of its stops. */
export interface DayInput {
  readonly day: Required<TripDay>
  /** In order; visits that were called off are none of them. */
  readonly stops: readonly Required<Visit>[]
  readonly ways: WayFinder
  readonly rules: Required<PlanningRules>
  /** Period of the trip, ISO days; null for visits that belong to none. */
  readonly trip: { readonly from: string; readonly until: string } | null
}

interface Busy {
  readonly from: number
  readonly until: number
}

/** Puts the ways between the stops and tells what cannot be done, or should not. */
export function planDay(input: DayInput): PlannedDay {
  const { day, stops, rules } = input
  const legs = legsOf(input)
  const warnings: TripWarning[] = []
  const warn = (kind: TripWarning['kind'], visitUid: string | null, minutes: number | null = null) =>
    warnings.push({ kind, visitUid, minutes })

  if (input.trip !== null && (day.on < input.trip.from || day.on > input.trip.until))
    warn('outside-trip', null)
  for (const stop of stops) {
    if (stop.startAt === null) warn('no-time', stop.uid)
    if (!isRemote(stop) && stop.at === null) warn('no-point', stop.uid)
    const outside = minutesOutside(stop)
    if (outside > 0) warn('outside-window', stop.uid, outside)
  }
  const timed = stops.flatMap((stop, index) => {
    if (stop.startAt === null) return []
    const from = minutesOf(stop.startAt)
    return [{ stop, leg: legs[index], from, until: from + stop.minutes }]
  })
  const first = timed[0]
  const last = timed.at(-1)
  /** When the longest of the visits before one is over: a short one within it ends no day. */
  const freeAfter = (index: number) => Math.max(...timed.slice(0, index).map(({ until }) => until))
  const isOwnWay = (leg: Leg | undefined) => leg !== undefined && leg.minutes === null && known(leg)
  for (const leg of legs) if (isOwnWay(leg)) warn('no-minutes', leg.toVisitUid ?? leg.fromVisitUid ?? null)

  // Where one of the times between is not known the way to it is not known either, so nothing is said of the gap.
  timed.forEach(({ stop, leg, from }, index) => {
    const needed = travel(leg) + (isRemote(stop) ? 0 : rules.spareMinutes)
    if (index === 0) {
      const leaving = from - needed
      if (stops[0] === stop && leaving < minutesOf(day.startAt))
        warn('gap-too-short', stop.uid, minutesOf(day.startAt) - leaving)
      return
    }
    const free = freeAfter(index)
    if (from < free) warn('overlap', stop.uid, free - from)
    else if (from - free < needed) warn('gap-too-short', stop.uid, needed - (from - free))
  })

  const leave =
    first === undefined
      ? null
      : first.from - travel(first.leg) - (isRemote(first.stop) ? 0 : rules.spareMinutes)
  const back = last === undefined ? null : freeAfter(timed.length) + travel(legs.at(-1))
  if (leave !== null && back !== null) {
    if (back - leave > rules.dayMinutes) warn('day-too-long', null, back - leave - rules.dayMinutes)
    const busy = timed.flatMap(({ leg, from, until }) => [
      { from: from - travel(leg), until: from },
      { from, until },
    ])
    const way = { from: last?.until ?? back, until: back }
    if (missesLunch([...busy, way], leave, back, rules)) warn('no-lunch', null)
  }
  return {
    day,
    stops: [...stops],
    legs,
    leaveAt: leave === null ? null : timeOf(leave),
    backAt: back === null ? null : timeOf(back),
    warnings,
  }
}

/** The way before each stop and the way home. One telephones from where one is. */
function legsOf({ day, stops, ways }: DayInput): Leg[] {
  const legs: Leg[] = []
  let at: End = startOf(day)
  for (const stop of stops) {
    if (isRemote(stop)) {
      legs.push({ ...stay, fromVisitUid: at.visitUid, toVisitUid: stop.uid })
      continue
    }
    const to = endAt(stop)
    legs.push({ ...ways.leg(at, to), fromVisitUid: at.visitUid })
    at = to
  }
  const home = stops.every(isRemote)
    ? { ...stay, fromVisitUid: null, toVisitUid: null }
    : ways.leg(at, endOf(day))
  return [...legs, home]
}

const stay = { mode: 'walk', minutes: 0, from: 'own', km: 0, note: '' } as const

/** Both ends are places one travels between, so that missing minutes are worth a word. */
function known({ from, km }: Leg): boolean {
  return from === 'unknown' && km !== null
}

function travel(leg: Leg | undefined): number {
  return leg?.minutes ?? 0
}

/** Minutes by which a visit leaves the time in which the company can receive. */
function minutesOutside({ startAt, minutes, windowFrom, windowUntil }: Required<Visit>): number {
  if (startAt === null) return 0
  const from = minutesOf(startAt)
  const early = windowFrom === null ? 0 : Math.max(0, minutesOf(windowFrom) - from)
  const late = windowUntil === null ? 0 : Math.max(0, from + minutes - minutesOf(windowUntil))
  return Math.max(early, late)
}

/** A day that spans the usual time of lunch without a free stretch that is long enough. */
function missesLunch(
  busy: readonly Busy[],
  leave: number,
  back: number,
  rules: Required<PlanningRules>,
): boolean {
  const from = minutesOf(rules.lunchFrom)
  const until = minutesOf(rules.lunchUntil)
  if (rules.lunchMinutes === 0 || leave >= until - rules.lunchMinutes || back <= from + rules.lunchMinutes)
    return false
  let free = Math.max(from, 0)
  for (const { from: begins, until: ends } of busy.toSorted((a, b) => a.from - b.from)) {
    if (Math.min(begins, until) - free >= rules.lunchMinutes) return false
    free = Math.max(free, ends)
  }
  return until - free < rules.lunchMinutes
}
