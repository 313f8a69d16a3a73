import type { SheetCredit } from '../../contract/printing'
import type { SurroundingLine, SurroundingPoint } from '../../contract/sheet-parts'
import type { Position } from '../../contract/values'
import type { BasemapFile, BasemapFiles } from './basemap'

/** What lies around a park, with the sources it was taken from. */
export interface Surroundings {
  readonly lines: SurroundingLine[]
  readonly points: SurroundingPoint[]
  readonly credits: SheetCredit[]
}

/** West, south, east, north in degrees. */
type Bounds = readonly [west: number, south: number, east: number, north: number]

const metresPerDegree = 111_320
/** Lines are kept this far around the park, m: the largest frame that is drawn with a base, and the locator. */
const reachM = 14_000
/** An interchange or a station farther off is no help to anybody, m. */
const farthestM = 60_000
const nearestOfEach = 2

/** Distance on a sphere of the ellipsoid's mean radius, m; good to 0.3 %, and it is printed in 0.1 km. */
export function distanceM(from: Position, to: Position): number {
  const radian = Math.PI / 180
  const lat = ((to[1] - from[1]) * radian) / 2
  const lon = ((to[0] - from[0]) * radian) / 2
  const a = Math.sin(lat) ** 2 + Math.cos(from[1] * radian) * Math.cos(to[1] * radian) * Math.sin(lon) ** 2
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(a))
}

const lineFiles = [
  { kind: 'expressway', near: 'expressways-yonezawa', far: 'expressways-overview' },
  { kind: 'railway', near: 'railways-yonezawa', far: 'railways-overview' },
  { kind: 'border', near: 'municipalities-yonezawa', far: 'prefectures' },
] as const

const pointFiles = [
  { kind: 'interchange', file: 'interchanges' },
  { kind: 'station', file: 'stations' },
] as const

/**
 * Expressways, railways, borders, interchanges and stations around a point, from the program's own base map.
 * @param at lon, lat; EPSG:6668
 */
export async function surroundingsOf(files: BasemapFiles, at: Position): Promise<Surroundings> {
  const used = new Map<string, SheetCredit>()
  const credit = ({ source, licence }: BasemapFile) => used.set(source, { source, licence })
  const lines = await linesIn(files, [at], around(at, reachM), credit)
  const points: SurroundingPoint[] = []
  for (const { kind, file: name } of pointFiles) {
    const file = await files.file(name)
    if (!file) continue
    const found = file.features
      .flatMap(({ properties, geometry }) =>
        geometry.type === 'Point'
          ? [
              {
                kind,
                name: properties.name,
                position: geometry.coordinates,
                distanceM: distanceM(at, geometry.coordinates),
              },
            ]
          : [],
      )
      .filter((point) => point.distanceM <= farthestM && !point.name.endsWith('JCT'))
      .toSorted((a, b) => a.distanceM - b.distanceM)
      .map((point, index) => ({ ...point, nearest: index < nearestOfEach }))
      .filter((point) => point.nearest || point.distanceM <= reachM)
    if (found.length > 0) credit(file)
    points.push(...found)
  }
  return { lines, points, credits: [...used.values()] }
}

/** Room around the stops of a route, m, at least, and as a part of their extent. */
const routeRoomM = 9_000
const routeRoom = 0.6
/** Municipalities named on the map of a route. */
const mostMunicipalities = 40

/**
 * The base map around the stops of a route, however far they lie apart, with the municipalities for orientation.
 * @param positions lon, lat; EPSG:6668
 */
export async function surroundingsOfRoute(
  files: BasemapFiles,
  positions: readonly Position[],
): Promise<Surroundings> {
  const [first] = positions
  if (first === undefined) return { lines: [], points: [], credits: [] }
  const used = new Map<string, SheetCredit>()
  const credit = ({ source, licence }: BasemapFile) => used.set(source, { source, licence })
  const bounds = aroundAll(positions)
  const lines = await linesIn(files, positions, bounds, credit)
  const points: SurroundingPoint[] = []
  const file = await files.file('municipality-points')
  const found = (file?.features ?? []).flatMap(({ properties, geometry }): SurroundingPoint[] => {
    if (geometry.type !== 'Point' || !inside(bounds, geometry.coordinates)) return []
    const { coordinates: position } = geometry
    const nearest = Math.min(...positions.map((each) => distanceM(each, position)))
    return [{ kind: 'municipality', name: properties.name, position, distanceM: nearest, nearest: false }]
  })
  if (file && found.length > 0) credit(file)
  points.push(...found.toSorted((a, b) => a.distanceM - b.distanceM).slice(0, mostMunicipalities))
  return { lines, points, credits: [...used.values()] }
}

async function linesIn(
  files: BasemapFiles,
  positions: readonly Position[],
  bounds: Bounds,
  credit: (file: BasemapFile) => void,
): Promise<SurroundingLine[]> {
  const lines: SurroundingLine[] = []
  for (const { kind, near, far } of lineFiles) {
    const detailed = await files.file(near)
    const frame = detailed?.frame
    const covered = frame !== undefined && positions.every((position) => inside(frame, position))
    const file = covered ? detailed : await files.file(far)
    if (!file) continue
    const found = file.features.flatMap(({ properties, geometry }) =>
      tracksOf(geometry).flatMap((track) =>
        cut(track, bounds, file.frame ?? null).map((line) => ({ kind, name: properties.name, line })),
      ),
    )
    if (found.length > 0) credit(file)
    lines.push(...found)
  }
  return lines
}

function aroundAll(positions: readonly Position[]): Bounds {
  const lons = positions.map(([lon]) => lon)
  const lats = positions.map(([, lat]) => lat)
  const [west, south] = [Math.min(...lons), Math.min(...lats)]
  const [east, north] = [Math.max(...lons), Math.max(...lats)]
  const extent = distanceM([west, south], [east, north])
  const middle: Position = [(west + east) / 2, (south + north) / 2]
  return around(middle, extent / 2 + Math.max(routeRoomM, extent * routeRoom))
}

function around([lon, lat]: Position, radiusM: number): Bounds {
  const high = radiusM / metresPerDegree
  const wide = high / Math.cos((lat * Math.PI) / 180)
  return [lon - wide, lat - high, lon + wide, lat + high]
}

function inside([west, south, east, north]: Bounds, [lon, lat]: Position): boolean {
  return lon > west && lon < east && lat > south && lat < north
}

function tracksOf(geometry: BasemapFile['features'][number]['geometry']): readonly Position[][] {
  if (geometry.type === 'Point') return []
  return geometry.type === 'MultiLineString' ? geometry.coordinates : geometry.coordinates.flat()
}

/** The parts of a line near the bounds. A piece on the frame along which a file was cut is no border and is left out. */
function cut(track: readonly Position[], bounds: Bounds, frame: Bounds | null): Position[][] {
  const parts: Position[][] = []
  let part: Position[] = []
  const end = () => {
    if (part.length > 1) parts.push(part)
    part = []
  }
  for (const [index, position] of track.entries()) {
    const before = track[index - 1]
    const near = inside(bounds, position) || (before !== undefined && inside(bounds, before))
    if (before && frame && onFrame(before, position, frame)) end()
    if (near) {
      if (part.length === 0 && before && !(frame && onFrame(before, position, frame))) part.push(before)
      part.push(position)
    } else end()
  }
  end()
  return parts
}

function onFrame(from: Position, to: Position, [west, south, east, north]: Bounds): boolean {
  const same = (a: number, b: number, edge: number) => Math.abs(a - edge) < 1e-6 && Math.abs(b - edge) < 1e-6
  return (
    same(from[0], to[0], west) ||
    same(from[0], to[0], east) ||
    same(from[1], to[1], south) ||
    same(from[1], to[1], north)
  )
}
