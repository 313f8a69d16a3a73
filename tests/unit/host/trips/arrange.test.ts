import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, type Order } from '../../../../electron/host/trips/arrange'
import { nearestNeighbour, schedule, type Journey } from '../../../../electron/host/trips/journey'

/** A plane with one minute a unit; places are [x, y], the first is where the day begins and ends. */
function journeyOf(
  places: readonly (readonly [number, number])[],
  stops: Journey['stops'],
  spare = 0,
): Journey {
  return {
    stops,
    leaveFrom: 480,
    spare,
    way: (from, to) => {
      const [a, b] = [places[from + 1] ?? [0, 0], places[to + 1] ?? [0, 0]]
      return Math.ceil(Math.hypot(a[0] - b[0], a[1] - b[1]))
    },
  }
}

const anyTime = { earliest: 0, latest: 1440 }

/** Length of an order when every stop is begun as early as it can be; null when a time is missed. */
function lengthOf(journey: Journey, order: readonly number[]): number | null {
  let at = journey.leaveFrom
  let last = -1
  let way = 0
  for (const index of order) {
    const stop = journey.stops[index]
    if (stop === undefined) return null
    const minutes = journey.way(last, index)
    const startAt = Math.max(stop.earliest, at + minutes + journey.spare)
    if (startAt > stop.latest) return null
    way += minutes
    at = startAt + stop.minutes
    last = index
  }
  return way + journey.way(last, -1)
}

function permutations(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  )
}

function bruteForce(journey: Journey): number | null {
  const lengths = permutations(journey.stops.map((_, index) => index)).flatMap(
    (order) => lengthOf(journey, order) ?? [],
  )
  return lengths.length === 0 ? null : Math.min(...lengths)
}

const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
const stop = fc
  .record({
    earliest: fc.integer({ min: 480, max: 760 }),
    room: fc.constantFrom(0, 20, 60, 200),
    minutes: fc.constantFrom(10, 30, 60),
    free: fc.constantFrom(true, false, false),
  })
  .map(({ earliest, room, minutes, free }) =>
    free ? { ...anyTime, minutes } : { earliest, latest: earliest + room, minutes },
  )

/** A journey of some stops; with `most` above eight it is one that brute force cannot follow. */
function journeys(least: number, most: number) {
  return fc.array(fc.tuple(place, stop), { minLength: least, maxLength: most }).chain((stops) =>
    fc.record({ home: place, spare: fc.constantFrom(0, 10) }).map(({ home, spare }) =>
      journeyOf(
        [home, ...stops.map(([at]) => at)],
        stops.map(([, one]) => one),
        spare,
      ),
    ),
  )
}

const isOrder = (found: ReturnType<typeof arrange>): found is Order => 'stops' in found

describe('the shortest order of appointments', () => {
  it('is as short as the best of all orders, and is found whenever one exists', () => {
    fc.assert(
      fc.property(journeys(3, 6), (journey) => {
        const found = arrange(journey)
        const best = bruteForce(journey)
        expect(isOrder(found) ? found.minutes : null).toBe(best)
        if (isOrder(found)) expect(found.optimal).toBe(true)
      }),
      { numRuns: 400, seed: 7 },
    )
  })

  it('is the best of all orders of eight stops as well', () => {
    fc.assert(
      fc.property(journeys(8, 8), (journey) => {
        const found = arrange(journey)
        expect(isOrder(found) ? found.minutes : null).toBe(bruteForce(journey))
      }),
      { numRuns: 2, seed: 8 },
    )
  })

  it('keeps every fixed time and window, the spare minutes and the time to leave', () => {
    fc.assert(
      fc.property(journeys(1, 12), (journey) => {
        const found = arrange(journey)
        if (!isOrder(found)) return
        let free = journey.leaveFrom
        let last = -1
        for (const { index, startAt } of found.stops) {
          const one = journey.stops[index]
          expect(startAt).toBeGreaterThanOrEqual(free + journey.way(last, index) + journey.spare)
          expect(startAt).toBeGreaterThanOrEqual(one?.earliest ?? Infinity)
          expect(startAt).toBeLessThanOrEqual(one?.latest ?? -Infinity)
          free = startAt + (one?.minutes ?? 0)
          last = index
        }
        expect(found.stops.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(
          journey.stops.map((_, index) => index),
        )
      }),
      { numRuns: 60, seed: 9 },
    )
  })

  it('is never longer than always going to the nearest, beyond twelve stops too', () => {
    fc.assert(
      fc.property(journeys(13, 16), (journey) => {
        const nearest = nearestNeighbour(journey)
        const found = arrange(journey)
        if (nearest === null) return
        expect(isOrder(found) && found.minutes).toBeLessThanOrEqual(schedule(journey, nearest)?.minutes ?? -1)
      }),
      { numRuns: 4, seed: 10 },
    )
  })

  it('leaves off improving a day of a hundred short calls, instead of holding the program up', () => {
    const places = Array.from({ length: 101 }, (_, index) => [(index * 37) % 61, (index * 53) % 59] as const)
    const journey = journeyOf(
      places,
      places.slice(1).map(() => ({ ...anyTime, latest: 100_000, minutes: 5 })),
    )
    let asked = 0
    const counted = {
      ...journey,
      way: (from: number, to: number) => {
        asked += 1
        return journey.way(from, to)
      },
    }
    const found = arrange(counted)
    const nearest = schedule(journey, nearestNeighbour(journey) ?? [])
    expect(isOrder(found) && found.minutes).toBeLessThanOrEqual(nearest?.minutes ?? -1)
    expect(isOrder(found) && found.optimal).toBe(false)
    expect(asked).toBeLessThan(10_000_000)
  })

  it('names the appointment that cannot be kept', () => {
    const two = journeyOf(
      [
        [0, 0],
        [0, 0],
        [300, 0],
      ],
      [
        { earliest: 540, latest: 540, minutes: 60 },
        { earliest: 600, latest: 660, minutes: 30 },
      ],
    )
    expect(arrange(two)).toEqual({ missing: 1 })
  })

  it('leaves a day without stops as it is', () => {
    expect(arrange(journeyOf([[0, 0]], []))).toEqual({ stops: [], minutes: 0, optimal: true })
  })
})
