interface Placed {
  readonly uid: string
  readonly position: number
}

/**
 * New positions of an editable list, from 1: the named ones in the order given, the rest behind them as they were.
 * @returns only the entries whose position changes
 */
export function reordered(entries: readonly Placed[], uids: readonly string[]): Placed[] {
  const wanted = new Map(uids.map((uid, index) => [uid, index + 1]))
  const rest = entries.filter((entry) => !wanted.has(entry.uid)).sort((a, b) => a.position - b.position)
  for (const entry of rest) wanted.set(entry.uid, wanted.size + 1)
  return entries.flatMap(({ uid, position }) => {
    const next = wanted.get(uid)
    return next === undefined || next === position ? [] : [{ uid, position: next }]
  })
}

/** The position behind every entry. */
export function lastPosition(entries: readonly Placed[]): number {
  return Math.max(0, ...entries.map((entry) => entry.position)) + 1
}
