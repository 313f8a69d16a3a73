import { addDays, isoDay, weekday } from '../../../electron/contract/rules/calendar'
import { parseDay } from '../../ui/format/parse-day'

/** The days that are promised most often. */
export const soonDays = ['week', 'next-monday', 'month-end'] as const
export type SoonDay = (typeof soonDays)[number]

/** @param today ISO day */
export function soonDay(which: SoonDay, today: string): string {
  switch (which) {
    case 'week':
      return addDays(today, 7)
    case 'next-monday':
      return inWeek(today, 1, 1)
    case 'month-end':
      return monthEnd(today, 0)
  }
}

/** A day of the week that is so many weeks ahead; weeks begin on Monday. @param ofWeek 0 for Sunday … 6 */
function inWeek(today: string, weeks: number, ofWeek: number): string {
  const monday = addDays(today, -((weekday(today) + 6) % 7))
  return addDays(monday, weeks * 7 + ((ofWeek + 6) % 7))
}

function monthEnd(today: string, months: number): string {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7)) + months
  const first = isoDay(year + Math.floor(month / 12), (month % 12) + 1, 1)
  return first === null ? today : addDays(first, -1)
}

const after = /^(?:\+(\d{1,3})(d|日|w|週)?|(\d{1,3})(日|週間?)後)$/
const inWeeks = /^(今週)?(来週)?(再来週)?(?:の?([日月火水木金土])(?:曜日?)?)?$/
/** Signs of the days of the week, Sunday first. */
const weekdaySigns = [/日/, /月/, /火/, /水/, /木/, /金/, /土/]
const englishWeek = /^(?:next)(sun|mon|tue|wed|thu|fri|sat)?[a-z]*$/
const shortDay = /^(\d{1,2})[/.月-](\d{1,2})日?$/
const names: Readonly<Record<string, (today: string) => string>> = {
  今日: (today) => today,
  本日: (today) => today,
  today: (today) => today,
  明日: (today) => addDays(today, 1),
  tomorrow: (today) => addDays(today, 1),
  明後日: (today) => addDays(today, 2),
  あさって: (today) => addDays(today, 2),
  月末: (today) => monthEnd(today, 0),
  今月末: (today) => monthEnd(today, 0),
  来月末: (today) => monthEnd(today, 1),
  eom: (today) => monthEnd(today, 0),
}

/**
 * Reads a day that lies ahead as one says it: `+7`, `3日後`, `来週`, `来週月`, `月末`, `明日`, `next mon`, `eom`; `11/27` is the
 * next such day; everything that `parseDay` takes. Null when it is none.
 * @param today ISO day
 */
export function parseSoonDay(text: string, today: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
  const named = names[plain]
  if (named) return named(today)
  const days = after.exec(plain)
  if (days) {
    const unit = days[2] ?? days[4] ?? ''
    return addDays(today, Number(days[1] ?? days[3]) * (/^(?:w|週)/.test(unit) ? 7 : 1))
  }
  const week = inWeeks.exec(plain)
  if (week) {
    const weeks = week.slice(1, 4).findIndex((named) => named !== undefined)
    const sign = week[4]
    const ofWeek = sign === undefined ? 1 : weekdaySigns.findIndex((each) => each.test(sign))
    if (weeks >= 0) return inWeek(today, weeks, ofWeek)
  }
  const english = englishWeek.exec(plain)
  if (english) {
    const ofWeek = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(english[1] ?? 'mon')
    return inWeek(today, 1, ofWeek)
  }
  const short = shortDay.exec(plain)
  if (short) return nextSuch(Number(short[1]), Number(short[2]), today)
  const parsed = parseDay(plain)
  return parsed.ok ? parsed.day : null
}

/** The next day of this month and date, today included; null when the next years have none. */
function nextSuch(month: number, date: number, today: string): string | null {
  const year = Number(today.slice(0, 4))
  // 29 February may be up to eight years away.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = isoDay(year + ahead, month, date)
    if (day !== null && day >= today) return day
  }
  return null
}
