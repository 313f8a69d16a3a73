import { addDays, dayNumber, isoDay, weekday } from './calendar'

/**
 * Public holidays of Japan computed from the law (国民の祝日に関する法律, 昭和23年法律第178号, with its amendments), so that
 * the program needs no list and no network. Years to come are as the law stands today; the equinoxes of a year are fixed
 * by the 暦要項 of the February before, and the formula has agreed with it so far.
 */

export type HolidayKey =
  | 'new-year'
  | 'coming-of-age'
  | 'foundation'
  | 'emperor-birthday'
  | 'vernal-equinox'
  | 'showa'
  | 'constitution'
  | 'greenery'
  | 'children'
  | 'marine'
  | 'mountain'
  | 'aged'
  | 'autumnal-equinox'
  | 'sports-1966'
  | 'sports'
  | 'culture'
  | 'labour'
  | 'imperial-event'
  | 'substitute'
  | 'between'

/** Names as in the law, and as the Cabinet Office writes them in English. */
export const holidayNames: Readonly<Record<HolidayKey, { readonly ja: string; readonly en: string }>> = {
  'new-year': { ja: '元日', en: 'New Year’s Day' },
  'coming-of-age': { ja: '成人の日', en: 'Coming of Age Day' },
  foundation: { ja: '建国記念の日', en: 'National Foundation Day' },
  'emperor-birthday': { ja: '天皇誕生日', en: 'The Emperor’s Birthday' },
  'vernal-equinox': { ja: '春分の日', en: 'Vernal Equinox Day' },
  showa: { ja: '昭和の日', en: 'Showa Day' },
  constitution: { ja: '憲法記念日', en: 'Constitution Memorial Day' },
  greenery: { ja: 'みどりの日', en: 'Greenery Day' },
  children: { ja: 'こどもの日', en: 'Children’s Day' },
  marine: { ja: '海の日', en: 'Marine Day' },
  mountain: { ja: '山の日', en: 'Mountain Day' },
  aged: { ja: '敬老の日', en: 'Respect for the Aged Day' },
  'autumnal-equinox': { ja: '秋分の日', en: 'Autumnal Equinox Day' },
  'sports-1966': { ja: '体育の日', en: 'Health and Sports Day' },
  sports: { ja: 'スポーツの日', en: 'Sports Day' },
  culture: { ja: '文化の日', en: 'Culture Day' },
  labour: { ja: '勤労感謝の日', en: 'Labour Thanksgiving Day' },
  'imperial-event': { ja: '皇室の行事による休日', en: 'Imperial event' },
  substitute: { ja: '振替休日', en: 'Substitute holiday' },
  between: { ja: '国民の休日', en: 'Citizens’ holiday' },
}

/** The law came into force on 1948-07-20; beyond 2099 the constants of the equinoxes change. */
export const firstHolidayYear = 1948
export const lastHolidayYear = 2099

interface Rule {
  readonly key: HolidayKey
  readonly from: number
  readonly until: number
  readonly month: number
  /** A date, or the so-manieth Monday. */
  readonly on: { readonly date: number } | { readonly monday: number }
}

function rule(key: HolidayKey, from: number, until: number, month: number, date: number): Rule {
  return { key, from, until, month, on: { date } }
}

function monday(key: HolidayKey, from: number, until: number, month: number, count: number): Rule {
  return { key, from, until, month, on: { monday: count } }
}

const now = lastHolidayYear
const rules: readonly Rule[] = [
  rule('new-year', 1949, now, 1, 1),
  rule('coming-of-age', 1949, 1999, 1, 15),
  monday('coming-of-age', 2000, now, 1, 2),
  rule('foundation', 1967, now, 2, 11),
  rule('emperor-birthday', 1949, 1988, 4, 29),
  rule('emperor-birthday', 1989, 2018, 12, 23),
  rule('emperor-birthday', 2020, now, 2, 23),
  rule('greenery', 1989, 2006, 4, 29),
  rule('showa', 2007, now, 4, 29),
  rule('constitution', 1949, now, 5, 3),
  rule('greenery', 2007, now, 5, 4),
  rule('children', 1949, now, 5, 5),
  rule('marine', 1996, 2002, 7, 20),
  monday('marine', 2003, 2019, 7, 3),
  monday('marine', 2022, now, 7, 3),
  rule('mountain', 2016, 2019, 8, 11),
  rule('mountain', 2022, now, 8, 11),
  rule('aged', 1966, 2002, 9, 15),
  monday('aged', 2003, now, 9, 3),
  rule('sports-1966', 1966, 1999, 10, 10),
  monday('sports-1966', 2000, 2019, 10, 2),
  monday('sports', 2022, now, 10, 2),
  rule('culture', 1948, now, 11, 3),
  rule('labour', 1948, now, 11, 23),
]

/** Days set by laws of their own: imperial events, and the holidays moved for the Games of Tokyo (平成三十二年… 特別措置法). */
const singleDays: readonly (readonly [day: string, key: HolidayKey])[] = [
  ['1959-04-10', 'imperial-event'],
  ['1989-02-24', 'imperial-event'],
  ['1990-11-12', 'imperial-event'],
  ['1993-06-09', 'imperial-event'],
  ['2019-05-01', 'imperial-event'],
  ['2019-10-22', 'imperial-event'],
  ['2020-07-23', 'marine'],
  ['2020-07-24', 'sports'],
  ['2020-08-10', 'mountain'],
  ['2021-07-22', 'marine'],
  ['2021-07-23', 'sports'],
  ['2021-08-08', 'mountain'],
]

/**
 * Day of March or September on which the sun crosses the equator in Japanese time, by the usual approximation of the
 * National Astronomical Observatory's tables; valid 1900 to 2099.
 */
function equinoxDate(year: number, base1979: number, base1980: number): number {
  const moved = 0.242194 * (year - 1980)
  if (year < 1980) return Math.floor(base1979 + moved) - Math.trunc((year - 1983) / 4)
  return Math.floor(base1980 + moved) - Math.floor((year - 1980) / 4)
}

function nationalDays(year: number): Map<string, HolidayKey> {
  const days = new Map<string, HolidayKey>()
  const add = (month: number, date: number, key: HolidayKey) => {
    const day = isoDay(year, month, date)
    if (day !== null) days.set(day, key)
  }
  for (const { key, from, until, month, on } of rules) {
    if (year < from || year > until) continue
    if ('date' in on) {
      add(month, on.date, key)
      continue
    }
    const first = weekday(`${year}-${String(month).padStart(2, '0')}-01`)
    add(month, 1 + ((8 - first) % 7) + (on.monday - 1) * 7, key)
  }
  if (year >= 1949) add(3, equinoxDate(year, 20.8357, 20.8431), 'vernal-equinox')
  add(9, equinoxDate(year, 23.2588, 23.2488), 'autumnal-equinox')
  for (const [day, key] of singleDays) if (day.startsWith(`${year}-`)) days.set(day, key)
  return days
}

/** From here on a holiday on a Sunday moves to Monday; from 2007 on to the next day that is none. */
const substitutesFrom = '1973-04-12'
const chainFrom = 2007
/** From here on a day between two holidays is one. */
const betweenFrom = '1985-12-27'

function holidaysOf(year: number): ReadonlyMap<string, HolidayKey> {
  const national = nationalDays(year)
  const all = new Map(national)
  for (const day of national.keys()) {
    if (weekday(day) !== 0 || day < substitutesFrom) continue
    let next = addDays(day, 1)
    // Before 2007 a Monday that was a holiday itself gave no other day.
    while (year >= chainFrom && national.has(next)) next = addDays(next, 1)
    if (!national.has(next)) all.set(next, 'substitute')
  }
  for (const day of national.keys()) {
    const between = addDays(day, 1)
    if (between < betweenFrom || all.has(between) || !national.has(addDays(day, 2))) continue
    if (weekday(between) === 0 && year < chainFrom) continue
    all.set(between, 'between')
  }
  return new Map([...all].sort(([a], [b]) => dayNumber(a) - dayNumber(b)))
}

const years = new Map<number, ReadonlyMap<string, HolidayKey>>()

/** All public holidays of a year, ISO day → what it is, in their order. Empty outside 1948–2099. */
export function holidaysOfYear(year: number): ReadonlyMap<string, HolidayKey> {
  if (!Number.isInteger(year) || year < firstHolidayYear || year > lastHolidayYear) return new Map()
  const known = years.get(year)
  if (known) return known
  const made = holidaysOf(year)
  years.set(year, made)
  return made
}

/** Which public holiday a day is; null for none. @param day ISO day */
export function holidayOn(day: string): HolidayKey | null {
  return holidaysOfYear(Number(day.slice(0, 4))).get(day) ?? null
}
