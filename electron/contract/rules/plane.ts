import proj4, { type Converter } from 'proj4'
import type { MultiPolygon, Position } from '../values'
import { zonePoints } from './plane-zone-points'

/**
 * Zone of the Japanese plane rectangular coordinate system (平面直角座標系) on JGD2011: 1 for I … 19 for XIX,
 * EPSG:6669 … EPSG:6687.
 */
export type PlaneZone = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19

/** A place in a zone, metres from its origin. In Japan X is north and Y is east; the names avoid that trap. */
export interface PlanePoint {
  readonly northM: number
  readonly eastM: number
}

/** Origins of the zones, latitude then longitude as degrees and minutes (平成14年国土交通省告示第9号). */
const origins: Readonly<Record<PlaneZone, readonly [lat: number, lonDegrees: number, lonMinutes: number]>> = {
  1: [33, 129, 30],
  2: [33, 131, 0],
  3: [36, 132, 10],
  4: [33, 133, 30],
  5: [36, 134, 20],
  6: [36, 136, 0],
  7: [36, 137, 10],
  8: [36, 138, 30],
  9: [36, 139, 50],
  10: [40, 140, 50],
  11: [44, 140, 15],
  12: [44, 142, 15],
  13: [44, 144, 15],
  14: [26, 142, 0],
  15: [26, 127, 30],
  16: [26, 124, 0],
  17: [26, 131, 0],
  18: [20, 136, 0],
  19: [26, 154, 0],
}

const roman = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX'.split(' ')

const scaleAtOrigin = 0.9999
/** GRS 80, the ellipsoid of JGD2011. */
const semiMajorM = 6_378_137
const flattening = 1 / 298.257222101
const eccentricity2 = flattening * (2 - flattening)
const radian = Math.PI / 180

const geographic = '+proj=longlat +ellps=GRS80 +no_defs'

function definition(zone: PlaneZone): string {
  const [lat, degrees, minutes] = origins[zone]
  const lon = degrees + minutes / 60
  return `+proj=tmerc +lat_0=${lat} +lon_0=${lon} +k=${scaleAtOrigin} +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs`
}

const converters = new Map<PlaneZone, Converter>()

function converterOf(zone: PlaneZone): Converter {
  const known = converters.get(zone)
  if (known) return known
  const made = proj4(geographic, definition(zone))
  converters.set(zone, made)
  return made
}

/** Zones XIV, XVIII and XIX are the islands of Tokyo south of 28° N, told apart by longitude alone. */
function southernIslands(lon: number, lat: number): PlaneZone | null {
  if (lat >= 28 || lon < 134) return null
  if (lon <= 140.5) return 18
  return lon < 143 ? 14 : 19
}

const points: { zone: PlaneZone; lon: number; lat: number }[] = Object.entries(zonePoints).flatMap(
  ([zone, text]) => {
    const numbers = text.split(' ').map((part) => Number(part) / 20)
    return Array.from({ length: numbers.length / 2 }, (_, index) => ({
      zone: Number(zone) as PlaneZone,
      lon: numbers[index * 2] ?? 0,
      lat: numbers[index * 2 + 1] ?? 0,
    }))
  },
)

/**
 * The official zone of a place in Japan, given as (lon, lat), EPSG:6668.
 *
 * The official rule goes by prefecture; here the nearest of some 380 points decides (see `plane-zone-points.ts`), which
 * gives 99.7 % of all 町丁目 their official zone. Within about 3 km of a border of zones it may answer the neighbour's;
 * areas then differ by less than 0.02 % and nothing else goes wrong. A place at sea or abroad gets the nearest zone.
 */
export function zoneAt(position: Position): PlaneZone {
  const [lon, lat] = position
  const southern = southernIslands(lon, lat)
  if (southern) return southern
  const shrink = Math.cos(lat * radian)
  let zone: PlaneZone = 9
  let nearest = Infinity
  for (const point of points) {
    const east = (point.lon - lon) * shrink
    const north = point.lat - lat
    const distance = east * east + north * north
    if (distance < nearest) {
      nearest = distance
      zone = point.zone
    }
  }
  return zone
}

/** `X` for zone 10: the name that stands on maps and in survey papers. */
export function zoneName(zone: PlaneZone): string {
  return roman[zone - 1] ?? ''
}

/** EPSG code of a zone: 6678 for zone X. */
export function zoneEpsg(zone: PlaneZone): number {
  return 6668 + zone
}

/** From (lon, lat) EPSG:6668 to metres north and east of the zone's origin; agrees with PROJ to 0.1 mm. */
export function toPlane(position: Position, zone: PlaneZone): PlanePoint {
  const [eastM, northM] = converterOf(zone).forward([position[0], position[1]])
  return { northM: northM ?? NaN, eastM: eastM ?? NaN }
}

/** From metres north and east of the zone's origin to (lon, lat) EPSG:6668. */
export function fromPlane(point: PlanePoint, zone: PlaneZone): Position {
  const [lon, lat] = converterOf(zone).inverse([point.eastM, point.northM])
  return [lon ?? NaN, lat ?? NaN]
}

/** Area of a closed ring in ㎡, never negative. Summed from its first point, so that large coordinates lose nothing. */
function ringArea(ring: readonly Position[], zone: PlaneZone): number {
  const [first, ...rest] = ring
  if (!first) return 0
  const origin = toPlane(first, zone)
  let twice = 0
  let north = 0
  let east = 0
  for (const position of rest) {
    const point = toPlane(position, zone)
    const nextNorth = point.northM - origin.northM
    const nextEast = point.eastM - origin.eastM
    twice += east * nextNorth - nextEast * north
    north = nextNorth
    east = nextEast
  }
  return Math.abs(twice) / 2
}

/** The zone in which a shape is measured: that of its first position. */
export function zoneOf(multiPolygon: MultiPolygon): PlaneZone {
  return zoneAt(multiPolygon[0]?.[0]?.[0] ?? [139.75, 35.68])
}

/**
 * Area of a MultiPolygon (lon, lat; EPSG:6668) in ㎡ on the plane of `zone`, holes subtracted, whatever the direction of
 * the rings. This is the area a surveyor computes from plane coordinates (平面直角座標による面積).
 */
export function planeArea(multiPolygon: MultiPolygon, zone: PlaneZone = zoneOf(multiPolygon)): number {
  let area = 0
  for (const [outer, ...holes] of multiPolygon) {
    if (outer) area += ringArea(outer, zone)
    for (const hole of holes) area -= ringArea(hole, zone)
  }
  return area
}

/** Length of a line (lon, lat; EPSG:6668) in m on the plane of `zone`; ground length is this over `scaleFactor`. */
export function planeLength(line: readonly Position[], zone?: PlaneZone): number {
  const [first, ...rest] = line
  if (!first) return 0
  const used = zone ?? zoneAt(first)
  let length = 0
  let from = toPlane(first, used)
  for (const position of rest) {
    const to = toPlane(position, used)
    length += Math.hypot(to.northM - from.northM, to.eastM - from.eastM)
    from = to
  }
  return length
}

/** How the plane moves with one degree of latitude at a place, m per degree. The step keeps the error below 1 part in 10⁹. */
function alongMeridian(position: Position, zone: PlaneZone): PlanePoint {
  const step = 0.005
  const [lon, lat] = position
  const south = toPlane([lon, lat - step], zone)
  const north = toPlane([lon, lat + step], zone)
  return {
    northM: (north.northM - south.northM) / (2 * step),
    eastM: (north.eastM - south.eastM) / (2 * step),
  }
}

/**
 * Degrees by which grid north lies clockwise of true north at (lon, lat): positive east of the zone's meridian. A north
 * arrow on a grid-aligned sheet is turned by the negative of it, the 真北方向角 of survey papers.
 */
export function meridianConvergence(position: Position, zone: PlaneZone = zoneAt(position)): number {
  const { northM, eastM } = alongMeridian(position, zone)
  return -Math.atan2(eastM, northM) / radian
}

/** Plane length over ground length on the ellipsoid at (lon, lat): 0.9999 on the zone's meridian, 1 at about 90 km. */
export function scaleFactor(position: Position, zone: PlaneZone = zoneAt(position)): number {
  const { northM, eastM } = alongMeridian(position, zone)
  const sine = Math.sin(position[1] * radian)
  const meridianRadiusM = (semiMajorM * (1 - eccentricity2)) / (1 - eccentricity2 * sine * sine) ** 1.5
  return Math.hypot(northM, eastM) / (meridianRadiusM * radian)
}
