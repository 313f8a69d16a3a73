interface Indexed<T> {
  readonly form: string
  readonly index: number
  readonly of: T
}

/**
 * Says which of thousands of strings may stand in a text. Each is filed under the rarest of its pairs of neighbouring
 * characters, so that a text asks only after the few whose pair it has: 株式 stands in thousands of names.
 */
export class TextSearch<T extends { readonly forms: readonly string[] }> {
  private readonly byPair = new Map<number, Indexed<T>[]>()

  /** @param all each with the forms under which it is found; a form has at least two characters */
  constructor(all: readonly T[]) {
    const counts = new Map<number, number>()
    for (const { forms } of all)
      for (const form of forms)
        for (let at = 0; at + 1 < form.length; at++) {
          const pair = pairAt(form, at)
          counts.set(pair, (counts.get(pair) ?? 0) + 1)
        }
    for (const [index, of] of all.entries())
      for (const form of of.forms) {
        const rarest = rarestPair(form, counts)
        const same = this.byPair.get(rarest)
        if (same) same.push({ form, index, of })
        else this.byPair.set(rarest, [{ form, index, of }])
      }
  }

  /** Those of which every pair of some form is in the text: few more than those that are. In their own order. */
  candidates(text: string): T[] {
    const pairs = new Set<number>()
    for (let at = 0; at + 1 < text.length; at++) pairs.add(pairAt(text, at))
    const found = new Map<number, T>()
    for (const pair of pairs)
      for (const { form, index, of } of this.byPair.get(pair) ?? [])
        if (!found.has(index) && everyPairIn(form, pairs)) found.set(index, of)
    return [...found].sort(([one], [other]) => one - other).map(([, of]) => of)
  }
}

/** Two neighbouring code units as one number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}

function rarestPair(form: string, counts: ReadonlyMap<number, number>): number {
  let rarest = pairAt(form, 0)
  let least = counts.get(rarest) ?? 0
  for (let at = 1; at + 1 < form.length; at++) {
    const pair = pairAt(form, at)
    const count = counts.get(pair) ?? 0
    if (count < least) [rarest, least] = [pair, count]
  }
  return rarest
}

function everyPairIn(form: string, pairs: ReadonlySet<number>): boolean {
  for (let at = 0; at + 1 < form.length; at++) if (!pairs.has(pairAt(form, at))) return false
  return true
}
