import { addDays, daysBetween, weekday } from './calendar'
import { holidayOn } from './holidays'

/** Working days of a public office: Monday to Friday without public holidays. */
export interface WorkCalendar {
  /** Closed from 29 December to 3 January (行政機関の休日に関する法律, 昭和63年法律第91号, article 1). */
  readonly yearEndClosure: boolean
  /** Further ISO days on which this office is closed. */
  readonly closedOn?: ReadonlySet<string>
}

export const officeCalendar: WorkCalendar = { yearEndClosure: true }

function yearEnd(day: string): boolean {
  const date = day.slice(5)
  return date >= '12-29' || date <= '01-03'
}

/** @param day ISO day */
export function isWorkingDay(day: string, calendar: WorkCalendar = officeCalendar): boolean {
  const ofWeek = weekday(day)
  if (ofWeek === 0 || ofWeek === 6 || holidayOn(day) !== null) return false
  if (calendar.yearEndClosure && yearEnd(day)) return false
  return !(calendar.closedOn?.has(day) ?? false)
}

/**
 * The working day that is so many working days after `day` (before it when negative); `day` itself does not count. With
 * 0 it is `day` itself if that is a working day, else the next one.
 */
export function addWorkingDays(day: string, days: number, calendar: WorkCalendar = officeCalendar): string {
  let at = day
  if (days === 0) {
    while (!isWorkingDay(at, calendar)) at = addDays(at, 1)
    return at
  }
  const step = days < 0 ? -1 : 1
  for (let left = Math.abs(days); left > 0;) {
    at = addDays(at, step)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(
  from: string,
  to: string,
  calendar: WorkCalendar = officeCalendar,
): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let left = daysBetween(from, to), at = from; left > 0; left -= 1) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) count += 1
  }
  return count
}

/**
 * The clock that starts with an enquiry. `due`: `days` working days are left (0 is today); `overdue`: so many have passed
 * since the due day; `answered`: it took so many working days; `not-running`: nobody enquired.
 */
export type ResponseClock =
  | { readonly state: 'not-running' }
  | { readonly state: 'due' | 'overdue'; readonly days: number; readonly dueOn: string }
  | { readonly state: 'answered'; readonly days: number; readonly dueOn: string; readonly late: boolean }

/** An enquiry is answered within two working days: the benchmark of the best agencies. */
export const responseWithinDays = 2

/**
 * @param enquiry ISO days; an answer that was noted before the enquiry counts as given on the same day
 * @param today ISO day
 */
export function responseClock(
  enquiry: { readonly enquiredOn: string | null; readonly answeredOn: string | null },
  today: string,
  withinDays: number = responseWithinDays,
  calendar: WorkCalendar = officeCalendar,
): ResponseClock {
  const { enquiredOn, answeredOn } = enquiry
  if (enquiredOn === null) return { state: 'not-running' }
  const dueOn = addWorkingDays(enquiredOn, withinDays, calendar)
  if (answeredOn !== null && answeredOn <= today) {
    const days = Math.max(0, workingDaysBetween(enquiredOn, answeredOn, calendar))
    return { state: 'answered', days, dueOn, late: answeredOn > dueOn }
  }
  if (today <= dueOn) return { state: 'due', days: workingDaysBetween(today, dueOn, calendar), dueOn }
  // On a weekend after the due day nothing has passed yet, but it is late all the same.
  return { state: 'overdue', days: workingDaysBetween(dueOn, today, calendar), dueOn }
}
