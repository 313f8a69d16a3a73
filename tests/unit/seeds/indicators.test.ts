import { describe, expect, it } from 'vitest'
import {
  referenceFigures,
  referenceIndicators,
  type ReferenceIndicator,
  type ReferenceSeries,
} from '../../../seeds/reference/indicators'

const kpis = referenceIndicators.filter(({ key }) => key.startsWith('city-kpi-'))

function indicator(key: string): ReferenceIndicator {
  const found = referenceIndicators.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no indicator ${key}`)
  return found
}

function series({ series: all, key }: ReferenceIndicator, name: string): ReferenceSeries {
  const found = all.find((one) => one.key === name)
  if (found === undefined) throw new Error(`${key} has no series ${name}`)
  return found
}

const byYear = ({ values }: ReferenceSeries) => new Map(values.map(({ year, value }) => [year, value]))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('the six key figures of the city', () => {
  it('are numbered as in the plan, with a base and a target for R7', () => {
    expect(kpis.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    for (const one of kpis) {
      expect(one.series[0]?.base, one.name).not.toBeNull()
      expect(
        one.series[0]?.targets.map(({ year }) => year),
        one.name,
      ).toEqual([2025])
    }
  })

  it('have achieved what the plan says: the latest value over the target', () => {
    for (const one of kpis) {
      if (one.achieved === null) throw new Error(`${one.key} has no rate`)
      const measured = series(one, one.achieved.series)
      const latest = measured.values.toSorted((a, b) => b.year - a.year)[0]
      const target = measured.targets[0]
      if (latest === undefined || target === undefined) throw new Error(`${one.key} is incomplete`)
      expect(latest.year, one.name).toBe(one.achieved.year)
      expect(Math.round((latest.value / target.value) * 1000) / 10, one.name).toBe(one.achieved.percent)
    }
  })

  it('leave a gap with its reason wherever the table does not tell the year, and never both a gap and a value', () => {
    for (const one of kpis)
      for (const { key, values, gaps, unplaced } of one.series) {
        const at = `${one.key}/${key}`
        const filled = values.map(({ year }) => year)
        const open = gaps.flatMap(({ years }) => years)
        expect(new Set([...filled, ...open]).size, at).toBe(filled.length + open.length)
        const first = one.key === 'city-kpi-4' && key === 'running' ? 2021 : 2019
        const years = Array.from({ length: 2025 - first }, (_, index) => first + index)
        expect(
          [...filled, ...open].toSorted((a, b) => a - b),
          at,
        ).toEqual(years)
        const undeterminable = gaps.find(({ reason }) => reason === 'undeterminable')
        expect(undeterminable?.years, at).toEqual(unplaced?.years)
        expect(unplaced?.values.length, at).toBe(unplaced?.years.length)
      }
  })

  it('are not published for R5 and R6 where they come from the surveys of the years after', () => {
    for (const one of kpis.slice(0, 3)) {
      const unpublished = one.series[0]?.gaps.filter(({ reason }) => reason === 'unpublished')
      expect(
        unpublished?.flatMap(({ years }) => years),
        one.name,
      ).toEqual([2023, 2024])
      expect(
        one.breaks.map(({ before, after }) => [before, after]),
        one.name,
      ).toEqual([[2020, 2021]])
      expect(one.series[0]?.base?.yearKind, one.name).toBe('calendar')
    }
  })

  it('say which values only follow from the rate', () => {
    const derived = referenceIndicators.flatMap(({ key, series: all }) =>
      all.flatMap(({ values }) =>
        values.filter(({ certainty }) => certainty === 'derived').map(({ value }) => [key, value]),
      ),
    )
    expect(derived).toEqual([
      ['city-kpi-1', 1425],
      ['city-kpi-2', 1251],
      ['city-kpi-3', 5185],
      ['city-kpi-5', 79],
    ])
  })

  it('add up: start-ups run on since R3, sited companies from the base year', () => {
    const startUps = byYear(series(indicator('city-kpi-4'), 'single'))
    for (const { year, value } of series(indicator('city-kpi-4'), 'running').values)
      expect(value, `${year}`).toBe(
        sum([...startUps].filter(([one]) => one > 2020 && one <= year).map(([, n]) => n)),
      )
    const sited = indicator('city-kpi-6')
    const perYear = byYear(series(sited, 'single'))
    const all = byYear(series(sited, 'cumulative'))
    for (const year of [2020, 2021, 2022, 2023, 2024])
      expect((all.get(year) ?? 0) - (all.get(year - 1) ?? 0), `${year}`).toBe(perYear.get(year))
    expect(series(sited, 'cumulative').base?.value).toBe(all.get(2020))
  })
})

describe('the other series', () => {
  it('have the targets of the prefecture for every year from H26 to R16, lowered from R7 on', () => {
    const targets = indicator('prefecture-value-added').series[0]?.targets ?? []
    expect(targets.map(({ year }) => year)).toEqual(Array.from({ length: 21 }, (_, index) => 2014 + index))
    const lowered = targets.filter(
      ({ value }, index) => index > 0 && value < (targets[index - 1]?.value ?? 0),
    )
    expect(lowered.map(({ year }) => year)).toEqual([2020, 2025])
    expect(targets.at(-1)?.value).toBe(
      referenceFigures.find(({ key }) => key === 'target-value-added-2034')?.value,
    )
  })

  it('name the actual value added of six years and the base', () => {
    const values = indicator('prefecture-value-added').series[0]?.values ?? []
    expect(values.map(({ year, value }) => [year, value])).toEqual([
      [2007, 11488],
      [2008, 9703],
      [2009, 6788],
      [2013, 8264],
      [2017, 11212],
      [2022, 11431],
    ])
  })

  it('have a plan number for each year of the support plan that adds up to its total', () => {
    const plan = indicator('support-plan-applications')
    expect(sum(series(plan, 'single').targets.map(({ value }) => value))).toBe(
      series(plan, 'running').targets[0]?.value,
    )
    expect(series(plan, 'single').targets[0]).toMatchObject({ year: 2017, through: 2018 })
  })

  it('have keys, names and years once each', () => {
    const keys = [...referenceIndicators, ...referenceFigures].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { key, series: all } of referenceIndicators)
      for (const one of all)
        for (const list of [one.values, one.targets])
          expect(new Set(list.map(({ year }) => year)).size, `${key}/${one.key}`).toBe(list.length)
  })
})
