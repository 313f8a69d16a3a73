import { describe, expect, it } from 'vitest'
import type { IndicatorValue } from '../../../../electron/contract'
import { progressOf, ratePercent, yearsOf } from '../../../../electron/contract/rules/indicator-progress'

const nowhere = '0197a2c4-5b1e-7c3d-8a4f-1234567890ab'

function value(
  series: IndicatorValue['series'],
  year: number,
  figure: number | null,
  more: Partial<IndicatorValue> = {},
): IndicatorValue {
  return {
    uid: nowhere,
    indicatorUid: nowhere,
    series,
    year,
    state: figure === null ? 'unpublished' : 'value',
    value: figure,
    single: null,
    note: '',
    source: '',
    section: '',
    sourceDate: '',
    origin: 'reference',
    ...more,
  }
}

describe('achievement', () => {
  // The table of the city's review (2025-07-03): latest value, target, percent.
  it.each([
    [1425, 1650, 86.4],
    [1251, 1650, 75.8],
    [5185, 5500, 94.3],
    [3, 10, 30],
    [79, 70, 112.9],
    [101, 100, 101],
  ])('of %i against %i is %f percent', (latest, target, percent) => {
    const { rate } = progressOf([
      value('actual', 2021, 1),
      value('actual', 2022, latest),
      value('actual', 2023, null),
      value('target', 2025, target),
    ])
    expect(ratePercent(rate ?? Number.NaN)).toBe(percent)
  })

  it('takes the latest year with a value and the last target, in whatever order they come', () => {
    expect(
      progressOf([
        value('target', 2030, 12_300),
        value('actual', 2022, 11_431),
        value('actual', 2023, null),
        value('target', 2034, 13_200),
        value('actual', 2017, 11_212),
      ]),
    ).toEqual({
      latestYear: 2022,
      latest: 11_431,
      targetYear: 2034,
      target: 13_200,
      rate: 11_431 / 13_200,
      noRate: null,
      remaining: 1769,
    })
  })

  it.each([
    ['no value', [value('actual', 2023, null), value('target', 2025, 5)], 'no-value'],
    ['no target', [value('actual', 2023, 3)], 'no-target'],
    ['a target of zero', [value('actual', 2023, 3), value('target', 2025, 0)], 'target-zero'],
  ] as const)('has no percentage with %s', (_, values, noRate) => {
    expect(progressOf(values)).toMatchObject({ rate: null, noRate })
  })

  it('is no year that has a figure of its own only', () => {
    const running = value('actual', 2024, null, { state: 'value', single: 2 })
    expect(progressOf([running, value('actual', 2023, 1), value('target', 2025, 10)]).latest).toBe(1)
  })

  it('has a remainder below nothing when the target is passed, without the noise of fractions', () => {
    expect(progressOf([value('actual', 2024, 0.3), value('target', 2025, 0.1)]).remaining).toBe(-0.2)
  })
})

describe('the years of an indicator', () => {
  it('leave none out between the first and the last, so that a gap is a year without a value', () => {
    const years = yearsOf({
      values: [value('actual', 2019, 2), value('actual', 2023, 1), value('target', 2025, 10)],
      breaks: [{ year: 2021, note: '数え方が変わった' }],
      baseYear: 2018,
    })
    expect(years.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025])
    expect(years.map(({ actual }) => actual?.value ?? null)).toEqual([
      null,
      2,
      null,
      null,
      null,
      1,
      null,
      null,
    ])
    expect(years.filter(({ breakNote }) => breakNote !== null).map(({ year }) => year)).toEqual([2021])
  })

  it('have a rate of their own where value and target meet in one year', () => {
    const years = yearsOf({
      values: [
        value('actual', 2022, 90),
        value('target', 2022, 100),
        value('target', 2023, 0),
        value('actual', 2023, 5),
      ],
      breaks: [],
      baseYear: null,
    })
    expect(years.map(({ rate }) => rate)).toEqual([0.9, null])
  })

  it('are none without anything known', () => {
    expect(yearsOf({ values: [], breaks: [], baseYear: null })).toEqual([])
  })
})
