import { describe, expect, it } from 'vitest'
import type { MultiPolygon, Position } from '../../../../electron/contract'
import { fromPlane, planeArea, toPlane } from '../../../../electron/contract/rules/plane'
import {
  alongLeg,
  bearingText,
  enclosedM2,
  legOf,
  movedBy,
  readBearing,
} from '../../../../renderer/features/drawing/plane-sketch'

const origin = toPlane([140.1432, 37.9131], 10)
const at = (east: number, north: number): Position =>
  fromPlane({ eastM: origin.eastM + east, northM: origin.northM + north }, 10)

describe('a leg', () => {
  it.each([
    [0, 50, 0],
    [50, 0, 90],
    [0, -50, 180],
    [-50, 0, 270],
    [-50, 50, 315],
  ])('to %d m east and %d m north runs at %d° from grid north', (east, north, bearing) => {
    const leg = legOf(at(0, 0), at(east, north), 10)
    // Just west of north is nearly 360°.
    expect(Math.abs(((leg.bearing - bearing + 540) % 360) - 180)).toBeLessThan(1e-5)
    expect(leg.lengthM).toBeCloseTo(Math.hypot(east, north), 6)
  })

  it('leads back to where it was measured', () => {
    const there = alongLeg(at(3, 4), legOf(at(3, 4), at(-120.5, 77.25), 10), 10)
    const plane = toPlane(there, 10)
    expect(plane.eastM - origin.eastM).toBeCloseTo(-120.5, 5)
    expect(plane.northM - origin.northM).toBeCloseTo(77.25, 5)
  })
})

describe('a bearing', () => {
  it.each([
    ['45.5', 45.5],
    ['45-30-00', 45.5],
    ['４５°３０′３６″', 45.51],
    ['45度30分', 45.5],
    ['0', 0],
    ['360', 0],
  ])('is read from %s', (text, degrees) => {
    expect(readBearing(text)).toBeCloseTo(degrees, 9)
  })

  it.each(['-5', '361', '45-60', '45-10-75', '北', '1-2-3-4', '45--3'])('is not read from %s', (text) => {
    expect(readBearing(text)).toBeUndefined()
  })

  it('is written to the second, and never as 360°', () => {
    expect(bearingText(45.51)).toBe(`45°30'36"`)
    expect(bearingText(359.99999)).toBe(`0°00'00"`)
    expect(readBearing(' ')).toBeNull()
  })
})

describe('a sketch', () => {
  it('tells the ground that its points enclose, on the plane', () => {
    expect(enclosedM2([at(0, 0), at(70, 0), at(70, 70), at(0, 70)], 10)).toBeCloseTo(4900, 4)
    expect(enclosedM2([at(0, 0), at(70, 0)], 10)).toBe(0)
  })

  it('moves a shape with its hole by the same metres everywhere', () => {
    const ring = (from: number, to: number) => [
      at(from, from),
      at(to, from),
      at(to, to),
      at(from, to),
      at(from, from),
    ]
    const shape: MultiPolygon = [[ring(0, 100), ring(40, 60)]]
    const moved = movedBy(shape, at(0, 0), at(12.5, -30), 10)
    expect(planeArea(moved)).toBeCloseTo(9600, 4)
    const corner = toPlane(moved[0]?.[1]?.[0] ?? [0, 0], 10)
    expect(corner.eastM - origin.eastM).toBeCloseTo(52.5, 5)
    expect(corner.northM - origin.northM).toBeCloseTo(10, 5)
  })
})
