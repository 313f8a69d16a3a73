import { describe, expect, it } from 'vitest'
import { sourceDocuments } from '../../../seeds/reference/citations'
import { factoryLocationAct, referenceIncentives } from '../../../seeds/reference/incentives'
import { referenceParks } from '../../../seeds/reference/facts'
import { referenceProgrammes } from '../../../seeds/reference/programmes'

const rates = referenceIncentives.flatMap(({ key, benefits }) =>
  benefits.flatMap((benefit) => (benefit.kind === 'rate' ? [{ key, ...benefit }] : [])),
)

function rule(key: string) {
  const found = referenceIncentives.find((one) => one.key === key)
  if (found === undefined) throw new Error(`no rule ${key}`)
  return found
}

describe('the incentives', () => {
  it('are all out of date until somebody has looked: dated, and unconfirmed for this year', () => {
    for (const { key, asOf, current, documents } of referenceIncentives) {
      expect(current, key).toBe('unconfirmed')
      expect(asOf.date ?? asOf.text, key).toMatch(/\d{4}|不明/)
      for (const document of documents) {
        const source = sourceDocuments.find((one) => one.key === document)
        expect(source?.url, key).toMatch(/^https?:/)
      }
    }
  })

  it('divide an amount without overlap or hole, from nothing to no end', () => {
    for (const { key, brackets } of rates) {
      expect(brackets[0]?.aboveYen, key).toBe(0)
      expect(brackets.at(-1)?.uptoYen, key).toBeNull()
      for (const [index, { uptoYen }] of brackets.slice(0, -1).entries())
        expect(uptoYen, key).toBe(brackets[index + 1]?.aboveYen)
    }
  })

  it('say of the prefecture: from 1 億円 and 10 people 20 % up to 15 億円 and 5 % beyond, at most 10 億円', () => {
    const general = rule('prefecture-general')
    const first = general.alternatives[0]?.all.map(({ factor, op, value }) => [factor, op, value])
    expect(first).toContainEqual(['assetsWithoutLand', '>=', 100_000_000])
    expect(first).toContainEqual(['hires', '>=', 10])
    const brackets = rates.find(({ key }) => key === 'prefecture-general')?.brackets
    expect(brackets?.map(({ aboveYen, uptoYen, ratePercent }) => [aboveYen, uptoYen, ratePercent])).toEqual([
      [0, 1_500_000_000, 20],
      [1_500_000_000, null, 5],
    ])
    expect(general.totalCapYen).toBe(1_000_000_000)
    expect(rule('prefecture-large').totalCapYen).toBe(5_000_000_000)
  })

  it('let the alternatives of the prefecture part at 15 億円, so that never two of one kind hold', () => {
    const [upTo, above] = rule('prefecture-general').alternatives
    const limit = (all: typeof upTo, op: string) =>
      all?.all.find((one) => one.op === op && one.unit === 'yen')?.value
    expect(limit(upTo, '<=')).toBe(limit(above, '>'))
  })

  it('name parks and programmes that exist', () => {
    const parks = referenceParks.map(({ slug }) => slug)
    for (const { key, parks: named, programmes } of referenceIncentives) {
      for (const slug of named ?? []) expect(parks, key).toContain(slug)
      for (const number of programmes)
        expect(referenceProgrammes[number - 1]?.purposes, key).toContain('attraction')
    }
  })

  it('mark what was only proposed', () => {
    expect(referenceIncentives.filter(({ status }) => status === 'proposal').map(({ key }) => key)).toEqual([
      'city-lease',
    ])
  })
})

describe('the factory location act', () => {
  const act = factoryLocationAct

  it('is about sites from 9,000 ㎡ or buildings from 3,000 ㎡', () => {
    expect(act.thresholds.map(({ factor, value }) => [factor, value])).toEqual([
      ['siteArea', 9000],
      ['buildingArea', 3000],
    ])
  })

  it('limits production by seven categories that rise, and leaves room for the environment in each', () => {
    const percents = act.production.map(({ percent }) => percent)
    expect(act.production.map(({ category }) => category)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(percents).toEqual([...new Set(percents)].toSorted((a, b) => a - b))
    const environment = act.ratios.find(({ factor }) => factor === 'environment')?.percent ?? 0
    const green = act.ratios.find(({ factor }) => factor === 'green')?.percent ?? 0
    expect(green).toBeLessThan(environment)
    for (const percent of percents) expect(percent + environment).toBeLessThanOrEqual(100)
  })

  it('leaves open whether the city has ratios of its own', () => {
    expect(act.local).toEqual({ municipality: '米沢市', ratios: null, note: '未確認' })
  })
})
