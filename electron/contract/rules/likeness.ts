import { foldCompanyName } from './fold'

/**
 * How alike two company names are. Japanese names are short and without blanks, so whole words cannot be compared and
 * one letter weighs much; letters at the beginning (place, founder) and trade words at the end are both shared by
 * strangers. Hence: pairs of neighbouring letters for the whole, edits for a slip of one letter, and the numbers in a name
 * apart, because 第一工業 and 第二工業 are two companies however alike they look.
 */
export interface NameLikeness {
  /** 0 to 1; 1 only for names that fold to the same. */
  readonly value: number
  /** Which comparison decided: the same, one within the other, a slip in a letter or two, or shared pairs. */
  readonly by: 'same' | 'contained' | 'slip' | 'pairs'
}

const kanjiDigits = '〇一二三四五六七八九'
const digitRuns = /\d+|[〇一二三四五六七八九十百]+/gu

/** Numbers a name holds, kanji digits as figures, so that 第2 and 第二 are one. */
function numbersIn(folded: string): string {
  return [...folded.matchAll(digitRuns)]
    .map(([run]) => [...run].map((letter) => letterAsDigit(letter)).join(''))
    .join(' ')
}

function letterAsDigit(letter: string): string {
  const at = kanjiDigits.indexOf(letter)
  return at < 0 ? letter : String(at)
}

function pairsOf(letters: readonly string[]): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let index = 0; index <= letters.length; index += 1) {
    const pair = `${letters[index - 1] ?? '^'}${letters[index] ?? '$'}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Sørensen–Dice over pairs of letters, beginning and end counted as letters. */
function sharedPairs(a: readonly string[], b: readonly string[]): number {
  const pairs = pairsOf(a)
  let shared = 0
  for (const [pair, count] of pairsOf(b)) shared += Math.min(count, pairs.get(pair) ?? 0)
  return (2 * shared) / (a.length + b.length + 2)
}

/**
 * Edits from one to the other: letter put in, taken out, changed, or two neighbours swapped (optimal string alignment).
 * Stops with `limit + 1` when there are more.
 */
export function editsBetween(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1)
      next.push(edits)
    }
    if (Math.min(...next, ...row) > limit) return limit + 1
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** Names that differ in their numbers are at most this alike. */
const otherNumbers = 0.4

/** `nameLikeness` for names that are already folded by `foldCompanyName`. */
export function foldedLikeness(a: string, b: string): NameLikeness {
  if (a === b) return { value: a === '' ? 0 : 1, by: 'same' }
  if (a === '' || b === '') return { value: 0, by: 'pairs' }
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]]
  const pairs = sharedPairs(short, long)
  let best: NameLikeness = { value: pairs, by: 'pairs' }
  const edits = editsBetween(short, long, 2)
  // One slip in a name of two letters is another name; in one of eight it is a slip.
  const slip = edits <= 2 ? 1 - edits / (0.75 * long.length + 0.5) : 0
  if (slip > best.value) best = { value: slip, by: 'slip' }
  const within = short.length >= 3 && (a.length <= b.length ? b.includes(a) : a.includes(b))
  const contained = within ? 0.6 + 0.35 * (short.length / long.length) : 0
  if (contained > best.value) best = { value: contained, by: 'contained' }
  const value = numbersIn(a) === numbersIn(b) ? best.value : Math.min(best.value, otherNumbers)
  return { value: Math.max(0, Math.min(0.99, value)), by: best.by }
}

/** How alike two company names are, company forms, width, case, kana and old kanji left out of account. Symmetric. */
export function nameLikeness(a: string, b: string): NameLikeness {
  return foldedLikeness(foldCompanyName(a), foldCompanyName(b))
}
