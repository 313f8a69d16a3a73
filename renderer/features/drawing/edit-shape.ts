import type { MultiPolygon, Position } from '../../../electron/contract'
import { toUnit, type Unit } from '../map/canvas/mercator'

/** A corner of a shape: which part, which of its rings, which place in it; the last place is the first again. */
export interface Corner {
  readonly part: number
  readonly ring: number
  readonly index: number
}

function withRing(
  shape: MultiPolygon,
  { part, ring }: Pick<Corner, 'part' | 'ring'>,
  change: (points: readonly Position[]) => Position[],
): MultiPolygon {
  return shape.map((rings, atPart) =>
    atPart !== part
      ? rings
      : rings.map((points, at) => (at === ring ? closed(change(points.slice(0, -1))) : points)),
  )
}

function closed(points: Position[]): Position[] {
  const [first] = points
  return first ? [...points, first] : points
}

/** Every corner of a shape with its place. */
export function* cornersOf(shape: MultiPolygon): Generator<readonly [Corner, Position]> {
  for (const [part, rings] of shape.entries())
    for (const [ring, points] of rings.entries())
      for (const [index, at] of points.slice(0, -1).entries()) yield [{ part, ring, index }, at]
}

export function cornerAt(shape: MultiPolygon, { part, ring, index }: Corner): Position | undefined {
  return shape[part]?.[ring]?.[index]
}

export function withCornerAt(shape: MultiPolygon, corner: Corner, to: Position): MultiPolygon {
  return withRing(shape, corner, (points) => points.map((at, index) => (index === corner.index ? to : at)))
}

/** A new corner behind the one given. */
export function withCornerAfter(
  shape: MultiPolygon,
  corner: Corner,
  at: Position,
): { readonly shape: MultiPolygon; readonly corner: Corner } {
  const index = corner.index + 1
  return {
    shape: withRing(shape, corner, (points) => points.toSpliced(index, 0, at)),
    corner: { ...corner, index },
  }
}

/**
 * The shape without a corner. A hole or a part of which fewer than three corners would be left goes as a whole.
 * @returns null when nothing would be left of the shape
 */
export function withoutCorner(shape: MultiPolygon, corner: Corner): MultiPolygon | null {
  const points = shape[corner.part]?.[corner.ring]
  if (!points) return shape
  if (points.length > 4)
    return withRing(shape, corner, (before) => before.filter((_, index) => index !== corner.index))
  if (corner.ring > 0)
    return shape.map((rings, part) =>
      part === corner.part ? rings.filter((_, ring) => ring !== corner.ring) : rings,
    )
  return shape.length > 1 ? shape.filter((_, part) => part !== corner.part) : null
}

/** The corner nearest to a point within the radius; both on the unit square. */
export function nearestCorner(shape: MultiPolygon, [x, y]: Unit, radius: number): Corner | null {
  let best: Corner | null = null
  let least = radius
  for (const [corner, at] of cornersOf(shape)) {
    const [cx, cy] = toUnit(at)
    const away = Math.hypot(cx - x, cy - y)
    if (away <= least) {
      least = away
      best = corner
    }
  }
  return best
}

/** The side nearest to a point within the radius, named by the corner it begins at. */
export function nearestSide(shape: MultiPolygon, [x, y]: Unit, radius: number): Corner | null {
  let best: Corner | null = null
  let least = radius
  for (const [corner, at] of cornersOf(shape)) {
    const next = cornerAt(shape, { ...corner, index: corner.index + 1 })
    if (!next) continue
    const [ax, ay] = toUnit(at)
    const [bx, by] = toUnit(next)
    const length = (bx - ax) ** 2 + (by - ay) ** 2
    const share = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
    const along = Math.max(0, Math.min(1, share))
    const away = Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y)
    if (away <= least) {
      least = away
      best = corner
    }
  }
  return best
}

/** The corner after or before one, round all rings and parts; the first where there is none yet. */
export function nextCorner(shape: MultiPolygon, from: Corner | null, step: 1 | -1): Corner | null {
  const corners = [...cornersOf(shape)].map(([corner]) => corner)
  const at = corners.findIndex(
    (corner) => from && corner.part === from.part && corner.ring === from.ring && corner.index === from.index,
  )
  if (at === -1) return corners[0] ?? null
  return corners[(at + step + corners.length) % corners.length] ?? null
}
