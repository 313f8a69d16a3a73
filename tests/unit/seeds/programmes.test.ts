import { describe, expect, it } from 'vitest'
import { programmeBudget, referenceProgrammes } from '../../../seeds/reference/programmes'

const { totals, pillars, groups, categories } = programmeBudget
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const total = (name: string) => totals.find((one) => one.name === name)?.amount
const repeated = referenceProgrammes.filter(({ relisted }) => relisted.length > 0)

describe('the programmes of FY2020', () => {
  it('are 76, each once, each with its year', () => {
    expect(referenceProgrammes.map(({ number }) => number)).toEqual(
      Array.from({ length: 76 }, (_, index) => index + 1),
    )
    expect(new Set(referenceProgrammes.map(({ name }) => name)).size).toBe(76)
    expect([programmeBudget.year, programmeBudget.yearKind]).toEqual([2020, 'fiscal'])
  })

  it('have a category that has a group and a pillar, and sections that have a total', () => {
    const keys = categories.map(({ key }) => key)
    for (const { number, category, relisted, sections } of referenceProgrammes) {
      for (const one of [category, ...relisted]) expect(keys, `${number}`).toContain(one)
      for (const one of sections) expect(total(one), `${number} ${one}`).toBeDefined()
    }
    for (const { group } of categories) expect(groups.map(({ key }) => key)).toContain(group)
    for (const { pillar } of groups) expect(pillars.map(({ key }) => key)).toContain(pillar)
  })

  it('are new or expanded only where the list says so', () => {
    const numbers = (kind: string) =>
      referenceProgrammes.filter((one) => one.kind === kind).map(({ number }) => number)
    expect(numbers('new')).toEqual([6, 9, 28, 30])
    expect(numbers('expanded')).toEqual([4, 11, 16, 18, 20, 37, 54, 61, 67, 68, 69, 72])
    for (const { number, kind, kindStated, overview } of referenceProgrammes) {
      expect(kindStated === 'table', `${number}`).toBe(kind !== 'continued')
      expect(kindStated === 'overview', `${number}`).toBe(overview !== undefined)
    }
  })

  it('name the four that are attraction itself', () => {
    const category = referenceProgrammes.filter((one) => one.category === '3-3-2')
    expect(category.map(({ number }) => number)).toEqual([73, 74, 75, 76])
    for (const { purposes } of category) expect(purposes).toContain('attraction')
  })

  it('are described in one short sentence of our own', () => {
    for (const { number, outline } of referenceProgrammes) {
      expect(outline.length, `${number}`).toBeLessThanOrEqual(60)
      expect(outline, `${number}`).toMatch(/[^。]。?$/)
    }
  })
})

describe('the budget', () => {
  it('adds up: sections to accounts, accounts to the department', () => {
    for (const column of ['amount', 'previousInitial', 'previousRevised'] as const) {
      const of = (account: string, level: string) =>
        sum(totals.filter((one) => one.account === account && one.level === level).map((one) => one[column]))
      expect(of('general', 'section'), column).toBe(of('general', 'account-total'))
      expect(of('special', 'section'), column).toBe(of('special', 'account-total'))
      expect(of('general', 'account-total') + of('special', 'account-total'), column).toBe(of('all', 'total'))
    }
    expect(total('部合計')).toBe(70_934_529)
  })

  it('has changed by what it says, to a tenth of a per cent', () => {
    for (const one of totals) {
      const change = (before: number) => ((one.amount - before) / before) * 100
      expect(Math.abs(change(one.previousInitial) - one.changeOnInitialPercent), one.name).toBeLessThan(0.051)
      const revised = (one.amount - one.previousRevised) / one.previousRevised
      expect(Math.abs(revised * 100 - one.changeOnRevisedPercent), one.name).toBeLessThan(0.051)
    }
  })

  // The list is of main programmes only, so that it never reaches a total.
  it('is not exceeded by the programmes of a section, each counted once', () => {
    for (const { name, amount, account } of totals.filter(({ level }) => level === 'section')) {
      const own = referenceProgrammes.filter(({ sections }) => sections.length === 1 && sections[0] === name)
      expect(sum(own.map((one) => one.amount)), name).toBeLessThanOrEqual(amount)
      expect(own.length > 0, name).toBe(account === 'general')
    }
  })

  it('counts a repeated programme twice when the list is simply added up', () => {
    const once = sum(referenceProgrammes.map(({ amount }) => amount))
    const listed = sum(referenceProgrammes.map(({ amount, relisted }) => amount * (1 + relisted.length)))
    expect(repeated.map(({ number }) => number)).toEqual([4, 5, 6, 9, 15, 37, 38, 49, 51])
    expect(once).toBe(66_574_726)
    expect(listed - once).toBe(sum(repeated.map(({ amount, relisted }) => amount * relisted.length)))
    expect(once).toBeLessThan(total('部合計') ?? 0)
  })

  it('is not divided where several sections share a programme', () => {
    const shared = referenceProgrammes.filter(({ sections }) => sections.length > 1)
    expect(shared.map(({ number }) => number)).toEqual([4, 9, 61])
  })

  it('shows a part with a kind of its own, and says that the list leaves open whether it is included', () => {
    const withParts = referenceProgrammes.filter(({ parts }) => parts.length > 0)
    expect(withParts.map(({ number, parts }) => [number, parts[0]?.amount, parts[0]?.kind])).toEqual([
      [2, 2000, 'new'],
      [29, 15_700, 'expanded'],
    ])
    for (const { note } of withParts) expect(note).toContain('原典に書かれていない')
  })
})
