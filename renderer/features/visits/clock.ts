import { minutesOf, minutesOfDay, timeOf } from '../../../electron/contract/rules/time-of-day'

/** As a clock shows it, without a leading zero: `9:05`; the end of the day is `24:00`. @param minutes since midnight */
export function clockText(minutes: number): string {
  return timeOf(minutes)?.replace(/^0/, '') ?? (minutes < 0 ? '0:00' : '24:00')
}

interface Timed {
  readonly startAt: string | null
  readonly minutes: number
}

/** From when until when, in minutes since midnight; null while the time is not known. */
export function spanOf({
  startAt,
  minutes,
}: Timed): { readonly from: number; readonly until: number } | null {
  if (startAt === null) return null
  const from = minutesOf(startAt)
  return { from, until: from + minutes }
}

/**
 * The start so many minutes later (earlier when negative) on the next step of the clock; null where the visit would not
 * lie within its day any more.
 * @param step minutes
 */
export function shiftedStart({ startAt, minutes }: Timed, by: number, step: number): string | null {
  if (startAt === null) return null
  const now = minutesOf(startAt)
  const exact = now + by
  const next = by > 0 ? Math.floor(exact / step) * step : Math.ceil(exact / step) * step
  if (next < 0 || next + minutes > minutesOfDay) return null
  return timeOf(next)
}

/** The minutes two visits share; 0 when they do not overlap or one has no time. */
export function overlapMinutes(a: Timed, b: Timed): number {
  const [first, second] = [spanOf(a), spanOf(b)]
  if (first === null || second === null) return 0
  return Math.max(0, Math.min(first.until, second.until) - Math.max(first.from, second.from))
}
