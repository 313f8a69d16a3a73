/** Arithmetic on ISO days (`2026-11-20`) without clock and time zone. Years 1000 to 9999, Gregorian. */

const dayMs = 86_400_000

/** Days since 1970-01-01. @param day ISO day that exists */
export function dayNumber(day: string): number {
  const at = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
  return Math.round(at / dayMs)
}

/** The ISO day of a day number. */
export function dayFromNumber(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

/** 0 for Sunday … 6 for Saturday. */
export function weekday(day: string): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7
}

/** The day so many calendar days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return dayFromNumber(dayNumber(day) + days)
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The ISO day of a date, or null when the calendar has no such day. @param month 1 to 12 */
export function isoDay(year: number, month: number, date: number): string | null {
  if (!(year >= 1000 && year <= 9999)) return null
  const at = new Date(Date.UTC(year, month - 1, date))
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return same ? at.toISOString().slice(0, 10) : null
}
