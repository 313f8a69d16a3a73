import { gridColumn, type GridColumn } from '../../../ui/grid/columns'

export type ListColumn =
  | 'when'
  | 'company'
  | 'state'
  | 'kind'
  | 'first'
  | 'aim'
  | 'officers'
  | 'office'
  | 'purpose'
  | 'trip'
  | 'facts'
  | 'nextAction'

/** Every column in its order. */
export const listColumns: readonly GridColumn<ListColumn>[] = [
  gridColumn('when', 224),
  gridColumn('company', 220, { isKey: true }),
  gridColumn('state', 84),
  gridColumn('kind', 88),
  gridColumn('first', 64),
  gridColumn('officers', 120),
  gridColumn('office', 110),
  gridColumn('purpose', 200),
  gridColumn('nextAction', 200),
  gridColumn('trip', 150),
  gridColumn('aim', 88),
  gridColumn('facts', 220),
]
