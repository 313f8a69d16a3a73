import Papa from 'papaparse'

/** Excel takes a file for UTF-8 only when it begins with this. */
const byteOrderMark = '\ufeff'

/**
 * Rows as CSV (RFC 4180, CRLF) that spreadsheets open as it is: UTF-8 with its mark, and texts that would run as a formula
 * made harmless.
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return (
    byteOrderMark +
    Papa.unparse(
      rows.map((row) => [...row]),
      { escapeFormulae: true, newline: '\r\n' },
    )
  )
}

/** Hands a text to the browser as a file to be kept. */
export function download(document: Document, name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download begins after this turn; taken away at once, there would be nothing to load.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
