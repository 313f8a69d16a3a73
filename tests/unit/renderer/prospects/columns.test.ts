import { describe, expect, it } from 'vitest'
import { sortValue } from '../../../../renderer/features/prospects/columns'
import { sortGrid } from '../../../../renderer/ui/grid/sort'
import { firm, row, today } from './samples'

const codes = (rows: readonly { readonly prospect: { readonly codeName: string } }[]) =>
  rows.map(({ prospect }) => prospect.codeName)

describe('the order of the prospects', () => {
  it('puts the enquiry that waits longest first and those nobody asked last, either way round', () => {
    const rows = [
      row(1),
      row(2, { enquiredOn: '2026-11-19', answeredOn: '2026-11-20' }),
      row(3, { enquiredOn: '2026-11-19' }),
      row(4, { enquiredOn: '2026-11-02' }),
      row(5, { enquiredOn: '2026-11-10' }),
    ]
    const by = (direction: 'ascending' | 'descending') =>
      codes(
        sortGrid(rows, [{ column: 'clock', direction }], (each, column: 'clock') =>
          sortValue(each, column, true, today),
        ),
      )
    expect(by('ascending')).toEqual(['白鳥4', '白鳥5', '白鳥3', '白鳥2', '白鳥1'])
    expect(by('descending')).toEqual(['白鳥2', '白鳥3', '白鳥5', '白鳥4', '白鳥1'])
  })

  it('goes by code name, or by the reading of the company where that is shown', () => {
    const shown = row(1, {}, { company: firm(1, { nameKana: 'あおば' }) })
    expect(sortValue(shown, 'name', true, today)).toBe('白鳥1')
    expect(sortValue(shown, 'name', false, today)).toBe('あおば')
  })
})
