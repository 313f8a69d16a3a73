import { foldText } from '../../../electron/contract/rules/fold'

/** How well a thing fits what was typed; lower is better, null is not at all. */
export type Rank = number | null

/** What was typed, folded (width, case, kana, old kanji) and split at blanks. */
export function wordsOf(text: string): readonly string[] {
  const folded = foldText(text)
  return folded === '' ? [] : folded.split(' ')
}

/**
 * Ranks a thing by its names: every word must occur in one of them; a name that is a word comes first, then one that
 * begins with it.
 * @param names folded
 */
export function rank(words: readonly string[], names: readonly string[]): Rank {
  let sum = 0
  for (const word of words) {
    let best: Rank = null
    for (const name of names) {
      const at = name.indexOf(word)
      if (at < 0) continue
      const found = name === word ? 0 : at === 0 ? 1 : 2
      best = best === null ? found : Math.min(best, found)
    }
    if (best === null) return null
    sum += best
  }
  return sum
}

/** The `limit` things that fit best, in their own order where they fit alike. */
export function best<T>(things: Iterable<T>, rankOf: (thing: T) => Rank, limit: number): readonly T[] {
  const ranked: { thing: T; rank: number }[] = []
  for (const thing of things) {
    const found = rankOf(thing)
    if (found !== null) ranked.push({ thing, rank: found })
  }
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ thing }) => thing)
}
