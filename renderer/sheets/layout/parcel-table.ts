import type { Parcel, SheetColumn, Status } from '../../../electron/contract'
import { effectiveArea, soldShare, tally } from '../../../electron/contract/rules/sold-share'
import { formatFixed, formatWhole } from '../../ui/format/number'
import { compareNumbers } from '../../features/parcels/order'
import { cell } from './blocks'
import { columnNeeds, fittedWidths, leastWidth, naturalTotal, wrappedRow, wrappedTotal } from './columns'
import { nameOf, type SheetContext } from './context'
import type { FlowTable } from './flow'
import type { Cell } from './model'
import { leadingOf } from './style'

/** Columns that take what is left and break their text into lines; the others are as wide as what is in them. */
const breaking: ReadonlySet<SheetColumn> = new Set(['zone', 'status', 'occupant', 'note'])
const rightAligned: ReadonlySet<SheetColumn> = new Set(['area', 'price'])

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

/** The head of a table of parcels. */
export function headCells(context: SheetContext, columns: readonly SheetColumn[]): Cell[] {
  return columns.map((column) =>
    cell(context.m.columns[column], { weight: 700, align: rightAligned.has(column) ? 'right' : 'left' }),
  )
}

/** Where among the columns the text is that may be broken into lines. */
export function breakingColumns(columns: readonly SheetColumn[]): ReadonlySet<number> {
  return new Set(columns.flatMap((column, index) => (breaking.has(column) ? [index] : [])))
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

/** The table of a park's parcels as it flows over pages. */
export function parcelTable(context: SheetContext, parcels: readonly Parcel[], caption: string): FlowTable {
  const columns = columnsOf(context)
  const sorted = inSheetOrder(context, parcels)
  const digits = areaDigits(parcels)
  const cells = sorted.map((parcel) => columns.map((column) => columnCell(context, parcel, column, digits)))
  const head = headCells(context, columns)
  const total = totalCells(context, parcels, columns, digits)
  const needs = columnNeeds(context, [total, ...cells], head, breakingColumns(columns))
  return {
    caption,
    size: context.style.body,
    leading: leadingOf(context.style.body),
    least: leastWidth(needs),
    natural: naturalTotal(needs),
    columns: (width) => fittedWidths(needs, width),
    head: (widths) => wrappedRow(context, head, widths, 'head'),
    rows: (widths) => cells.map((row) => wrappedRow(context, row, widths, 'body')),
    foot: (widths) => [wrappedTotal(context, total, widths)],
  }
}
