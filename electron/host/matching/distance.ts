import Flatbush from 'flatbush'
import type { Position } from '../../contract/values'

/** GRS 80, the ellipsoid of JGD2011. */
const semiMajorKm = 6378.137
const flattening = 1 / 298.257222101
const radian = Math.PI / 180

/**
 * Straight distance over the ground in km between two places (lon, lat; EPSG:6668): the great circle on the sphere of
 * reduced latitudes with the first-order correction for the flattening (Andoyer–Lambert). Within Japan it is right to a
 * few metres.
 */
export function distanceKm(a: Position, b: Position): number {
  const beta1 = Math.atan((1 - flattening) * Math.tan(a[1] * radian))
  const beta2 = Math.atan((1 - flattening) * Math.tan(b[1] * radian))
  const half = (b[0] - a[0]) * radian * 0.5
  const between = Math.sin((beta2 - beta1) / 2) ** 2 + Math.cos(beta1) * Math.cos(beta2) * Math.sin(half) ** 2
  const angle = 2 * Math.asin(Math.min(1, Math.sqrt(between)))
  if (angle === 0) return 0
  const mean = (beta1 + beta2) / 2
  const difference = (beta2 - beta1) / 2
  const sine2 = Math.sin(angle / 2) ** 2
  const cosine2 = Math.cos(angle / 2) ** 2
  const x = ((angle - Math.sin(angle)) * (Math.sin(mean) * Math.cos(difference)) ** 2) / (cosine2 || 1)
  const y = ((angle + Math.sin(angle)) * (Math.cos(mean) * Math.sin(difference)) ** 2) / sine2
  return semiMajorKm * (angle - (flattening / 2) * (x + y))
}

/** Places with names: interchanges, stations, a company's sites. */
export interface NamedPlace {
  readonly name: string
  readonly position: Position
}

export interface Nearest {
  readonly place: NamedPlace
  readonly km: number
}

/** The nearest of a few places; null of none. */
export function nearestOf(places: readonly NamedPlace[], from: Position): Nearest | null {
  let nearest: Nearest | null = null
  for (const place of places) {
    const km = distanceKm(from, place.position)
    if (nearest === null || km < nearest.km) nearest = { place, km }
  }
  return nearest
}

/** One degree of latitude is at least so long, km, and one of longitude on the equator at most so. */
const leastKmPerLat = 110.5
/** Below this, degrees are the noise of floating point: about 0.1 mm. */
const hairDegrees = 1e-9

/**
 * Finder of the nearest of many places. Exact: places nearby in degrees only give a first radius, and everything within
 * that radius is then measured.
 */
export function nearestFinder(places: readonly NamedPlace[]): (from: Position) => Nearest | null {
  if (places.length === 0) return () => null
  const tree = new Flatbush(places.length)
  for (const { position } of places) tree.add(position[0], position[1], position[0], position[1])
  tree.finish()
  return (from) => {
    const near = tree.neighbors(from[0], from[1], 4).flatMap((at) => places[at] ?? [])
    const first = nearestOf(near, from)
    if (!first) return null
    const lat = first.km / leastKmPerLat + hairDegrees
    const lon = lat / Math.max(0.01, Math.cos((Math.abs(from[1]) + lat) * radian))
    const within = tree.search(from[0] - lon, from[1] - lat, from[0] + lon, from[1] + lat)
    return nearestOf(
      within.flatMap((at) => places[at] ?? []),
      from,
    )
  }
}
