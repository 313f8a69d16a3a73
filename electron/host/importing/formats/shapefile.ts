import { parseShp } from 'shpjs'
import { CodedError, type ErrorDetails } from '../../../contract/errors'
import type { ImportEncoding } from '../../../contract/importing-source'
import type { ImportOptions } from '../../../contract/importing'
import type { Archive } from '../archive'
import { detectEncoding } from '../encoding'
import { rawFromGeoJson } from '../geojson-geometry'
import {
  largestBytes,
  mostRecords,
  paced,
  warning,
  type LayerName,
  type NamedBytes,
  type RawGeometry,
  type Reading,
  type ReadSource,
} from '../source'
import { dbfSize, dbfText, readDbf, type Dbf } from './dbf'

/** One shapefile: files of one name with different endings. */
export interface ShapefileParts {
  readonly key: string
  readonly name: string
  /** Reads a part by its ending in small letters (`.shp`); null when it is not there. */
  readonly read: (ending: string) => Uint8Array | null
  readonly endings: ReadonlySet<string>
}

const endings = ['.shp', '.dbf', '.shx', '.prj', '.cpg']
const endingOf = (name: string) => name.slice(name.lastIndexOf('.')).toLowerCase()
const stemOf = (name: string) => name.slice(0, name.lastIndexOf('.'))
const isPart = (name: string) => endings.includes(endingOf(name)) && !/(^|\/)(__MACOSX\/|\._)/.test(name)

function grouped(names: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const name of names.filter(isPart)) {
    const stem = stemOf(name)
    groups.set(stem, [...(groups.get(stem) ?? []), name])
  }
  return groups
}

function partsOf(names: readonly string[], read: (name: string) => Uint8Array): ShapefileParts[] {
  return [...grouped(names)]
    .filter(([, files]) => files.some((file) => ['.shp', '.dbf'].includes(endingOf(file))))
    .map(([stem, files]) => ({
      key: stem,
      name: stem.slice(stem.lastIndexOf('/') + 1),
      endings: new Set(files.map(endingOf)),
      read: (ending) => {
        const file = files.find((candidate) => endingOf(candidate) === ending)
        return file === undefined ? null : read(file)
      },
    }))
}

/** Shapefiles of an archive, and of loose files that were chosen together. */
export function shapefilesOf(source: Archive | readonly NamedBytes[]): ShapefileParts[] {
  if (source instanceof Array) {
    const files = new Map(source.map(({ name, bytes }) => [name, bytes]))
    return partsOf([...files.keys()], (name) => files.get(name) ?? new Uint8Array())
  }
  const archive = source as Archive
  return partsOf(archive.names, (name) => archive.read(name))
}

/**
 * Reads one shapefile with its table.
 * @throws CodedError `import-part-missing`, `import-file-damaged` with byte and record, `import-encoding-wrong`,
 *   `import-too-many-rows`, `import-layer-unknown`, `import-too-large`
 */
export async function readShapefile(
  name: string,
  shapefiles: readonly ShapefileParts[],
  options: Pick<ImportOptions, 'layer' | 'encoding'>,
  reading: Reading,
): Promise<ReadSource> {
  const parts =
    options.layer === null
      ? (shapefiles.find((one) => one.endings.has('.shp')) ?? shapefiles[0])
      : shapefiles.find(({ key }) => key === options.layer)
  if (parts === undefined) {
    if (options.layer !== null) throw new CodedError('import-layer-unknown', { name, layer: options.layer })
    throw new CodedError('import-part-missing', { name, missing: '.shp' })
  }
  const shp = parts.read('.shp')
  if (shp === null) throw new CodedError('import-part-missing', { name: parts.name, missing: '.shp' })
  const dbf = parts.read('.dbf')
  if (dbf === null) throw new CodedError('import-part-missing', { name: parts.name, missing: '.dbf' })
  for (const { length } of [shp, dbf])
    if (length > largestBytes.shapefile)
      throw new CodedError('import-too-large', { name, bytes: length, limitBytes: largestBytes.shapefile })
  const geometries = await readShp(parts.name, shp, reading)
  const encoding = encodingOf(options.encoding, parts.read('.cpg'), dbf)
  const table = await readDbf(parts.name, dbf, encoding.value, reading)
  if (table.rows.length !== geometries.length)
    throw new CodedError('import-file-damaged', {
      name: parts.name,
      format: 'shapefile',
      problem: 'lengths-disagree',
      part: `.shp ${geometries.length} / .dbf ${dbfSize(dbf) ?? 0}`,
      at: null,
      row: Math.min(geometries.length, table.rows.length) + 1,
    })
  const prj = parts.read('.prj')
  return {
    format: 'shapefile',
    encoding,
    delimiter: null,
    headerRow: null,
    layers: shapefiles.map((one): LayerName => ({ key: one.key, name: one.name, rows: null, hidden: false })),
    layer: parts.key,
    headers: table.headers,
    records: recordsOf(table, geometries),
    crsText: prj === null ? '' : new TextDecoder().decode(prj.subarray(0, 8192)).replaceAll('\0', '').trim(),
    crsRule: null,
    warnings: table.cutNames === 0 ? [] : [warning('field-name-cut', { count: table.cutNames })],
  }
}

function recordsOf(table: Dbf, geometries: readonly (RawGeometry | null)[]): ReadSource['records'] {
  return table.rows.flatMap((cells, index) =>
    table.deleted.has(index)
      ? []
      : [{ row: index + 1, byte: null, cells, geometry: geometries[index] ?? null }],
  )
}

/** The .cpg when it names an encoding that is known, else what the bytes allow. */
function encodingOf(
  chosen: ImportEncoding | null,
  cpg: Uint8Array | null,
  dbf: Uint8Array,
): NonNullable<ReadSource['encoding']> {
  if (chosen !== null) return { value: chosen, basis: 'chosen' }
  const declared =
    cpg === null ? '' : new TextDecoder('latin1').decode(cpg.subarray(0, 64)).trim().toLowerCase()
  if (/utf-?8|65001/.test(declared)) return { value: 'utf-8', basis: 'declared' }
  if (/932|sjis|shift|31j/.test(declared)) return { value: 'shift_jis', basis: 'declared' }
  if (/euc/.test(declared)) return { value: 'euc-jp', basis: 'declared' }
  const found = detectEncoding(dbfText(dbf))
  return { value: found.value, basis: found.basis === 'declared' ? 'guess' : found.basis }
}

const fileCode = 9994
/** Shapes with areas: plain, with heights, with measures. */
const knownTypes = new Set([0, 1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28])

/** Checks the chain of records before the package reads them: it stops silently at the first that is cut. */
async function readShp(name: string, bytes: Uint8Array, reading: Reading): Promise<(RawGeometry | null)[]> {
  const damaged = (
    problem: ErrorDetails<'import-file-damaged'>['problem'],
    at: number,
    row: number | null = null,
  ) => new CodedError('import-file-damaged', { name, format: 'shapefile', problem, part: '.shp', at, row })
  if (bytes.length < 100) throw damaged('truncated', bytes.length)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getInt32(0) !== fileCode) throw damaged('not-this-format', 0)
  if (!knownTypes.has(view.getInt32(32, true))) throw damaged('unsupported', 32)
  const declared = view.getUint32(24) * 2
  if (declared > bytes.length) throw damaged('truncated', bytes.length)
  let count = 0
  const breath = paced(reading)
  for (let at = 100; at < Math.min(declared, bytes.length); count += 1) {
    if (at + 8 > bytes.length) throw damaged('truncated', at, count + 1)
    const length = view.getInt32(at + 4) * 2
    if (length < 4) throw damaged('syntax', at + 4, count + 1)
    if (at + 8 + length > bytes.length) throw damaged('truncated', at + 4, count + 1)
    requireParts(view, at + 8, length, () => damaged('syntax', at + 8, count + 1))
    if (count >= mostRecords) throw new CodedError('import-too-many-rows', { name, limit: mostRecords })
    at += 8 + length
    if (count % 5000 === 0) await breath()
  }
  let shapes: unknown[]
  try {
    shapes = parseShp(new DataView(bytes.buffer, bytes.byteOffset, Math.min(declared, bytes.length)))
  } catch {
    throw damaged('syntax', 100)
  }
  return shapes.map((shape) => rawFromGeoJson(shape))
}

/** Numbers of parts and points that the record can hold; others would make the package read into the next one. */
function requireParts(view: DataView, at: number, length: number, fault: () => Error): void {
  const type = view.getInt32(at, true)
  if (type === 0) return
  if (!knownTypes.has(type)) throw fault()
  const base = type % 10
  if (base === 1) {
    if (length < 20) throw fault()
    return
  }
  if (base === 8) {
    if (length < 40 || view.getInt32(at + 36, true) * 16 + 40 > length) throw fault()
    return
  }
  if (length < 44) throw fault()
  const parts = view.getInt32(at + 36, true)
  const points = view.getInt32(at + 40, true)
  if (parts < 0 || points < 0 || 44 + parts * 4 + points * 16 > length) throw fault()
  let last = 0
  for (let part = 0; part < parts; part += 1) {
    const start = view.getInt32(at + 44 + part * 4, true)
    if (start < last || start > points) throw fault()
    last = start
  }
}
