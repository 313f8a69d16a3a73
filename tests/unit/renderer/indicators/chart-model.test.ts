import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartOf, scaleOf, yearTicks } from '../../../../renderer/features/indicators/detail/chart-model'
import { indicator, value } from './samples'

const unknown = (year: number) => value(year, null, { state: 'undeterminable' })
const later = (year: number) => value(year, null, { state: 'unpublished' })

describe('the chart of an indicator', () => {
  it('leaves a gap a gap: the year stands there without a figure', () => {
    const chart = chartOf(indicator(1, { values: [value(2020, 10), value(2022, 30)] }))
    expect(chart?.rows).toEqual([
      { year: 2020, target: null, base: null, actual0: 10 },
      { year: 2021, target: null, base: null, actual0: null },
      { year: 2022, target: null, base: null, actual0: 30 },
    ])
    expect(chart?.gaps).toEqual([{ from: 2021, until: 2021, state: 'missing' }])
  })

  it('tells years that cannot be determined from those not yet published, run by run', () => {
    const chart = chartOf(
      indicator(1, {
        values: [unknown(2019), unknown(2020), value(2021, 5), later(2022), later(2023)],
      }),
    )
    expect(chart?.gaps).toEqual([
      { from: 2019, until: 2020, state: 'undeterminable' },
      { from: 2022, until: 2023, state: 'unpublished' },
    ])
  })

  it('falls into parts at a break, so that no line crosses it', () => {
    const chart = chartOf(
      indicator(1, {
        values: [value(2019, 1), value(2020, 2), value(2021, 9)],
        breaks: [{ year: 2021, note: '数え方' }],
      }),
    )
    expect(chart?.parts).toBe(2)
    expect(chart?.rows.map((row) => [row.actual0 ?? null, row.actual1 ?? null])).toEqual([
      [1, null],
      [2, null],
      [null, 9],
    ])
  })

  it('marks no gap behind the last year that was recorded, where there are only targets', () => {
    const chart = chartOf(indicator(1, { values: [value(2020, 10), value(2023, 40, { series: 'target' })] }))
    expect(chart?.last).toBe(2023)
    expect(chart?.gaps).toEqual([])
  })

  it('shows the base where no figure of that year is, and nothing without any figure', () => {
    const based = chartOf(indicator(1, { baseYear: 2018, baseValue: 7, values: [value(2019, 8)] }))
    expect(based?.rows[0]).toMatchObject({ year: 2018, base: 7 })
    expect(chartOf(indicator(1, { values: [unknown(2020)] }))).toBeNull()
  })
})

describe('the scale', () => {
  it('holds every figure between its ends, on steps of one size', () => {
    const figures = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(figures, (list) => {
        const { from, to, ticks } = scaleOf(list)
        expect(from).toBeLessThanOrEqual(Math.min(...list))
        expect(to).toBeGreaterThanOrEqual(Math.max(...list))
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks.length).toBeLessThan(14)
      }),
      { examples: [[[999_999_999.978, 999_999_999.98]]] },
    )
  })

  it('begins at zero unless the figures lie close together', () => {
    expect(scaleOf([3, 10]).from).toBe(0)
    expect(scaleOf([1425, 1650]).from).toBeGreaterThan(0)
  })
})

describe('the years under the axis', () => {
  it('end with the last year and never touch', () => {
    expect(yearTicks(2018, 2025, 800)).toHaveLength(8)
    const ticks = yearTicks(2007, 2034, 440)
    expect(ticks.at(-1)).toBe(2034)
    expect(ticks.length).toBeLessThanOrEqual(10)
  })
})
