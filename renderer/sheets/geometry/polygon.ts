import type { BoxMm, PointMm, PolygonMm, RingMm } from './plane-frame'

/** The box around some points. */
export function boxAround(points: Iterable<PointMm>): BoxMm {
  let left = Infinity
  let right = -Infinity
  let top = Infinity
  let bottom = -Infinity
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

export function boxesTouch(a: BoxMm, b: BoxMm): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function boxInside(inner: BoxMm, outer: BoxMm): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** Area in mm², holes subtracted. */
export function polygonArea([outer, ...holes]: PolygonMm): number {
  const area = (ring: RingMm) => {
    let twice = 0
    for (const [index, [x, y]] of ring.entries()) {
      const [nextX, nextY] = ring[(index + 1) % ring.length] as PointMm
      twice += x * nextY - nextX * y
    }
    return Math.abs(twice) / 2
  }
  return (outer ? area(outer) : 0) - holes.reduce((sum, hole) => sum + area(hole), 0)
}

/** True inside the polygon and outside its holes. */
export function contains(polygon: PolygonMm, [x, y]: PointMm): boolean {
  let inside = false
  for (const ring of polygon)
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] as PointMm
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    }
  return inside
}

/** The edges of all rings, four numbers each: read thousands of times, so without an object for every point. */
function edgesOf(polygon: PolygonMm): Float64Array {
  const edges = new Float64Array(4 * polygon.reduce((sum, ring) => sum + ring.length, 0))
  let at = 0
  for (const ring of polygon)
    for (let index = 0; index < ring.length; index++) {
      const from = ring[index] as PointMm
      const to = ring[index + 1 === ring.length ? 0 : index + 1] as PointMm
      edges[at++] = from[0]
      edges[at++] = from[1]
      edges[at++] = to[0]
      edges[at++] = to[1]
    }
  return edges
}

/**
 * Distance to the nearest edge, negative outside.
 * @param least a point that is not deeper than this need not be measured: -Infinity is returned as soon as that is clear
 */
function depth(edges: Float64Array, x: number, y: number, least: number): number {
  const enough = least > 0 ? least * least : -1
  let nearest = Infinity
  let inside = false
  for (let at = 0; at < edges.length; at += 4) {
    const x1 = edges[at] as number
    const y1 = edges[at + 1] as number
    const dx = (edges[at + 2] as number) - x1
    const dy = (edges[at + 3] as number) - y1
    const length = dx * dx + dy * dy
    let share = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length
    share = share < 0 ? 0 : share > 1 ? 1 : share
    const right = x - x1 - dx * share
    const down = y - y1 - dy * share
    const distance = right * right + down * down
    if (distance < nearest) {
      nearest = distance
      if (nearest <= enough) return -Infinity
    }
    if (y1 > y !== y1 + dy > y && x < (dx * (y - y1)) / dy + x1) inside = !inside
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest)
}

/**
 * The point of a polygon that lies deepest inside, to a tenth of a millimetre: a grid that is refined around its best
 * point. Unlike the centroid it is inside also where a parcel is bent or has a hole.
 */
export function deepestPoint(polygon: PolygonMm): PointMm {
  const edges = edgesOf(polygon)
  let { x, y, width, height } = boxAround(polygon[0] ?? [])
  let bestX = x + width / 2
  let bestY = y + height / 2
  let deepest = depth(edges, bestX, bestY, -Infinity)
  const cells = 8
  while (Math.max(width, height) > 0.1) {
    for (let column = 0; column <= cells; column++)
      for (let row = 0; row <= cells; row++) {
        const pointX = x + (width * column) / cells
        const pointY = y + (height * row) / cells
        const here = depth(edges, pointX, pointY, deepest)
        if (here > deepest) {
          deepest = here
          bestX = pointX
          bestY = pointY
        }
      }
    width /= cells / 2.5
    height /= cells / 2.5
    x = bestX - width / 2
    y = bestY - height / 2
  }
  return [bestX, bestY]
}

function crosses([ax, ay]: PointMm, [bx, by]: PointMm, [cx, cy]: PointMm, [dx, dy]: PointMm): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px))
  return (
    side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
  )
}

/** True when the whole box lies in the polygon. */
export function boxInPolygon(box: BoxMm, polygon: PolygonMm): boolean {
  const corners: PointMm[] = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x + box.width, box.y + box.height],
    [box.x, box.y + box.height],
  ]
  if (!corners.every((corner) => contains(polygon, corner))) return false
  return polygon.every((ring) =>
    ring.every((corner, index) => {
      const next = ring[(index + 1) % ring.length] as PointMm
      return corners.every((one, side) => !crosses(corner, next, one, corners[(side + 1) % 4] as PointMm))
    }),
  )
}

/** SVG path data of polygons with their holes, for the fill rule `evenodd`. */
export function pathOf(polygons: readonly PolygonMm[]): string {
  return polygons.flatMap((polygon) => polygon.map((ring) => `M${ring.map(pair).join('L')}Z`)).join('')
}

export function linePathOf(line: readonly PointMm[]): string {
  return `M${line.map(pair).join('L')}`
}

/** Micrometres: finer than any printer, and short in the file. */
function pair([x, y]: PointMm): string {
  return `${mm(x)} ${mm(y)}`
}

export function mm(value: number): number {
  return Math.round(value * 100) / 100
}
