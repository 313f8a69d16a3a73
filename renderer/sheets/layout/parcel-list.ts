import { tally } from '../../../electron/contract/rules/sold-share'
import { formatWhole } from '../../ui/format/number'
import { cell } from './blocks'
import { nameOf, type SheetContext } from './context'
import type { Cell } from './model'
import type { Draft } from './page-parts'
import {
  areaDigits,
  breakingColumns,
  columnCell,
  columnsOf,
  headCells,
  inSheetOrder,
  totalCells,
} from './parcel-table'
import { layoutTableSheet, plainTable } from './table-sheet'

/** 区画一覧: the parcels of the chosen parks, grouped, with the totals of each park and of all. */
export function layoutParcelList(context: SheetContext): Draft[] {
  const { m, data, spec } = context
  const columns = columnsOf(context)
  const all = data.parks.flatMap(({ parcels }) => parcels)
  const digits = areaDigits(all)
  const [only, ...others] = data.parks
  const single = only && others.length === 0 ? only : null
  const rows = data.parks.flatMap((sheet) => {
    const group: Cell[] = [
      cell(m.parkTotal(nameOf(context, sheet.park), formatWhole(sheet.parcels.length)), {
        weight: 700,
        span: columns.length,
      }),
    ]
    const own = inSheetOrder(context, sheet.parcels).map((parcel) => ({
      look: 'body' as const,
      cells: columns.map((column) => columnCell(context, parcel, column, digits)),
    }))
    if (single) return own
    const count = m.total(formatWhole(tally(sheet.parcels).count))
    const total = totalCells(context, sheet.parcels, columns, digits, count)
    return [
      { look: 'group' as const, cells: group },
      ...own,
      ...(own.length > 0 ? [{ look: 'total' as const, cells: total }] : []),
    ]
  })
  const name = m.names['parcel-list']
  const title = spec.title !== '' ? spec.title : single ? m.titled(nameOf(context, single.park), name) : name
  const table = (sized: SheetContext) =>
    plainTable(sized, {
      head: headCells(context, columns),
      rows,
      foot: [totalCells(context, all, columns, digits)],
      flexible: breakingColumns(columns),
      caption: title,
    })
  if (all.length === 0)
    context.warnings.push({ kind: 'no-parcels', names: data.parks.map(({ park }) => nameOf(context, park)) })
  return layoutTableSheet(context, {
    title,
    subtitle: single ? single.park.address : '',
    table,
    level: 'h1',
    notes: [],
    empty: all.length === 0 ? m.noParcels : null,
  })
}
