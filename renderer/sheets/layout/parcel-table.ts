import type { Parcel, SheetColumn, Status } from '../../../electron/contract'
import { effectiveArea, soldShare, tally } from '../../../electron/contract/rules/sold-share'
import { formatFixed, formatWhole } from '../../ui/format/number'
import { compareNumbers } from '../../features/parcels/order'
import { textWidth } from '../text/metrics'
import { wrapText } from '../text/wrap'
import { cell } from './blocks'
import { nameOf, type SheetContext } from './context'
import type { FlowTable } from './flow'
import type { Cell, Row } from './model'
import { leadingOf } from './style'

/** Columns that take what is left and break their text into lines; the others are as wide as what is in them. */
const breaking: ReadonlySet<SheetColumn> = new Set(['zone', 'occupant', 'note'])
const rightAligned: ReadonlySet<SheetColumn> = new Set(['area', 'price'])
/** Free space at the sides of a cell, mm. */
export const cellPad = 0.9

/** Offered first, then what is still to be sold, then the others; in each by number as people count. */
export function inSheetOrder(context: SheetContext, parcels: readonly Parcel[]): Parcel[] {
  const rank = ({ statusUid }: Parcel) => {
    const status = context.statuses.get(statusUid)
    return status?.offered ? 0 : status?.saleClass === 'remaining' ? 1 : 2
  }
  return parcels.toSorted((a, b) => rank(a) - rank(b) || compareNumbers(a.number, b.number))
}

/** What the face lets be said of the companies on a parcel. */
export function occupantText({ m, words }: SheetContext, parcel: Parcel): string {
  return words.common.listOf(
    parcel.occupants.map(({ name, industry }) =>
      name !== null ? name : industry !== null ? m.industryOnly(industry) : m.notPublished,
    ),
  )
}

function isOpen(status: Status | undefined): boolean {
  return status !== undefined && status.saleClass !== 'disposed'
}

/** Price as a column has it, without the unit that stands in its head; sold parcels have none to ask for. */
export function priceCell(context: SheetContext, parcel: Parcel): Cell {
  const { price } = parcel
  const { common } = context.words
  const right = { align: 'right' as const }
  if (!isOpen(context.statuses.get(parcel.statusUid))) return cell(context.m.none, right)
  if (price.kind === 'fixed') return cell(formatWhole(price.yenPerM2), right)
  if (price.kind === 'range')
    return cell(`${formatWhole(price.minYenPerM2)}–${formatWhole(price.maxYenPerM2)}`, right)
  if (price.kind === 'negotiable') return cell(common.price.negotiable, right)
  return cell(context.m.unknown, { ...right, ink: 'unknown' })
}

/** @param digits decimals of the area */
export function columnCell(context: SheetContext, parcel: Parcel, column: SheetColumn, digits: number): Cell {
  const { m, format, statuses } = context
  const status = statuses.get(parcel.statusUid)
  const known = (text: string | null) => (text ? cell(text) : cell(m.unknown, { ink: 'unknown' }))
  switch (column) {
    case 'number':
      return cell(parcel.number, { weight: status?.offered ? 700 : 400 })
    case 'block':
      return cell(parcel.block)
    case 'area': {
      const area = effectiveArea(parcel)
      return area === null
        ? cell(m.unknown, { align: 'right', ink: 'unknown' })
        : cell(formatFixed(area, digits), { align: 'right' })
    }
    case 'zone':
      return known(parcel.zone)
    case 'price':
      return priceCell(context, parcel)
    case 'status':
      return cell(status ? nameOf(context, status) : m.unknown, { swatch: status })
    case 'since':
      return cell(format.dayShort(parcel.statusSince))
    case 'occupant':
      return cell(occupantText(context, parcel))
    case 'delivery':
      if (parcel.deliveryOn) return cell(format.dayShort(parcel.deliveryOn))
      return isOpen(status) ? cell(m.unknown, { ink: 'unknown' }) : cell(m.none)
    case 'note':
      return cell(parcel.note ?? '')
  }
}

/** The columns of a sheet: the internal note exists on internal sheets only. */
export function columnsOf({ spec }: SheetContext): readonly SheetColumn[] {
  return spec.columns.filter((column) => column !== 'note' || spec.face === 'internal')
}

/** What the columns of a table want, mm. */
export interface ColumnNeeds {
  readonly natural: readonly number[]
  /** Columns whose text may be broken into lines. */
  readonly flexible: ReadonlySet<number>
  /** Columns that are never broken, whatever the width. */
  readonly figures: ReadonlySet<number>
}

/**
 * What is in the columns; a cell that runs over several columns asks for nothing.
 * @param rows cells of the columns, head and totals included
 */
export function columnNeeds(
  context: SheetContext,
  rows: readonly (readonly Cell[])[],
  flexible: ReadonlySet<number>,
): ColumnNeeds {
  const natural: number[] = []
  const figures = new Set<number>([0])
  for (const cells of rows) {
    let column = 0
    for (const one of cells) {
      const { span = 1 } = one
      if (span === 1) natural[column] = Math.max(natural[column] ?? 0, naturalWidth(context, one))
      if (span === 1 && one.align === 'right') figures.add(column)
      column += span
    }
  }
  return { natural: Array.from(natural, (one) => one ?? 0), flexible, figures }
}

/** The least width of a column whose text is broken, mm. */
const leastFlexible = 15

/** The width below which a table has to break what should stay on one line, mm. */
export function leastWidth(context: SheetContext, { natural, flexible }: ColumnNeeds): number {
  const least = leastFlexible * context.style.growth
  return natural.reduce((sum, one, column) => sum + (flexible.has(column) ? Math.min(one, least) : one), 0)
}

/** Shares a width out: figures are never broken, names and notes share what is left. */
export function fittedWidths(context: SheetContext, needs: ColumnNeeds, width: number): number[] {
  const { natural, figures } = needs
  const soft = leastWidth(context, needs) <= width ? needs.flexible : new Set(natural.keys())
  const isSoft = (column: number) => soft.has(column) && !figures.has(column)
  const firm = natural.reduce((sum, one, column) => (isSoft(column) ? sum : sum + one), 0)
  const wanted = natural.reduce((sum, one, column) => (isSoft(column) ? sum + one : sum), 0)
  const left = width - firm
  // With room to spare everybody gets of it; otherwise only those give way that can be broken.
  if (wanted <= left || wanted === 0)
    return natural.map((one) => (one * width) / Math.max(firm + wanted, 1e-6))
  return natural.map((one, column) => (isSoft(column) ? (one * Math.max(left, 0)) / wanted : one))
}

function naturalWidth(context: SheetContext, one: Cell | undefined): number {
  if (!one) return 0
  const text = Math.max(0, ...one.lines.map((line) => textWidth(line, context.style.body, one.weight)))
  return text + cellPad * 2 + 0.3 + (one.swatch ? swatchWidth(context) : 0)
}

export function headRow(context: SheetContext, columns: readonly SheetColumn[]): Row {
  return {
    look: 'head',
    height: context.style.rowHeight * 1.1,
    cells: columns.map((column) =>
      cell(context.m.columns[column], { weight: 700, align: rightAligned.has(column) ? 'right' : 'left' }),
    ),
  }
}

/** Width that a status's swatch takes before its name, mm. */
export function swatchWidth(context: SheetContext): number {
  return 5.4 * context.style.growth
}

/** A row with its cells broken into lines; as high as its longest cell. */
export function wrappedRow(
  context: SheetContext,
  cells: readonly Cell[],
  widths: readonly number[],
  look: Row['look'],
): Row {
  const { style } = context
  const broken = cells.map((one, index): Cell => {
    const room = (widths[index] ?? 0) - cellPad * 2 - (one.swatch ? swatchWidth(context) : 0)
    const lines =
      one.align === 'right'
        ? one.lines
        : one.lines.flatMap((line) => wrapText(line, room, style.body, one.weight, 6).lines)
    return { ...one, lines }
  })
  const most = Math.max(1, ...broken.map(({ lines }) => lines.length))
  return { look, cells: broken, height: style.rowHeight + (most - 1) * leadingOf(style.body) }
}

/** Decimals that an area of these parcels needs, so that the figures of a column stand under each other. */
export function areaDigits(parcels: readonly Parcel[]): number {
  return parcels.some((parcel) => Math.round((effectiveArea(parcel) ?? 0) * 100) % 100 !== 0) ? 2 : 0
}

/** Number, area and sold share of some parcels: the figures of legend, table and data are these and no others. */
export function totalCells(
  context: SheetContext,
  parcels: readonly Parcel[],
  columns: readonly SheetColumn[],
  digits: number,
  label?: string,
): Cell[] {
  const { m, format } = context
  const sum = tally(parcels)
  const share = soldShare(parcels, context.statuses).byArea
  const shareText = share === null ? m.shareNone : m.share(format.percent(share))
  const missing = sum.withoutArea > 0 ? ` ${m.withoutArea(formatWhole(sum.withoutArea))}` : ''
  const areaAt = columns.indexOf('area')
  const bold = { weight: 700 as const }
  const head = cell(label ?? m.total(formatWhole(sum.count)), bold)
  if (areaAt <= 0) return [{ ...head, span: columns.length }]
  const cells: Cell[] = [
    { ...head, span: areaAt },
    cell(formatFixed(sum.areaM2, digits), { ...bold, align: 'right' }),
  ]
  const rest = columns.length - areaAt - 1
  if (rest > 0) cells.push(cell(shareText + missing, { ...bold, span: rest }))
  return cells
}

/** A row of totals, whose cells run over several columns. */
export function wrappedTotal(context: SheetContext, cells: readonly Cell[], widths: readonly number[]): Row {
  let column = 0
  const spans = cells.map(({ span = 1 }) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
    column += span
    return width
  })
  return wrappedRow(context, cells, spans, 'total')
}

/** The table of a park's parcels as it flows over pages. */
export function parcelTable(context: SheetContext, parcels: readonly Parcel[], caption: string): FlowTable {
  const columns = columnsOf(context)
  const sorted = inSheetOrder(context, parcels)
  const digits = areaDigits(parcels)
  const flexible = new Set(columns.flatMap((column, index) => (breaking.has(column) ? [index] : [])))
  const cells = sorted.map((parcel) => columns.map((column) => columnCell(context, parcel, column, digits)))
  const head = headRow(context, columns)
  const total = totalCells(context, parcels, columns, digits)
  const needs = columnNeeds(context, [head.cells, total, ...cells], flexible)
  return {
    caption,
    size: context.style.body,
    leading: leadingOf(context.style.body),
    least: leastWidth(context, needs),
    columns: (width) => fittedWidths(context, needs, width),
    head: () => head,
    rows: (widths) => cells.map((row) => wrappedRow(context, row, widths, 'body')),
    foot: (widths) => [wrappedTotal(context, total, widths)],
  }
}
