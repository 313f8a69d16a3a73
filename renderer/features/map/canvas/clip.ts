import type { Box, Track } from './mercator'

/**
 * Canvas coordinates are 32-bit inside the rasteriser: a coast that reaches a million px beyond the view comes out
 * crooked or not at all. So whatever reaches far outside is cut to a box around the view first.
 */

type Flat = ArrayLike<number>

/** Cuts a closed ring to the box (Sutherland–Hodgman). Parts along the box's edge are for filling, not for outlines. */
export function clipRing(points: Flat, box: Box): number[] {
  let ring: number[] = Array.from(points)
  const sides: [axis: 0 | 1, limit: number, keepsAbove: boolean][] = [
    [0, box.minX, true],
    [0, box.maxX, false],
    [1, box.minY, true],
    [1, box.maxY, false],
  ]
  for (const [axis, limit, keepsAbove] of sides) {
    const input = ring
    ring = []
    if (input.length === 0) return ring
    let px = input[input.length - 2] as number
    let py = input[input.length - 1] as number
    let wasIn = keepsAbove ? (axis ? py : px) >= limit : (axis ? py : px) <= limit
    for (let i = 0; i < input.length; i += 2) {
      const x = input[i] as number
      const y = input[i + 1] as number
      const isIn = keepsAbove ? (axis ? y : x) >= limit : (axis ? y : x) <= limit
      if (isIn !== wasIn) {
        const t = axis ? (limit - py) / (y - py) : (limit - px) / (x - px)
        ring.push(axis ? px + t * (x - px) : limit, axis ? limit : py + t * (y - py))
      }
      if (isIn) ring.push(x, y)
      px = x
      py = y
      wasIn = isIn
    }
  }
  return ring
}

/** Cuts one segment to the box (Liang–Barsky); null when it lies outside. */
export function clipSegment(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  box: Box,
): [number, number, number, number] | null {
  let from = 0
  let to = 1
  const dx = bx - ax
  const dy = by - ay
  const edges: [number, number][] = [
    [-dx, ax - box.minX],
    [dx, box.maxX - ax],
    [-dy, ay - box.minY],
    [dy, box.maxY - ay],
  ]
  for (const [p, q] of edges) {
    if (p === 0) {
      if (q < 0) return null
    } else if (p < 0) from = Math.max(from, q / p)
    else to = Math.min(to, q / p)
    if (from > to) return null
  }
  return [ax + from * dx, ay + from * dy, ax + to * dx, ay + to * dy]
}

/** Where the drawing lies on the world: `px = unit × world − origin`. */
export interface Placement {
  readonly world: number
  readonly originX: number
  readonly originY: number
  /** The part that is drawn, on the unit square. */
  readonly box: Box
}

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.minX >= outer.minX &&
    inner.maxX <= outer.maxX &&
    inner.minY >= outer.minY &&
    inner.maxY <= outer.maxY
  )
}

function grown(box: Box, share: number): Box {
  const x = (box.maxX - box.minX) * share
  const y = (box.maxY - box.minY) * share
  return { minX: box.minX - x, minY: box.minY - y, maxX: box.maxX + x, maxY: box.maxY + y }
}

/** Adds a ring to the path of the context, cut where it reaches far out, points closer than `tolerance` px skipped. */
export function traceRing(
  ctx: CanvasPath,
  track: Track,
  { world, originX, originY, box }: Placement,
  tolerance = 0,
): void {
  const wide = grown(box, 1)
  const points: Flat = inside(track.box, wide) ? track.points : clipRing(track.points, wide)
  let lastX = NaN
  let lastY = NaN
  for (let i = 0; i < points.length; i += 2) {
    const x = (points[i] as number) * world - originX
    const y = (points[i + 1] as number) * world - originY
    if (Math.abs(x - lastX) < tolerance && Math.abs(y - lastY) < tolerance) continue
    if (i === 0) ctx.moveTo(x, y)
    else ctx.lineTo(x, y)
    lastX = x
    lastY = y
  }
  if (points.length > 0) ctx.closePath()
}

/** Adds an open line to the path; `skips` leaves out segments, given their ends on the unit square. */
export function traceLine(
  ctx: CanvasPath,
  track: Track,
  { world, originX, originY, box }: Placement,
  tolerance = 0,
  skips?: (ax: number, ay: number, bx: number, by: number) => boolean,
): void {
  const wide = grown(box, 0.5)
  const whole = inside(track.box, wide)
  const { points } = track
  let penX = NaN
  let penY = NaN
  for (let i = 2; i < points.length; i += 2) {
    let ax = points[i - 2] as number
    let ay = points[i - 1] as number
    let bx = points[i] as number
    let by = points[i + 1] as number
    if (skips?.(ax, ay, bx, by)) continue
    if (!whole) {
      const cut = clipSegment(ax, ay, bx, by, wide)
      if (cut === null) continue
      ;[ax, ay, bx, by] = cut
    }
    const x = ax * world - originX
    const y = ay * world - originY
    const toX = bx * world - originX
    const toY = by * world - originY
    if (Math.abs(x - penX) > 0.01 + tolerance || Math.abs(y - penY) > 0.01 + tolerance || Number.isNaN(penX))
      ctx.moveTo(x, y)
    else if (i < points.length - 2 && Math.abs(toX - penX) < tolerance && Math.abs(toY - penY) < tolerance)
      continue
    ctx.lineTo(toX, toY)
    penX = toX
    penY = toY
  }
}
