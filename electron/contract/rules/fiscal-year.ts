import { eraOfDay, parseJapaneseDate, type DateProblem } from './japanese-date'

/**
 * Years as offices name them. A fiscal year (年度) runs from April to March and bears the number of the year in which it
 * begins; 令和元年度 and 平成31年度 are the same year, because the era changed in its second month.
 */

/** Mirrors `YearKind` of the indicators: April to March, or January to December. */
export type YearSpan = 'fiscal' | 'calendar'

/** Fiscal year in which a day lies. @param day ISO day */
export function fiscalYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= 4 ? year : year - 1
}

/** First and last ISO day of a year. */
export function daysOfYear(year: number, kind: YearSpan): { readonly first: string; readonly last: string } {
  return kind === 'fiscal'
    ? { first: `${year}-04-01`, last: `${year + 1}-03-31` }
    : { first: `${year}-01-01`, last: `${year}-12-31` }
}

export type ParsedYear =
  /** `kind` null: the text does not say which (`R7`, `2025`). */
  | { readonly ok: true; readonly year: number; readonly kind: YearSpan | null }
  /** `meant`: the year that an era's count past its end would be (平成32年度 is 2020); null when there is none. */
  | { readonly ok: false; readonly problem: DateProblem; readonly meant: number | null }

const fiscalEnd = /年?(?:会計)?年度$/u
const fiscalStart = /^FY\s*/i
const calendarEnd = /(?:暦年|年)$/u

/** Reads a year: `令和元年度`, `平成31年度`, `R7`, `Ｈ３０年度`, `2019年`, `FY2019`, `2019`. A month or a day behind it is `unreadable`. */
export function parseYear(text: string): ParsedYear {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
  const kind =
    fiscalEnd.test(plain) || fiscalStart.test(plain) ? 'fiscal' : calendarEnd.test(plain) ? 'calendar' : null
  const bare = plain.replace(fiscalStart, '').replace(fiscalEnd, '').replace(calendarEnd, '')
  const parsed = parseJapaneseDate(bare)
  if (!parsed.ok) {
    const meant = parsed.meant === null ? null : Number(parsed.meant)
    return { ok: false, problem: parsed.problem, meant }
  }
  if (parsed.precision !== 'year') return { ok: false, problem: 'unreadable', meant: null }
  return { ok: true, year: Number(parsed.value), kind }
}

/**
 * Era and year by which a year is called; null before Meiji 6 (1873). The era in which the year ends, when the year is at
 * least its first: 2019年度 is 令和元年度 as the government decided in 2019, 1988年度 stays 昭和63年度.
 */
export function eraOfYear(
  year: number,
  kind: YearSpan,
): { readonly name: string; readonly letter: string; readonly year: number } | null {
  const { first, last } = daysOfYear(year, kind)
  const atEnd = eraOfDay(last)
  if (atEnd !== null) {
    const counted = atEnd.year - (kind === 'fiscal' ? 1 : 0)
    if (counted >= 1) return { name: atEnd.era.name, letter: atEnd.era.letter, year: counted }
  }
  const atStart = eraOfDay(first)
  return atStart && { name: atStart.era.name, letter: atStart.era.letter, year: atStart.year }
}

/** `令和元年度`, `令和7年`; without an era the year alone. */
export function yearInWords(year: number, kind: YearSpan): string {
  const end = kind === 'fiscal' ? '年度' : '年'
  const era = eraOfYear(year, kind)
  return era ? `${era.name}${era.year === 1 ? '元' : era.year}${end}` : `${year}${end}`
}

/** `R7`, `H30`: the short form of tables and axes; without an era the year alone. */
export function yearInShort(year: number, kind: YearSpan): string {
  const era = eraOfYear(year, kind)
  return era ? `${era.letter}${era.year}` : String(year)
}
