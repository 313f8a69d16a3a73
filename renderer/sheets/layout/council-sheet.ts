import type { Council } from '../../../electron/contract'
import { councilRows } from '../../../electron/contract/rules/council-rows'
import type { GapState } from '../../features/indicators/detail/chart-model'
import { textWidth } from '../text/metrics'
import { paperInk } from '../components/sheet-colors'
import { textBlock } from './blocks'
import type { SheetContext } from './context'
import { councilCard } from './council-card'
import { boxOf, chartInk, diamond, dot, hatchOf, type ChartMarks } from './council-chart'
import { sharesTable, valuesTable } from './council-tables'
import { shortYear } from './council-words'
import { flowTable, type FlowTable, type Slot } from './flow'
import type { Block, DrawnPath, MapText } from './model'
import { contentBottom, noteHeight, noteLines, pageHead, type Area, type Draft } from './page-parts'
import { sectionHeading } from './parcel-map'
import { sizedBy } from './table-sheet'

/** Cards beside each other and below each other on a whole page. */
interface Grid {
  readonly columns: number
  readonly rows: number
}

/** A card is at most so high for its width: stretched, it would be mostly empty. */
const mostHeight = 1.25

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
        ? { columns: isLarge ? 4 : 3, rows: 2 }
        : { columns: isLarge ? 3 : 2, rows: 3 }
  const pages = Math.ceil(count / (most.columns * most.rows))
  const each = Math.ceil(count / pages)
  // Few cards become large ones rather than a row in the corner of the page.
  const columns = isWide ? Math.min(most.columns, each > 3 ? Math.ceil(each / 2) : each) : each > 2 ? most.columns : 1
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
  const legendHeight = 5 * style.growth
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
    draft.blocks.push(textBlock({ x: margin, y: contentBottom(context) - notesHeight + 2, width }, lines, style.small))
  }
  const y = contentBottom(context) - notesHeight - legendHeight + 1
  for (const draft of drafts) draft.blocks.push(legend(context, marks, { x: margin, y, width, height: legendHeight - 1 }))
  return drafts
}

/** Lines, marks and hatches of the charts on the sheet, each with its word. */
function legend(context: SheetContext, charts: readonly ChartMarks[], box: Area): Block {
  const { style, words } = context
  const size = style.small
  const texts: MapText[] = []
  const paths: DrawnPath[] = []
  const middle = box.height / 2
  const chart = words.indicators.chart
  const sign = 6 * style.growth
  let x = 0
  const entry = (text: string, draw: (at: number) => DrawnPath[]): void => {
    paths.push(...draw(x))
    texts.push({ x: x + sign + 1, y: middle + size * 0.12, text, size, weight: 400, anchor: 'start' })
    x += sign + 1 + textWidth(text, size) + 4
  }
  const line = (at: number, ink: string, width: number, dash?: readonly number[]): DrawnPath => ({
    d: `M${at} ${middle}h${sign}`,
    stroke: ink,
    width,
    fill: null,
    ...(dash ? { dash } : {}),
  })
  entry(chart.actual, (at) => [
    line(at, chartInk.actual, 0.6),
    { d: dot(at + sign / 2, middle, 0.85), stroke: null, width: 0, fill: chartInk.actual },
  ])
  if (charts.some(({ hasTarget }) => hasTarget))
    entry(chart.target, (at) => [
      line(at, chartInk.target, 0.3, [1.4, 0.9]),
      { d: diamond(at + sign / 2, middle, 0.95), stroke: chartInk.target, width: 0.3, fill: paperInk.white },
    ])
  if (charts.some(({ hasBase }) => hasBase))
    entry(chart.base, (at) => [
      { d: dot(at + sign / 2, middle, 0.9), stroke: chartInk.actual, width: 0.35, fill: paperInk.white },
    ])
  const states: readonly GapState[] = ['undeterminable', 'unpublished', 'none', 'single', 'missing']
  for (const state of states.filter((one) => charts.some(({ gaps }) => gaps.has(one))))
    entry(chart.bands[state], (at) => {
      const area = { x: at, y: middle - 1.3, width: sign, height: 2.6 }
      const d = hatchOf(state, area)
      return [
        { d: boxOf(area), stroke: chartInk.grid, width: 0.1, fill: chartInk.bandGround },
        ...(d === '' ? [] : [{ d, stroke: chartInk.band, width: 0.15, fill: null }]),
      ]
    })
  if (charts.some(({ hasBreak }) => hasBreak))
    entry(`≠ ${chart.breakMark}`, (at) => [
      {
        d: `M${at + sign / 2} ${middle - 1.4}v2.8`,
        stroke: chartInk.broken,
        width: 0.4,
        dash: [0.8, 0.8],
        fill: null,
      },
    ])
  if (charts.some(({ notFromZero }) => notFromZero)) entry(chart.notFromZero, () => [])
  return { kind: 'drawing', box, alt: '', paths, texts }
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
