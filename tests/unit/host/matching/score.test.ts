import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberFact, unknownFact, type FactSource } from '../../../../electron/host/matching/facts'
import { compileSheet, evaluateSheet, missedMusts } from '../../../../electron/host/matching/score'
import { line } from './samples'

/** Facts by criterion; a null is unknown. */
function facts(values: Readonly<Record<string, number | null>>): FactSource {
  return (criterion) => {
    const value = values[criterion] ?? null
    return value === null ? unknownFact : numberFact(value)
  }
}

describe('the verdict', () => {
  const sheet = compileSheet([
    line('powerKv', { must: true, min: 66 }),
    line('industrialWater', { must: true, min: 500 }),
    line('staff', { min: 50 }),
  ])
  const verdict = (values: Readonly<Record<string, number | null>>) =>
    evaluateSheet(sheet, facts(values)).verdict

  it('is made by the musts alone', () => {
    expect(verdict({ powerKv: 66, industrialWater: 500, staff: 0 })).toBe('fits')
    expect(verdict({ powerKv: 66, industrialWater: null })).toBe('nearly')
    expect(verdict({ powerKv: 66, industrialWater: 400 })).toBe('nearly')
    expect(verdict({ powerKv: 22, industrialWater: null })).toBe('nearly')
    expect(verdict({ powerKv: 22, industrialWater: 400 })).toBe('misses')
  })

  it('counts missed musts no further than asked', () => {
    expect(missedMusts(sheet, facts({ powerKv: 1, industrialWater: 1 }))).toBe(2)
    expect(missedMusts(sheet, facts({ powerKv: 1, industrialWater: 1 }), 1)).toBe(1)
  })
})

describe('the score', () => {
  const lines = [line('powerKv', { min: 60, weight: 4 }), line('staff', { min: 50, weight: 1 })]

  it('is the weighted mean of the known lines', () => {
    const sheet = compileSheet(lines)
    expect(evaluateSheet(sheet, facts({ powerKv: 60, staff: 25 })).score).toBe(85)
    expect(evaluateSheet(sheet, facts({ powerKv: 60 })).score).toBe(100)
    expect(evaluateSheet(sheet, facts({})).score).toBe(0)
    expect(sheet.basis).toBe('weights')
  })

  it('takes all lines alike, and says so, when every weight is zero', () => {
    const sheet = compileSheet(lines.map((one) => ({ ...one, weight: 0 })))
    expect(sheet.basis).toBe('equal')
    expect(evaluateSheet(sheet, facts({ powerKv: 60, staff: 0 })).score).toBe(50)
  })

  it('rests on nothing when the sheet asks nothing', () => {
    const sheet = compileSheet([line('delivery'), line('floodDepth', { direction: 'less' })])
    expect(sheet.basis).toBe('none')
    expect(evaluateSheet(sheet, facts({}))).toEqual({ verdict: 'fits', score: 0, lines: [] })
  })

  it('never falls when a known answer gets better', () => {
    const keys = ['powerKv', 'powerKw', 'industrialWater', 'staff']
    const wish = fc.record({ min: fc.integer({ min: 1, max: 100 }), weight: fc.nat(5), must: fc.boolean() })
    fc.assert(
      fc.property(
        fc.tuple(wish, wish, wish, wish),
        fc.array(fc.option(fc.nat(150)), { minLength: 4, maxLength: 4 }),
        fc.nat(3),
        fc.nat(50),
        (wishes, values, at, gain) => {
          const sheet = compileSheet(wishes.map((one, index) => line(keys[index] ?? '', one)))
          const before = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? null]))
          const key = keys[at] ?? ''
          const old = before[key]
          fc.pre(old !== null && old !== undefined)
          const after = { ...before, [key]: (old ?? 0) + gain }
          const one = evaluateSheet(sheet, facts(before))
          const two = evaluateSheet(sheet, facts(after))
          expect(two.score).toBeGreaterThanOrEqual(one.score)
          const rank = { fits: 2, nearly: 1, misses: 0 }
          expect(rank[two.verdict]).toBeGreaterThanOrEqual(rank[one.verdict])
        },
      ),
    )
  })

  it('never says fits where a must is missed or unknown', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            min: fc.integer({ min: 1, max: 9 }),
            must: fc.boolean(),
            found: fc.option(fc.nat(10)),
          }),
          { maxLength: 6 },
        ),
        (all) => {
          const keys = ['powerKv', 'powerKw', 'industrialWater', 'staff', 'tapWater', 'drainage']
          const sheet = compileSheet(
            all.map(({ min, must }, index) => line(keys[index] ?? '', { min, must })),
          )
          const source = facts(Object.fromEntries(all.map(({ found }, index) => [keys[index], found])))
          const violated = all.some(({ must, min, found }) => must && (found === null || found < min))
          expect(evaluateSheet(sheet, source).verdict === 'fits').toBe(!violated)
        },
      ),
    )
  })
})
