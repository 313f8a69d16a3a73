import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../../renderer/features/visits/figures/csv'
import { periodOf, periodStarts } from '../../../../renderer/features/visits/figures/periods'
import { pivot, share } from '../../../../renderer/features/visits/figures/pivot'

describe('the period of the figures', () => {
  it('is a fiscal year from April to March', () => {
    expect(periodOf('this-year', '2027-03-31')).toEqual({ from: '2026-04-01', until: '2027-03-31' })
    expect(periodOf('this-year', '2027-04-01')).toEqual({ from: '2027-04-01', until: '2028-03-31' })
    expect(periodOf('last-year', '2026-11-20')).toEqual({ from: '2025-04-01', until: '2026-03-31' })
    expect(periodOf('five-years', '2026-11-20').from).toBe('2022-04-01')
  })

  it('has twelve months, over the turn of the year', () => {
    const months = periodStarts(periodOf('this-year', '2026-11-20'), 'month')
    expect(months).toHaveLength(12)
    expect(months.slice(8, 10)).toEqual(['2026-12-01', '2027-01-01'])
    expect(periodStarts(periodOf('five-years', '2026-11-20'), 'fiscal-year')).toEqual([
      '2022-04-01',
      '2023-04-01',
      '2024-04-01',
      '2025-04-01',
      '2026-04-01',
    ])
  })
})

describe('the table of visits', () => {
  const row = (period: string, group: string, held: number, asked = 0, askedHeld = 0) => ({
    period,
    group,
    held,
    asked,
    askedHeld,
  })

  it('has a row for each group in the order of the list, what is not known last', () => {
    const table = pivot(
      [row('2026-04-01', '', 1), row('2026-04-01', 'b', 2), row('2026-05-01', 'a', 3, 4, 2)],
      ['2026-04-01', '2026-05-01'],
      ['a', 'b'],
    )
    expect(table.rows).toEqual([
      { group: 'a', held: [0, 3], total: 3, asked: 4, askedHeld: 2 },
      { group: 'b', held: [2, 0], total: 2, asked: 0, askedHeld: 0 },
      { group: '', held: [1, 0], total: 1, asked: 0, askedHeld: 0 },
    ])
    expect(table.held).toEqual([3, 3])
  })

  it('has no share where there is nothing to divide by', () => {
    expect(share(0, 0)).toBeNull()
    expect(share(1, 4)).toBe(0.25)
  })

  it('leaves as a file that spreadsheets read and do not run', () => {
    expect(
      toCsv([
        ['企業', 1, null],
        ['=HYPERLINK("x")', 2, '"a"'],
      ]),
    ).toBe('\ufeff企業,1,\r\n"\'=HYPERLINK(""x"")",2,"""a"""')
  })
})
