/** A cell that is copied: figures as figures, everything else as text. */
export type Cell = string | number | null

/** Characters that make a spreadsheet read a cell as a formula, half and full width. */
const formulaStart = /^[\s]*[=+\-@＝＋－＠|%]/

/**
 * Rows as tab-separated text for the clipboard. A text that a spreadsheet would run as a formula gets an apostrophe in
 * front: parcel numbers and company names come from files of other people.
 */
export function toTsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\r\n')
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
