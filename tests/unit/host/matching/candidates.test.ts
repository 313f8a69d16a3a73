import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RequirementLine } from '../../../../electron/contract'
import { matchParcels, totalPriceYen } from '../../../../electron/host/matching/candidates'
import { indexAnswers, type AnswerRow, type MatchParcel } from '../../../../electron/host/matching/facts'
import { buildSiteGraph, type GraphRoad } from '../../../../electron/host/matching/site-graph'
import { answer, line, parcel, rectangle, unmeasured } from './samples'

interface Given {
  readonly lines: readonly RequirementLine[]
  readonly parcels: readonly MatchParcel[]
  readonly answers?: readonly AnswerRow[]
  readonly roads?: readonly GraphRoad[]
  readonly combineUpTo?: number
  readonly limit?: number
}

function match({ lines, parcels, answers = [], roads = [], combineUpTo = 4, limit = 100 }: Given) {
  return matchParcels({
    lines,
    parcels,
    answers: indexAnswers(answers),
    measured: unmeasured,
    graph: buildSiteGraph(parcels, roads),
    combineUpTo,
    limit,
    ownSites: [{ name: '米沢工場', position: [140.13, 37.92] }],
    customers: [],
  }).candidates
}

const three = [
  parcel('a', { areaM2: 8_000, polygon: rectangle(0, 0, 100, 80) }),
  parcel('b', { areaM2: 8_000, polygon: rectangle(100, 0, 100, 80) }),
  parcel('c', { areaM2: 8_000, polygon: rectangle(212, 0, 100, 80) }),
]
const road = { name: '中央通り', polygon: rectangle(200, -20, 12, 120) }
const wantsArea = line('area', { must: true, direction: 'ideal', min: 15_000, ideal: 16_000, max: 20_000 })

describe('candidates for a sheet', () => {
  it('are the combination that reaches the area where no parcel does', () => {
    const found = match({ lines: [wantsArea], parcels: three, roads: [road] })
    const fitting = found.filter(({ verdict }) => verdict === 'fits')
    expect(fitting.map(({ parcelUids }) => parcelUids?.join('+'))).toEqual(['a+b', 'b+c'])
    expect(fitting[0]).toMatchObject({
      areaM2: 16_000,
      priceYen: 160_000_000,
      compactness: 1,
      acrossRoads: [],
    })
    expect(fitting[1]).toMatchObject({ acrossRoads: ['中央通り'] })
    expect(fitting[1]?.compactness).toBeLessThan(1)
    expect(found[2]?.lines?.[0]).toMatchObject({ verdict: 'missed', gap: -7_000 })
  })

  it('combine no parcel that is not available or misses a must of its own', () => {
    const sold = three.map((one) => (one.uid === 'b' ? { ...one, available: false } : one))
    expect(
      match({ lines: [wantsArea], parcels: sold, roads: [road] }).every(
        (one) => one.parcelUids?.length === 1,
      ),
    ).toBe(true)
    const flood = line('floodDepth', { must: true, direction: 'less', max: 0.5 })
    const found = match({
      lines: [wantsArea, flood],
      parcels: three,
      roads: [road],
      answers: [answer('c', 'floodDepth', { number: 3 }), answer('a', 'floodDepth', { number: 0 })],
    })
    const together = found.filter(({ parcelUids }) => (parcelUids?.length ?? 0) > 1)
    expect(together.map(({ parcelUids }) => parcelUids?.join('+'))).toEqual(['a+b'])
    expect(together[0]).toMatchObject({ verdict: 'nearly' })
  })

  it('put what fits first, one parcel before several, the better score before the lower', () => {
    const parcels = [...three, parcel('large', { areaM2: 19_000 }), parcel('just', { areaM2: 16_000 })]
    const found = match({ lines: [wantsArea], parcels, roads: [road] })
    expect(found.map(({ parcelUids }) => parcelUids?.join('+'))).toEqual([
      'just',
      'large',
      'a+b',
      'b+c',
      'a',
      'b',
      'c',
    ])
  })

  it('name the own site that is nearest, and no customer where there is none', () => {
    const [first] = match({ lines: [wantsArea], parcels: three })
    expect(first).toMatchObject({ ownSiteName: '米沢工場', customerKm: null, customerName: null })
    expect(first?.ownSiteKm).toBeGreaterThan(0)
  })

  it('take the answer of the parcel before that of its park, and the park where the parcel knows nothing', () => {
    const lines = [line('powerKv', { min: 66 })]
    const answers = [
      answer('park', 'powerKv', { number: 66 }),
      answer('a', 'powerKv', { number: 6.6 }),
      answer('b', 'powerKv', { state: 'unknown' }),
    ]
    const found = match({ lines, parcels: three, answers, combineUpTo: 1 })
    const of = (uid: string) => found.find(({ parcelUids }) => parcelUids?.[0] === uid)?.lines?.[0]
    expect(of('a')).toMatchObject({ verdict: 'missed', found: 6.6 })
    expect(of('b')).toMatchObject({ verdict: 'met', found: 66 })
  })

  it('look beyond the smallest combinations when these are too dear together', () => {
    const parcels = Array.from({ length: 12 }, (_, index) =>
      parcel(`p${index}`, {
        areaM2: 8_000 + index,
        price: { kind: 'fixed', yenPerM2: index < 9 ? 20_000 : 5_000 },
        polygon: rectangle(index * 100, 0, 100, 80),
      }),
    )
    const price = line('unitPrice', { must: true, direction: 'less', max: 6_000 })
    const found = match({ lines: [wantsArea, price], parcels, combineUpTo: 2, limit: 1 })
    expect(found[0]?.parcelUids).toEqual(['p9', 'p10'])
  })

  it('never violate a must, hang together, and have the area of their members', () => {
    const lot = fc.record({
      areaM2: fc.integer({ min: 3_000, max: 9_000 }),
      price: fc.integer({ min: 5_000, max: 20_000 }),
      water: fc.option(fc.integer({ min: 0, max: 900 })),
      available: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(lot, { minLength: 4, maxLength: 12 }),
        fc.integer({ min: 8_000, max: 30_000 }),
        (lots, reach) => {
          const parcels = lots.map((one, index) =>
            parcel(`p${index}`, {
              areaM2: one.areaM2,
              price: { kind: 'fixed', yenPerM2: one.price },
              available: one.available,
              polygon: rectangle((index % 4) * 100, Math.floor(index / 4) * 80, 100, 80),
            }),
          )
          const answers = lots.flatMap(({ water }, index) =>
            water === null ? [] : [answer(`p${index}`, 'industrialWater', { number: water })],
          )
          const lines = [
            line('area', { must: true, direction: 'ideal', min: reach, max: reach * 1.5 }),
            line('unitPrice', { must: true, direction: 'less', max: 12_000 }),
            line('industrialWater', { must: true, min: 300 }),
          ]
          const graph = buildSiteGraph(parcels, [])
          for (const { parcelUids = [], verdict, areaM2 = 0, lines: results = [] } of match({
            lines,
            parcels,
            answers,
          })) {
            const members = parcelUids.map((uid) => Number(uid.slice(1)))
            const sum = members.reduce((all, at) => all + (lots[at]?.areaM2 ?? 0), 0)
            expect(areaM2).toBe(sum)
            if (members.length > 1) {
              expect(results.some((one) => one.must && one.verdict === 'missed')).toBe(false)
              expect(members.every((at) => lots[at]?.available)).toBe(true)
              const reached = new Set(members.slice(0, 1))
              for (const at of reached)
                for (const { to } of graph.links[at] ?? []) if (members.includes(to)) reached.add(to)
              expect(reached.size).toBe(members.length)
            }
            if (verdict !== 'fits') continue
            const paid = members.reduce(
              (all, at) => all + (lots[at]?.areaM2 ?? 0) * (lots[at]?.price ?? 0),
              0,
            )
            expect(sum).toBeGreaterThanOrEqual(reach)
            expect(sum).toBeLessThanOrEqual(reach * 1.5)
            expect(paid / sum).toBeLessThanOrEqual(12_000 + 1e-6)
            expect(members.every((at) => (lots[at]?.water ?? -1) >= 300)).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the price of several parcels', () => {
  it('is the lower end of a range, and unknown as soon as one is', () => {
    const range = { kind: 'range', minYenPerM2: 9_000, maxYenPerM2: 12_000 } as const
    expect(totalPriceYen([parcel('a'), parcel('b', { price: range })])).toBe(190_000_000)
    expect(totalPriceYen([parcel('a'), parcel('b', { price: { kind: 'negotiable' } })])).toBeNull()
    expect(totalPriceYen([parcel('a', { areaM2: null })])).toBeNull()
  })
})
