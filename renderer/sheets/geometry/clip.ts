import type { BoxMm, PointMm, PolygonMm, RingMm } from './plane-frame'

/** The part of a ring inside a box (Sutherland–Hodgman); empty when nothing is. Pieces stay joined along the edge. */
export function clipRing(ring: RingMm, box: BoxMm): PointMm[] {
  const edges: readonly [axis: 0 | 1, limit: number, side: 1 | -1][] = [
    [0, box.x, 1],
    [0, box.x + box.width, -1],
    [1, box.y, 1],
    [1, box.y + box.height, -1],
  ]
  let points: PointMm[] = [...ring]
  for (const [axis, limit, side] of edges) {
    const inside = (point: PointMm) => (point[axis] - limit) * side >= 0
    const kept: PointMm[] = []
    for (const [index, point] of points.entries()) {
      const before = points[(index + points.length - 1) % points.length] as PointMm
      if (inside(before) !== inside(point)) {
        const share = (limit - before[axis]) / (point[axis] - before[axis])
        kept.push([before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share])
      }
      if (inside(point)) kept.push(point)
    }
    points = kept
  }
  return points.length >= 3 ? points : []
}

/** The visible part of a polygon; null when there is none. A hole that is cut away is left out. */
export function clipPolygon([outer, ...holes]: PolygonMm, box: BoxMm): PolygonMm | null {
  const seen = outer ? clipRing(outer, box) : []
  if (seen.length === 0) return null
  return [seen, ...holes.map((hole) => clipRing(hole, box)).filter((hole) => hole.length > 0)]
}

/** The part of a segment inside a box (Liang–Barsky); null when none is. */
export function clipSegment(from: PointMm, to: PointMm, box: BoxMm): readonly [PointMm, PointMm] | null {
  let enter = 0
  let leave = 1
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const bounds: readonly [step: number, room: number][] = [
    [-dx, from[0] - box.x],
    [dx, box.x + box.width - from[0]],
    [-dy, from[1] - box.y],
    [dy, box.y + box.height - from[1]],
  ]
  for (const [step, room] of bounds) {
    if (step === 0) {
      if (room < 0) return null
    } else if (step < 0) enter = Math.max(enter, room / step)
    else leave = Math.min(leave, room / step)
  }
  if (enter > leave) return null
  const at = (share: number): PointMm => [from[0] + dx * share, from[1] + dy * share]
  return [at(enter), at(leave)]
}

/** The visible pieces of a line. */
export function clipLine(line: readonly PointMm[], box: BoxMm): PointMm[][] {
  const parts: PointMm[][] = []
  let part: PointMm[] = []
  for (let index = 1; index < line.length; index++) {
    const piece = clipSegment(line[index - 1] as PointMm, line[index] as PointMm, box)
    const end = part.at(-1)
    if (!piece) {
      if (part.length > 1) parts.push(part)
      part = []
      continue
    }
    if (!end || end[0] !== piece[0][0] || end[1] !== piece[0][1]) {
      if (part.length > 1) parts.push(part)
      part = [piece[0]]
    }
    part.push(piece[1])
  }
  if (part.length > 1) parts.push(part)
  return parts
}
