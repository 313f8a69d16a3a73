import { fitWidth, gridColumn, type GridColumn } from '../../../ui/grid/columns'
import type { SortColumn } from '../order'

/** A column of the table; some are for the office only. */
export interface Column extends GridColumn<SortColumn> {
  readonly isInternal: boolean
}

const column = (
  id: SortColumn,
  width: number,
  { isInternal = false, ...options }: Partial<Omit<Column, 'id' | 'width'>> = {},
): Column => ({ ...gridColumn(id, width, options), isInternal })

/** Every column in its order; `isFirst` are those shown before anyone chose. The number is always shown. */
export const columns: readonly Column[] = [
  column('number', 80, { isKey: true }),
  column('status', 148),
  column('area', 120, { isFigure: true }),
  column('zone', 100),
  column('price', 156, { isFigure: true }),
  column('occupant', 108),
  column('since', 104),
  column('total', 128, { isFigure: true, isFirst: false }),
  column('planeArea', 116, { isFigure: true, isFirst: false }),
  column('delivery', 112, { isFirst: false }),
  column('block', 128, { isFirst: false }),
  column('address', 200, { isFirst: false }),
  column('quality', 104, { isFirst: false }),
  column('missing', 84, { isInternal: true }),
]

/** What is remembered of the table on this computer. */
export interface TableLook {
  readonly columns: readonly SortColumn[]
  /** px by column, where changed */
  readonly widths: Readonly<Partial<Record<SortColumn, number>>>
  readonly areaUnit: 'm2' | 'tsubo' | 'ha'
  readonly priceUnit: 'perM2' | 'perTsubo'
}

export const firstLook: TableLook = {
  columns: columns.filter((each) => each.isFirst).map((each) => each.id),
  widths: {},
  areaUnit: 'm2',
  priceUnit: 'perM2',
}

/** Reads what was remembered, whatever an earlier or later version of the program wrote there. */
export function readLook(remembered: unknown): TableLook {
  if (typeof remembered !== 'object' || remembered === null) return firstLook
  const { columns: chosen, widths, areaUnit, priceUnit } = remembered as Record<string, unknown>
  const ids = new Set(columns.map((each) => each.id))
  const known = Array.isArray(chosen)
    ? chosen.filter((id): id is SortColumn => ids.has(id as SortColumn))
    : []
  const read: Partial<Record<SortColumn, number>> = {}
  if (typeof widths === 'object' && widths !== null)
    for (const [id, width] of Object.entries(widths))
      if (ids.has(id as SortColumn) && typeof width === 'number') read[id as SortColumn] = fitWidth(width)
  return {
    columns: known.length > 0 ? known : firstLook.columns,
    widths: read,
    areaUnit: areaUnit === 'tsubo' || areaUnit === 'ha' ? areaUnit : 'm2',
    priceUnit: priceUnit === 'perTsubo' ? 'perTsubo' : 'perM2',
  }
}

/** The columns to draw: in their own order, the number always, none that this face does not know. */
export function shownColumns(look: TableLook, isInternal: boolean): readonly Column[] {
  return columns
    .filter(
      (each) => (each.id === 'number' || look.columns.includes(each.id)) && (isInternal || !each.isInternal),
    )
    .map((each) => ({ ...each, width: look.widths[each.id] ?? each.width }))
}
