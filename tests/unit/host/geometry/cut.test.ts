import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutFromSide, mergeShapes, splitShape, type Side } from '../../../../electron/host/geometry/cut'
import {
  contains,
  hullAreaM2,
  shapeAreaM2,
  type PlaneRing,
  type PlaneShape,
} from '../../../../electron/host/geometry/plane-shape'

/** Metres from a corner in the plane zone, as large as real coordinates are. */
const corner = [-60_123.457, -230_456.789] as const
const mm = (metres: number) => Math.round(metres * 1000) / 1000

function ring(...points: readonly (readonly [number, number])[]): PlaneRing {
  return [...points, points[0] ?? [0, 0]].map(([x, y]) => [mm(corner[0] + x), mm(corner[1] + y)])
}

const line = (...points: readonly (readonly [number, number])[]) => ring(...points).slice(0, -1)

const square: PlaneShape = [[ring([0, 0], [100, 0], [100, 100], [0, 100])]]
const withHole: PlaneShape = [
  [ring([0, 0], [100, 0], [100, 100], [0, 100]), ring([40, 40], [40, 60], [60, 60], [60, 40])],
]
const horseshoe: PlaneShape = [
  [ring([0, 0], [100, 0], [100, 100], [70, 100], [70, 30], [30, 30], [30, 100], [0, 100])],
]

const areas = (shapes: readonly PlaneShape[]) =>
  shapes.map((one) => Math.round(shapeAreaM2(one))).sort((a, b) => a - b)
const sum = (shapes: readonly PlaneShape[]) => shapes.reduce((all, one) => all + shapeAreaM2(one), 0)

/** A lot with as many corners as wanted, round a middle, without crossing itself. */
const star: fc.Arbitrary<PlaneShape> = fc
  .array(fc.double({ min: 20, max: 120, noNaN: true }), { minLength: 3, maxLength: 14 })
  .map((radii) => [
    [
      ring(
        ...radii.map((radius, index): [number, number] => {
          const angle = (2 * Math.PI * index) / radii.length
          return [radius * Math.cos(angle), radius * Math.sin(angle)]
        }),
      ),
    ],
  ])

describe('cutting along a line', () => {
  it('makes two pieces of a lot and loses nothing', () => {
    const pieces = splitShape(square, line([-10, 25], [110, 25]))
    expect(areas(pieces)).toEqual([2500, 7500])
  })

  it('follows a bent line', () => {
    expect(areas(splitShape(square, line([50, -10], [50, 50], [110, 50])))).toEqual([2500, 7500])
  })

  it('leaves a hole where it is, or makes it part of the edge', () => {
    const beside = splitShape(withHole, line([20, -10], [20, 110]))
    expect(areas(beside)).toEqual([2000, 7600])
    expect(beside.map((piece) => piece[0]?.length ?? 0).sort((a, b) => a - b)).toEqual([1, 2])
    const through = splitShape(withHole, line([50, -10], [50, 110]))
    expect(areas(through)).toEqual([4800, 4800])
    expect(through.every((piece) => piece[0]?.length === 1)).toBe(true)
  })

  it('makes as many pieces as it passes through', () => {
    expect(areas(splitShape(horseshoe, line([-10, 60], [110, 60])))).toEqual([1200, 1200, 4800])
  })

  it('does not cut where it ends inside or passes by', () => {
    expect(splitShape(square, line([-10, 50], [60, 50]))).toHaveLength(1)
    expect(splitShape(square, line([-10, 150], [110, 150]))).toHaveLength(1)
  })

  it('keeps the area of any lot, whatever the line', () => {
    const end = fc.double({ min: -150, max: 150, noNaN: true })
    fc.assert(
      fc.property(star, fc.tuple(end, end, end, end), (shape, [ax, ay, bx, by]) => {
        fc.pre(Math.hypot(bx - ax, by - ay) > 1)
        const pieces = splitShape(shape, line([ax, ay], [bx, by]))
        expect(Math.abs(sum(pieces) - shapeAreaM2(shape))).toBeLessThan(0.01 * pieces.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('joining', () => {
  it('gives back the lot that was cut, wherever it was cut', () => {
    const slope = fc.double({ min: -40, max: 40, noNaN: true })
    fc.assert(
      fc.property(star, slope, slope, (shape, left, right) => {
        const pieces = splitShape(shape, line([-200, left], [200, right]))
        const whole = mergeShapes(pieces)
        expect(whole).toHaveLength(1)
        expect(Math.abs(shapeAreaM2(whole ?? []) - shapeAreaM2(shape))).toBeLessThan(0.01)
        expect(whole?.[0]).toHaveLength(1)
      }),
      { numRuns: 200 },
    )
  })

  it('brings lines together that were drawn twice', () => {
    const east: PlaneShape = [[ring([100.03, 0], [200, 0], [200, 100], [100.03, 100])]]
    const whole = mergeShapes([square, east])
    expect(whole).toHaveLength(1)
    expect(Math.abs(shapeAreaM2(whole ?? []) - 20_000)).toBeLessThan(4)
  })

  it('joins lots that hang together only through a third one', () => {
    const middle: PlaneShape = [[ring([100, 0], [200, 0], [200, 100], [100, 100])]]
    const far: PlaneShape = [[ring([200, 0], [300, 0], [300, 100], [200, 100])]]
    expect(shapeAreaM2(mergeShapes([square, far, middle]) ?? [])).toBeCloseTo(30_000, 2)
  })

  it('refuses lots that lie apart or share a corner', () => {
    expect(mergeShapes([square, [[ring([150, 0], [200, 0], [200, 50])]]])).toBeNull()
    expect(mergeShapes([square, [[ring([100, 100], [200, 100], [200, 200], [100, 200])]]])).toBeNull()
  })
})

describe('cutting a part off a side', () => {
  it('takes it from the side that was named', () => {
    const where = (side: Side) => cutFromSide(square, side, 2_000)?.part[0]?.[0]?.[0]
    const at = (x: number, y: number) => [corner[0] + x, corner[1] + y] as const
    for (const [side, x, y] of [
      ['north', 50, 99],
      ['south', 50, 1],
      ['east', 99, 50],
      ['west', 1, 50],
    ] as const)
      expect(contains([[where(side) ?? []]], at(x, y)), side).toBe(true)
  })

  it('is exact to 0.01 ㎡ whatever the lot, and the rest is the rest', () => {
    const side = fc.constantFrom<Side>('north', 'east', 'south', 'west')
    fc.assert(
      fc.property(star, side, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (shape, from, share) => {
        const wanted = shapeAreaM2(shape) * share
        fc.pre(wanted > 1 && wanted < shapeAreaM2(shape) - 1)
        const cut = cutFromSide(shape, from, wanted)
        expect(Math.abs(sum(cut?.part ?? []) - wanted)).toBeLessThan(0.01)
        expect(Math.abs(sum(cut?.rest ?? []) - (shapeAreaM2(shape) - wanted))).toBeLessThan(0.01)
      }),
      { numRuns: 300 },
    )
  })

  it('takes holes into account and tells when the part falls apart', () => {
    expect(sum(cutFromSide(withHole, 'west', 4_800)?.part ?? [])).toBeCloseTo(4_800, 4)
    expect(cutFromSide(horseshoe, 'north', 1_200)?.part).toHaveLength(2)
    expect(cutFromSide(horseshoe, 'south', 1_200)?.part).toHaveLength(1)
  })

  it('refuses all of the lot, more than that, and nothing', () => {
    expect(cutFromSide(square, 'north', 10_000)).toBeNull()
    expect(cutFromSide(square, 'north', 12_000)).toBeNull()
    expect(cutFromSide(square, 'north', 0)).toBeNull()
  })
})

describe('the hull of lots', () => {
  it('is the lot itself when it has no bays, and more when it has', () => {
    expect(hullAreaM2([square])).toBeCloseTo(10_000, 6)
    expect(hullAreaM2([horseshoe])).toBeCloseTo(10_000, 6)
    expect(hullAreaM2([])).toBe(0)
  })
})
