import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPlane, zoneAt } from '../../../../electron/contract/rules/plane'
import type { Position } from '../../../../electron/contract/values'
import { clipLine } from '../../../../renderer/sheets/geometry/clip'
import { toSheet, type PlaneFrame } from '../../../../renderer/sheets/geometry/plane-frame'
import { lineClipper } from '../../../../renderer/sheets/geometry/seen-line'

const box = { x: 0, y: 0, width: 290, height: 240 }

function frameAt(at: Position, scale: number, rotationDegrees: number): PlaneFrame {
  const zone = zoneAt(at)
  return { zone, centre: toPlane(at, zone), scale, rotationDegrees, size: box }
}

const offset = fc.double({ min: -0.6, max: 0.6, noNaN: true })
const near = fc.double({ min: -0.02, max: 0.02, noNaN: true })
const place = fc.tuple(
  fc.double({ min: 127, max: 145, noNaN: true }),
  fc.double({ min: 24, max: 46, noNaN: true }),
)

describe('a line of the base map', () => {
  it('has the pieces that it has when every point is projected', () => {
    const points = fc.array(fc.oneof(fc.tuple(near, near), fc.tuple(offset, offset)), { maxLength: 40 })
    fc.assert(
      fc.property(
        place,
        points,
        fc.constantFrom(500, 2_500, 25_000, 200_000),
        fc.integer({ min: -180, max: 180 }),
        (at, offsets, scale, turn) => {
          const frame = frameAt(at, scale, turn)
          const line = offsets.map(([lon, lat]): Position => [at[0] + lon, at[1] + lat])
          const all = clipLine(
            line.map((position) => toSheet(frame, position)),
            box,
          )
          expect(lineClipper(frame, at, box)(line)).toEqual(all)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('keeps those also where the flat estimate is off by more than the width of a line', () => {
    // 24 km south of the middle lies the edge of this frame, and the parallels bend away from it.
    const alongTheEdge = fc.tuple(
      fc.double({ min: -0.28, max: 0.28, noNaN: true }),
      fc.double({ min: -0.2175, max: -0.2145, noNaN: true }),
    )
    fc.assert(
      fc.property(place, fc.array(alongTheEdge, { minLength: 2, maxLength: 12 }), (at, offsets) => {
        const frame = frameAt(at, 200_000, 0)
        const line = offsets.map(([lon, lat]): Position => [at[0] + lon, at[1] + lat])
        const all = clipLine(
          line.map((position) => toSheet(frame, position)),
          box,
        )
        expect(lineClipper(frame, at, box)(line)).toEqual(all)
      }),
      { numRuns: 300 },
    )
  })
})
