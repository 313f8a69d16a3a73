import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RequirementLine } from '../../../../electron/contract'
import { compileLine, evaluateLine, worstResult } from '../../../../electron/host/matching/evaluate'
import { numberFact, unknownFact, type Fact } from '../../../../electron/host/matching/facts'
import { line } from './samples'

const none: Fact = { ...unknownFact, state: 'none' }

function judge(wanted: RequirementLine, fact: Fact) {
  const compiled = compileLine(wanted)
  if (!compiled) throw new Error('the line asks nothing')
  return evaluateLine(compiled, fact)
}

describe('a line of figures', () => {
  const area = line('area', { direction: 'ideal', min: 30_000, ideal: 33_000, max: 40_000 })

  it('says by how much it is missed: too little is negative, too much positive', () => {
    expect(judge(area, numberFact(27_600))).toMatchObject({ verdict: 'missed', wanted: 30_000, gap: -2_400 })
    expect(judge(area, numberFact(41_000))).toMatchObject({ verdict: 'missed', wanted: 40_000, gap: 1_000 })
    expect(judge(area, numberFact(34_000))).toMatchObject({ verdict: 'met', wanted: 33_000, gap: 1_000 })
  })

  it('takes the ideal for the bound where no bound is given', () => {
    expect(judge(line('powerKv', { ideal: 66 }), numberFact(22))).toMatchObject({
      verdict: 'missed',
      gap: -44,
    })
    expect(judge(line('floodDepth', { direction: 'less', ideal: 0.5 }), numberFact(2))).toMatchObject({
      verdict: 'missed',
      gap: 1.5,
    })
    expect(judge(line('area', { direction: 'ideal', ideal: 10_000 }), numberFact(9_100)).verdict).toBe('met')
    expect(judge(line('area', { direction: 'ideal', ideal: 10_000 }), numberFact(8_900)).verdict).toBe(
      'missed',
    )
  })

  it('takes a plain no for nought, or for no limit where that is what it means', () => {
    expect(judge(line('industrialWater', { min: 500 }), none)).toMatchObject({ verdict: 'missed', gap: -500 })
    expect(judge(line('floodDepth', { direction: 'less', max: 0.5 }), none)).toMatchObject({
      verdict: 'met',
      found: 0,
    })
    expect(judge(line('heightLimit', { min: 30 }), none)).toMatchObject({
      verdict: 'met',
      found: null,
      gap: null,
    })
    expect(judge(line('airportDistance', { direction: 'less', max: 50 }), none)).toMatchObject({
      verdict: 'missed',
      found: null,
    })
  })

  it('asks only that there be some where it has no figure', () => {
    const some = line('groundWater')
    expect(judge(some, numberFact(20)).verdict).toBe('met')
    expect(judge(some, { ...unknownFact, state: 'known' }).verdict).toBe('met')
    expect(judge(some, none).verdict).toBe('missed')
    expect(judge(some, unknownFact).verdict).toBe('unknown')
    expect(compileLine(line('floodDepth', { direction: 'less' }))).toBeNull()
  })

  it('leaves open what a price range does not decide', () => {
    const ceiling = line('unitPrice', { direction: 'less', max: 10_000 })
    expect(judge(ceiling, numberFact(8_000, 9_500))).toMatchObject({ verdict: 'met', found: 8_000 })
    expect(judge(ceiling, numberFact(9_000, 11_000))).toMatchObject({ verdict: 'unknown', score: null })
    expect(judge(ceiling, numberFact(10_500, 12_000))).toMatchObject({ verdict: 'missed', gap: 500 })
  })

  it('does not call an answer in words alone met or missed', () => {
    expect(judge(line('powerKw', { min: 2000 }), { ...unknownFact, state: 'known' }).verdict).toBe('unknown')
  })
})

describe('a line of a day, an option, yes or no', () => {
  it('counts the days a delivery is late', () => {
    const by = line('delivery', { direction: 'less', by: '2029-03-31' })
    const on = (day: string): Fact => ({ ...unknownFact, state: 'known', day })
    expect(judge(by, on('2029-03-31'))).toMatchObject({ verdict: 'met', gap: 0 })
    expect(judge(by, on('2029-04-10'))).toMatchObject({ verdict: 'missed', gap: 10, foundDay: '2029-04-10' })
    expect(judge(by, unknownFact).verdict).toBe('unknown')
    expect(compileLine(line('delivery'))).toBeNull()
  })

  it('compares options by their order', () => {
    const option = (name: string): Fact => ({ ...unknownFact, state: 'known', option: name })
    const atLeast = line('zoning', { option: 'industrial' })
    expect(judge(atLeast, option('exclusive-industrial'))).toMatchObject({ verdict: 'met', gap: 1 })
    expect(judge(atLeast, option('quasi-industrial'))).toMatchObject({ verdict: 'missed', gap: -1 })
    expect(judge({ ...atLeast, direction: 'ideal' }, option('exclusive-industrial')).verdict).toBe('missed')
    expect(judge(atLeast, option('no-such-zone')).verdict).toBe('unknown')
    expect(judge(line('gas', { option: 'lpg' }), none)).toMatchObject({ verdict: 'missed', gap: -1 })
    expect(compileLine(line('gas', { option: 'steam' }))).toBeNull()
  })

  it('tells yes from no and from unknown', () => {
    const fibre = line('fibre')
    expect(judge(fibre, { ...unknownFact, state: 'known' }).verdict).toBe('met')
    expect(judge(fibre, none).verdict).toBe('missed')
    expect(judge(fibre, unknownFact).verdict).toBe('unknown')
    expect(judge(line('lease', { option: 'no' }), none).verdict).toBe('met')
  })

  it('leaves a criterion of a later version open', () => {
    expect(judge(line('weather', { min: 1 }), numberFact(3)).verdict).toBe('unknown')
  })
})

const figures = fc.record({
  direction: fc.constantFrom('more' as const, 'less' as const, 'ideal' as const),
  min: fc.option(fc.integer({ min: 1, max: 100 })),
  ideal: fc.option(fc.integer({ min: 1, max: 100 })),
  max: fc.option(fc.integer({ min: 1, max: 100 })),
})
const value = fc.double({ min: 0, max: 150, noNaN: true })

describe('every line', () => {
  it('never calls the unknown met or missed, and what it calls met lies within its bounds', () => {
    fc.assert(
      fc.property(figures, value, (wanted, found) => {
        const asked = line('powerKw', wanted)
        const compiled = compileLine(asked)
        if (!compiled) return
        expect(evaluateLine(compiled, unknownFact)).toMatchObject({
          verdict: 'unknown',
          score: null,
          found: null,
        })
        const { verdict } = evaluateLine(compiled, numberFact(found))
        const within =
          (asked.min === null || found >= asked.min) && (asked.max === null || found <= asked.max)
        if (verdict === 'met') expect(within).toBe(true)
        if (!within) expect(verdict).toBe('missed')
      }),
    )
  })

  it('gives what is met at least half, what is missed less, always between 0 and 1', () => {
    fc.assert(
      fc.property(figures, value, (wanted, found) => {
        fc.pre(wanted.min === null || wanted.max === null || wanted.min <= wanted.max)
        const compiled = compileLine(line('powerKw', wanted))
        if (!compiled) return
        const { verdict, score, gap } = evaluateLine(compiled, numberFact(found))
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        if (verdict === 'met') expect(score).toBeGreaterThanOrEqual(0.5)
        else if (!compiled.some) {
          expect(score).toBeLessThanOrEqual(0.5)
          expect(gap).not.toBe(0)
        }
      }),
    )
  })

  it('never scores more of what should be more lower, nor less of what should be less', () => {
    fc.assert(
      fc.property(figures, value, value, (wanted, one, other) => {
        const small = Math.min(one, other)
        const large = Math.max(one, other)
        const more = compileLine(line('powerKw', { ...wanted, direction: 'more', max: null }))
        const less = compileLine(line('powerKw', { ...wanted, direction: 'less', min: null }))
        const score = (compiled: typeof more, at: number) =>
          compiled ? (evaluateLine(compiled, numberFact(at)).score ?? 0) : 0
        expect(score(more, large)).toBeGreaterThanOrEqual(score(more, small))
        expect(score(less, small)).toBeGreaterThanOrEqual(score(less, large))
      }),
    )
  })
})

describe('the worst of several results', () => {
  it('is a miss before an open question before a met line, and the lower score of two', () => {
    const wanted = line('industrialWater', { min: 100, ideal: 200 })
    const met = judge(wanted, numberFact(300))
    const barely = judge(wanted, numberFact(100))
    const missed = judge(wanted, numberFact(50))
    const open = judge(wanted, unknownFact)
    expect(worstResult([met, missed, open])).toBe(missed)
    expect(worstResult([met, open])).toBe(open)
    expect(worstResult([met, barely])).toBe(barely)
    expect(worstResult([])).toBeNull()
  })
})
