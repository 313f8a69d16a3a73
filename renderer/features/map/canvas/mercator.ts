import type { MultiPolygon, Position } from '../../../../electron/contract'

/**
 * Web Mercator on the unit square: x grows east, y grows south, 0 to 1 each. Drawing multiplies by the width of the world
 * in px, so that nothing is projected anew when the map zooms.
 */
export type Unit = readonly [x: number, y: number]

const radian = Math.PI / 180

/** @param position longitude, latitude in degrees */
export function toUnit(position: readonly [lon: number, lat: number]): Unit {
  const [lon, lat] = position
  const sine = Math.sin(Math.max(-85.05112878, Math.min(85.05112878, lat)) * radian)
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)]
}

/** @returns longitude, latitude in degrees */
export function fromUnit([x, y]: Unit): Position {
  return [(x - 0.5) * 360, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / radian]
}

/** Width of the world in px at a zoom of the map. */
export function worldSize(zoom: number): number {
  return 256 * 2 ** zoom
}

/** West, north, east, south on the unit square. */
export interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY
}

/** A ring or line as x, y, x, y … with its extent. */
export interface Track {
  readonly points: Float64Array
  readonly box: Box
}

export function trackOf(line: readonly (readonly [lon: number, lat: number])[]): Track {
  const points = new Float64Array(line.length * 2)
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [index, position] of line.entries()) {
    const [x, y] = toUnit(position)
    points[index * 2] = x
    points[index * 2 + 1] = y
    minX = Math.min(minX, x)
    minY = Math.min(minY, y)
    maxX = Math.max(maxX, x)
    maxY = Math.max(maxY, y)
  }
  return { points, box: { minX, minY, maxX, maxY } }
}

/** Twice the signed area; the sign tells the direction of the ring. */
function turn(points: Float64Array): number {
  let sum = 0
  for (let i = 2; i < points.length; i += 2) {
    sum +=
      (points[i - 2] as number) * (points[i + 1] as number) -
      (points[i] as number) * (points[i - 1] as number)
  }
  return sum
}

function reversed(points: Float64Array): Float64Array {
  const result = new Float64Array(points.length)
  for (let i = 0; i < points.length; i += 2) {
    result[i] = points[points.length - 2 - i] as number
    result[i + 1] = points[points.length - 1 - i] as number
  }
  return result
}

/**
 * The rings of a shape, outer rings turned one way and holes the other, so that many shapes can be filled as one path
 * with the non-zero rule.
 */
export function tracksOf(shape: MultiPolygon): Track[] {
  return shape.flatMap((rings) =>
    rings.map((ring, index) => {
      const track = trackOf(ring)
      const outer = index === 0
      return turn(track.points) > 0 === outer ? track : { ...track, points: reversed(track.points) }
    }),
  )
}

export function boxOf(tracks: readonly Track[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { box } of tracks) {
    minX = Math.min(minX, box.minX)
    minY = Math.min(minY, box.minY)
    maxX = Math.max(maxX, box.maxX)
    maxY = Math.max(maxY, box.maxY)
  }
  return { minX, minY, maxX, maxY }
}

/** True when the point lies in the rings by the even-odd rule, holes excluded. */
export function tracksContain(tracks: readonly Track[], x: number, y: number): boolean {
  let inside = false
  for (const { points, box } of tracks) {
    if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) continue
    for (let i = 2; i < points.length; i += 2) {
      const ax = points[i - 2] as number
      const ay = points[i - 1] as number
      const bx = points[i] as number
      const by = points[i + 1] as number
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}
