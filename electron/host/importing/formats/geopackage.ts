import { CodedError } from '../../../contract/errors'
import type { ImportOptions } from '../../../contract/importing'
import { decodeGeometry, UnreadableGeometry } from '../../geometry/gpkg-geometry'
import { Engine } from '../../workspace/engine'
import {
  mostColumns,
  mostRecords,
  paced,
  type LayerName,
  type NamedBytes,
  type RawGeometry,
  type ReadRecord,
  type Reading,
  type ReadSource,
} from '../source'
import * as repository from './geopackage-repository'

const rowsAtOnce = 2000

/** True for a file of SQLite, whatever is in it. */
export function isSqlite(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 16)) === 'SQLite format 3\0'
}

/**
 * Reads one table of a GeoPackage. The file is copied into memory and only read, so that triggers of other programs, which
 * need functions that are not here, never run.
 * @throws CodedError `import-file-damaged`, `import-layer-unknown`, `import-too-many-rows`, `import-empty`
 */
export async function readGeoPackage(
  { name, bytes }: NamedBytes,
  options: Pick<ImportOptions, 'layer'>,
  reading: Reading,
): Promise<ReadSource> {
  const damaged = (problem: 'truncated' | 'syntax' | 'not-this-format') =>
    new CodedError('import-file-damaged', {
      name,
      format: 'geopackage',
      problem,
      part: '',
      at: null,
      row: null,
    })
  requireWhole(bytes, () => damaged('truncated'))
  let engine: Engine | null = null
  try {
    engine = await Engine.create(withoutWal(bytes))
    return await read(engine, name, options, reading, () => damaged('not-this-format'))
  } catch (error) {
    if (error instanceof CodedError) throw error
    throw damaged('syntax')
  } finally {
    engine?.close()
  }
}

/** A file in WAL mode is opened as if it were not: without its -wal file beside it nothing more is to be had. */
function withoutWal(bytes: Uint8Array): Uint8Array {
  if (bytes[18] !== 2 && bytes[19] !== 2) return bytes
  const copy = bytes.slice()
  copy[18] = 1
  copy[19] = 1
  return copy
}

/** SQLite itself does not notice a file that was cut behind its used pages. */
function requireWhole(bytes: Uint8Array, fault: () => Error): void {
  if (bytes.length < 100) throw fault()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16)
  const pages = view.getUint32(28)
  if (pageSize >= 512 && pages > 0 && pages * pageSize > bytes.length) throw fault()
}

async function read(
  engine: Engine,
  name: string,
  options: Pick<ImportOptions, 'layer'>,
  reading: Reading,
  foreign: () => Error,
): Promise<ReadSource> {
  const contents = tablesOf(engine, foreign)
  const wanted =
    options.layer === null ? contents[0] : contents.find(({ table_name }) => table_name === options.layer)
  if (wanted === undefined) {
    if (options.layer !== null) throw new CodedError('import-layer-unknown', { name, layer: options.layer })
    throw new CodedError('import-empty', { name })
  }
  const table = wanted.table_name
  const geometry = repository.findGeometryColumn(engine, table)
  const columns = repository.listColumns(engine, table)
  const headers = columns
    .filter((column) => column.name !== geometry?.column_name && !/blob/i.test(column.type))
    .map((column) => column.name)
    .slice(0, mostColumns)
  const all = geometry === undefined ? headers : [...headers, geometry.column_name]
  if (all.length === 0) throw foreign()
  const records: ReadRecord[] = []
  const breath = paced(reading)
  for (let offset = 0; ; offset += rowsAtOnce) {
    const rows = repository.listRows(engine, table, all, rowsAtOnce, offset)
    for (const row of rows) {
      const value = geometry === undefined ? null : row[geometry.column_name]
      records.push({
        row: records.length + 1,
        byte: null,
        cells: headers.map((header) => cellOf(row[header])),
        geometry: value instanceof Uint8Array ? decoded(value) : null,
      })
    }
    if (records.length > mostRecords)
      throw new CodedError('import-too-many-rows', { name, limit: mostRecords })
    reading.progress(records.length, 0)
    await breath()
    if (rows.length < rowsAtOnce) break
  }
  const srs = geometry?.srs_id == null ? undefined : repository.findSrs(engine, geometry.srs_id)
  return {
    format: 'geopackage',
    encoding: null,
    delimiter: null,
    headerRow: null,
    layers: contents.map((content): LayerName => ({
      key: content.table_name,
      name: content.identifier ?? content.table_name,
      rows: null,
      hidden: false,
    })),
    layer: table,
    headers,
    records,
    crsText:
      srs === undefined
        ? ''
        : srs.organization.toUpperCase() === 'EPSG'
          ? `EPSG:${srs.organization_coordsys_id}`
          : srs.definition,
    crsRule: null,
    warnings: [],
  }
}

function tablesOf(engine: Engine, foreign: () => Error): ReturnType<typeof repository.listContents> {
  try {
    return repository.listContents(engine)
  } catch {
    throw foreign()
  }
}

function cellOf(value: string | number | Uint8Array | null | undefined): string {
  return value == null || value instanceof Uint8Array ? '' : String(value)
}

function decoded(bytes: Uint8Array): RawGeometry | null {
  try {
    const { geometry } = decodeGeometry(bytes)
    if (geometry === null) return null
    return geometry.type === 'Point'
      ? { kind: 'point', at: geometry.position }
      : { kind: 'areas', polygons: geometry.polygons }
  } catch (error) {
    const problem = error instanceof UnreadableGeometry ? error.message : 'unreadable'
    const type = /type (\d+)/.exec(problem)?.[1]
    return type === undefined ? { kind: 'unreadable', problem } : { kind: 'other', type }
  }
}
