import Papa from 'papaparse'
import { CodedError } from '../../../contract/errors'
import { ImportDelimiter } from '../../../contract/importing-source'
import type { ImportOptions } from '../../../contract/importing'
import { decodeText, detectEncoding, lineStarts } from '../encoding'
import {
  mostColumns,
  mostRecords,
  paced,
  warning,
  type NamedBytes,
  type Reading,
  type ReadSource,
  type Warning,
} from '../source'
import { tableOf, type TableRow } from '../table'

/** Characters parsed at a time, so that other calls get their turn. */
const pieceLength = 512 * 1024
/** A record longer than this has a quotation mark that nobody closed. */
const longestRecord = 4 * 1024 * 1024

/** The part of papaparse that parses a piece and says where the last whole record ended. */
interface PieceParser {
  parse(
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): {
    readonly data: string[][]
    readonly errors: readonly { readonly code?: string; readonly row?: number }[]
    readonly meta: { readonly cursor: number }
  }
}

/** Rows of a text with the line on which each begins. Line breaks inside quotation marks count as lines. */
export async function parseDelimited(
  name: string,
  text: string,
  delimiter: string,
  reading: Reading,
  most: number = mostRecords,
): Promise<TableRow[]> {
  const breath = paced(reading)
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' }) as PieceParser
  const rows: TableRow[] = []
  let at = 0
  let line = 1
  let length = pieceLength
  const broken = (row: number) =>
    new CodedError('import-file-damaged', {
      name,
      format: 'csv',
      problem: 'syntax',
      part: '"',
      at: null,
      row,
    })
  while (at < text.length) {
    const isLast = at + length >= text.length
    const { data, errors, meta } = parser.parse(text.slice(at, at + length), 0, !isLast)
    if (errors.some(({ code }) => code === 'MissingQuotes')) {
      const whole = data.slice(0, -1).reduce((count, cells) => count + 1 + breaksIn(cells), 0)
      throw broken(line + whole)
    }
    if (meta.cursor === 0 && !isLast) {
      if (length > longestRecord) throw broken(line)
      length *= 2
      continue
    }
    for (const cells of data) {
      if (cells.length > mostColumns)
        throw new CodedError('import-file-damaged', {
          name,
          format: 'csv',
          problem: 'not-this-format',
          part: '',
          at: null,
          row: line,
        })
      if (cells.length > 1 || cells[0] !== '') rows.push({ row: line, cells })
      if (rows.length > most + 50) throw new CodedError('import-too-many-rows', { name, limit: most })
      line += 1 + breaksIn(cells)
    }
    at = isLast ? text.length : at + meta.cursor
    length = pieceLength
    reading.progress(at, text.length)
    await breath()
  }
  return rows
}

function breaksIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells)
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1
  return count
}

/** The delimiter of a text by its first lines; `,` where nothing divides them. */
export function findDelimiter(text: string): { readonly value: ImportDelimiter; readonly sure: boolean } {
  const sample = text.slice(0, 64 * 1024)
  const guess = Papa.parse<string[]>(sample, {
    preview: 30,
    delimitersToGuess: [',', '\t', ';', '|'],
    newline: '\n',
    skipEmptyLines: true,
  })
  const parsed = ImportDelimiter.safeParse(guess.meta.delimiter)
  if (parsed.success && guess.data.some((row) => row.length > 1)) return { value: parsed.data, sure: true }
  return { value: ',', sure: false }
}

/** One way of ending lines. A file of old Macs ends them with a carriage return alone. */
export function withPlainBreaks(text: string): { readonly text: string; readonly lineBreak: '\n' | '\r' } {
  if (!text.includes('\n') && text.includes('\r'))
    return { text: text.replaceAll('\r', '\n'), lineBreak: '\r' }
  return { text: text.includes('\r') ? text.replaceAll('\r\n', '\n') : text, lineBreak: '\n' }
}

/**
 * Reads CSV and TSV.
 * @throws CodedError `import-encoding-wrong`, `import-nul-bytes`, `import-file-damaged`, `import-too-many-rows`,
 *   `import-empty`
 */
export async function readDelimited(
  { name, bytes }: NamedBytes,
  options: Pick<ImportOptions, 'encoding' | 'delimiter' | 'headerRow'>,
  reading: Reading,
): Promise<ReadSource> {
  const breath = paced(reading)
  const found = detectEncoding(bytes)
  const encoding =
    options.encoding === null ? found : { value: options.encoding, basis: 'chosen' as const, bom: 0 }
  const plain = withPlainBreaks(await decodeText(name, bytes, encoding.value, breath))
  if (plain.text.trim() === '') throw new CodedError('import-empty', { name })
  const guess = findDelimiter(plain.text)
  const delimiter =
    options.delimiter === null
      ? { value: guess.value, basis: guess.sure ? ('content' as const) : ('guess' as const) }
      : { value: options.delimiter, basis: 'chosen' as const }
  const rows = await parseDelimited(name, plain.text, delimiter.value, reading)
  const starts = lineStarts(bytes, encoding.value, plain.lineBreak)
  const table = tableOf(rows, options.headerRow, (row) => starts?.[row - 1] ?? null)
  if (table.records.length > mostRecords)
    throw new CodedError('import-too-many-rows', { name, limit: mostRecords })
  const warnings: Warning[] = [...table.warnings]
  if (table.headers.length === 1 && guess.sure && guess.value !== delimiter.value)
    warnings.push(warning('one-column', { offer: { kind: 'delimiter', delimiter: guess.value } }))
  else if (table.headers.length === 1 && /[,;\t|、，]/u.test(table.headers[0] ?? ''))
    warnings.push(warning('one-column', { text: (table.headers[0] ?? '').slice(0, 100) }))
  return {
    format: 'csv',
    encoding: { value: encoding.value, basis: encoding.basis },
    delimiter,
    headerRow: { value: table.headerRow, basis: headerBasis(options.headerRow, table.sure) },
    layers: [],
    layer: null,
    headers: table.headers,
    records: table.records,
    crsText: '',
    crsRule: null,
    warnings,
  }
}

export function headerBasis(chosen: number | null, sure: boolean): 'chosen' | 'content' | 'guess' {
  if (chosen !== null) return 'chosen'
  return sure ? 'content' : 'guess'
}
