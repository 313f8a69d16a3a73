import proj4 from 'proj4'
import { fitControlPoints, type ControlPoint } from '../../contract/rules/control-points'
import { fromPlane, zoneAt, type PlaneZone } from '../../contract/rules/plane'
import type { ImportCrs } from '../../contract/importing-source'
import type { Position } from '../../contract/values'
import type { RawXY } from './source'

/** From numbers of a file (x east, y north) to (lon, lat), EPSG:6668. */
export type Projection = (at: RawXY) => Position

/**
 * Tokyo datum to JGD2000 by three parameters (EPSG:15483); the registry gives its accuracy as 9 m. The exact way needs the
 * parameter file TKY2JGD of 国土地理院, which is not part of the program.
 */
const tokyo = '+ellps=bessel +towgs84=-146.414,507.337,680.507,0,0,0,0'
const grs80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0'
/** Accuracy of EPSG:15483, m. */
export const tokyoAccuracyM = 9

const geographic = `+proj=longlat ${grs80} +no_defs`
export const planeZones = Array.from({ length: 19 }, (_, index) => (index + 1) as PlaneZone)
export const utmZones = [51, 52, 53, 54, 55] as const

interface Parsed {
  readonly datum: 'jgd2011' | 'jgd2000' | 'tokyo' | 'wgs84'
  readonly kind: 'geographic' | 'plane' | 'utm' | 'web-mercator' | 'local'
  readonly zone: number
}

/** What a name of a system consists of. */
export function partsOfCrs(crs: ImportCrs): Parsed {
  if (crs === 'local') return { datum: 'jgd2011', kind: 'local', zone: 0 }
  if (crs === 'web-mercator') return { datum: 'wgs84', kind: 'web-mercator', zone: 0 }
  const [datum = 'jgd2011', kind, zone] = crs.split('-')
  return {
    datum: datum as Parsed['datum'],
    kind: kind === 'plane' || kind === 'utm' ? kind : 'geographic',
    zone: Number(zone ?? 0),
  }
}

function viaProj(definition: string): Projection {
  const converter = proj4(definition, geographic)
  return ([x, y]) => {
    const [lon = NaN, lat = NaN] = converter.forward([x, y])
    return [lon, lat]
  }
}

/**
 * The way from a system to positions; null for coordinates without a place on the earth. JGD2000 and WGS 84 are taken over
 * as they are: their formulas are those of JGD2011, and what moved in 2011 is warned of, not moved.
 */
export function projectionOf(crs: ImportCrs): Projection | null {
  const project = plainProjectionOf(crs)
  return project && finite(project)
}

/** Files may hold numbers that are none; a place of theirs is none either, and whoever looks at it says so. */
function finite(project: Projection): Projection {
  return (at) => (Number.isFinite(at[0]) && Number.isFinite(at[1]) ? project(at) : [NaN, NaN])
}

function plainProjectionOf(crs: ImportCrs): Projection | null {
  const { datum, kind, zone } = partsOfCrs(crs)
  if (kind === 'local') return null
  const ellipsoid = datum === 'tokyo' ? tokyo : grs80
  if (kind === 'geographic')
    return datum === 'tokyo' ? viaProj(`+proj=longlat ${tokyo} +no_defs`) : ([lon, lat]) => [lon, lat]
  if (kind === 'web-mercator')
    return viaProj(
      '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
    )
  if (kind === 'utm')
    return viaProj(
      `+proj=tmerc +lat_0=0 +lon_0=${zone * 6 - 183} +k=0.9996 +x_0=500000 +y_0=0 ${ellipsoid} +units=m +no_defs`,
    )
  if (datum !== 'tokyo') return ([eastM, northM]) => fromPlane({ eastM, northM }, zone as PlaneZone)
  const [lon, lat] = originOf(zone as PlaneZone)
  return viaProj(`+proj=tmerc +lat_0=${lat} +lon_0=${lon} +k=0.9999 +x_0=0 +y_0=0 ${tokyo} +units=m +no_defs`)
}

/** Origin of a plane zone as its definition has it: whole minutes. */
function originOf(zone: PlaneZone): Position {
  const [lon, lat] = fromPlane({ northM: 0, eastM: 0 }, zone)
  return [Math.round(lon * 60) / 60, Math.round(lat * 60) / 60]
}

/** How far positions may be off through the change of datum, m; null where it adds nothing. */
export function accuracyOf(crs: ImportCrs): number | null {
  return partsOfCrs(crs).datum === 'tokyo' ? tokyoAccuracyM : null
}

const datumStarts: readonly (readonly [
  first: number,
  last: number,
  datum: string,
  kind: string,
  zone: number,
])[] = [
  [6669, 6687, 'jgd2011', 'plane', 1],
  [2443, 2461, 'jgd2000', 'plane', 1],
  [30_161, 30_179, 'tokyo', 'plane', 1],
  [6688, 6692, 'jgd2011', 'utm', 51],
  [3097, 3101, 'jgd2000', 'utm', 51],
  [3092, 3096, 'tokyo', 'utm', 51],
  [32_651, 32_655, 'wgs84', 'utm', 51],
]

/** The system of an EPSG code; null for one that is none of Japan's. */
export function crsOfEpsg(code: number): ImportCrs | null {
  if (code === 6668 || code === 6697 || code === 6667) return 'jgd2011'
  if (code === 4612 || code === 4947) return 'jgd2000'
  if (code === 4301) return 'tokyo'
  if (code === 4326 || code === 4979) return 'wgs84'
  if (code === 3857 || code === 900_913) return 'web-mercator'
  for (const [first, last, datum, kind, zone] of datumStarts)
    if (code >= first && code <= last) return `${datum}-${kind}-${code - first + zone}`
  return null
}

const number = (text: string, key: string): number | null => {
  const found = new RegExp(`PARAMETER\\["${key}",\\s*(-?[\\d.]+)`, 'i').exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

function datumOf(text: string): Parsed['datum'] | null {
  if (/JGD_?2011|Japanese_Geodetic_Datum_2011|Geodetic Datum 2011/i.test(text)) return 'jgd2011'
  if (/JGD_?2000|Japanese_Geodetic_Datum_2000|Geodetic Datum 2000/i.test(text)) return 'jgd2000'
  if (/TOKYO/i.test(text)) return 'tokyo'
  if (/WGS_?(19)?84|WGS 84|World_Geodetic_System_1984/i.test(text)) return 'wgs84'
  return null
}

/**
 * The system that a text names: an EPSG code (`urn:ogc:def:crs:EPSG::6678`), the text of a .prj (WKT of either kind), or the
 * 座標系 of a register map (公共座標10系). Parameters decide before names, which programs write as they like.
 */
export function crsFromText(text: string): ImportCrs | null {
  const register = /公共座標\s*([0-9０-９]+)\s*系/.exec(text)?.[1]
  if (register !== undefined) {
    const zone = Number(register.normalize('NFKC'))
    return zone >= 1 && zone <= 19 ? `jgd2011-plane-${zone}` : null
  }
  if (/任意座標/.test(text)) return 'local'
  if (/CRS84/i.test(text)) return 'wgs84'
  const plain = /^\s*(?:urn:ogc:def:crs:)?EPSG:[\d.]*:?(\d{4,6})\s*$/i.exec(text)?.[1]
  if (plain !== undefined) return crsOfEpsg(Number(plain))
  const own =
    /AUTHORITY\["EPSG",\s*"?(\d{4,6})"?\]\s*\]\s*$/i.exec(text)?.[1] ??
    /ID\["EPSG",\s*(\d{4,6})\]\s*\]\s*$/i.exec(text)?.[1]
  const known = own === undefined ? null : crsOfEpsg(Number(own))
  if (known !== null) return known
  const datum = datumOf(text)
  if (/^\s*(GEOGCS|GEOGCRS|GEODCRS)\b/i.test(text)) return datum === null ? null : datum
  if (!/^\s*(PROJCS|PROJCRS)\b/i.test(text)) return null
  if (/Mercator_Auxiliary_Sphere|Pseudo-Mercator/i.test(text)) return 'web-mercator'
  if (datum === null || !/Transverse_?\s?Mercator/i.test(text)) return null
  return projected(text, datum)
}

function projected(text: string, datum: Parsed['datum']): ImportCrs | null {
  const meridian = number(text, 'central_meridian') ?? number(text, 'Longitude of natural origin')
  const parallel = number(text, 'latitude_of_origin') ?? number(text, 'Latitude of natural origin') ?? 0
  const scale = number(text, 'scale_factor') ?? number(text, 'Scale factor at natural origin')
  const easting = number(text, 'false_easting') ?? number(text, 'False easting') ?? 0
  const metre = /UNIT\["(Meter|Metre|metre|meter|m)"|LENGTHUNIT\["metre"/i.test(text)
  if (meridian === null || scale === null || !metre) return null
  if (Math.abs(scale - 0.9996) < 1e-9 && easting === 500_000 && parallel === 0) {
    const zone = (meridian + 183) / 6
    return utmZones.some((one) => one === zone) ? `${datum}-utm-${zone}` : null
  }
  if (Math.abs(scale - 0.9999) > 1e-9 || easting !== 0 || datum === 'wgs84') return null
  const zone = planeZones.find((one) => {
    const [lon, lat] = originOf(one)
    return Math.abs(lon - meridian) < 1e-6 && Math.abs(lat - parallel) < 1e-6
  })
  return zone === undefined ? null : `${datum}-plane-${zone}`
}

/** Japan with its remote islands. */
export function inJapan([lon, lat]: Position): boolean {
  return lon >= 122 && lon <= 154 && lat >= 20 && lat <= 46
}

const radiusKm = 6371

/** Distance on the sphere, km: good enough to say that something lies far away. */
export function distanceKm(a: Position, b: Position): number {
  const radian = Math.PI / 180
  const half = (degrees: number) => Math.sin((degrees * radian) / 2) ** 2
  const h = half(b[1] - a[1]) + Math.cos(a[1] * radian) * Math.cos(b[1] * radian) * half(b[0] - a[0])
  return 2 * radiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Systems that could be meant by numbers that name none: those in which the place lies in Japan and in its own zone. */
export function fittingSystems(
  at: RawXY,
  near: readonly Position[],
): { crs: ImportCrs; swapAxes: boolean; distanceKm: number | null }[] {
  const systems: ImportCrs[] = [
    'jgd2011',
    ...planeZones.map((zone): ImportCrs => `jgd2011-plane-${zone}`),
    ...utmZones.map((zone): ImportCrs => `jgd2011-utm-${zone}`),
    'web-mercator',
  ]
  const found = [false, true].flatMap((swapAxes) => {
    const [x, y] = swapAxes ? [at[1], at[0]] : at
    return systems.flatMap((crs) => {
      const { kind, zone } = partsOfCrs(crs)
      const degrees = Math.max(Math.abs(x), Math.abs(y)) <= 180
      if (degrees !== (kind === 'geographic')) return []
      if (kind === 'plane' && Math.max(Math.abs(x), Math.abs(y)) > 1_200_000) return []
      if (kind === 'utm' && (x < 100_000 || x > 900_000 || y < 2_000_000 || y > 5_200_000)) return []
      const position = projectionOf(crs)?.([x, y])
      if (position === undefined || !inJapan(position)) return []
      if (kind === 'plane' && zoneAt(position) !== zone) return []
      if (kind === 'utm' && Math.floor((position[0] + 180) / 6) + 1 !== zone) return []
      const distances = near.map((place) => distanceKm(place, position))
      return [{ crs, swapAxes, distanceKm: distances.length === 0 ? null : Math.min(...distances) }]
    })
  })
  return found.sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0))
}

/** The way from the numbers of a plan or an 任意座標 to positions, by points known in both. */
export interface LocalFit {
  readonly project: Projection
  /** By how much each point is missed, m. */
  readonly residualsM: readonly number[]
}

/** Fits the numbers of a file to control points; null when the points do not tell. */
export function fitLocal(points: readonly ControlPoint[]): LocalFit | null {
  const fit = fitControlPoints(points)
  return fit && { project: finite(fit.project), residualsM: fit.residualsM }
}
