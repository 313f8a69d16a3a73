import type { Position } from '../../../../electron/contract'
import { boxOf, toUnit, trackOf, tracksOf, type Box, type Track, type Unit } from '../canvas/mercator'

/** One file of `assets/basemap/`: GeoJSON with its source and licence inside. */
interface BasemapFile {
  readonly source: string
  readonly licence: string
  readonly processing: string
  readonly frame?: readonly [west: number, south: number, east: number, north: number]
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>
    readonly geometry:
      | { readonly type: 'Point'; readonly coordinates: Position }
      | { readonly type: 'MultiLineString'; readonly coordinates: Position[][] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] }
  }[]
}

export interface BaseArea {
  readonly name: string
  /** Empty for a prefecture itself. */
  readonly prefecture: string
  readonly tracks: readonly Track[]
  readonly box: Box
  readonly label: Unit
}

export interface BaseLine {
  readonly name: string
  readonly tracks: readonly Track[]
  readonly box: Box
}

export interface BasePoint {
  readonly name: string
  readonly at: Unit
  readonly properties: Readonly<Record<string, unknown>>
}

/** Detail of a part of the country; `frame` is where it was cut, null for the whole. */
export interface Detail<T> {
  readonly frame: Box | null
  readonly items: readonly T[]
}

/** Where a file comes from and on what terms. */
export interface Credit {
  readonly file: string
  readonly source: string
  readonly licence: string
  readonly processing: string
}

export interface Basemap {
  readonly prefectures: Detail<BaseArea>
  readonly prefecturesNear: Detail<BaseArea>
  readonly municipalities: Detail<BaseArea>
  readonly municipalitiesNear: Detail<BaseArea>
  readonly expressways: Detail<BaseLine>
  readonly expresswaysNear: Detail<BaseLine>
  readonly railways: Detail<BaseLine>
  readonly railwaysNear: Detail<BaseLine>
  readonly rivers: Detail<BaseLine>
  readonly stations: readonly BasePoint[]
  readonly interchanges: readonly BasePoint[]
  readonly mountains: readonly BasePoint[]
  readonly towns: readonly BasePoint[]
  readonly municipalityPoints: readonly BasePoint[]
  /** For the dialog of sources: one entry a file. */
  readonly credits: readonly Credit[]
}

/** Each file stays a chunk of its own, licence included, which is what CC BY-SA asks for. */
const files = import.meta.glob<BasemapFile>('../../../../assets/basemap/*.json', { import: 'default' })

function frameOf(file: BasemapFile): Box | null {
  if (!file.frame) return null
  const [west, south, east, north] = file.frame
  const [minX, minY] = toUnit([west, north])
  const [maxX, maxY] = toUnit([east, south])
  return { minX, minY, maxX, maxY }
}

function areas(file: BasemapFile): Detail<BaseArea> {
  const items = file.features.flatMap(({ properties, geometry }) => {
    if (geometry.type !== 'MultiPolygon') return []
    const tracks = tracksOf(geometry.coordinates)
    const {
      name,
      prefecture = '',
      label,
    } = properties as { name: string; prefecture?: string; label: Position }
    return [{ name, prefecture, tracks, box: boxOf(tracks), label: toUnit(label) }]
  })
  return { frame: frameOf(file), items }
}

function lines(file: BasemapFile): Detail<BaseLine> {
  const items = file.features.flatMap(({ properties, geometry }) => {
    if (geometry.type !== 'MultiLineString') return []
    const tracks = geometry.coordinates.map((line) => trackOf(line))
    return [{ name: String(properties['name']), tracks, box: boxOf(tracks) }]
  })
  return { frame: frameOf(file), items }
}

function points(file: BasemapFile): readonly BasePoint[] {
  return file.features.flatMap(({ properties, geometry }) =>
    geometry.type === 'Point'
      ? [{ name: String(properties['name']), at: toUnit(geometry.coordinates), properties }]
      : [],
  )
}

/** Reads the base map from the program's own files. */
export async function loadBasemap(): Promise<Basemap> {
  const entries = await Promise.all(
    Object.entries(files).map(
      async ([path, load]) => [path.slice(path.lastIndexOf('/') + 1), await load()] as const,
    ),
  )
  const byName = new Map(entries)
  const file = (name: string): BasemapFile => {
    const found = byName.get(`${name}.json`)
    if (!found) throw new Error(`base map without ${name}`)
    return found
  }
  return {
    prefectures: areas(file('prefectures')),
    prefecturesNear: areas(file('prefectures-tohoku-kanto')),
    municipalities: areas(file('municipalities-yamagata')),
    municipalitiesNear: areas(file('municipalities-yonezawa')),
    expressways: lines(file('expressways-overview')),
    expresswaysNear: lines(file('expressways-yonezawa')),
    railways: lines(file('railways-overview')),
    railwaysNear: lines(file('railways-yonezawa')),
    rivers: lines(file('rivers')),
    stations: points(file('stations')),
    interchanges: points(file('interchanges')),
    mountains: points(file('mountains')),
    towns: points(file('towns-yonezawa')),
    municipalityPoints: points(file('municipality-points')),
    credits: entries.map(([name, { source, licence, processing }]) => ({
      file: name,
      source,
      licence,
      processing,
    })),
  }
}
