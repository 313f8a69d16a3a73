/** One appointment to be put in order. Times are minutes since midnight, Japan Standard Time. */
export interface Stop {
  /** Earliest and latest beginning; equal for a time that is agreed. */
  readonly earliest: number
  readonly latest: number
  /** Length in minutes. */
  readonly minutes: number
}

/** A day whose stops are to be put in order. */
export interface Journey {
  readonly stops: readonly Stop[]
  /** Minute of the day at which one can leave. */
  readonly leaveFrom: number
  /** Minutes kept free before each appointment. */
  readonly spare: number
  /**
   * Minutes on the way. Stops are 0 to n − 1; −1 is where the day begins as `from`, and where it ends as `to`.
   */
  readonly way: (from: number, to: number) => number
}

/** Stops in order, each begun as early as it can be. */
export interface Schedule {
  readonly stops: readonly { readonly index: number; readonly startAt: number }[]
  /** Minutes on the way in all, the way home included. */
  readonly minutes: number
}

/** The times that follow from an order; null when it misses one. */
export function schedule(journey: Journey, order: readonly number[]): Schedule | null {
  const stops: { index: number; startAt: number }[] = []
  let free = journey.leaveFrom
  let last = -1
  let minutes = 0
  for (const index of order) {
    const stop = journey.stops[index]
    if (stop === undefined) return null
    const way = journey.way(last, index)
    const startAt = Math.max(stop.earliest, free + way + journey.spare)
    if (startAt > stop.latest) return null
    stops.push({ index, startAt })
    minutes += way
    free = startAt + stop.minutes
    last = index
  }
  return { stops, minutes: minutes + journey.way(last, -1) }
}

/** The order that always goes to the nearest stop that can still be reached in time; null when it strands. */
export function nearestNeighbour(journey: Journey): number[] | null {
  const { stops, way, leaveFrom, spare } = journey
  const left = new Set(stops.keys())
  const order: number[] = []
  let free = leaveFrom
  let last = -1
  while (left.size > 0) {
    const from = last
    const startOf = (index: number) => Math.max(stops[index]?.earliest ?? 0, free + way(from, index) + spare)
    const [next] = [...left]
      .filter((index) => startOf(index) <= (stops[index]?.latest ?? -1))
      .toSorted((a, b) => way(from, a) - way(from, b))
    if (next === undefined) return null
    free = startOf(next) + (stops[next]?.minutes ?? 0)
    left.delete(next)
    order.push(next)
    last = next
  }
  return order
}

/** Steps of all schedules that an improvement may try: beyond, a long list of calls would hold the program up. */
const mostSteps = 4_000_000

/**
 * Moves single stops and turns stretches round as long as that makes the order shorter and keeps every time, and as long as
 * the effort is bearable. The result is never longer than the order given.
 */
export function improved(journey: Journey, order: readonly number[]): number[] {
  let best = [...order]
  let tries = Math.floor(mostSteps / Math.max(1, order.length))
  let minutes = schedule(journey, best)?.minutes ?? Infinity
  for (let again = true; again;) {
    again = false
    for (const candidate of neighbours(best)) {
      tries -= 1
      if (tries < 0) return best
      const found = schedule(journey, candidate)
      if (found === null || found.minutes >= minutes) continue
      best = candidate
      minutes = found.minutes
      again = true
      break
    }
  }
  return best
}

function* neighbours(order: readonly number[]): Generator<number[]> {
  for (let from = 0; from < order.length; from += 1)
    for (let to = 0; to < order.length; to += 1) {
      if (from === to) continue
      const rest = order.toSpliced(from, 1)
      yield rest.toSpliced(to, 0, ...order.slice(from, from + 1))
      if (to > from)
        yield [...order.slice(0, from), ...order.slice(from, to + 1).toReversed(), ...order.slice(to + 1)]
    }
}
