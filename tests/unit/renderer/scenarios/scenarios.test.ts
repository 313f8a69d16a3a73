import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodedError, StepFault, type MultiPolygon, type Position } from '../../../../electron/contract'
import { planeArea, toPlane, zoneOf } from '../../../../electron/contract/rules/plane'
import { splitShape } from '../../../../electron/host/geometry/cut'
import { shapeAreaM2, toPlaneShape, toPlaneXY } from '../../../../electron/host/geometry/plane-shape'
import { cutLine, type Side } from '../../../../renderer/features/scenarios/cut-line'
import { withScenario } from '../../../../renderer/features/scenarios/overlay'
import { faultOf } from '../../../../renderer/features/scenarios/step-words'
import { freeNumber, lotTotals } from '../../../../renderer/features/scenarios/totals'
import { messages } from '../../../../renderer/messages'
import { parcel, uid } from '../parcels/samples'

const [lon, lat] = [140.14, 37.91]
/** Corners in steps of about 9 to 11 m from one place. */
const shape = (...corners: readonly [number, number][]): MultiPolygon => {
  const ring = corners.map(([x, y]): Position => [lon + x * 1e-4, lat + y * 1e-4])
  return [[[...ring, ring[0] as Position]]]
}
const square = shape([0, 0], [10, 0], [10, 10], [0, 10])
const angle = shape([0, 0], [10, 0], [10, 4], [4, 4], [4, 10], [0, 10])

describe('a cut by figures', () => {
  const side = fc.constantFrom<Side>('north', 'east', 'south', 'west')

  it('passes right through and leaves the wanted area on its side', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(square, shape([0, 0], [12, 3], [9, 11], [-2, 8])),
        side,
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (polygon, from, share) => {
          const zone = zoneOf(polygon)
          const line = cutLine(polygon, from, share)
          const pieces = splitShape(
            toPlaneShape(polygon, zone),
            line.map((at) => toPlaneXY(at, zone)),
          )
          expect(pieces).toHaveLength(2)
          const wanted = share * planeArea(polygon, zone)
          const nearest = Math.min(...pieces.map((piece) => Math.abs(shapeAreaM2(piece) - wanted)))
          expect(nearest).toBeLessThan(1)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('lies on the side that was asked for', () => {
    const zone = zoneOf(square)
    const middle = toPlane([lon + 5e-4, lat + 5e-4], zone)
    const at = (from: Side) => toPlane(cutLine(square, from, 0.1)[0], zone)
    expect(at('north').northM).toBeGreaterThan(middle.northM + 30)
    expect(at('south').northM).toBeLessThan(middle.northM - 30)
    expect(at('east').eastM).toBeGreaterThan(middle.eastM + 20)
    expect(at('west').eastM).toBeLessThan(middle.eastM - 20)
  })

  it('counts the area of an angled lot as it is', () => {
    const zone = zoneOf(angle)
    const line = cutLine(angle, 'north', 0.25)
    const north = splitShape(
      toPlaneShape(angle, zone),
      line.map((at) => toPlaneXY(at, zone)),
    )
    const areas = north.map(shapeAreaM2)
    const sum = areas.reduce((all, one) => all + one, 0)
    expect(Math.min(...areas) / sum).toBeCloseTo(0.25, 3)
  })
})

describe('a scenario over the map', () => {
  const one = parcel(1)
  const two = parcel(2)
  const byUid = new Map([one, two].map((each) => [each.uid, each]))
  const shapes = new Map([one, two].map((each) => [each.uid, square]))
  const made = (number: number, name: string, from: string[], changed: boolean) => ({
    uid: uid(8, number),
    number: name,
    polygon: angle,
    areaM2: 400,
    price: { kind: 'fixed' as const, yenPerM2: 5000 },
    from,
    changed,
  })

  it('shows the new lots in place of those they come from, and leaves the others and the register alone', () => {
    const over = withScenario(byUid, shapes, one.parkUid, [
      made(1, 'A-1-1', ['A-1'], true),
      made(2, 'A-1-2', ['A-1'], true),
      { ...made(3, 'A-2', ['A-2'], false), uid: two.uid },
    ])
    expect([...over.byUid.values()].map(({ number }) => number).toSorted()).toEqual(['A-1-1', 'A-1-2', 'A-2'])
    expect(over.planned).toEqual(new Set([uid(8, 1), uid(8, 2)]))
    expect(over.shapes.has(one.uid)).toBe(false)
    expect(over.byUid.get(uid(8, 1))?.statusUid).toBe(one.statusUid)
    expect(byUid.has(one.uid)).toBe(true)
    expect(shapes.size).toBe(2)
  })

  it('leaves a lot out whose parcels are not there on the day that is shown', () => {
    const over = withScenario(byUid, shapes, one.parkUid, [made(1, 'Z-1', ['Z'], true)])
    expect(over.planned.size).toBe(0)
    expect(over.byUid).toEqual(byUid)
  })
})

describe('sums and numbers', () => {
  it('adds areas and the lower ends of prices, and counts what has no price', () => {
    const totals = lotTotals([
      { areaM2: 100, price: { kind: 'fixed', yenPerM2: 10 } },
      { areaM2: 50, price: { kind: 'range', minYenPerM2: 20, maxYenPerM2: 90 } },
      { areaM2: 30, price: { kind: 'negotiable' } },
    ])
    expect(totals).toEqual({ count: 3, areaM2: 180, priceYen: 2000, unpriced: 1, largestM2: 100 })
  })

  it('proposes a number that no lot has', () => {
    expect(freeNumber('E-1-1', new Set())).toBe('E-1-1')
    expect(freeNumber('E-1-1', new Set(['E-1-1', 'E-1-1b']))).toBe('E-1-1c')
  })
})

describe('why a step cannot be done', () => {
  it('has a sentence for every fault in both languages, with the parcel in it', () => {
    for (const reason of StepFault.options)
      for (const m of [messages.ja, messages.en]) {
        const error = new CodedError('scenario-step-impossible', { step: 2, parcel: 'E-1', reason })
        expect(faultOf(error, m)?.text).toContain('E-1')
        expect(faultOf(error, m)?.step).toBe(2)
      }
  })

  it('is not told of other errors', () => {
    expect(faultOf(new CodedError('no-workspace', {}), messages.ja)).toBeNull()
    expect(faultOf(null, messages.ja)).toBeNull()
  })
})
