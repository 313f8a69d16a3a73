import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Amount, CaseInput, RuleRow, RuleTable } from '../../../../electron/contract'
import { estimateProgramme } from '../../../../electron/contract/rules/programme-estimate'

const field = (number: number) => `0192e002-0000-7000-8000-00000000000${number}`
const organic = field(1)
const food = field(9)

const unknown: CaseInput = {
  investmentYen: null,
  fixedAssetsYen: null,
  buildingYen: null,
  depreciableYen: null,
  loanYen: null,
  landAreaM2: null,
  landYenPerM2: null,
  hires: null,
  localHires: null,
  employees: null,
  size: null,
  facility: null,
  comesFrom: null,
  fieldUids: [],
}

function row(name: string, fields: Partial<RuleRow> = {}): RuleRow {
  return {
    name,
    from: null,
    to: null,
    sizes: [],
    facilities: [],
    fieldUids: [],
    otherwise: false,
    conditions: [],
    amounts: [],
    capYen: null,
    ...fields,
  }
}
const table = (fields: Partial<RuleTable>, ...rows: RuleRow[]): RuleTable => ({
  name: '表',
  bracketOf: null,
  conditions: [],
  rows,
  ...fields,
})
const estimate = (tables: RuleTable[], input: Partial<CaseInput>, answers: Record<string, boolean> = {}) =>
  estimateProgramme({ tables, tablesAddUp: true }, { ...unknown, ...input }, new Map(Object.entries(answers)))

/** 固定資産 1 億円以上・雇用 10 人以上 (15 億円超は 20 人): 15 億円まで 20 %、超過分 5 %、上限 10 億円. */
const twoSteps: Amount = {
  kind: 'rate',
  of: 'fixedAssets',
  steps: [
    { upTo: 1_500_000_000, percent: 20 },
    { upTo: null, percent: 5 },
  ],
  capYen: null,
}
const prefecture = table(
  { bracketOf: 'fixedAssets' },
  row('15億円まで', {
    from: 100_000_000,
    to: 1_500_000_000,
    conditions: [{ kind: 'at-least', measure: 'hires', value: 10, sizes: [] }],
    amounts: [twoSteps],
    capYen: 1_000_000_000,
  }),
  row('15億円を超える', {
    from: 1_500_000_001,
    conditions: [{ kind: 'at-least', measure: 'hires', value: 20, sizes: [] }],
    amounts: [twoSteps],
    capYen: 1_000_000_000,
  }),
)

describe('an estimate', () => {
  it.each([
    [100_000_000, 10, '15億円まで', 20_000_000],
    [1_500_000_000, 10, '15億円まで', 300_000_000],
    [1_500_000_001, 20, '15億円を超える', 300_000_000],
    [3_500_000_000, 20, '15億円を超える', 400_000_000],
    [99_000_000_000, 20, '15億円を超える', 1_000_000_000],
  ])('of %i yen and %i hires uses the row %s: %i yen', (fixedAssetsYen, hires, used, yen) => {
    const result = estimate([prefecture], { fixedAssetsYen, hires })
    expect(result).toMatchObject({ state: 'met', minYen: yen, maxYen: yen, missing: [] })
    expect(result.rows.map((each) => each.row)).toEqual([used])
  })

  it('says that the cap cut it', () => {
    const cut = (fixedAssetsYen: number) =>
      estimate([prefecture], { fixedAssetsYen, hires: 20 }).rows[0]?.capped
    expect(cut(15_500_000_000)).toBe(false)
    expect(cut(15_500_000_020)).toBe(true)
  })

  it('is unmet with the condition and the figure given', () => {
    const result = estimate([prefecture], { fixedAssetsYen: 2_000_000_000, hires: 15 })
    expect(result).toMatchObject({ state: 'unmet', minYen: null, maxYen: null })
    expect(result.rows[0]?.conditions.filter(({ state }) => state === 'unmet')).toEqual([
      {
        condition: { kind: 'at-least', measure: 'hires', value: 20, sizes: [] },
        state: 'unmet',
        given: 15,
      },
    ])
  })

  it('below every bracket tells the nearest row and what it asks', () => {
    const result = estimate([prefecture], { fixedAssetsYen: 90_000_000, hires: 12 })
    expect(result.state).toBe('unmet')
    expect(result.rows).toMatchObject([{ row: '15億円まで', state: 'unmet' }])
    expect(result.rows[0]?.conditions[0]).toMatchObject({ state: 'unmet', given: 90_000_000 })
  })

  it('stays open while a figure is missing, and names the figure', () => {
    const result = estimate([prefecture], { fixedAssetsYen: 500_000_000 })
    expect(result).toMatchObject({
      state: 'unknown',
      missing: ['hires'],
      minYen: 100_000_000,
      maxYen: 100_000_000,
    })
  })

  it('of a case of which nothing is known promises nothing but the cap', () => {
    const result = estimate([prefecture], {})
    expect(result).toMatchObject({ state: 'unknown', minYen: null, maxYen: 1_000_000_000 })
    expect(result.missing).toEqual(['fixedAssetsYen', 'hires'])
    expect(result.rows).toHaveLength(2)
  })

  it('without rules says so', () => {
    expect(estimate([], {})).toMatchObject({ state: 'no-rules', rows: [], minYen: null, maxYen: null })
  })

  it('never falls when more is invested, and never passes the cap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 11 }),
        fc.integer({ min: 0, max: 10 ** 10 }),
        (base, more) => {
          const yen = (fixedAssetsYen: number) =>
            estimate([prefecture], { fixedAssetsYen, hires: 50 }).maxYen ?? 0
          expect(yen(base + more)).toBeGreaterThanOrEqual(yen(base))
          expect(yen(base)).toBeLessThanOrEqual(1_000_000_000)
        },
      ),
    )
  })
})

describe('rows for some companies only', () => {
  const land = (percent: number): Amount => ({
    kind: 'rate',
    of: 'land',
    steps: [{ upTo: null, percent }],
    capYen: null,
  })
  const city = table(
    { conditions: [{ kind: 'comes-from', from: ['prefecture', 'outside'] }] },
    row('重点分野', { fieldUids: [organic], amounts: [land(70)] }),
    row('その他', { otherwise: true, amounts: [land(30)] }),
  )
  const site = { landAreaM2: 10_000.55, landYenPerM2: 8000, comesFrom: 'outside' as const }

  it('take a company of the field, and the rest falls to the row for all others', () => {
    expect(estimate([city], { ...site, fieldUids: [organic] })).toMatchObject({
      state: 'met',
      // 10,000.55 ㎡ × 8,000 yen = 80,004,400 yen, of which 70 %.
      minYen: 56_003_080,
      maxYen: 56_003_080,
    })
    expect(estimate([city], { ...site, fieldUids: [food] })).toMatchObject({ minYen: 24_001_320 })
  })

  it('leave a range while the field is not known', () => {
    expect(estimate([city], site)).toMatchObject({
      state: 'unknown',
      minYen: 24_001_320,
      maxYen: 56_003_080,
      missing: ['fieldUids'],
    })
  })

  it('ask nothing of the table for a company of the city', () => {
    expect(estimate([city], { ...site, comesFrom: 'city', fieldUids: [organic] }).state).toBe('unmet')
  })
})

describe('conditions', () => {
  const asks = (condition: RuleRow['conditions'][number]) => [
    table({}, row('r', { conditions: [condition], amounts: [{ kind: 'fixed', yen: 5 }] })),
  ]

  it('for one size ask nothing of the other, and something of a company of unknown size', () => {
    const tables = asks({ kind: 'at-least', measure: 'fixedAssets', value: 200, sizes: ['large'] })
    expect(estimate(tables, { fixedAssetsYen: 100, size: 'large' }).state).toBe('unmet')
    expect(estimate(tables, { fixedAssetsYen: 100, size: 'sme' }).state).toBe('met')
    expect(estimate(tables, { fixedAssetsYen: 100 })).toMatchObject({ state: 'unknown', missing: ['size'] })
    expect(estimate(tables, { fixedAssetsYen: 200 }).state).toBe('met')
  })

  it('in words wait for an officer', () => {
    const tables = asks({ kind: 'statement', text: '市長が認める' })
    expect(estimate(tables, {}).state).toBe('unknown')
    expect(estimate(tables, {}, { 市長が認める: true }).state).toBe('met')
    expect(estimate(tables, {}, { 市長が認める: false }).state).toBe('unmet')
  })

  it.each([
    [{ kind: 'at-most', measure: 'employees', value: 20, sizes: [] }, { employees: 20 }, { employees: 21 }],
    [{ kind: 'size', sizes: ['sme'] }, { size: 'sme' }, { size: 'large' }],
    [{ kind: 'facility', facilities: ['research'] }, { facility: 'research' }, { facility: 'factory' }],
    [{ kind: 'field', fieldUids: [organic] }, { fieldUids: [food, organic] }, { fieldUids: [food] }],
  ] as const)('%o hold or not', (condition, good, bad) => {
    const tables = asks(condition as unknown as RuleRow['conditions'][number])
    expect(estimate(tables, {}).state).toBe('unknown')
    expect(estimate(tables, good as unknown as Partial<CaseInput>).state).toBe('met')
    expect(estimate(tables, bad as unknown as Partial<CaseInput>).state).toBe('unmet')
  })
})

describe('amounts', () => {
  const gives = (...amounts: Amount[]) => [table({}, row('r', { amounts }))]

  it('for each person stop at their own cap', () => {
    const each: Amount = { kind: 'each', of: 'localHires', yen: 300_000, capYen: 15_000_000 }
    expect(estimate(gives(each), { localHires: 12 }).maxYen).toBe(3_600_000)
    expect(estimate(gives(each), { localHires: 51 }).maxYen).toBe(15_000_000)
  })

  it('that depend on an unknown side leave the sum open above', () => {
    const building: Amount = {
      kind: 'rate',
      of: 'building',
      steps: [{ upTo: null, percent: 1.5 }],
      capYen: null,
    }
    expect(estimate(gives(building, { kind: 'fixed', yen: 7 }), {})).toMatchObject({
      minYen: 7,
      maxYen: null,
      missing: ['buildingYen'],
    })
    expect(estimate(gives(building), { buildingYen: 333 }).maxYen).toBe(4)
  })

  it('without a figure in the source are told as open, and as met only where something could be checked', () => {
    expect(estimate(gives({ kind: 'open', text: '加算あり' }), {})).toMatchObject({
      state: 'unknown',
      minYen: null,
      maxYen: null,
      open: true,
    })
    expect(estimate(gives({ kind: 'fixed', yen: 3 }, { kind: 'open', text: '加算あり' }), {})).toMatchObject({
      minYen: 3,
      maxYen: 3,
      open: true,
    })
  })

  it('without land are buildings and machines, else all assets less the land', () => {
    const bare: Amount = {
      kind: 'rate',
      of: 'assetsWithoutLand',
      steps: [{ upTo: null, percent: 100 }],
      capYen: null,
    }
    expect(estimate(gives(bare), { buildingYen: 3, depreciableYen: 4 }).maxYen).toBe(7)
    expect(estimate(gives(bare), { fixedAssetsYen: 1000, landAreaM2: 10, landYenPerM2: 40 }).maxYen).toBe(600)
    expect(estimate(gives(bare), { fixedAssetsYen: 1000 }).missing).toEqual(['buildingYen', 'depreciableYen'])
  })
})

describe('several tables', () => {
  const fixed = (name: string, yen: number, conditions: RuleRow['conditions'] = []) =>
    table({ name }, row(name, { conditions, amounts: [{ kind: 'fixed', yen }] }))
  const never: RuleRow['conditions'] = [{ kind: 'statement', text: 'x' }]

  it('add up, or the best is taken', () => {
    const tables = [fixed('a', 3), fixed('b', 5), fixed('c', 100, never)]
    const answers = new Map([['x', false]])
    expect(estimateProgramme({ tables, tablesAddUp: true }, unknown, answers).maxYen).toBe(8)
    expect(estimateProgramme({ tables, tablesAddUp: false }, unknown, answers).maxYen).toBe(5)
  })

  it('are met when one is met', () => {
    expect(estimate([fixed('a', 3, never), fixed('b', 5)], {}).state).toBe('met')
    expect(estimate([fixed('a', 3, never)], {}).state).toBe('unknown')
  })
})
