import { describe, expect, it } from 'vitest'
import { referencePlans } from '../../../seeds/reference/plans'

const { city, prefecture, vision } = referencePlans
const measures = city.strategies.flatMap((strategy) => strategy.measures)

describe('the plan of the city', () => {
  it('has three strategies with seven measures, four of them to be put first', () => {
    expect(city.strategies.map((one) => one.measures.map(({ number }) => number))).toEqual([
      [1, 2, 3, 4],
      [5],
      [6, 7],
    ])
    expect(measures.filter(({ priority }) => priority).map(({ number }) => number)).toEqual([1, 5, 6, 7])
  })

  it('expands the work on people and on estates, and continues the rest', () => {
    const expanded = measures.filter(({ direction }) => direction === 'expand')
    expect(expanded.map(({ number }) => number)).toEqual([1, 6, 7])
  })

  it('says the same of the two measures that the review takes together', () => {
    const [six, seven] = measures.slice(5)
    expect([six?.sharedWith, seven?.sharedWith]).toEqual([7, 6])
    expect(six?.tasks).toEqual(seven?.tasks)
    expect(six?.nextSteps).toEqual(seven?.nextSteps)
  })
})

describe('the plans of the prefecture', () => {
  it('has five pillars, the fourth with four measures of attraction', () => {
    expect(prefecture.pillars.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(prefecture.pillars[3]?.measures).toHaveLength(4)
  })

  it('has a road map from R2 to R6 in five chapters, and years only where the text tells them', () => {
    expect(vision.years).toEqual([2020, 2021, 2022, 2023, 2024])
    expect(vision.chapters.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5'])
    const phases = vision.chapters.flatMap(({ themes }) =>
      themes.flatMap(({ items }) => items.flatMap((one) => one.phases)),
    )
    expect(phases.map(({ name, year }) => [name, year])).toEqual([['中核企業の立上げ支援', 2020]])
    expect(vision.phasesNote).toContain('確定できない')
  })
})
