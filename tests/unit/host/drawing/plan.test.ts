import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodedError, type DrawingPlan, type MultiPolygon, type Position } from '../../../../electron/contract'
import { fromPlane, planeArea, toPlane } from '../../../../electron/contract/rules/plane'
import { makePlan, type Piece, type PlanSource } from '../../../../electron/host/drawing/plan'
import { commonGround, groundOf } from '../../../../electron/host/geometry/overlay'
import { shapeAreaM2, toExactShape } from '../../../../electron/host/geometry/plane-shape'

const corner = toPlane([140.1432, 37.9131], 10)
/** Metres east and north of a corner in Yonezawa, on the grid of 1 mm. */
const at = (east: number, north: number): Position =>
  fromPlane(
    {
      eastM: Math.round((corner.eastM + east) * 1000) / 1000,
      northM: Math.round((corner.northM + north) * 1000) / 1000,
    },
    10,
  )
const outline = (...points: readonly (readonly [number, number])[]): MultiPolygon => [
  [[...points, points[0] ?? [0, 0]].map(([east, north]) => at(east, north))],
]
const box = (west: number, south: number, east: number, north: number) =>
  outline([west, south], [east, south], [east, north], [west, north])
const lot = (number: string, polygon: MultiPolygon | null, areaM2: number | null = null): PlanSource => ({
  uid: `0197a2c4-0000-7000-8000-0000000000${number.length}${number.charCodeAt(0)}`.slice(0, 36),
  number,
  polygon,
  areaM2,
})

const ground = ({ polygon }: { readonly polygon: MultiPolygon }) => toExactShape(polygon, 10)
const area = (polygon: MultiPolygon | null) => planeArea(polygon ?? [], 10)
const sum = (pieces: readonly Piece[]) => pieces.reduce((all, { polygon }) => all + area(polygon), 0)

function overlapM2(pieces: readonly Piece[]): number {
  let all = 0
  for (const [index, one] of pieces.entries())
    for (const other of pieces.slice(index + 1)) all += shapeAreaM2(commonGround(ground(one), ground(other)))
  return all
}

function faultOf(plan: DrawingPlan, sources: readonly PlanSource[]): unknown {
  try {
    return makePlan(plan, sources).pieces.length
  } catch (error) {
    return error instanceof CodedError ? error.details : error
  }
}

const split = (line: readonly Position[]): DrawingPlan => ({ kind: 'split', uid: '', line: [...line] })
const road = (line: readonly Position[], widthM: number): DrawingPlan => ({
  kind: 'road',
  uids: [],
  line: [...line],
  widthM,
})
const merge: DrawingPlan = { kind: 'merge', uids: [] }

/** A lot with as many corners as wanted, round a middle, without crossing itself. */
const star: fc.Arbitrary<MultiPolygon> = fc
  .array(fc.integer({ min: 20_000, max: 120_000 }), { minLength: 3, maxLength: 12 })
  .map((radii) =>
    outline(
      ...radii.map((millimetres, index): [number, number] => {
        const angle = (2 * Math.PI * index) / radii.length
        return [(millimetres / 1000) * Math.cos(angle), (millimetres / 1000) * Math.sin(angle)]
      }),
    ),
  )
const place = fc.tuple(fc.integer({ min: -150, max: 150 }), fc.integer({ min: -150, max: 150 }))
const twoPlaces = fc
  .tuple(place, place)
  .filter(([[ax, ay], [bx, by]]) => Math.hypot(bx - ax, by - ay) > 5)
  .map(([a, b]) => [at(...a), at(...b)])

/** Makes the plan, or nothing where it is refused for a reason that the test does not turn on. */
function tried(plan: DrawingPlan, sources: readonly PlanSource[]) {
  try {
    return makePlan(plan, sources)
  } catch (error) {
    if (error instanceof CodedError) return null
    throw error
  }
}

describe('a split', () => {
  it('divides the registered area in proportion, from west to east, without losing a hundredth', () => {
    const { pieces, ends } = makePlan(split([at(30, -5), at(30, 105)]), [
      lot('A-1', box(0, 0, 100, 100), 9999.99),
    ])
    expect(pieces.map(({ number, registeredAreaM2 }) => [number, registeredAreaM2])).toEqual([
      ['A-1-1', 3000],
      ['A-1-2', 6999.99],
    ])
    expect(ends).toHaveLength(1)
  })

  it('cuts where the line was snapped to the edge and ends just inside it', () => {
    const line = [at(50, 0.004), at(50, 99.996)]
    expect(makePlan(split(line), [lot('A-1', box(0, 0, 100, 100))]).pieces).toHaveLength(2)
  })

  it('does not cut where the line ends well inside', () => {
    expect(faultOf(split([at(50, -5), at(50, 60)]), [lot('A-1', box(0, 0, 100, 100))])).toEqual({
      reason: 'line-misses',
      parcel: 'A-1',
    })
  })

  it('keeps the area of any lot and overlaps nowhere', () => {
    let cut = 0
    fc.assert(
      fc.property(star, twoPlaces, (polygon, line) => {
        const planned = tried(split(line), [lot('A', polygon)])
        if (!planned) return
        cut += 1
        expect(Math.abs(sum(planned.pieces) - area(polygon))).toBeLessThan(0.01)
        expect(overlapM2(planned.pieces)).toBeLessThan(0.01)
      }),
      { numRuns: 120, seed: 6 },
    )
    expect(cut).toBeGreaterThan(25)
  })

  it('keeps it through cut after cut, whose corners lie on no grid', () => {
    fc.assert(
      fc.property(star, fc.array(twoPlaces, { minLength: 2, maxLength: 4 }), (polygon, lines) => {
        let pieces = [polygon]
        for (const line of lines)
          pieces = pieces.flatMap(
            (each) => tried(split(line), [lot('A', each)])?.pieces.map((made) => made.polygon) ?? [each],
          )
        const whole = pieces.reduce((all, each) => all + area(each), 0)
        expect(Math.abs(whole - area(polygon))).toBeLessThan(0.01)
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})

describe('a merger', () => {
  it('has the ground of all its lots, in whatever order they come', () => {
    fc.assert(
      fc.property(star, twoPlaces, fc.boolean(), (polygon, line, turned) => {
        const pieces = tried(split(line), [lot('A', polygon, 1000)])?.pieces
        if (!pieces) return
        const parts = pieces.map((each, index) =>
          lot(`A-${'x'.repeat(index)}`, each.polygon, each.registeredAreaM2),
        )
        const planned = tried(merge, turned ? parts.toReversed() : parts)
        // Pieces that meet in less than a way through are rightly no site.
        if (!planned) return
        const [whole] = planned.pieces
        expect(Math.abs(area(whole?.polygon ?? null) - area(polygon))).toBeLessThan(0.01)
        expect(whole?.registeredAreaM2).toBe(1000)
      }),
      { numRuns: 120, seed: 6 },
    )
  })

  it('takes as many lots as touch in a row, and names the one that does not', () => {
    const row = [0, 1, 2, 3].map((index) =>
      lot('R'.repeat(index + 1), box(index * 50, 0, index * 50 + 50, 80), 4000),
    )
    expect(makePlan(merge, row).pieces).toMatchObject([{ planeAreaM2: 16_000, registeredAreaM2: 16_000 }])
    expect(faultOf(merge, [...row, lot('far', box(900, 0, 950, 80))])).toEqual({
      reason: 'not-touching',
      parcel: 'far',
    })
  })

  it('does not invent a registered area where one is unknown', () => {
    const planned = makePlan(merge, [lot('A', box(0, 0, 50, 80), 4000), lot('BB', box(50, 0, 100, 80))])
    expect(planned.pieces[0]?.registeredAreaM2).toBeNull()
  })
})

describe('a road', () => {
  it('takes its strip out of all lots that it meets and leaves the others alone', () => {
    const lots = [
      lot('A', box(0, 0, 100, 100), 10_000),
      lot('BB', box(100, 0, 200, 100), 10_000),
      lot('CCC', box(200, 0, 300, 100), 10_000),
    ]
    const { pieces, ends } = makePlan(road([at(0, 50), at(150, 50)], 6), lots)
    expect(pieces.map(({ role, number, planeAreaM2 }) => [role, number, planeAreaM2])).toEqual([
      ['lot', 'A-1', 4700],
      ['lot', 'A-2', 4700],
      ['lot', 'BB', 9700],
      ['road', '', 900],
    ])
    expect(pieces.map(({ registeredAreaM2 }) => registeredAreaM2)).toEqual([4700, 4700, 9700, 900])
    expect(ends).toHaveLength(2)
  })

  it('leaves no corner behind where the boundary runs aslant', () => {
    const slanted = outline([0, 0], [100, 0], [140, 100], [40, 100])
    const { pieces } = makePlan(road([at(20, 50), at(120, 50)], 8), [lot('A', slanted)])
    expect(pieces.filter(({ role }) => role === 'lot')).toHaveLength(2)
  })

  it('and what it leaves are together the whole, and overlap nowhere', () => {
    let cut = 0
    const line = fc.tuple(place, place, place).map((places) => places.map((each) => at(...each)))
    fc.assert(
      fc.property(star, line, fc.integer({ min: 2, max: 20 }), (polygon, middle, widthM) => {
        const planned = tried(road(middle, widthM), [lot('A', polygon, 5000)])
        if (!planned) return
        cut += 1
        expect(Math.abs(sum(planned.pieces) - area(polygon))).toBeLessThan(0.01)
        expect(overlapM2(planned.pieces)).toBeLessThan(0.01)
        expect(Math.abs(shapeAreaM2(groundOf(planned.pieces.map(ground))) - area(polygon))).toBeLessThan(0.05)
        const registered = planned.pieces.reduce((all, each) => all + (each.registeredAreaM2 ?? 0), 0)
        expect(registered).toBeCloseTo(5000, 5)
      }),
      { numRuns: 60, seed: 6 },
    )
    expect(cut).toBeGreaterThan(20)
  })

  it('that leaves nothing of a lot, or meets none, is refused', () => {
    const small = lot('A', box(0, 0, 10, 10))
    expect(faultOf(road([at(-5, 5), at(15, 5)], 30), [small])).toEqual({ reason: 'swallowed', parcel: 'A' })
    expect(faultOf(road([at(-5, 500), at(15, 500)], 6), [small])).toMatchObject({ reason: 'line-misses' })
  })
})

describe('a plan', () => {
  it('names a parcel that has no outline or comes twice', () => {
    const twice = lot('A', box(0, 0, 10, 10))
    expect(faultOf(merge, [twice, twice])).toEqual({ reason: 'named-twice', parcel: 'A' })
    expect(faultOf(merge, [twice, lot('BB', null)])).toEqual({ reason: 'no-geometry', parcel: 'BB' })
  })
})
