import type { Row, TableBlock } from './model'

/** A place where a table may stand, mm. */
export interface Slot {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The full height of a page: no later place is higher. */
  readonly whole: boolean
}

export interface FlowTable {
  /** The width below which it gets cramped, mm. */
  readonly least: number
  /** The width at which nothing in it is broken, mm. */
  readonly natural: number
  /** Widths of the columns for a width of the table. */
  readonly columns: (width: number) => readonly number[]
  readonly head: (widths: readonly number[]) => Row
  /** Rows laid out for these widths. */
  readonly rows: (widths: readonly number[]) => readonly Row[]
  /** Stands under the last row. */
  readonly foot: (widths: readonly number[]) => readonly Row[]
  readonly size: number
  readonly leading: number
  readonly caption: string
}

export interface FlowPart {
  readonly page: number
  readonly block: TableBlock
  readonly bottom: number
}

interface Laid {
  readonly widths: readonly number[]
  readonly head: Row
  readonly rows: readonly Row[]
  readonly foot: readonly Row[]
}

/** All rows for one width: places of the same width, as those of further pages are, share them. */
function layOut(table: FlowTable, width: number): Laid {
  const widths = table.columns(width)
  return { widths, head: table.head(widths), rows: table.rows(widths), foot: table.foot(widths) }
}

/**
 * Lays a table into places one after the other, its head repeated in each and its totals under the last row. A group
 * row never stays alone at the foot of a place.
 * @param next gives the place after the ones before, for ever
 */
export function flowTable(table: FlowTable, next: () => Slot): FlowPart[] {
  const parts: FlowPart[] = []
  const laid = new Map<number, Laid>()
  let done = 0
  for (;;) {
    const slot = next()
    const known = laid.get(slot.width) ?? layOut(table, slot.width)
    laid.set(slot.width, known)
    const { widths, head, rows, foot } = known
    const footHeight = foot.reduce((sum, row) => sum + row.height, 0)
    let left = slot.height - head.height
    let end = done
    for (let row = rows[end]; row && row.height <= left + 1e-6; row = rows[end]) {
      left -= row.height
      end += 1
    }
    // A place that holds not one row is passed over; a row higher than a whole page is set all the same.
    if (end === done && rows.length > done) {
      if (!slot.whole) continue
      end += 1
    }
    const isLast = end >= rows.length
    if (isLast && footHeight > left + 1e-6 && end > done + 1) end = Math.max(done + 1, end - foot.length)
    while (end > done + 1 && end < rows.length && rows[end - 1]?.look === 'group') end -= 1
    const finished = end >= rows.length && footHeight <= left + 1e-6
    if (!finished && end === done) continue
    const shown = [head, ...rows.slice(done, end), ...(finished ? foot : [])]
    const height = shown.reduce((sum, row) => sum + row.height, 0)
    parts.push({
      page: slot.page,
      bottom: slot.y + height,
      block: {
        kind: 'table',
        x: slot.x,
        y: slot.y,
        columns: widths,
        rows: shown,
        size: table.size,
        leading: table.leading,
        caption: table.caption,
      },
    })
    done = end
    if (finished) return parts
  }
}
