import Encoding from 'encoding-japanese'
import Papa from 'papaparse'
import type { UnwritableText } from '../../contract/exporting'
import { interchangeColumns, type FieldKey } from '../../contract/rules/interchange-columns'
import type { Cell, ExportTable } from './rows'

/** What a spreadsheet would take for a formula at the beginning of a cell (OWASP, CSV injection). */
const formulaStart = /^[=+\-@\t\r]/

/** Written for a character that the encoding lacks (下駄, the sign of printers for a missing type). */
const missingSign = '〓'

/**
 * A cell as text. A text that a spreadsheet would run as a formula gets an apostrophe before it, which the import takes
 * away again; a telephone number that begins with + is one of them.
 */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (cell.kind !== 'text') return String(cell.value)
  return formulaStart.test(cell.value) ? `'${cell.value}` : cell.value
}

/** The table as text with headers, lines ended by CRLF as Excel writes them. */
export function delimitedText(table: ExportTable, delimiter: ',' | '\t', language: 'ja' | 'en'): string {
  return Papa.unparse(
    {
      fields: table.fields.map((field) => interchangeColumns[field][language]),
      data: table.rows.map(({ cells }) => cells.map(cellText)),
    },
    { delimiter, newline: '\r\n' },
  )
}

/** Bytes of a text. In Shift_JIS (CP932) a character that it lacks becomes 〓. */
export function encodeText(text: string, encoding: 'utf-8' | 'shift_jis'): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(`\uFEFF${text}`, 'utf8')
  return Buffer.from([...text].flatMap((letter) => shiftJis(letter) ?? shiftJis(missingSign) ?? []))
}

const known = new Map<string, number[] | null>()

/**
 * The bytes of one character in CP932, null when it has none. What the encoder gives is read back by the decoder that
 * every browser has: encoders accept characters (—, −, 𠮷) that then come back as others.
 */
function shiftJis(letter: string): number[] | null {
  const before = known.get(letter)
  if (before !== undefined) return before
  const bytes = encoded(letter)
  const isSame = bytes !== null && new TextDecoder('shift_jis').decode(Uint8Array.from(bytes)) === letter
  const found = isSame ? bytes : null
  known.set(letter, found)
  return found
}

function encoded(letter: string): number[] | null {
  if (letter.length === 1 && letter.charCodeAt(0) < 0x80) return [letter.charCodeAt(0)]
  try {
    return Encoding.convert(Encoding.stringToCode(letter), { from: 'UNICODE', to: 'SJIS', fallback: 'error' })
  } catch {
    return null
  }
}

/** Every cell with characters that CP932 lacks; rows are numbered from 2, below the headers. */
export function unwritableTexts({ fields, rows }: ExportTable): UnwritableText[] {
  return rows.flatMap(({ name, cells }, index) =>
    cells.flatMap((cell, column) => {
      const field: FieldKey | undefined = fields[column]
      if (cell?.kind !== 'text' || field === undefined) return []
      const characters = [...new Set(cell.value)].filter((letter) => shiftJis(letter) === null).join('')
      return characters === '' ? [] : [{ row: index + 2, name, field, characters }]
    }),
  )
}
