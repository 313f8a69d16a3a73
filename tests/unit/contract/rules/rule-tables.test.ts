import { describe, expect, it } from 'vitest'
import type { RuleRow, RuleTable } from '../../../../electron/contract'
import { tableProblem } from '../../../../electron/contract/rules/rule-tables'

const field = (number: number) => `0192e002-0000-7000-8000-00000000000${number}`

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
const table = (...rows: RuleRow[]): RuleTable => ({
  name: '固定資産',
  bracketOf: 'fixedAssets',
  conditions: [],
  rows,
})

describe('brackets of a rule table', () => {
  it('may touch: both ends belong to their row', () => {
    expect(
      tableProblem(table(row('小', { from: 1, to: 1_500_000_000 }), row('大', { from: 1_500_000_001 }))),
    ).toBeNull()
  })

  it('that overlap are refused with both rows and the amounts they share', () => {
    expect(
      tableProblem(
        table(
          row('小', { from: 100, to: 1500 }),
          row('中', { from: 3000, to: 4000 }),
          row('大', { from: 1500, to: 2000 }),
        ),
      ),
    ).toEqual({
      code: 'rule-rows-overlap',
      details: {
        table: '固定資産',
        first: '小',
        second: '大',
        measure: 'fixedAssets',
        from: 1500,
        to: 1500,
      },
    })
  })

  it('without an end reach everything', () => {
    expect(tableProblem(table(row('a', { from: 5 }), row('b', { to: 4 })))).toBeNull()
    expect(tableProblem(table(row('a', { from: 5 }), row('b')))).toMatchObject({
      details: { first: 'a', second: 'b', from: 5, to: null },
    })
  })

  const subjects: [string, Partial<RuleRow>, Partial<RuleRow>][] = [
    ['sizes', { sizes: ['sme'] }, { sizes: ['large'] }],
    ['facilities', { facilities: ['factory'] }, { facilities: ['research', 'office'] }],
    ['fields', { fieldUids: [field(1)] }, { fieldUids: [field(2)] }],
  ]
  it.each(subjects)('may cover the same amounts for different %s', (_, a, b) => {
    expect(tableProblem(table(row('a', a), row('b', b)))).toBeNull()
    expect(tableProblem(table(row('a', a), row('b')))?.code).toBe('rule-rows-overlap')
  })

  it('do not meet the row for all others, but two of these meet', () => {
    expect(tableProblem(table(row('a', { sizes: ['sme'] }), row('他', { otherwise: true })))).toBeNull()
    expect(tableProblem(table(row('他1', { otherwise: true }), row('他2', { otherwise: true })))?.code).toBe(
      'rule-rows-overlap',
    )
  })

  it('must not end before they begin', () => {
    expect(tableProblem(table(row('逆', { from: 5, to: 4 })))).toEqual({
      code: 'rule-bracket-reversed',
      details: { table: '固定資産', row: '逆', from: 5, to: 4 },
    })
  })
})

describe('steps of a rate', () => {
  const steps = (...ends: (number | null)[]) =>
    table(
      row('段階', {
        amounts: [
          {
            kind: 'rate',
            of: 'fixedAssets',
            steps: ends.map((upTo) => ({ upTo, percent: 5 })),
            capYen: null,
          },
        ],
      }),
    )

  it.each([[[100, 200, null]], [[null]], [[100]]])('%o rise', (ends) => {
    expect(tableProblem(steps(...ends))).toBeNull()
  })

  it.each([[[200, 100]], [[100, 100]], [[null, 100]], [[null, null]]])('%o do not', (ends) => {
    expect(tableProblem(steps(...ends))?.code).toBe('rule-steps-unordered')
  })
})
