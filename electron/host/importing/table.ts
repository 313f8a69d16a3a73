import { fieldOfHeader } from '../../contract/rules/interchange-columns'
import { mostColumns, warning, type ReadRecord, type Warning } from './source'

/** A row of a table before it is known which one holds the headers. */
export interface TableRow {
  /** From 1, as people count rows of a sheet or lines of a file. */
  readonly row: number
  readonly cells: readonly string[]
}

/** Titles and notes above a table take no more rows than this. */
const searchedRows = 40

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length
const looksLikeValue = (cell: string) =>
  /^[-+¥￥]?[\d０-９][\d０-９,，.．/年月日-]*[%％]?$/u.test(cell.trim())

function known(cells: readonly string[]): number {
  return cells.filter(
    (cell) =>
      cell.trim() !== '' &&
      cell.length <= 40 &&
      (fieldOfHeader('parcels', cell) !== null || fieldOfHeader('companies', cell) !== null),
  ).length
}

/**
 * Index of the row that holds the headers, or null for a table without: the row with most headers that the program
 * knows; else the first that is as wide as the table and holds words, not figures. Titles above it are narrower.
 */
export function findHeader(
  rows: readonly TableRow[],
): { readonly index: number; readonly sure: boolean } | null {
  const searched = rows.slice(0, searchedRows)
  let best = -1
  let most = 0
  for (const [index, { cells }] of searched.entries()) {
    const count = known(cells)
    if (count > most && count * 3 >= filled(cells)) {
      most = count
      best = index
    }
  }
  if (most >= 2 || (most === 1 && filled(searched[best]?.cells ?? []) === 1))
    return { index: best, sure: true }
  const width = Math.max(0, ...searched.map(({ cells }) => filled(cells)))
  const index = searched.findIndex(({ cells }) => filled(cells) >= Math.max(1, width * 0.6))
  const cells = searched[index]?.cells ?? []
  if (index < 0 || cells.some(looksLikeValue)) return null
  const distinct = new Set(cells.filter((cell) => cell.trim() !== ''))
  return distinct.size === filled(cells) ? { index, sure: false } : null
}

/**
 * Headers of one row, or of two where the second divides what the first spans (面積 over ㎡ and 坪): it is filled only
 * where the first has something to its left, leaves others empty, and holds no figures.
 */
function headersOf(
  rows: readonly TableRow[],
  index: number,
): { readonly headers: string[]; readonly rows: number } {
  const first = rows[index]?.cells ?? []
  const second = rows[index + 1]?.cells ?? []
  const third = rows[index + 2]?.cells ?? []
  const plain = first.map((cell) => cell.trim().replace(/\s+/gu, ' '))
  const divides =
    filled(second) >= 2 &&
    second.some((cell, at) => cell.trim() !== '' && (plain[at] ?? '') === '') &&
    plain.some((cell, at) => cell !== '' && (second[at] ?? '').trim() === '') &&
    !second.some(looksLikeValue) &&
    second.every((cell, at) => cell.trim() === '' || plain.slice(0, at + 1).some((above) => above !== '')) &&
    filled(third) > filled(second)
  if (!divides) return { headers: plain, rows: 1 }
  let above = ''
  const width = Math.max(plain.length, second.length)
  const headers = Array.from({ length: width }, (_, at) => {
    const own = plain[at] ?? ''
    if (own !== '') above = own
    const below = (second[at] ?? '').trim()
    return below === '' ? own : `${above} ${below}`.trim()
  })
  return { headers, rows: 2 }
}

export interface Table {
  readonly headers: readonly string[]
  readonly records: readonly ReadRecord[]
  /** Row of the headers, 0 without. */
  readonly headerRow: number
  readonly sure: boolean
  readonly warnings: readonly Warning[]
}

/**
 * Tells headers from records. Rows without any text are left out.
 * @param headerRow row of the headers as the user gave it, 0 for none; null looks for it
 * @param byteOf where a row begins in the file
 */
export function tableOf(
  rows: readonly TableRow[],
  headerRow: number | null,
  byteOf: (row: number) => number | null,
): Table {
  const found =
    headerRow === null
      ? findHeader(rows)
      : headerRow === 0
        ? null
        : { index: rows.findIndex(({ row }) => row >= headerRow), sure: true }
  const index = found?.index ?? -1
  const head = index < 0 ? { headers: [] as string[], rows: 0 } : headersOf(rows, index)
  const body = rows.slice(index + head.rows)
  const records: ReadRecord[] = []
  let width = 0
  for (const { row, cells } of body) {
    if (cells.every((cell) => cell.trim() === '')) continue
    width = Math.max(width, cells.length)
    records.push({ row, byte: byteOf(row), cells, geometry: null })
  }
  const headers = trimmed(
    index < 0 ? Array.from({ length: Math.min(width, mostColumns) }, () => '') : head.headers,
  )
  const headed = index < 0 ? records : rid(records, headers)
  return {
    headers,
    records: headed,
    headerRow: index < 0 ? 0 : (rows[index]?.row ?? 0),
    sure: found?.sure ?? false,
    warnings: warningsOf(rows, index, headers, headed),
  }
}

/** Headers without the empty ones at the end, which spreadsheets leave behind. */
function trimmed(headers: readonly string[]): string[] {
  let width = headers.length
  while (width > 1 && headers[width - 1] === '' && headers.some((header) => header !== '')) width -= 1
  return headers.slice(0, width)
}

/** Empty cells beyond the headers are no cells. */
function rid(records: readonly ReadRecord[], headers: readonly string[]): ReadRecord[] {
  return records.map((record) => {
    let width = record.cells.length
    while (width > headers.length && (record.cells[width - 1] ?? '').trim() === '') width -= 1
    return width === record.cells.length ? record : { ...record, cells: record.cells.slice(0, width) }
  })
}

function warningsOf(
  rows: readonly TableRow[],
  header: number,
  headers: readonly string[],
  records: readonly ReadRecord[],
): Warning[] {
  const warnings: Warning[] = []
  if (header > 0)
    warnings.push(
      warning('title-rows', {
        count: header,
        rows: rows.slice(0, Math.min(header, 5)).map(({ row }) => row),
        text: (rows[0]?.cells.find((cell) => cell.trim() !== '') ?? '').slice(0, 100),
      }),
    )
  const seen = new Set<string>()
  for (const text of headers) {
    if (text !== '' && seen.has(text)) warnings.push(warning('header-twice', { text: text.slice(0, 100) }))
    seen.add(text)
  }
  const ragged = records.filter(({ cells }) => cells.length !== headers.length)
  if (ragged.length > 0)
    warnings.push(
      warning('ragged-rows', {
        count: ragged.length,
        rows: ragged.slice(0, 5).map(({ row }) => row),
        text: String(headers.length),
      }),
    )
  return warnings
}
