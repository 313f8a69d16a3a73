import { wrapText } from '../text/wrap'
import { cell, textBlock } from './blocks'
import type { SheetContext } from './context'
import { flowTable, type FlowTable, type Slot } from './flow'
import type { Cell, Row } from './model'
import { contentBottom, noteHeight, noteLines, pageHead, type Draft } from './page-parts'
import { columnNeeds, fittedWidths, leastWidth, wrappedRow, wrappedTotal } from './parcel-table'
import { leadingOf } from './style'

export interface TableSheet {
  readonly title: string
  readonly subtitle: string
  readonly table: FlowTable
  /** Level of the title; `h2` in a series. */
  readonly level: 'h1' | 'h2'
  /** Sentences besides the marks. */
  readonly notes: readonly string[]
  /** Stands instead of a table without rows. */
  readonly empty: string | null
}

/** A sheet that is a table over the whole width, on as many pages as it takes, with its notes at the foot of the first. */
export function layoutTableSheet(context: SheetContext, sheet: TableSheet): Draft[] {
  const { style } = context
  const width = style.paper.width - style.margin * 2
  const drafts: Draft[] = []
  const lines = noteLines(context, width, sheet.notes)
  const notesHeight = noteHeight(lines, style.small) + 2
  const next = (): Slot => {
    const draft: Draft = { blocks: [] }
    drafts.push(draft)
    const first = drafts.length === 1
    const title = first ? sheet.title : context.m.continued(sheet.title)
    const top = pageHead(context, draft, title, first ? sheet.subtitle : '', first ? sheet.level : null)
    const bottom = contentBottom(context) - (first ? notesHeight : 0)
    if (first) draft.blocks.push(textBlock({ x: style.margin, y: bottom + 2, width }, lines, style.small))
    return { page: drafts.length - 1, x: style.margin, y: top, width, height: bottom - top, whole: !first }
  }
  if (sheet.empty !== null) {
    const slot = next()
    const words = wrapText(sheet.empty, width, style.body * 1.2).lines
    drafts[0]?.blocks.push(
      textBlock({ x: slot.x, y: slot.y + 4, width }, words, style.body * 1.2, { ink: 'second' }),
    )
    return drafts
  }
  for (const { page, block } of flowTable(sheet.table, next)) drafts[page]?.blocks.push(block)
  return drafts
}

/** A table of plain cells; figures are never broken, the columns named `flexible` are. */
export function plainTable(
  context: SheetContext,
  given: {
    readonly head: readonly Cell[]
    readonly rows: readonly { readonly cells: readonly Cell[]; readonly look: Row['look'] }[]
    readonly foot: readonly (readonly Cell[])[]
    readonly flexible: ReadonlySet<number>
    readonly caption: string
  },
): FlowTable {
  const { style } = context
  const needs = columnNeeds(
    context,
    [given.head, ...given.rows.map(({ cells }) => cells), ...given.foot],
    given.flexible,
  )
  return {
    caption: given.caption,
    size: style.body,
    leading: leadingOf(style.body),
    least: leastWidth(context, needs),
    columns: (width) => fittedWidths(context, needs, width),
    head: (widths) => wrappedRow(context, given.head, widths, 'head'),
    rows: (widths) =>
      given.rows.map(({ cells, look }) =>
        cells.length === given.head.length
          ? wrappedRow(context, cells, widths, look)
          : { ...wrappedTotal(context, cells, widths), look },
      ),
    foot: (widths) => given.foot.map((cells) => wrappedTotal(context, cells, widths)),
  }
}

/** A head cell. */
export function headCell(text: string, align: Cell['align'] = 'left'): Cell {
  return cell(text, { weight: 700, align })
}
