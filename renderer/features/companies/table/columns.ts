import { gridColumn, type GridColumn } from '../../../ui/grid/columns'

export type CompanyColumn =
  | 'name'
  | 'kana'
  | 'rank'
  | 'fields'
  | 'industry'
  | 'prospects'
  | 'parcels'
  | 'untouched'
  | 'prefecture'
  | 'relations'
  | 'employees'
  | 'capital'
  | 'number'
  | 'publication'
  | 'former'
  | 'web'
  | 'origin'
  | 'note'

/** Every column in its order. */
export const companyColumns: readonly GridColumn<CompanyColumn>[] = [
  gridColumn('name', 220, { isKey: true }),
  gridColumn('rank', 64),
  gridColumn('fields', 112),
  gridColumn('prospects', 148),
  gridColumn('parcels', 132),
  gridColumn('untouched', 96, { isFigure: true }),
  gridColumn('industry', 176),
  gridColumn('prefecture', 88),
  gridColumn('publication', 120),
  gridColumn('relations', 160, { isFirst: false }),
  gridColumn('kana', 180, { isFirst: false }),
  gridColumn('employees', 96, { isFigure: true, isFirst: false }),
  gridColumn('capital', 132, { isFigure: true, isFirst: false }),
  gridColumn('number', 136, { isFirst: false }),
  gridColumn('former', 160, { isFirst: false }),
  gridColumn('web', 180, { isFirst: false }),
  gridColumn('origin', 104, { isFirst: false }),
  gridColumn('note', 220, { isFirst: false }),
]
