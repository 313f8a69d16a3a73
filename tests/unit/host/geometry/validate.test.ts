import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodedError } from '../../../../electron/contract/errors'
import { fromPlane, planeArea } from '../../../../electron/contract/rules/plane'
import type { MultiPolygon, Position } from '../../../../electron/contract/values'
import { validGeometry } from '../../../../electron/host/geometry/validate'

/** Metres east and north of a spot in Yonezawa. */
const at = (east: number, north: number): Position =>
  fromPlane({ northM: -233_000 + north, eastM: -60_000 + east }, 10)
const ring = (...corners: [number, number][]): Position[] => {
  const positions = corners.map(([east, north]) => at(east, north))
  return [...positions, positions[0] as Position]
}
const box = (east: number, north: number, side: number) =>
  ring([east, north], [east + side, north], [east + side, north + side], [east, north + side])

function refusal(shape: MultiPolygon): CodedError {
  try {
    validGeometry(shape)
  } catch (error) {
    if (error instanceof CodedError) return error
    throw error
  }
  throw new Error('the shape was accepted')
}

describe('checking an area', () => {
  it('names the point where a ring crosses itself', () => {
    const error = refusal([[ring([0, 0], [100, 100], [100, 0], [0, 100])]])
    expect(error.code).toBe('geometry-self-crossing')
    const [lon, lat] = at(50, 50)
    expect((error as CodedError<'geometry-self-crossing'>).details.lon).toBeCloseTo(lon, 7)
    expect((error as CodedError<'geometry-self-crossing'>).details.lat).toBeCloseTo(lat, 7)
  })

  it('names the point where the parts of an area overlap', () => {
    expect(refusal([[box(0, 0, 100)], [box(50, 50, 100)]]).code).toBe('geometry-self-crossing')
  })

  it.each<[string, MultiPolygon]>([
    ['hole-outside', [[box(0, 0, 100), box(200, 200, 10)]]],
    ['nested-holes', [[box(0, 0, 100), box(10, 10, 50), box(20, 20, 10)]]],
    ['nested-parts', [[box(0, 0, 100)], [box(10, 10, 10)]]],
    ['ring-touches-itself', [[ring([0, 0], [100, 0], [50, 50], [100, 100], [0, 100], [50, 50])]]],
    ['too-few-points', [[[at(0, 0), at(10, 0), at(0, 0), at(0, 0)]]]],
    ['ring-not-closed', [[[at(0, 0), at(10, 0), at(10, 10), at(0, 10)]]]],
  ])('refuses with the reason %s and a place', (reason, shape) => {
    const error = refusal(shape)
    expect(error.code).toBe('geometry-invalid')
    expect(error.details).toMatchObject({ reason })
    expect((error as CodedError<'geometry-invalid'>).details.lon).toBeGreaterThan(139)
  })

  it('refuses a shape without area', () => {
    expect(['geometry-invalid', 'geometry-self-crossing']).toContain(
      refusal([[ring([0, 0], [50, 0], [100, 0])]]).code,
    )
  })

  it('refuses what lies outside Japan, longitude and latitude taken for each other first of all', () => {
    const swapped = box(0, 0, 100).map(([lon, lat]): Position => [lat, lon])
    expect(refusal([[swapped]]).code).toBe('geometry-outside-japan')
    expect(
      refusal([
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ]).details,
    ).toEqual({ lon: 0, lat: 0 })
    expect(refusal([[[...box(0, 0, 10).slice(0, 3), [NaN, 38], at(0, 0)]]]).code).toBe(
      'geometry-outside-japan',
    )
  })

  it('turns outer rings anticlockwise and holes clockwise, and changes nothing else', () => {
    const outer = box(0, 0, 100)
    const hole = box(20, 20, 10)
    const reversed = (positions: Position[]) => [...positions].reverse()
    expect(validGeometry([[outer, reversed(hole)]])).toEqual([[outer, reversed(hole)]])
    expect(validGeometry([[reversed(outer), hole]])).toEqual([[outer, reversed(hole)]])
  })

  it('accepts every convex area of some size, and keeps its measure', () => {
    const angles = fc.uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 5, maxLength: 20 })
    fc.assert(
      fc.property(angles, fc.integer({ min: 20, max: 500 }), (degrees, radius) => {
        const corners = [...degrees]
          .sort((a, b) => a - b)
          .map((degree): [number, number] => [
            radius * Math.cos((degree * Math.PI) / 180),
            radius * Math.sin((degree * Math.PI) / 180),
          ])
        const shape: MultiPolygon = [[ring(...corners)]]
        expect(planeArea(validGeometry(shape))).toBeCloseTo(planeArea(shape), 6)
      }),
    )
  })
})
