import type { InputOf } from '../../../../electron/contract'
import { readGridLook, type GridLook } from '../../../ui/grid/columns'
import { readGridSort, type GridSort } from '../../../ui/grid/sort'
import { companyColumns, type CompanyColumn } from './columns'
import { readCompanyFilter, type CompanyFilter } from './filter'

/** What a saved view of the table holds. */
export interface CompanyView {
  readonly filter: CompanyFilter
  readonly sort: readonly GridSort<CompanyColumn>[]
  readonly look: GridLook<CompanyColumn>
}

type Definition = InputOf<'views.save'>['definition']

/** A view as it is written to the workspace. */
export function writeCompanyView(view: CompanyView): Definition {
  return JSON.parse(JSON.stringify(view)) as Definition
}

/** Reads a view, leaving out what this version does not know. */
export function readCompanyView(definition: unknown): CompanyView {
  const saved = (typeof definition === 'object' && definition !== null ? definition : {}) as Record<
    string,
    unknown
  >
  return {
    filter: readCompanyFilter(saved['filter']),
    sort: readGridSort(
      companyColumns.map((each) => each.id),
      saved['sort'],
    ),
    look: readGridLook(companyColumns, saved['look']),
  }
}
