import type { Face } from '../../contract/face'
import { PrintLogEntry } from '../../contract/print-log'
import { SheetSpec } from '../../contract/printing'
import type { LogRow } from './repository'

interface NamedPark {
  readonly uid: string
  readonly name: string
}

/** The entry as the page gets it. @returns null for a kind of sheet that a later program made */
export function entryFromRow(row: LogRow): PrintLogEntry | null {
  const parsed = PrintLogEntry.safeParse({
    uid: row.uid,
    at: row.at,
    actor: row.actor,
    sheet: row.sheet,
    parks: JSON.parse(row.parks),
    face: row.face,
    edition: row.edition,
    language: row.language,
    format: row.format,
    fileName: row.file_name,
    sha256: row.sha256,
    bytes: row.bytes,
    pages: row.pages,
    recipient: row.recipient,
    slip: row.slip === null ? null : JSON.parse(row.slip),
  })
  return parsed.success ? parsed.data : null
}

/** What a preset says, or null where a later program wrote more into it than this one understands. */
export function specFromRow(text: string): SheetSpec | null {
  const parsed = SheetSpec.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}

/**
 * The edition after the highest that was made of the same sheet for the same parks on the same face. An edition is a
 * text, because an office may write 「3-2」 or 「試」; only whole numbers count on, in whatever width they are written.
 */
export function nextEdition(
  entries: readonly LogRow[],
  sheet: string,
  parks: readonly NamedPark[],
  face: Face,
): string {
  const wanted = keyOf(parks)
  const numbers = entries
    .filter((row) => row.sheet === sheet && row.face === face && keyOf(JSON.parse(row.parks)) === wanted)
    .map((row) => row.edition.normalize('NFKC').trim())
    .filter((edition) => /^\d{1,6}$/.test(edition))
    .map(Number)
  return String(Math.max(0, ...numbers) + 1)
}

function keyOf(parks: readonly NamedPark[]): string {
  return parks
    .map(({ uid }) => uid)
    .toSorted()
    .join(' ')
}
