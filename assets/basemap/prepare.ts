/**
 * Makes the files of this folder from the open data named in ../ATTRIBUTION.md:
 *
 *     npx tsx assets/basemap/prepare.ts FOLDER
 *
 * FOLDER holds the extracts as GeoJSON (longitude, latitude) and the gazetteer `japan_towns.tsv.gz`. Every file keeps its
 * own licence inside, because those under CC BY-SA must stay files of their own.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

type Point = [lon: number, lat: number]
type Geometry =
  | { type: 'Point'; coordinates: Point }
  | { type: 'LineString'; coordinates: Point[] }
  | { type: 'MultiLineString'; coordinates: Point[][] }
  | { type: 'Polygon'; coordinates: Point[][] }
  | { type: 'MultiPolygon'; coordinates: Point[][][] }
interface Feature {
  type: 'Feature'
  properties: Record<string, unknown>
  geometry: Geometry
}
interface Head {
  source: string
  licence: string
  processing: string
  /** West, south, east, north of the cut; lines along it are no borders. */
  frame?: [number, number, number, number]
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Usage: npx tsx assets/basemap/prepare.ts FOLDER')

const landNumbers = '国土数値情報 行政区域データ N03（国土交通省）'
const landLicence = '国土数値情報 利用規約（出典の明記により商用利用可）'
const expressways: Omit<Head, 'processing'> = {
  source: 'HighwayOrderedDS（yH3PO4）: 国土数値情報 高速道路時系列データ N06-23（国土交通省）および Wikipedia を加工したもの',
  licence: 'CC BY-SA 3.0',
}
const railways: Omit<Head, 'processing'> = {
  source: 'station_database（Seo-4d696b75）: 国土数値情報 鉄道データ N02（国土交通省）を加工したもの',
  licence: 'CC BY-SA 4.0',
}

function read(name: string): Feature[] {
  return (JSON.parse(readFileSync(join(folder as string, name), 'utf8')) as { features: Feature[] }).features
}

function write(name: string, head: Head, features: Feature[]): void {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  const { frame, ...rest } = head
  const top = { type: 'FeatureCollection', ...rest, ...(frame ? { frame } : {}) }
  const text = `${JSON.stringify(top).slice(0, -1)},"features":[\n${lines}\n]}\n`
  writeFileSync(join(import.meta.dirname, name), text)
  process.stdout.write(`${name} ${features.length} features, ${Math.round(text.length / 1024)} KiB\n`)
}

function rounded(line: Point[], digits: number): Point[] {
  const cut = (value: number) => Number(value.toFixed(digits))
  const result: Point[] = []
  for (const [lon, lat] of line) {
    const point: Point = [cut(lon), cut(lat)]
    const last = result.at(-1)
    if (!last || last[0] !== point[0] || last[1] !== point[1]) result.push(point)
  }
  return result
}

function polygonsOf(geometry: Geometry): Point[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

function linesOf(geometry: Geometry): Point[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiLineString' ? geometry.coordinates : []
}

function ringArea(ring: Point[]): number {
  let twice = 0
  for (let i = 1; i < ring.length; i += 1) {
    const [a, b] = [ring[i - 1] as Point, ring[i] as Point]
    twice += a[0] * b[1] - b[0] * a[1]
  }
  return Math.abs(twice) / 2
}

function contains(polygon: Point[][], [x, y]: Point): boolean {
  let inside = false
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1] as Point, ring[i] as Point]
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
    }
  return inside
}

function distanceToEdge(polygon: Point[][], [x, y]: Point, shrink: number): number {
  let best = Infinity
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1] as Point, ring[i] as Point]
      const dx = (b[0] - a[0]) * shrink
      const dy = b[1] - a[1]
      const px = (x - a[0]) * shrink
      const py = y - a[1]
      const t = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
      best = Math.min(best, Math.hypot(px - t * dx, py - t * dy))
    }
  return best
}

/** Where a name stands best: the point of a 24 × 24 grid over the largest part that is farthest from its edge. */
function labelPoint(geometry: Geometry): Point {
  const largest = polygonsOf(geometry).reduce((best, polygon) =>
    ringArea(polygon[0] ?? []) > ringArea(best[0] ?? []) ? polygon : best,
  )
  const ring = largest[0] ?? []
  const lons = ring.map((point) => point[0])
  const lats = ring.map((point) => point[1])
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  let best: Point = ring[0] as Point
  let most = -1
  for (let i = 0.5; i < 24; i += 1)
    for (let j = 0.5; j < 24; j += 1) {
      const point: Point = [west + ((east - west) * i) / 24, south + ((north - south) * j) / 24]
      if (!contains(largest, point)) continue
      const distance = distanceToEdge(largest, point, shrink)
      if (distance > most) [best, most] = [point, distance]
    }
  return rounded([best], 4)[0] as Point
}

function areas(name: string, digits: number, properties: (from: Record<string, unknown>) => object): Feature[] {
  return read(name).map((feature) => ({
    type: 'Feature',
    properties: { ...properties(feature.properties), label: labelPoint(feature.geometry) },
    geometry: {
      type: 'MultiPolygon',
      coordinates: polygonsOf(feature.geometry)
        .map((rings) => rings.map((ring) => rounded(ring, digits)).filter((ring) => ring.length > 3))
        .filter((rings) => rings.length > 0),
    },
  }))
}

function lines(name: string, digits: number, properties: (from: Record<string, unknown>) => object): Feature[] {
  return read(name).map((feature) => ({
    type: 'Feature',
    properties: { ...properties(feature.properties) },
    geometry: { type: 'MultiLineString', coordinates: linesOf(feature.geometry).map((line) => rounded(line, digits)) },
  }))
}

function pointOf(feature: Feature): Point {
  if (feature.geometry.type !== 'Point') throw new Error('A point was expected')
  return feature.geometry.coordinates
}

function point(position: Point, properties: object, digits = 5): Feature {
  return {
    type: 'Feature',
    properties: { ...properties },
    geometry: { type: 'Point', coordinates: rounded([position], digits)[0] as Point },
  }
}

/** `福島県耶麻郡猪苗代町` becomes 猪苗代町 in 福島県. */
function municipality(full: string): { name: string; prefecture: string } {
  const prefecture = /^(北海道|東京都|京都府|大阪府|..県|...県)/.exec(full)?.[0] ?? ''
  return { name: full.slice(prefecture.length).replace(/^.{1,4}?郡(?=.+[町村]$)/, ''), prefecture }
}

const regionFrame: Head['frame'] = [138.3, 34.8, 142.3, 40.2]
const yonezawaFrame: Head['frame'] = [139.9, 37.7, 140.35, 38.1]

const nameAndCode = ({ name, code }: Record<string, unknown>) => ({ name, code })
write(
  'prefectures.json',
  { source: landNumbers, licence: landLicence, processing: '8 km² 未満の島を除き、簡略化、小数 3 桁' },
  areas('japan_prefectures_low.geojson', 3, nameAndCode),
)
write(
  'prefectures-tohoku-kanto.json',
  { source: landNumbers, licence: landLicence, processing: '枠で切り、簡略化、小数 4 桁', frame: regionFrame },
  areas('overview_tohoku_kanto_prefectures.geojson', 4, nameAndCode),
)
write(
  'municipalities-yamagata.json',
  { source: landNumbers, licence: landLicence, processing: '小数 4 桁' },
  areas('yamagata_municipalities.geojson', 4, ({ name, pref }) => ({ name, prefecture: pref })),
)
write(
  'municipalities-yonezawa.json',
  { source: landNumbers, licence: landLicence, processing: '枠で切り、簡略化、小数 4 桁', frame: yonezawaFrame },
  areas('yonezawa_area_municipalities.geojson', 4, ({ name }) => municipality(String(name))),
)

const road = ({ road: name }: Record<string, unknown>) => ({ name })
write(
  'expressways-overview.json',
  { ...expressways, processing: '主要 16 路線を抽出、簡略化、小数 4 桁' },
  lines('overview_expressways.geojson', 4, road),
)
write(
  'expressways-yonezawa.json',
  { ...expressways, processing: '枠で切り、小数 5 桁', frame: yonezawaFrame },
  lines('yonezawa_area_expressways.geojson', 5, road),
)
const line = ({ line: name }: Record<string, unknown>) => ({ name })
write(
  'railways-overview.json',
  { ...railways, processing: '2 路線を抽出、簡略化、小数 4 桁' },
  lines('overview_railways.geojson', 4, line),
)
write(
  'railways-yonezawa.json',
  { ...railways, processing: '枠で切り、小数 5 桁', frame: yonezawaFrame },
  lines('yonezawa_area_railways.geojson', 5, line),
)
write(
  'rivers.json',
  {
    source: 'Natural Earth 1:10m Rivers and lake centerlines',
    licence: 'Public domain',
    processing: '最上川・利根川を抽出。1:1000万の粗さなので広域だけに使う',
  },
  lines('overview_rivers_ne.geojson', 4, ({ name }) => ({ name })),
)

/** Joins points of the same name, the detailed file first; major are those that the overview knows. */
function joined(detail: string, overview: string, clean: (name: string) => string): Feature[] {
  const names = new Map<string, Feature>()
  const major = new Set(read(overview).map((feature) => clean(String(feature.properties['name']))))
  for (const feature of [...read(detail), ...read(overview)]) {
    const name = clean(String(feature.properties['name']))
    if (names.has(name)) continue
    const { kind } = feature.properties
    names.set(name, point(pointOf(feature), { name, ...(kind ? { kind } : {}), major: major.has(name) }))
  }
  return [...names.values()]
}

write(
  'stations.json',
  {
    source: '国土数値情報 鉄道データ N02（国土交通省）。鉄道駅LOD と Jinshin_Visualization を経て抽出したもの',
    licence: '上流は国土数値情報 利用規約。中間の 2 者の許諾条件は確認できていない',
    processing: '同名を統合、小数 5 桁',
  },
  joined('yonezawa_area_stations.geojson', 'overview_stations.geojson', (name) => name),
)
write(
  'interchanges.json',
  { ...expressways, processing: '名称で重複を除き、名称・種別・位置だけを残した。小数 5 桁' },
  joined('yonezawa_area_interchanges.geojson', 'overview_interchanges.geojson', (name) => name),
)
write(
  'mountains.json',
  {
    source: '国土地理院「日本の主な山岳一覧」（JapanMountain による）',
    licence: 'CC BY 4.0 / 国土地理院コンテンツ利用規約',
    processing: '範囲を抽出。「山域<山頂>」の表記は山頂名にした',
  },
  read('yonezawa_area_mountains.geojson').map((feature) => {
    const name = String(feature.properties['name'])
    return point(pointOf(feature), {
      name: /<(.+)>/.exec(name)?.[1] ?? name,
      elevationM: feature.properties['elev_m'],
    })
  }),
)

const gazetteer = {
  source: 'Geolonia 住所データ: 位置参照情報（国土交通省）を加工したもの',
  licence: 'CC BY 4.0',
}

function townPoints(): Feature[] {
  const towns = read('yonezawa_town_points.geojson').filter((feature) => feature.properties['koaza'] === null)
  const quarters = new Map<string, Point[]>()
  const result = towns.map((feature) => {
    const name = String(feature.properties['town']).replace(/^大字/, '')
    const quarter = name.replace(/[一二三四五六七八九十]+丁目$/, '')
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), pointOf(feature)])
    return point(pointOf(feature), { name, quarter, municipality: '米沢市' })
  })
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  for (const [name, points] of quarters)
    result.push(point([mean(points.map((at) => at[0])), mean(points.map((at) => at[1]))], { name, municipality: '米沢市' }))
  return result
}

write(
  'towns-yonezawa.json',
  { ...gazetteer, processing: '米沢市の町丁目・大字。大字の字を略し、丁目をまとめた町名の平均点を加えた' },
  townPoints(),
)

/** The municipalities of the whole country, so that every place has a name; `towns` ranks them by size. */
function municipalityPoints(): Feature[] {
  const text = gunzipSync(readFileSync(join(folder as string, 'japan_towns.tsv.gz'))).toString('utf8')
  const result: { properties: { name: string; prefecture: string; towns: number }; at: Point }[] = []
  for (const row of text.split('\n')) {
    const last = result.at(-1)
    if (row.startsWith('@')) {
      const [prefecture = '', name = '', lat, lon] = row.slice(1).split('\t')
      result.push({
        properties: { name: name.replace(/^.{1,4}?郡(?=.+[町村]$)/, ''), prefecture, towns: 0 },
        at: [Number(lon), Number(lat)],
      })
    } else if (row !== '' && !row.startsWith('#') && last) last.properties.towns += 1
  }
  return result.map(({ properties, at }) => point(at, properties, 4))
}

write(
  'municipality-points.json',
  { ...gazetteer, processing: '市区町村の点は町丁目の平均。郡の名は略した。小数 4 桁' },
  municipalityPoints(),
)
