import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combinations, roadsWithin, type CombineWish } from '../../../../electron/host/matching/combine'
import type { SiteGraph } from '../../../../electron/host/matching/site-graph'

function graphOf(size: number, edges: readonly (readonly [number, number, (string | null)?])[]): SiteGraph {
  const links: { to: number; across: string | null }[][] = Array.from({ length: size }, () => [])
  for (const [a, b, across = null] of edges) {
    links[a]?.push({ to: b, across })
    links[b]?.push({ to: a, across })
  }
  const uids = Array.from({ length: size }, (_, index) => `p${index}`)
  return {
    uids,
    indexOf: new Map(uids.map((uid, index) => [uid, index])),
    links,
    shapes: uids.map(() => []),
    areas: uids.map(() => 0),
  }
}

function connected(graph: SiteGraph, members: readonly number[]): boolean {
  const reached = new Set(members.slice(0, 1))
  for (const one of reached)
    for (const { to } of graph.links[one] ?? []) if (members.includes(to)) reached.add(to)
  return reached.size === members.length && members.length > 0
}

/** Every subset looked at: what the quick search must agree with. */
function byForce(graph: SiteGraph, areas: readonly (number | null)[], wish: CombineWish): string[] {
  const size = graph.uids.length
  const found: { members: number[]; area: number }[] = []
  const areaOf = (members: readonly number[]) => members.reduce((sum, one) => sum + (areas[one] ?? 0), 0)
  for (let mask = 1; mask < 1 << size; mask += 1) {
    const members = Array.from({ length: size }, (_, index) => index).filter((index) => mask & (1 << index))
    if (members.length < 2 || members.length > wish.upTo) continue
    if (members.some((one) => areas[one] === null) || !connected(graph, members)) continue
    const area = areaOf(members)
    if (area < wish.reachM2 || (wish.mostM2 !== null && area > wish.mostM2)) continue
    const spare = members.some((one) => {
      const rest = members.filter((other) => other !== one)
      return areaOf(rest) >= wish.reachM2 && connected(graph, rest)
    })
    if (!spare) found.push({ members, area })
  }
  return found
    .sort((a, b) => a.area - b.area || a.members.length - b.members.length || order(a.members, b.members))
    .slice(0, wish.keep)
    .map(({ members, area }) => `${members.join('+')}=${area}`)
}

function order(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) if (one !== b[index]) return one - (b[index] ?? 0)
  return 0
}

describe('combinations of parcels', () => {
  const row = graphOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ])
  const areas = [10, 12, 14, 40]
  const list = (wish: Partial<CombineWish>, of: readonly (number | null)[] = areas) =>
    combinations(row, (index) => of[index] ?? null, {
      reachM2: 25,
      mostM2: null,
      upTo: 4,
      keep: 10,
      ...wish,
    }).map(({ members }) => members.join('+'))

  it('reach the area, the smallest first, and have no member too many', () => {
    expect(list({})).toEqual(['1+2'])
    expect(list({ reachM2: 36 })).toEqual(['0+1+2'])
    expect(list({ reachM2: 60 })).toEqual(['1+2+3'])
  })

  it('stay within the largest area and the number of members', () => {
    expect(list({ reachM2: 36, mostM2: 35 })).toEqual([])
    expect(list({ reachM2: 60, upTo: 2 })).toEqual([])
    expect(list({ reachM2: 70, upTo: 4 })).toEqual(['0+1+2+3'])
  })

  it('leave out parcels that may not take part, and do not reach across them', () => {
    expect(list({ reachM2: 36 }, [10, null, 14, 40])).toEqual([])
  })

  it('are those that looking at every subset finds', () => {
    const instance = fc.integer({ min: 2, max: 9 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        edges: fc.array(
          fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).filter(([a, b]) => a !== b),
          { maxLength: 16 },
        ),
        areas: fc.array(fc.option(fc.integer({ min: 1, max: 30 }), { freq: 6 }), {
          minLength: size,
          maxLength: size,
        }),
        reachM2: fc.integer({ min: 1, max: 80 }),
        mostM2: fc.option(fc.integer({ min: 1, max: 100 })),
        upTo: fc.integer({ min: 2, max: 4 }),
        keep: fc.integer({ min: 1, max: 6 }),
      }),
    )
    fc.assert(
      fc.property(instance, ({ size, edges, areas: given, ...wish }) => {
        const unique = new Map(
          edges.map(([a, b]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b] as const]),
        )
        const graph = graphOf(size, [...unique.values()])
        const found = combinations(graph, (index) => given[index] ?? null, wish)
        expect(found.map(({ members, areaM2 }) => `${members.join('+')}=${areaM2}`)).toEqual(
          byForce(graph, given, wish),
        )
        for (const { members, areaM2 } of found) {
          expect(connected(graph, members)).toBe(true)
          expect(areaM2).toBe(members.reduce((sum, one) => sum + (given[one] ?? 0), 0))
        }
      }),
      { numRuns: 600 },
    )
  })
})

describe('roads within a combination', () => {
  const graph = graphOf(4, [
    [0, 1],
    [1, 2, '中央通り'],
    [2, 3, '中央通り'],
    [0, 2, '東通り'],
    [0, 3],
  ])

  it('are named only where no common side joins the parts', () => {
    expect(roadsWithin(graph, [0, 1])).toEqual([])
    expect(roadsWithin(graph, [1, 2])).toEqual(['中央通り'])
    expect(roadsWithin(graph, [0, 1, 3])).toEqual([])
    expect(roadsWithin(graph, [0, 1, 2, 3])).toEqual(['東通り'])
  })
})
