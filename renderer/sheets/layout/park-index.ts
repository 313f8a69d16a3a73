import type { SheetPark } from '../../../electron/contract'
import { effectiveArea, soldShare, tally } from '../../../electron/contract/rules/sold-share'
import { formatFixed, formatWhole } from '../../ui/format/number'
import { cell } from './blocks'
import { nameOf, type SheetContext } from './context'
import { factValue } from './facts'
import { kilometres, pointName } from './locator'
import type { Cell } from './model'
import type { Draft } from './page-parts'
import { areaDigits } from './parcel-table'
import { headCell, layoutTableSheet, plainTable } from './table-sheet'

/**
 * 産業団地一覧: one row a park with what is for sale.
 * @param pages first page of each park in a series; null where the index stands alone
 */
export function layoutParkIndex(context: SheetContext, pages: readonly number[] | null): Draft[] {
  const { m, data, spec } = context
  const title = spec.title !== '' ? spec.title : m.names[pages ? 'series' : 'park-index']
  const right = { align: 'right' as const }
  const digits = areaDigits(data.parks.flatMap(({ parcels }) => parcels))
  const head: Cell[] = [
    headCell(m.index.park),
    headCell(m.index.address),
    headCell(m.index.stage),
    headCell(m.index.totalArea, 'right'),
    headCell(m.index.parcels, 'right'),
    headCell(m.index.offered, 'right'),
    headCell(m.index.offeredArea, 'right'),
    headCell(m.index.largest, 'right'),
    headCell(m.index.share, 'right'),
    headCell(m.index.zoning),
    ...(pages ? [headCell(m.index.page, 'right')] : []),
  ]
  const rows = data.parks.map((sheet, index) => ({
    look: 'body' as const,
    cells: [
      ...parkCells(context, sheet, digits),
      ...(pages ? [cell(String(pages[index] ?? ''), right)] : []),
    ],
  }))
  const all = data.parks.flatMap(({ parcels }) => parcels)
  const share = soldShare(all, context.statuses)
  const bold = { weight: 700 as const, align: 'right' as const }
  const foot: Cell[] = [
    cell(m.index.total(formatWhole(data.parks.length)), { weight: 700, span: 3 }),
    cell(''),
    cell(formatWhole(tally(all).count), bold),
    cell(formatWhole(share.offered.count), bold),
    cell(formatFixed(share.offered.areaM2, digits), bold),
    cell(''),
    cell(share.byArea === null ? m.none : context.format.percent(share.byArea), bold),
    cell('', { span: pages ? 2 : 1 }),
  ]
  const table = (sized: SheetContext) =>
    plainTable(sized, { head, rows, foot: [foot], flexible: new Set([0, 1, 9]), caption: title })
  return layoutTableSheet(context, { title, subtitle: '', table, level: 'h1', notes: [], empty: null })
}

function parkCells(context: SheetContext, sheet: SheetPark, digits: number): Cell[] {
  const { m, format } = context
  const { park, parcels } = sheet
  const share = soldShare(parcels, context.statuses)
  const right = { align: 'right' as const }
  const unknown = cell(m.unknown, { ink: 'unknown' })
  const offered = parcels.filter(({ statusUid }) => context.statuses.get(statusUid)?.offered)
  const largest = Math.max(0, ...offered.map((parcel) => effectiveArea(parcel) ?? 0))
  const nearest = sheet.points.find((point) => point.kind === 'interchange' && point.nearest)
  const zoning = factValue(sheet.facts, 'zoning')
  const address = [
    park.address === '' ? m.unknown : park.address,
    ...(nearest ? [m.accessTo(pointName(context, nearest), kilometres(nearest.distanceM))] : []),
  ]
  return [
    cell(nameOf(context, park), { weight: 700 }),
    cell(address),
    cell(m.stages[park.stage]),
    park.totalAreaM2 === null
      ? { ...unknown, align: 'right' }
      : cell(formatFixed(park.totalAreaM2 / 10_000, 1), right),
    cell(formatWhole(parcels.length), right),
    cell(formatWhole(share.offered.count), right),
    cell(formatFixed(share.offered.areaM2, digits), right),
    cell(largest > 0 ? formatFixed(largest, digits) : m.none, right),
    cell(share.byArea === null ? m.none : format.percent(share.byArea), right),
    zoning === null ? unknown : cell(zoning),
  ]
}
