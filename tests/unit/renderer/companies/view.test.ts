import { describe, expect, it } from 'vitest'
import { companyColumns } from '../../../../renderer/features/companies/table/columns'
import { emptyCompanyFilter } from '../../../../renderer/features/companies/table/filter'
import { readCompanyView, writeCompanyView } from '../../../../renderer/features/companies/table/view'
import { firstLook } from '../../../../renderer/ui/grid/columns'
import { nextGridSort, sortGrid, type GridSort } from '../../../../renderer/ui/grid/sort'

describe('a saved view', () => {
  it('comes back as it was saved', () => {
    const view = {
      filter: { ...emptyCompanyFilter, text: '電子', ranks: ['A' as const] },
      sort: [{ column: 'employees' as const, direction: 'descending' as const }],
      look: { columns: ['name' as const, 'rank' as const], widths: { name: 300 } },
    }
    expect(readCompanyView(writeCompanyView(view))).toEqual(view)
  })

  it('of an unknown version falls back piece by piece', () => {
    expect(readCompanyView({ sort: [{ column: 'gone' }], look: { columns: ['gone'] }, filter: 3 })).toEqual({
      filter: emptyCompanyFilter,
      sort: [],
      look: firstLook(companyColumns),
    })
  })
})

describe('the order of a table', () => {
  const rows = [
    { name: 'b', people: null },
    { name: 'a', people: 10 },
    { name: 'c', people: 9 },
  ]
  const sorted = (keys: readonly GridSort<'name' | 'people'>[]) =>
    sortGrid(rows, keys, (row, column) => row[column]).map((row) => row.name)

  it('puts what is not known last whichever way it goes', () => {
    expect(sorted([{ column: 'people', direction: 'ascending' }])).toEqual(['c', 'a', 'b'])
    expect(sorted([{ column: 'people', direction: 'descending' }])).toEqual(['a', 'c', 'b'])
    expect(sorted([])).toEqual(['b', 'a', 'c'])
  })

  it('turns with a second press and ends with a third', () => {
    const once = nextGridSort<'name'>([], 'name', false)
    const twice = nextGridSort(once, 'name', false)
    expect([once[0]?.direction, twice[0]?.direction]).toEqual(['ascending', 'descending'])
    expect(nextGridSort(twice, 'name', false)).toEqual([])
  })
})
