import { describe, expect, it } from 'vitest'
import type { MultiPolygon, Position } from '../../../../electron/contract'
import {
  cornersOf,
  nextCorner,
  withCornerAfter,
  withCornerAt,
  withoutCorner,
} from '../../../../renderer/features/drawing/edit-shape'
import { resultShape } from '../../../../renderer/features/drawing/result-shape'

const ring = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const triangle: Position[] = [
  [140.4, 38.4],
  [140.5, 38.4],
  [140.4, 38.5],
  [140.4, 38.4],
]
const plain: MultiPolygon = [[ring(140, 38, 1)]]
const rich: MultiPolygon = [[ring(140, 38, 1), triangle], [ring(142, 38, 0.5)]]
const isClosed = (shape: MultiPolygon) =>
  shape.flat().every((points) => points[0]?.join() === points.at(-1)?.join())

describe('a corner', () => {
  it('that is the first of its ring moves the ring’s end with it', () => {
    const moved = withCornerAt(plain, { part: 0, ring: 0, index: 0 }, [139.9, 37.9])
    expect(moved[0]?.[0]?.at(-1)).toEqual([139.9, 37.9])
    expect(plain[0]?.[0]?.[0]).toEqual([140, 38])
  })

  it('can be set on the side that closes the ring', () => {
    const { shape, corner } = withCornerAfter(plain, { part: 0, ring: 0, index: 3 }, [140, 38.5])
    expect(shape[0]?.[0]).toHaveLength(6)
    expect(shape[0]?.[0]?.[corner.index]).toEqual([140, 38.5])
    expect(isClosed(shape)).toBe(true)
  })

  it('goes, and takes the hole or the part with it that it leaves with fewer than three', () => {
    expect(withoutCorner(rich, { part: 0, ring: 0, index: 0 })?.[0]?.[0]).toHaveLength(4)
    expect(withoutCorner(rich, { part: 0, ring: 1, index: 2 })?.[0]).toHaveLength(1)
    const small: MultiPolygon = [[triangle], [ring(142, 38, 0.5)]]
    expect(withoutCorner(small, { part: 0, ring: 0, index: 1 })).toHaveLength(1)
    expect(withoutCorner([[triangle]], { part: 0, ring: 0, index: 1 })).toBeNull()
  })

  it('is followed by the next one, through holes and parts and round again', () => {
    const all = [...cornersOf(rich)].map(([corner]) => corner)
    expect(all).toHaveLength(11)
    let at = nextCorner(rich, null, 1)
    const seen = all.map(() => {
      const before = at
      at = nextCorner(rich, at, 1)
      return before
    })
    expect(seen).toEqual(all)
    expect(at).toEqual(all[0])
    expect(nextCorner(rich, all[0] ?? null, -1)).toEqual(all.at(-1))
  })
})

describe('a finished sketch', () => {
  const points: Position[] = [
    [142.1, 38.1],
    [142.2, 38.1],
    [142.2, 38.2],
  ]

  it('is a hole of the part that it lies in, another part, or a lot of its own', () => {
    const hole = resultShape('hole', rich, points, null)
    expect(hole?.map((rings) => rings.length)).toEqual([2, 2])
    expect(resultShape('part', rich, points, null)).toHaveLength(3)
    expect(resultShape('parcel', null, points, null)).toEqual([[[...points, points[0]]]])
  })

  it('is nothing while points are missing', () => {
    for (const tool of ['parcel', 'hole', 'part'] as const)
      expect(resultShape(tool, rich, points.slice(0, 2), null)).toBeNull()
    expect(resultShape('move', rich, points.slice(0, 1), null)).toBeNull()
  })
})
