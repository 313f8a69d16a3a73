import type { SiteGraph } from './site-graph'

export interface CombineWish {
  /** ㎡ that the members together must reach. */
  readonly reachM2: number
  /** ㎡ that they must not exceed; null for no limit. */
  readonly mostM2: number | null
  /** 2 to 4 */
  readonly upTo: number
  /** Combinations kept, the smallest first. */
  readonly keep: number
}

export interface Combination {
  /** Indices in the graph, rising. */
  readonly members: readonly number[]
  readonly areaM2: number
}

/**
 * All combinations of 2 to `upTo` parcels that hang together and reach the area, the smallest first; of equal ones the one
 * of fewer parcels. A combination of which a connected part would do already is left out: nobody buys a lot too many.
 *
 * Every connected set is met exactly once (ESU, Wernicke 2006: a set grows only by neighbours that come after its first
 * parcel and were no neighbours before). A set that reaches the area does not grow, and one that cannot reach it with the
 * largest lots there are is given up.
 *
 * @param areaOf ㎡ of a parcel by index; null for a parcel that may not take part
 */
export function combinations(
  graph: SiteGraph,
  areaOf: (index: number) => number | null,
  wish: CombineWish,
): Combination[] {
  const search = new CombinationSearch(graph, areaOf, wish)
  return search.run()
}

class CombinationSearch {
  private readonly areas: Float64Array
  private readonly neighbours: readonly (readonly number[])[]
  private readonly largest: number
  private readonly most: number
  private found: Combination[] = []
  private threshold: number
  /** How many members a parcel neighbours or is: above 0 it is no fresh neighbour any more. */
  private readonly touched: Uint8Array
  private readonly members: number[] = []

  constructor(
    graph: SiteGraph,
    areaOf: (index: number) => number | null,
    private readonly wish: CombineWish,
  ) {
    this.areas = Float64Array.from(graph.uids, (_, index) => areaOf(index) ?? -1)
    this.neighbours = graph.links.map((links, index) =>
      this.takesPart(index) ? links.map(({ to }) => to).filter((to) => this.takesPart(to)) : [],
    )
    this.largest = this.areas.reduce((largest, area) => Math.max(largest, area), 0)
    this.most = wish.mostM2 ?? Infinity
    this.threshold = this.most
    this.touched = new Uint8Array(graph.uids.length)
  }

  private takesPart(index: number): boolean {
    return (this.areas[index] ?? -1) > 0
  }

  run(): Combination[] {
    if (this.wish.keep > 0 && this.wish.upTo >= 2)
      for (let root = 0; root < this.areas.length; root += 1) this.startAt(root)
    this.shrink()
    return this.found
  }

  private startAt(root: number): void {
    const area = this.areas[root] ?? -1
    const neighbours = this.neighbours[root] ?? []
    // A lot that would do alone needs no other one.
    if (area <= 0 || area >= this.wish.reachM2 || neighbours.length === 0) return
    this.members.push(root)
    this.mark(root, 1)
    this.extend(
      root,
      neighbours.filter((one) => one > root),
      area,
    )
    this.mark(root, -1)
    this.members.pop()
  }

  private mark(index: number, by: 1 | -1): void {
    this.touched[index] = (this.touched[index] ?? 0) + by
    for (const one of this.neighbours[index] ?? []) this.touched[one] = (this.touched[one] ?? 0) + by
  }

  private extend(root: number, candidates: readonly number[], area: number): void {
    const left = this.wish.upTo - this.members.length
    if (left <= 0 || area + left * this.largest < this.wish.reachM2) return
    for (const [at, next] of candidates.entries()) {
      const sum = area + (this.areas[next] ?? 0)
      if (sum > this.threshold) continue
      this.members.push(next)
      if (sum >= this.wish.reachM2) this.record(sum)
      else if (this.members.length < this.wish.upTo) {
        const fresh = (this.neighbours[next] ?? []).filter((one) => one > root && this.touched[one] === 0)
        this.mark(next, 1)
        this.extend(root, [...candidates.slice(at + 1), ...fresh], sum)
        this.mark(next, -1)
      }
      this.members.pop()
    }
  }

  private record(areaM2: number): void {
    if (!this.needsAll(areaM2)) return
    this.found.push({ members: this.members.toSorted((a, b) => a - b), areaM2 })
    if (this.found.length >= this.wish.keep * 4 + 64) this.shrink()
  }

  private shrink(): void {
    this.found.sort(
      (a, b) => a.areaM2 - b.areaM2 || a.members.length - b.members.length || compare(a.members, b.members),
    )
    this.found = this.found.slice(0, this.wish.keep)
    // Only sets smaller than the largest kept one can still get in.
    if (this.found.length === this.wish.keep)
      this.threshold = Math.min(this.most, this.found.at(-1)?.areaM2 ?? Infinity)
  }

  /** False when without one member the others still reach the area and still hang together. */
  private needsAll(areaM2: number): boolean {
    for (const one of this.members) {
      if (areaM2 - (this.areas[one] ?? 0) < this.wish.reachM2) continue
      if (this.connected(this.members.filter((other) => other !== one))) return false
    }
    return true
  }

  private connected(members: readonly number[]): boolean {
    const [first] = members
    if (first === undefined) return false
    const reached = new Set([first])
    for (const one of reached)
      for (const next of this.neighbours[one] ?? []) if (members.includes(next)) reached.add(next)
    return reached.size === members.length
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) if (one !== b[index]) return one - (b[index] ?? 0)
  return 0
}

/** Names of the roads that must be crossed to walk through all members, each once; none when touching sides suffice. */
export function roadsWithin(graph: SiteGraph, members: readonly number[]): string[] {
  const group = new Map(members.map((member) => [member, member]))
  const rootOf = (member: number): number => {
    const parent = group.get(member) ?? member
    return parent === member ? member : rootOf(parent)
  }
  const join = (touchingOnly: boolean): string[] => {
    const crossed: string[] = []
    for (const member of members)
      for (const { to, across } of graph.links[member] ?? []) {
        if (!group.has(to) || (across === null) !== touchingOnly) continue
        const from = rootOf(member)
        const into = rootOf(to)
        if (from === into) continue
        group.set(from, into)
        if (across !== null) crossed.push(across)
      }
    return crossed
  }
  join(true)
  return [...new Set(join(false))]
}
