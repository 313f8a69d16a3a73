import { fromPlane, toPlane, type PlaneZone } from '../../contract/rules/plane'
import type { MultiPolygon, Position } from '../../contract/values'

/** x metres east, y metres north of the zone's origin: the order of jsts, not that of Japanese survey papers. */
export type PlaneXY = readonly [x: number, y: number]
/** Closed ring on the plane. */
export type PlaneRing = readonly PlaneXY[]
/** Polygons of outer ring and holes on the plane. */
export type PlaneShape = readonly (readonly PlaneRing[])[]

export interface PlaneBox {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

function onGrid(metres: number): number {
  return Math.round(metres * 1000) / 1000
}

/** A shape (lon, lat; EPSG:6668) on the plane of `zone`, on a grid of 1 mm. */
export function toPlaneShape(polygons: MultiPolygon, zone: PlaneZone): PlaneShape {
  return polygons.map((rings) => rings.map((ring) => ring.map((position) => toPlaneXY(position, zone))))
}

/**
 * A shape on the plane as it is stored, off the grid: rounding the corners that earlier cuts made would move boundaries and
 * change areas by a few hundredths of a ㎡ with every further cut.
 */
export function toExactShape(polygons: MultiPolygon, zone: PlaneZone): PlaneShape {
  return polygons.map((rings) =>
    rings.map((ring) =>
      ring.map((position): PlaneXY => {
        const { eastM, northM } = toPlane(position, zone)
        return [eastM, northM]
      }),
    ),
  )
}

/** A place (lon, lat; EPSG:6668) on the plane of `zone`, on a grid of 1 mm. */
export function toPlaneXY(position: Position, zone: PlaneZone): PlaneXY {
  const { eastM, northM } = toPlane(position, zone)
  return [onGrid(eastM), onGrid(northM)]
}

/** Back to (lon, lat), EPSG:6668. */
export function fromPlaneShape(shape: PlaneShape, zone: PlaneZone): MultiPolygon {
  return shape.map((rings) =>
    rings.map((ring) => ring.map(([x, y]) => fromPlane({ northM: y, eastM: x }, zone))),
  )
}

/** Signed area of a closed ring in ㎡, positive when it runs anticlockwise; from its first point, to lose no digits. */
export function ringAreaM2(ring: PlaneRing): number {
  const [originX, originY] = ring[0] ?? [0, 0]
  let twice = 0
  let lastX = 0
  let lastY = 0
  for (const [x, y] of ring) {
    const dx = x - originX
    const dy = y - originY
    twice += lastX * dy - dx * lastY
    lastX = dx
    lastY = dy
  }
  return twice / 2
}

/** Area in ㎡, holes subtracted, whatever the direction of the rings. */
export function shapeAreaM2(shape: PlaneShape): number {
  let area = 0
  for (const rings of shape)
    for (const [index, ring] of rings.entries())
      area += index === 0 ? Math.abs(ringAreaM2(ring)) : -Math.abs(ringAreaM2(ring))
  return area
}

/** The box around a shape; around nothing it is empty (min above max). */
export function boxOf(shape: PlaneShape): PlaneBox {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const rings of shape)
    for (const [x, y] of rings[0] ?? []) {
      box.minX = Math.min(box.minX, x)
      box.minY = Math.min(box.minY, y)
      box.maxX = Math.max(box.maxX, x)
      box.maxY = Math.max(box.maxY, y)
    }
  return box
}

/** Whether a point lies inside (holes are outside); on the line itself either answer is possible. */
export function contains(shape: PlaneShape, [x, y]: PlaneXY): boolean {
  let inside = false
  for (const rings of shape)
    for (const ring of rings)
      for (let index = 1; index < ring.length; index += 1) {
        const [ax, ay] = ring[index - 1] ?? [0, 0]
        const [bx, by] = ring[index] ?? [0, 0]
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
      }
  return inside
}

/** Area of the convex hull of all outer rings, ㎡ (monotone chain). */
export function hullAreaM2(shapes: readonly PlaneShape[]): number {
  const points = shapes
    .flatMap((shape) => shape.flatMap((rings) => rings[0] ?? []))
    .sort(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const half = (sorted: readonly PlaneXY[]): PlaneXY[] => {
    const chain: PlaneXY[] = []
    for (const point of sorted) {
      while (chain.length >= 2 && !turnsLeft(chain.at(-2), chain.at(-1), point)) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  const hull = [...half(points), ...half(points.toReversed())]
  const first = hull[0]
  return first ? Math.abs(ringAreaM2([...hull, first])) : 0
}

function turnsLeft(a: PlaneXY | undefined, b: PlaneXY | undefined, [x, y]: PlaneXY): boolean {
  const [ax, ay] = a ?? [0, 0]
  const [bx, by] = b ?? [0, 0]
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0
}

/** The point in the middle of a shape's area (holes left out of account), lon, lat; inside only for plain shapes. */
export function middleOf(polygons: MultiPolygon): Position | null {
  let weight = 0
  let lon = 0
  let lat = 0
  for (const [outer] of polygons) {
    const [originLon, originLat] = outer?.[0] ?? [0, 0]
    for (let index = 1; index < (outer?.length ?? 0); index += 1) {
      const [ax = 0, ay = 0] = outer?.[index - 1] ?? []
      const [bx = 0, by = 0] = outer?.[index] ?? []
      const cross = (ax - originLon) * (by - originLat) - (bx - originLon) * (ay - originLat)
      weight += cross
      lon += cross * ((ax + bx + originLon) / 3)
      lat += cross * ((ay + by + originLat) / 3)
    }
  }
  return weight === 0 ? (polygons[0]?.[0]?.[0] ?? null) : [lon / weight, lat / weight]
}
