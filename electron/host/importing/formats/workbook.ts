import { zipSync } from 'fflate'
import { DecryptionError, EncryptedFileError } from 'hucre'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { CodedError } from '../../../contract/errors'
import type { ImportOptions } from '../../../contract/importing'
import type { Archive } from '../archive'
import {
  mostColumns,
  mostRecords,
  paced,
  warning,
  type LayerName,
  type NamedBytes,
  type Reading,
  type ReadSource,
  type Warning,
} from '../source'
import { tableOf, type TableRow } from '../table'
import { headerBasis } from './delimited'

/** Unpacked sheets and texts together, bytes: what is parsed at once. */
const mostUnpacked = 256 * 1024 * 1024
/** Sheets up to this size are searched for formulas without result, bytes. */
const searchedBytes = 48 * 1024 * 1024

/** Compound file: a workbook with a password, or one of before 2007. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte)
}

/** @throws CodedError `import-encrypted` for a password, else `import-file-damaged`: workbooks of before 2007 are not read */
export function refuseCompoundFile({ name, bytes }: NamedBytes): never {
  const stream = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream))
    throw new CodedError('import-encrypted', { name })
  throw damaged(name, 'unsupported', 'xls')
}

export function isWorkbook(archive: Archive): boolean {
  return archive.names.includes('[Content_Types].xml') && archive.names.some((name) => name.startsWith('xl/'))
}

function damaged(
  name: string,
  problem: 'syntax' | 'unsupported' | 'not-this-format',
  part = '',
  row: number | null = null,
): CodedError {
  return new CodedError('import-file-damaged', { name, format: 'xlsx', problem, part, at: null, row })
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return ''
    const iso = value.toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
  }
  // Excel shows fifteen digits; the sixteenth and seventeenth are where 0.1 + 0.2 would show.
  if (typeof value === 'number') return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

/** The workbook packed anew from entries that were unpacked within bounds, so that the reader meets no bomb. */
function bounded(name: string, archive: Archive): { bytes: Uint8Array; warnings: Warning[] } {
  const wanted = archive.names.filter(
    (entry) => /\.(xml|rels)$/i.test(entry) && !/^xl\/(media|drawings|charts|embeddings)\//.test(entry),
  )
  const total = wanted.reduce((sum, entry) => sum + archive.sizeOf(entry), 0)
  if (total > mostUnpacked)
    throw new CodedError('import-too-large', { name, bytes: total, limitBytes: mostUnpacked })
  const warnings: Warning[] = []
  if (archive.names.some((entry) => /vbaProject\.bin$/i.test(entry))) warnings.push(warning('macros-ignored'))
  let unsolved = 0
  let hidden = 0
  const files: Record<string, Uint8Array> = {}
  for (const entry of wanted) {
    const content = archive.read(entry)
    files[entry] = content
    if (!entry.startsWith('xl/worksheets/') || content.length > searchedBytes) continue
    const xml = new TextDecoder().decode(content)
    unsolved += xml.match(/<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/g)?.length ?? 0
    hidden += xml.match(/<row\s[^<>]*\bhidden="(?:1|true)"/g)?.length ?? 0
  }
  if (unsolved > 0) warnings.push(warning('formula-without-result', { count: unsolved }))
  if (hidden > 0) warnings.push(warning('hidden-rows', { count: hidden }))
  return { bytes: zipSync(files, { level: 0 }), warnings }
}

/**
 * Reads one sheet of a workbook (.xlsx, .xlsm): the one named, else the first that is not hidden and has rows. Readings
 * (furigana) are not part of a text. Dates come as ISO days.
 * @throws CodedError `import-encrypted`, `import-file-damaged`, `import-too-many-rows`, `import-layer-unknown`,
 *   `import-archive-unsafe`, `import-too-large`, `import-empty`
 */
export async function readWorkbook(
  file: NamedBytes,
  archive: Archive,
  options: Pick<ImportOptions, 'layer' | 'headerRow'>,
  reading: Reading,
): Promise<ReadSource> {
  const { name } = file
  const { bytes, warnings } = bounded(name, archive)
  const sheets = await sheetNames(name, bytes)
  const wanted =
    options.layer === null
      ? sheets.find(({ hidden }) => !hidden)
      : sheets.find(({ key }) => key === options.layer)
  if (options.layer !== null && wanted === undefined)
    throw new CodedError('import-layer-unknown', { name, layer: options.layer })
  const first = wanted ?? sheets[0]
  if (first === undefined) throw damaged(name, 'not-this-format')
  let sheet = first
  let rows = await rowsOf(name, bytes, sheet.key, reading)
  // A cover sheet without anything on it is not what anybody means.
  for (const other of options.layer === null ? sheets : []) {
    if (rows.length > 0) break
    sheet = other
    rows = await rowsOf(name, bytes, sheet.key, reading)
  }
  if (rows.length === 0) throw new CodedError('import-empty', { name })
  const table = tableOf(rows, options.headerRow, () => null)
  if (table.records.length > mostRecords)
    throw new CodedError('import-too-many-rows', { name, limit: mostRecords })
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    headerRow: { value: table.headerRow, basis: headerBasis(options.headerRow, table.sure) },
    layers: sheets,
    layer: sheet.key,
    headers: table.headers,
    records: table.records,
    crsText: '',
    crsRule: null,
    // Rows of a sheet have no number of cells of their own.
    warnings: [...warnings, ...table.warnings.filter(({ code }) => code !== 'ragged-rows')],
  }
}

async function sheetNames(name: string, bytes: Uint8Array): Promise<LayerName[]> {
  const sheets: LayerName[] = []
  try {
    await readXlsx(bytes, {
      sheets: (info) => {
        sheets.push({
          key: info.name,
          name: info.name,
          rows: null,
          hidden: info.hidden === true || info.veryHidden === true,
        })
        return false
      },
    })
  } catch (error) {
    throw asCoded(name, error)
  }
  return sheets
}

async function rowsOf(name: string, bytes: Uint8Array, sheet: string, reading: Reading): Promise<TableRow[]> {
  const rows: TableRow[] = []
  const breath = paced(reading)
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      let width = values.length
      while (width > 0 && textOf(values[width - 1]).trim() === '') width -= 1
      if (width === 0) continue
      if (width > mostColumns) throw damaged(name, 'unsupported', sheet, index + 1)
      if (rows.length > mostRecords + 50)
        throw new CodedError('import-too-many-rows', { name, limit: mostRecords })
      rows.push({ row: index + 1, cells: values.slice(0, width).map(textOf) })
      if (rows.length % 500 === 0) {
        reading.progress(rows.length, 0)
        await breath()
      }
    }
  } catch (error) {
    throw asCoded(name, error)
  }
  // Cells of a sheet end where the last filled one does; all rows become as wide as the widest.
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  return rows.map(({ row, cells }) => ({
    row,
    cells: [...cells, ...Array.from({ length: width - cells.length }, () => '')],
  }))
}

function asCoded(name: string, error: unknown): CodedError {
  if (error instanceof CodedError) return error
  if (error instanceof EncryptedFileError || error instanceof DecryptionError)
    return new CodedError('import-encrypted', { name })
  return damaged(name, 'syntax')
}
