import type { Face, PrintLogEntry, SheetKind } from '../../../../electron/contract'

export interface LogFilter {
  readonly text: string
  readonly face: Face | 'all'
  readonly sheet: SheetKind | 'all'
  /** Only prints with exactly this content. */
  readonly sha256: string | null
}

/** Entries that hold every word of the filter in park, file, recipient, officer, edition or hash. */
export function filterLog(
  log: readonly PrintLogEntry[],
  filter: LogFilter,
  fold: (text: string) => string,
): PrintLogEntry[] {
  const words = fold(filter.text).split(' ').filter(Boolean)
  return log.filter((entry) => {
    if (filter.sha256 !== null && entry.sha256 !== filter.sha256) return false
    if (filter.face !== 'all' && entry.face !== filter.face) return false
    if (filter.sheet !== 'all' && entry.sheet !== filter.sheet) return false
    if (words.length === 0) return true
    const text = fold(
      [
        ...(entry.parks ?? []).map(({ name }) => name),
        entry.fileName,
        entry.recipient,
        entry.actor,
        entry.edition,
        entry.sha256,
      ].join('\n'),
    )
    return words.every((word) => text.includes(word))
  })
}
