import { isoDay } from './calendar'

/** A Japanese era with the days on which it began and ended (元号を改める政令 and the notices before it). */
export interface Era {
  readonly name: string
  readonly letter: string
  /** ISO day */
  readonly from: string
  /** Last ISO day; null for the present era. On the day of a change both eras are written and read. */
  readonly until: string | null
}

/** Newest first. 明治 counts from Meiji 6 on: before, the calendar was another one. */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01', until: null },
  { name: '平成', letter: 'H', from: '1989-01-08', until: '2019-04-30' },
  { name: '昭和', letter: 'S', from: '1926-12-25', until: '1989-01-07' },
  { name: '大正', letter: 'T', from: '1912-07-30', until: '1926-12-25' },
  { name: '明治', letter: 'M', from: '1868-01-25', until: '1912-07-30' },
]

const gregorianFrom = '1873-01-01'

/**
 * Why a text is no date: not readable as one, a day no calendar has, a day before its era began, or after its era ended
 * (平成32年, as plans made before the change of era write it).
 */
export type DateProblem = 'unreadable' | 'no-such-day' | 'before-era' | 'after-era'

export type DatePrecision = 'day' | 'month' | 'year'

export type ParsedDate =
  /** `value` is ISO as far as it goes: `2026-11-20`, `2026-11`, `2026`. */
  | { readonly ok: true; readonly value: string; readonly precision: DatePrecision }
  /** `meant`: the ISO date that an era's year counted past its end would be; null when there is none. */
  | { readonly ok: false; readonly problem: DateProblem; readonly meant: string | null }

const yearPart = /^(?:(?:西暦)?(\d{4})|(令和?|平成?|昭和?|大正?|明治?|㋿|[RHSTM])(元|\d{1,3}))/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const monthAndDay = /^(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/

function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .replace(/[、。．]/g, '.')
    .toUpperCase()
}

const failed = (problem: DateProblem, meant: string | null = null): ParsedDate => ({
  ok: false,
  problem,
  meant,
})

interface Parts {
  readonly year: number
  readonly month: number | null
  readonly date: number | null
}

const two = (value: number) => String(value).padStart(2, '0')

function existing({ year, month, date }: Parts): ParsedDate {
  if (!(year >= 1000 && year <= 9999)) return failed('no-such-day')
  if (month === null) return { ok: true, value: String(year), precision: 'year' }
  const day = isoDay(year, month, date ?? 1)
  if (day === null) return failed('no-such-day')
  if (date === null) return { ok: true, value: `${year}-${two(month)}`, precision: 'month' }
  return { ok: true, value: day, precision: 'day' }
}

/** A month or year belongs to its era when any day of it does: 平成31年 and 令和元年 are both 2019. */
function withinEra(era: Era, parsed: ParsedDate): ParsedDate {
  if (!parsed.ok) return parsed
  const length = parsed.value.length
  const from = era.from < gregorianFrom ? gregorianFrom : era.from
  if (parsed.value < from.slice(0, length)) return failed('before-era')
  if (era.until !== null && parsed.value > era.until.slice(0, length))
    return failed('after-era', parsed.value)
  return parsed
}

/**
 * Reads a date as an office writes it, as exactly as it is written: `2026-11-20`, `2026/11/20`, `20261120`,
 * `2026年11月20日`, `R8.11.20`, `R8-11-20`, `令和8年11月20日`, `令和元年5月1日`, in full or half width; `R8.11` and `令和8年11月`
 * to the month, `2026` and `令和8年` to the year. A day that does not exist or lies outside its era is refused.
 */
export function parseJapaneseDate(text: string): ParsedDate {
  const plain = plainText(text)
  const digits = compact.exec(plain)
  if (digits) return existing({ year: Number(digits[1]), month: Number(digits[2]), date: Number(digits[3]) })
  const head = yearPart.exec(plain)
  const rest = head && monthAndDay.exec(plain.slice(head[0].length))
  if (!head || !rest) return failed('unreadable')
  const month = rest[1] === undefined ? null : Number(rest[1])
  const date = rest[2] === undefined ? null : Number(rest[2])
  if (head[1] !== undefined) return existing({ year: Number(head[1]), month, date })
  const mark = head[2] ?? ''
  const era = eras.find((candidate) => candidate.letter === mark || candidate.name.startsWith(mark))
  const eraYear = head[3] === '元' ? 1 : Number(head[3])
  if (!era || eraYear < 1) return failed('unreadable')
  return withinEra(era, existing({ year: Number(era.from.slice(0, 4)) + eraYear - 1, month, date }))
}

export type ParsedJapaneseDay =
  | { readonly ok: true; readonly day: string }
  | { readonly ok: false; readonly problem: DateProblem; readonly meant: string | null }

/** `parseJapaneseDate` where only a whole day will do; a month or a year alone is `unreadable`. */
export function parseJapaneseDay(text: string): ParsedJapaneseDay {
  const parsed = parseJapaneseDate(text)
  if (!parsed.ok) return parsed
  if (parsed.precision !== 'day') return { ok: false, problem: 'unreadable', meant: null }
  return { ok: true, day: parsed.value }
}

/** Era and year of an ISO day; null before Meiji 6 (1873). On the day of a change the new era. */
export function eraOfDay(day: string): { readonly era: Era; readonly year: number } | null {
  if (day < gregorianFrom) return null
  const era = eras.find((candidate) => candidate.from <= day)
  return era ? { era, year: Number(day.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1 } : null
}
