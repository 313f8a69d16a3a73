import { CodedError } from '../../../contract/errors'
import {
  mostRecords,
  warning,
  type NamedBytes,
  type RawGeometry,
  type RawXY,
  type ReadRecord,
  type Reading,
  type ReadSource,
} from '../source'
import { scanXml } from '../xml'

/** Parts of a 筆 that become columns, in the order of the columns. */
const partNames = ['地番', '大字名', '丁目名', '小字名', '予備名', '座標値種別'] as const
const headers = ['地番', '所在', '大字名', '丁目名', '小字名', '予備名', '座標値種別', '筆ID']

interface Surface {
  readonly outer: string[]
  readonly holes: string[][]
}

interface Lot {
  readonly id: string
  readonly parts: Partial<Record<string, string>>
  shape: string | null
  readonly line: number
}

/**
 * What is collected while the map goes by. In the file X is north and Y is east (地図XMLフォーマット); here points are
 * kept as east, north.
 */
class MapReader {
  readonly points = new Map<string, RawXY>()
  readonly curves = new Map<string, readonly RawXY[]>()
  readonly surfaces = new Map<string, Surface>()
  readonly lots: Lot[] = []
  readonly head: Partial<Record<string, string>> = {}
  root = ''
  private readonly path: string[] = []
  private text = ''
  private id = ''
  private north = NaN
  private east = NaN
  private line: RawXY[] = []
  private ring: string[] | null = null
  private surface: Surface = { outer: [], holes: [] }
  private lot: Lot | null = null

  /** @param full called when there are more lots than an import may have */
  constructor(private readonly full: () => Error) {}

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    this.root ||= name
    this.path.push(name)
    this.text = ''
    const id = attributes['id'] ?? ''
    const idref = attributes['idref'] ?? ''
    if (name === 'GM_Point') this.id = id
    else if (name === 'GM_Curve') {
      this.id = id
      this.line = []
    } else if (name === 'GM_Surface') {
      this.id = id
      this.surface = { outer: [], holes: [] }
    } else if (name === 'GM_PointRef.point') {
      const point = this.points.get(idref)
      if (point) this.line.push(point)
    } else if (name === 'GM_SurfaceBoundary.exterior') this.ring = this.surface.outer
    else if (name === 'GM_SurfaceBoundary.interior') {
      this.ring = []
      this.surface.holes.push(this.ring)
    } else if (name === 'GM_CompositeCurve.generator') this.ring?.push(idref)
    else if (name === '筆') {
      if (this.lots.length >= mostRecords) throw this.full()
      this.lot = { id, parts: {}, shape: null, line }
    } else if (name === '形状' && this.lot !== null) this.lot.shape ??= idref
  }

  addText(content: string): void {
    // Lines and indentation between elements are most of the file.
    if (this.text.length < 2000) this.text += content
  }

  close(name: string): void {
    this.path.pop()
    if (name === 'X') this.north = Number(this.text)
    else if (name === 'Y') this.east = Number(this.text)
    else if (name === 'GM_Point') this.points.set(this.id, [this.east, this.north])
    else if (name === 'GM_Position.direct' || (name === 'DirectPosition' && this.path.includes('GM_Curve')))
      this.line.push([this.east, this.north])
    else if (name === 'GM_Curve') this.curves.set(this.id, this.line)
    else if (name === 'GM_Surface') this.surfaces.set(this.id, this.surface)
    else if (name === '筆') {
      if (this.lot) this.lots.push(this.lot)
      this.lot = null
    } else if (this.lot !== null) {
      if ((partNames as readonly string[]).includes(name)) this.lot.parts[name] = this.text.trim()
    } else if (this.path.length === 1) this.head[name] = this.text.trim()
  }

  geometryOf(lot: Lot): RawGeometry | null {
    if (lot.shape === null) return null
    const surface = this.surfaces.get(lot.shape)
    if (surface === undefined) return { kind: 'unreadable', problem: `形状 ${lot.shape}` }
    const rings: RawXY[][] = []
    for (const names of [surface.outer, ...surface.holes]) {
      const ring = this.ringOf(names)
      if (ring === null) return { kind: 'unreadable', problem: `形状 ${lot.shape}` }
      rings.push(ring)
    }
    return { kind: 'areas', polygons: [rings] }
  }

  /** Curves one behind the other; each may run either way. */
  private ringOf(names: readonly string[]): RawXY[] | null {
    const lines = names.map((name) => this.curves.get(name) ?? [])
    if (lines.length === 0 || lines.some((line) => line.length < 2)) return null
    const [first = [], second] = lines
    const meets = (point: RawXY | undefined, line: readonly RawXY[] | undefined) =>
      line === undefined || same(point, line[0]) || same(point, line.at(-1))
    let ring = [...first]
    if (!meets(ring.at(-1), second)) ring = ring.toReversed()
    for (const line of lines.slice(1)) {
      const forward = same(ring.at(-1), line[0])
      if (!forward && !same(ring.at(-1), line.at(-1))) return null
      ring.push(...(forward ? line : line.toReversed()).slice(1))
    }
    return ring
  }
}

function same(a: RawXY | undefined, b: RawXY | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]
}

/** True for the beginning of a map of the register. */
export function isRegisterMap(head: string): boolean {
  return /<(\w+:)?地図[\s>]/.test(head) || head.includes('www.moj.go.jp/MINJI/tizuxml')
}

/**
 * Reads 登記所備付地図データ (地図XML) as it streams by: one record a 筆.
 * @throws CodedError `import-file-damaged`, `import-xml-unsafe`, `import-encoding-wrong`, `import-too-many-rows`
 */
export async function readRegisterMap(file: NamedBytes, reading: Reading): Promise<ReadSource> {
  const { name } = file
  const map = new MapReader(() => new CodedError('import-too-many-rows', { name, limit: mostRecords }))
  await scanXml(
    file,
    'register-map',
    {
      open: (element, attributes, line) => map.open(element, attributes, line),
      text: (content) => map.addText(content),
      close: (element) => map.close(element),
    },
    reading,
  )
  if (map.root !== '地図')
    throw new CodedError('import-file-damaged', {
      name,
      format: 'register-map',
      problem: 'not-this-format',
      part: map.root.slice(0, 100),
      at: null,
      row: 1,
    })
  if (map.lots.length === 0) throw new CodedError('import-empty', { name })
  const city = map.head['市区町村名'] ?? ''
  const records = map.lots.map((lot, index): ReadRecord => {
    const part = (key: (typeof partNames)[number]) => lot.parts[key] ?? ''
    return {
      row: index + 1,
      byte: null,
      cells: [
        part('地番'),
        `${city}${part('大字名')}${part('丁目名')}${part('小字名')}${part('予備名')}`,
        part('大字名'),
        part('丁目名'),
        part('小字名'),
        part('予備名'),
        part('座標値種別'),
        lot.id,
      ],
      geometry: map.geometryOf(lot),
    }
  })
  const judged = map.head['測地系判別'] ?? ''
  return {
    format: 'register-map',
    encoding: null,
    delimiter: null,
    headerRow: null,
    layers: [],
    layer: null,
    headers,
    records,
    crsText: map.head['座標系'] ?? '',
    crsRule: null,
    warnings:
      judged === '測量' || judged === '' ? [] : [warning('not-surveyed', { text: judged.slice(0, 40) })],
  }
}
