import { writeXlsx } from 'hucre/xlsx'
import { interchangeColumns, type FieldKey } from '../../contract/rules/interchange-columns'
import type { Cell, ExportTable } from './rows'

const widest = 60
const narrowest = 8

/** Formats by kind of field: separators for figures, days as days, and texts that stay texts (法人番号, 0120…). */
function formatOf(field: FieldKey): string {
  switch (interchangeColumns[field].kind) {
    case 'area':
      return '#,##0.00'
    case 'price':
    case 'yen':
    case 'count':
      return '#,##0'
    case 'day':
      return 'yyyy-mm-dd'
    case 'degrees':
      return '0.000000000'
    default:
      return '@'
  }
}

/** Columns a text takes up: a kanji is as wide as two letters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 2 : 1), 0)
}

/**
 * The table as a workbook with typed cells, a frozen head, filters and widths by content. Texts are written as texts, so
 * that nothing in them is ever run as a formula.
 */
export async function workbookBytes(
  table: ExportTable,
  language: 'ja' | 'en',
  sheetName: string,
): Promise<Uint8Array> {
  const headers = table.fields.map((field) => interchangeColumns[field][language])
  const value = (cell: Cell) => {
    if (cell === null) return null
    // Midnight of UTC is the day that Excel shows, wherever the program runs.
    return cell.kind === 'day' ? new Date(`${cell.value}T00:00:00.000Z`) : cell.value
  }
  const widths = table.fields.map((_, column) =>
    Math.min(
      widest,
      Math.max(
        narrowest,
        widthOf(headers[column] ?? '') + 3,
        ...table.rows.slice(0, 500).map(({ cells }) => widthOf(String(cells[column]?.value ?? '')) + 2),
      ),
    ),
  )
  return writeXlsx({
    properties: { creator: 'Ritchi Desk' },
    sheets: [
      {
        // Excel refuses these signs in the name of a sheet, and more than 31 characters.
        name: sheetName.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
        columns: table.fields.map((field, column) => ({
          width: widths[column] ?? narrowest,
          numFmt: formatOf(field),
        })),
        rows: [headers, ...table.rows.map(({ cells }) => cells.map(value))],
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${columnName(table.fields.length - 1)}${table.rows.length + 1}` },
      },
    ],
  })
}

/** `A` for 0, `AA` for 26. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  const letter = String.fromCodePoint(65 + (index % 26))
  return rest === 0 ? letter : `${columnName(rest - 1)}${letter}`
}
