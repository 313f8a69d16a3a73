import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipRing, clipSegment } from '../../../../renderer/features/map/canvas/clip'

const box = { minX: 0, minY: 0, maxX: 10, maxY: 10 }
const number = fc.double({ min: -50, max: 60, noNaN: true })

function area(ring: readonly number[]): number {
  let twice = 0
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    twice += (ring[i] ?? 0) * (ring[j + 1] ?? 0) - (ring[j] ?? 0) * (ring[i + 1] ?? 0)
  }
  return Math.abs(twice) / 2
}

describe('cutting shapes to the view', () => {
  it('keeps every point of a ring inside the box', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 20 }), (points) => {
        const ring = clipRing(points.flat(), box)
        for (const value of ring) {
          expect(value).toBeGreaterThanOrEqual(-1e-9)
          expect(value).toBeLessThanOrEqual(10 + 1e-9)
        }
      }),
    )
  })

  it('fills the box when the ring surrounds it, and nothing when the ring is elsewhere', () => {
    expect(area(clipRing([-5, -5, 20, -5, 20, 20, -5, 20], box))).toBeCloseTo(100, 9)
    expect(clipRing([20, 20, 30, 20, 30, 30], box)).toEqual([])
  })

  it('cuts a triangle to the part that is seen', () => {
    expect(area(clipRing([5, 5, 15, 5, 5, 15], box))).toBeCloseTo(25, 9)
  })

  it('cuts a segment where it enters and leaves', () => {
    expect(clipSegment(-5, 5, 15, 5, box)).toEqual([0, 5, 10, 5])
    expect(clipSegment(-5, -1, 15, -1, box)).toBeNull()
    expect(clipSegment(2, 3, 4, 5, box)).toEqual([2, 3, 4, 5])
  })
})
