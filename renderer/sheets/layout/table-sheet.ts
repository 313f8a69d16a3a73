import { wrapText } from '../text/wrap'
import { cell, textBlock } from './blocks'
import { columnNeeds, fittedWidths, leastWidth, naturalTotal, wrappedRow, wrappedTotal } from './columns'
import type { SheetContext } from './context'
import { flowTable, type FlowTable, type Slot } from './flow'
import type { Cell, Row } from './model'
import { contentBottom, noteHeight, noteLines, pageHead, type Draft } from './page-parts'
import { leadingOf } from './style'

export interface TableSheet {
  readonly title: string
  readonly subtitle: string
  /** Made anew for each size of type that is tried. */
  readonly table: (context: SheetContext) => FlowTable
  /** Running text rather than figures: its lines may be broken anew for the sake of larger type. */
  readonly isProse?: boolean
  /** Level of the title; `h2` in a series. */
  readonly level: 'h1' | 'h2'
  /** Sentences besides the marks. */
  readonly notes: readonly string[]
  /** Stands instead of a table without rows. */
  readonly empty: string | null
}

/** Sizes of type that are tried, in parts of the paper's usual size. */
const larger = [1.4, 1.28, 1.16, 1.06] as const
const smaller = [0.92, 0.84, 0.76] as const
/** A long table is no poster: nobody waits for a choice of sizes, and all rows stay in the usual one. */
const mostPagesTried = 3

/**
 * A sheet that is a table over the whole width, on as many pages as it takes, with its notes at the foot of the first.
 * Its type is as large as it can be without another page or, of figures, another broken line; it is smaller than usual
 * only where the columns ask for it.
 */
export function layoutTableSheet(context: SheetContext, sheet: TableSheet): Draft[] {
  if (sheet.empty !== null) return laidOut(context, sheet, context, 1)
  const width = context.style.paper.width - context.style.margin * 2
  const sized = (factor: number) => sizedBy(context, factor)
  const trial = (factor: number): SheetContext => ({ ...sized(factor), marks: [], warnings: [] })
  const fits = (factor: number) => sheet.table(trial(factor)).least <= width
  const pages = (factor: number) =>
    laidOut({ ...context, marks: [], warnings: [] }, sheet, trial(factor), 1).length
  const lines = (factor: number) => {
    const table = sheet.table(trial(factor))
    const rows = table.rows(table.columns(width))
    return rows.reduce((sum, { cells }) => sum + Math.max(1, ...cells.map((one) => one.lines.length)), 0)
  }
  if (!fits(1)) return laidOut(context, sheet, sized(smaller.find(fits) ?? 0.76), 1)
  const usual = pages(1)
  const columns = sheet.isProse ? 1 : columnsIn(width, sheet.table(trial(1)).natural, context.style.gap * 2)
  if (usual > 1 && columns > 1) return laidOut(context, sheet, context, columns)
  if (usual > mostPagesTried) return laidOut(context, sheet, context, 1)
  const most = sheet.isProse ? Infinity : lines(1)
  const best = larger.find((factor) => fits(factor) && lines(factor) <= most && pages(factor) === usual)
  return laidOut(context, sheet, sized(best ?? 1), 1)
}

/** The context for a table in another size of type. @param factor in parts of the usual size */
export function sizedBy(context: SheetContext, factor: number): SheetContext {
  const { style } = context
  return { ...context, style: { ...style, body: style.body * factor, rowHeight: style.rowHeight * factor } }
}

/** How many times a table goes beside itself without a broken line. */
function columnsIn(width: number, natural: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (natural + gap)))
}

/**
 * @param sized the context in the size of the table
 * @param columns how many times the table stands side by side on a page
 */
function laidOut(context: SheetContext, sheet: TableSheet, sized: SheetContext, columns: number): Draft[] {
  const { style } = context
  const gap = style.gap * 2
  const width = style.paper.width - style.margin * 2
  const drafts: Draft[] = []
  const lines = noteLines(context, width, sheet.notes)
  const notesHeight = noteHeight(lines, style.small) + 2
  const each = (width - gap * (columns - 1)) / columns
  const page = (): Slot[] => {
    const draft: Draft = { blocks: [] }
    drafts.push(draft)
    const first = drafts.length === 1
    const title = first ? sheet.title : context.m.continued(sheet.title)
    const top = pageHead(context, draft, title, first ? sheet.subtitle : '', first ? sheet.level : null)
    const bottom = contentBottom(context) - (first ? notesHeight : 0)
    if (first) draft.blocks.push(textBlock({ x: style.margin, y: bottom + 2, width }, lines, style.small))
    return Array.from({ length: columns }, (_, column) => ({
      page: drafts.length - 1,
      x: style.margin + column * (each + gap),
      y: top,
      width: each,
      height: bottom - top,
      whole: !first,
    }))
  }
  let slots: Slot[] = []
  const next = (): Slot => {
    if (slots.length === 0) slots = page()
    return slots.shift() as Slot
  }
  if (sheet.empty !== null) {
    const slot = next()
    const words = wrapText(sheet.empty, width, style.body * 1.2).lines
    drafts[0]?.blocks.push(
      textBlock({ x: slot.x, y: slot.y + 4, width }, words, style.body * 1.2, { ink: 'second' }),
    )
    return drafts
  }
  for (const { page: at, block } of flowTable(sheet.table(sized), next)) drafts[at]?.blocks.push(block)
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
    [...given.rows.map(({ cells }) => cells), ...given.foot],
    given.head,
    given.flexible,
  )
  return {
    caption: given.caption,
    size: style.body,
    leading: leadingOf(style.body),
    least: leastWidth(needs),
    natural: naturalTotal(needs),
    columns: (width) => fittedWidths(needs, width),
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
