import { improved, nearestNeighbour, schedule, type Journey, type Schedule, type Stop } from './journey'

export interface Order extends Schedule {
  /** No order is shorter. */
  readonly optimal: boolean
}

/** No order keeps every time; `missing` is the stop whose time is over first. */
export interface Impossible {
  readonly missing: number
}

/** A part of a journey: which stops it holds as bits, where it stands, when it is free, how long it was under way. */
interface Part {
  readonly held: number
  readonly last: number
  readonly free: number
  readonly way: number
  readonly before: Part | null
}

/** Up to so many stops every order that may be the best is followed. Beyond, a good order is improved. */
const exactLimit = 12

/**
 * Orders stops by the least time on the way, keeping fixed times and windows. The result is never longer than the journey
 * that always goes to the nearest stop.
 */
export function arrange(journey: Journey): Order | Impossible {
  const good = goodOrder(journey)
  if (journey.stops.length <= exactLimit) return shortest(journey, good)
  return good === null ? { missing: firstMissing(journey.stops, 0) } : { ...good, optimal: false }
}

/** The best that nearest neighbour and earliest deadline lead to; null when neither keeps every time. */
function goodOrder(journey: Journey): Schedule | null {
  const { stops } = journey
  const byDeadline = [...stops.keys()].toSorted(
    (a, b) =>
      (stops[a]?.latest ?? 0) - (stops[b]?.latest ?? 0) ||
      (stops[a]?.earliest ?? 0) - (stops[b]?.earliest ?? 0),
  )
  return [nearestNeighbour(journey), byDeadline]
    .flatMap((order) => (order === null ? [] : (schedule(journey, order) ?? [])))
    .map(
      (found) =>
        schedule(
          journey,
          improved(
            journey,
            found.stops.map(({ index }) => index),
          ),
        ) ?? found,
    )
    .reduce<Schedule | null>((a, b) => (a === null || b.minutes < a.minutes ? b : a), null)
}

/**
 * Grows all journeys by one stop at a time. Of those that hold the same stops and stand at the same place, one that is
 * neither earlier free nor shorter than another can never become better and is dropped, and so is one that is as long
 * already as the order known.
 */
function shortest(journey: Journey, known: Schedule | null): Order | Impossible {
  const { stops, way } = journey
  const bound = known?.minutes ?? Infinity
  let parts: Part[] = [{ held: 0, last: -1, free: journey.leaveFrom, way: 0, before: null }]
  for (let length = 0; length < stops.length; length += 1) {
    const grown = new Map<number, Part[]>()
    for (const part of parts)
      for (let index = 0; index < stops.length; index += 1) {
        const next = append(journey, part, index)
        if (next !== null && next.way < bound) keep(grown, next, stops.length)
      }
    if (grown.size === 0)
      return known === null
        ? { missing: firstMissing(stops, parts.reduce((a, b) => (b.free < a.free ? b : a)).held) }
        : { ...known, optimal: true }
    parts = [...grown.values()].flat()
  }
  const best = parts.reduce((a, b) => (whole(b, way) < whole(a, way) ? b : a))
  const found = schedule(journey, trace(best))
  const order = found === null || (known !== null && known.minutes <= found.minutes) ? known : found
  return order === null ? { missing: firstMissing(stops, 0) } : { ...order, optimal: true }
}

function whole(part: Part, way: Journey['way']): number {
  return part.way + way(part.last, -1)
}

/** Goes on to a stop, waiting where it is too early; null where it was held already or the time is over. */
function append({ stops, way, spare }: Journey, part: Part, index: number): Part | null {
  const stop = stops[index]
  if (stop === undefined || (part.held & (1 << index)) !== 0) return null
  const minutes = way(part.last, index)
  const startAt = Math.max(stop.earliest, part.free + minutes + spare)
  if (startAt > stop.latest) return null
  return {
    held: part.held | (1 << index),
    last: index,
    free: startAt + stop.minutes,
    way: part.way + minutes,
    before: part,
  }
}

/** Takes a part in unless another that holds the same and stands there is as good in both; drops those it beats. */
function keep(grown: Map<number, Part[]>, part: Part, count: number): void {
  const key = part.held * count + part.last
  const group = grown.get(key)
  if (group === undefined) {
    grown.set(key, [part])
    return
  }
  if (group.some((other) => other.way <= part.way && other.free <= part.free)) return
  const rest = group.filter((other) => other.way < part.way || other.free < part.free)
  rest.push(part)
  grown.set(key, rest)
}

/** Of the stops that are not held, the one whose time is over first. */
function firstMissing(stops: readonly Stop[], held: number): number {
  return [...stops.keys()]
    .filter((index) => (held & (1 << index)) === 0)
    .reduce((a, b) => ((stops[b]?.latest ?? 0) < (stops[a]?.latest ?? 0) ? b : a))
}

function trace(part: Part): number[] {
  const order: number[] = []
  for (let at: Part | null = part; at !== null && at.last >= 0; at = at.before) order.push(at.last)
  return order.toReversed()
}
