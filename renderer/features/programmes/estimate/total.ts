import type { Estimate, Programme, Uid } from '../../../../electron/contract'

export interface Total {
  /** Yen of the programmes whose conditions are all met; null when none of them has a figure. */
  readonly metYen: number | null
  /** Yen at most, if everything unknown turns out well; null when it cannot be computed. */
  readonly mostYen: number | null
  /** Something comes on top that has no figure. */
  readonly open: boolean
  /** Programmes that exclude each other were among them. */
  readonly hasExclusive: boolean
}

type Sum = Pick<Estimate, 'state' | 'programmeUid' | 'minYen' | 'maxYen' | 'open'>

/**
 * What the programmes may give together. Of programmes that cannot be had together the largest counts; those whose
 * conditions are unmet, or that have nothing to compute with, do not.
 */
export function totalOf(
  estimates: readonly Sum[],
  programmes: readonly Pick<Programme, 'uid' | 'exclusiveGroup'>[],
): Total {
  const groups = new Map<string, Sum[]>()
  for (const estimate of estimates) {
    if (estimate.state !== 'met' && estimate.state !== 'unknown') continue
    const group = groupOf(estimate.programmeUid, programmes)
    groups.set(group, [...(groups.get(group) ?? []), estimate])
  }
  const all = [...groups.values()]
  const met = all.flatMap((group) => {
    const figures = group.flatMap(({ state, minYen }) => (state === 'met' && minYen !== null ? [minYen] : []))
    return figures.length === 0 ? [] : [Math.max(...figures)]
  })
  // What has no figure by its nature adds nothing; what has one that is not known yet leaves the end open.
  const ends = all.map((group) =>
    group.map(({ minYen, maxYen, open }) => maxYen ?? (minYen === null && open ? 0 : null)),
  )
  const hasFigure = all.some((group) =>
    group.some(({ maxYen, minYen }) => maxYen !== null || minYen !== null),
  )
  return {
    metYen: met.length === 0 ? null : met.reduce((sum, yen) => sum + yen, 0),
    mostYen: !hasFigure
      ? null
      : ends.reduce<number | null>((sum, group) => {
          if (sum === null || group.includes(null)) return null
          return sum + Math.max(...group.map((yen) => yen ?? 0))
        }, 0),
    open: all.some((group) => group.some(({ open }) => open)),
    hasExclusive: all.some((group) => group.length > 1),
  }
}

function groupOf(uid: Uid, programmes: readonly Pick<Programme, 'uid' | 'exclusiveGroup'>[]): string {
  return programmes.find((each) => each.uid === uid)?.exclusiveGroup || uid
}
