import type { Council } from '../../../electron/contract'
import { councilRows } from '../../../electron/contract/rules/council-rows'
import { textBlock } from './blocks'
import type { SheetContext } from './context'
import { councilCard } from './council-card'
import type { ChartMarks } from './council-chart'
import { chartLegend } from './council-legend'
import { sharesTable, valuesTable } from './council-tables'
import { shortYear } from './council-words'
import { flowTable, type FlowTable, type Slot } from './flow'
import { contentBottom, noteHeight, noteLines, pageHead, type Area, type Draft } from './page-parts'
import { sectionHeading } from './parcel-map'
import { sizedBy } from './table-sheet'

/** Cards beside each other and below each other on a whole page. */
interface Grid {
  readonly columns: number
  readonly rows: number
}

/** A card is at most so high for its width: stretched, it would be mostly empty. */
const mostHeight = 1.5

/**
 * 指標説明資料: cards with figures and charts on one page; as a spread with the figures of every year and the sold shares
 * behind them.
 */
export function layoutCouncil(context: SheetContext): Draft[] {
  const { council } = context.data
  if (!council) return []
  const { m, spec } = context
  const year = shortYear(context, council.fiscalYear, 'fiscal')
  const title = spec.title !== '' ? spec.title : m.council.titled(year, m.names.council)
  const cards = cardPages(context, council, title)
  return spec.extent === 'spread' ? [...cards, ...tablePages(context, council, title)] : cards
}

function gridOf({ spec }: SheetContext, count: number): Grid {
  const isWide = spec.orientation === 'landscape'
  const isLarge = spec.paper !== 'A4'
  // A spread has room: its cards are larger.
  const most: Grid =
    spec.extent === 'spread' && !isLarge
      ? { columns: 2, rows: 2 }
      : isWide
        ? { columns: isLarge ? 5 : 3, rows: 2 }
        : { columns: isLarge ? 3 : 2, rows: 3 }
  const pages = Math.ceil(count / (most.columns * most.rows))
  const each = Math.ceil(count / pages)
  // Few cards become large ones rather than a row in the corner of the page.
  const columns = isWide
    ? Math.min(most.columns, each > 3 ? Math.ceil(each / 2) : each)
    : each > 2
      ? most.columns
      : 1
  return { columns, rows: Math.min(most.rows, Math.ceil(each / columns)) }
}

function cardPages(context: SheetContext, council: Council, title: string): Draft[] {
  const { style, m } = context
  const { margin, paper } = style
  const gap = style.gap * 0.8
  const width = paper.width - margin * 2
  const rows = councilRows(council)
  const grid = gridOf(context, rows.length)
  const perPage = grid.columns * grid.rows
  const lines = noteLines(context, width, [m.council.rateNote])
  const notesHeight = noteHeight(lines, style.small) + 2
  const legendRow = 4.2 * style.growth
  const legendHeight = legendRow * 2 + 1
  const drafts: Draft[] = []
  const marks: ChartMarks[] = []
  for (let at = 0; at < rows.length; at += perPage) {
    const draft: Draft = { blocks: [] }
    drafts.push(draft)
    const isFirst = at === 0
    const top = pageHead(context, draft, isFirst ? title : m.continued(title), '', isFirst ? 'h1' : null)
    const bottom = contentBottom(context) - notesHeight - legendHeight
    const cardWidth = (width - gap * (grid.columns - 1)) / grid.columns
    const onPage = rows.slice(at, at + perPage)
    const rowCount = Math.ceil(onPage.length / grid.columns)
    const cardHeight = Math.min(
      (bottom - top - gap * (rowCount - 1)) / rowCount,
      Math.max(cardWidth * mostHeight, 92 * style.growth),
    )
    onPage.forEach((row, index) => {
      const box: Area = {
        x: margin + (index % grid.columns) * (cardWidth + gap),
        y: top + Math.floor(index / grid.columns) * (cardHeight + gap),
        width: cardWidth,
        height: cardHeight,
      }
      const card = councilCard(context, row, box)
      draft.blocks.push(...card.blocks)
      if (card.marks) marks.push(card.marks)
    })
    draft.blocks.push(
      textBlock({ x: margin, y: contentBottom(context) - notesHeight + 2, width }, lines, style.small),
    )
  }
  const y = contentBottom(context) - notesHeight - legendHeight + 1
  for (const draft of drafts)
    draft.blocks.push(chartLegend(context, marks, { x: margin, y, width, height: legendRow * 2 }))
  return drafts
}

const tableSizes = [1.28, 1.16, 1.06, 1, 0.92, 0.84, 0.76] as const

/** Tables of the figures: one after the other, on as many pages as they take. */
function tablePages(context: SheetContext, council: Council, title: string): Draft[] {
  const quiet = { ...context, marks: [], warnings: [] }
  const columns = columnsOf(context)
  const count = (factor: number) => laidOut(quiet, council, title, factor, columns).length
  const width = slotWidth(context, columns)
  const fits = (factor: number) => valuesTable(sizedBy(quiet, factor), council).least <= width
  const usual = fits(1) ? count(1) : Infinity
  const factor =
    usual === Infinity
      ? (tableSizes.find((one) => one < 1 && fits(one)) ?? 0.76)
      : (tableSizes.find((one) => one >= 1 && fits(one) && count(one) <= usual) ?? 1)
  return laidOut(context, council, title, factor, columns)
}

/** On a wide sheet the years of two indicators stand beside each other. */
function columnsOf({ style }: SheetContext): number {
  return style.paper.width / style.growth > 280 ? 2 : 1
}

function slotWidth({ style }: SheetContext, columns: number): number {
  return (style.paper.width - style.margin * 2 - style.gap * (columns - 1)) / columns
}

function laidOut(
  context: SheetContext,
  council: Council,
  title: string,
  factor: number,
  columns: number,
): Draft[] {
  const { m, style } = context
  const drafts: Draft[] = []
  const width = slotWidth(context, columns)
  let slots: Slot[] = []
  const next = (): Slot => {
    if (slots.length === 0) {
      const draft: Draft = { blocks: [] }
      drafts.push(draft)
      const top = pageHead(context, draft, m.continued(title), '', null)
      slots = Array.from({ length: columns }, (_, column) => ({
        page: drafts.length - 1,
        x: style.margin + column * (width + style.gap),
        y: top,
        width,
        height: contentBottom(context) - top,
        whole: true,
      }))
    }
    return slots.shift() as Slot
  }
  const sized = sizedBy(context, factor)
  const place = (heading: string, table: FlowTable): void => {
    let isFirst = true
    const below = (): Slot => {
      const slot = next()
      if (!isFirst) return slot
      isFirst = false
      const y = slot.y + style.headingHeight
      return { ...slot, y, height: slot.height - style.headingHeight }
    }
    const parts = flowTable(table, below)
    const [first] = parts
    if (!first) return
    drafts[first.page]?.blocks.push(
      ...sectionHeading(context, heading, {
        x: first.block.x,
        y: first.block.y - style.headingHeight,
        width,
      }),
    )
    for (const { page, block } of parts) drafts[page]?.blocks.push(block)
    const last = parts.at(-1)
    if (last)
      slots.unshift({
        page: last.page,
        x: last.block.x,
        y: last.bottom + style.gap,
        width,
        height: contentBottom(context) - last.bottom - style.gap,
        whole: false,
      })
  }
  place(m.council.table.title, valuesTable(sized, council))
  place(m.council.shares.title, sharesTable(sized, council))
  return drafts
}
