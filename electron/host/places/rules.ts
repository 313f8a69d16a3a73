import { foldCharacters } from '../../contract/rules/fold'

const digits = '〇一二三四五六七八九'

/** 二十四 → 24, 一二三 → 123. Kanji numerals of place names, 〇 to 百; larger ones do not number anything. */
function toArabic(numeral: string): string {
  if (!/[十百]/.test(numeral)) return [...numeral].map((letter) => digits.indexOf(letter)).join('')
  const parts = /^([一二三四五六七八九]?百)?([一二三四五六七八九]?十)?([一二三四五六七八九])?$/.exec(numeral)
  if (!parts) return [...numeral].map((letter) => toArabic(letter)).join('')
  const times = (part: string | undefined, unit: number) =>
    part === undefined ? 0 : unit * (part.length > 1 ? digits.indexOf(part[0] ?? '') : 1)
  const units = parts[3] === undefined ? 0 : digits.indexOf(parts[3])
  return String(times(parts[1], 100) + times(parts[2], 10) + units)
}

/**
 * Folds an address or a list of them, one a line: as `foldCharacters`, and the ways of writing that differ between
 * signs, registers and people: kanji and arabic numerals everywhere (一丁目, 北24条), ヶ・ケ・が, ノ・之・の, 大字 and 字
 * left out. Line breaks stay. Idempotent.
 */
export function foldPlace(text: string): string {
  return foldCharacters(text)
    .replace(/[〇一二三四五六七八九十百]+/g, toArabic)
    .replace(/[ゖけ]/g, 'が')
    .replaceAll('之', 'の')
    .replace(/大?字/g, '')
}

/** `3-4452-33` → `3丁目4452-33`: the first of the numbers of an address as a block of the town, or null without one. */
export function withBlock(folded: string): string | null {
  if (/\d丁目/.test(folded)) return null
  const replaced = folded.replace(/(?<!\d)(\d{1,2})(?:-|の(?=\d)|$)/, '$1丁目')
  return replaced === folded ? null : replaced
}

/** A municipality as people begin to write it; folded, longest first. */
export interface AdminNames {
  readonly prefecture: string
  /** Without 都府県; of 北海道 the same. */
  readonly prefectureShort: string
  readonly municipality: string
  /** Prefecture and municipality together. */
  readonly whole: string
  /** 東置賜郡高畠町, 高畠町, 高畠; 札幌市中央区, 札幌中央区, 中央区. */
  readonly variants: readonly string[]
}

function withoutSuffix(name: string): string {
  return name.length > 2 ? name.replace(/[市区町村]$/, '') : name
}

/** Names under which a municipality is written. Both names folded. */
export function adminNames(prefecture: string, municipality: string): AdminNames {
  const variants = new Set([municipality, withoutSuffix(municipality)])
  const district = /^.+?郡(.+[町村])$/.exec(municipality)?.[1]
  if (district) variants.add(district).add(withoutSuffix(district))
  const ward = /^(.+)市(.+区)$/.exec(municipality)
  if (ward) variants.add(`${ward[1]}${ward[2]}`).add(ward[2] ?? '')
  return {
    prefecture,
    prefectureShort: prefecture === '北海道' ? prefecture : prefecture.replace(/[都府県]$/, ''),
    municipality,
    whole: `${prefecture}${municipality}`,
    variants: [...variants].sort((a, b) => b.length - a.length),
  }
}

/** What is left after prefecture and municipality, and whether the municipality was written in full. */
export interface AdminRest {
  /** `''` when they are all the text says, also when typed halfway. */
  readonly rest: string
  /**
   * False when only a name without 市区町村 was taken: 八幡原 may be 原 in 八幡市 and is more likely a place of its own.
   */
  readonly certain: boolean
}

/** Takes prefecture and municipality from the beginning of an address or a search word; null when it begins otherwise. */
export function restAfterAdmin(names: AdminNames, folded: string): AdminRest | null {
  const heads = [names.prefecture, names.prefectureShort, '']
  for (const head of heads) {
    if (!folded.startsWith(head)) continue
    const rest = folded.slice(head.length)
    if (rest === '') return { rest, certain: true }
    const variant = names.variants.find((name) => rest.startsWith(name))
    if (variant)
      return { rest: rest.slice(variant.length), certain: head !== '' || /[市区町村]$/.test(variant) }
    if (head !== '' && names.variants.some((name) => name.startsWith(rest)))
      return { rest: '', certain: true }
    if (head === names.prefecture) return { rest, certain: true }
  }
  return null
}

/**
 * How well a search word names a municipality: 0 is its name, higher is worse, null is not at all.
 * @param taken what `restAfterAdmin` found for the same word
 */
export function adminRank(names: AdminNames, folded: string, taken: AdminRest | null): number | null {
  if (taken?.rest === '')
    return names.variants.includes(folded)
      ? 0
      : names.variants.some((name) => name.startsWith(folded))
        ? 1
        : 2
  if (!names.whole.includes(folded)) return null
  return names.variants.some((variant) => variant.startsWith(folded)) ? 1 : 3
}
