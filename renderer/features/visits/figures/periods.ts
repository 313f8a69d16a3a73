import { addDays, isoDay } from '../../../../electron/contract/rules/calendar'

export type PeriodChoice = 'this-year' | 'last-year' | 'five-years'
export const periodChoices: readonly PeriodChoice[] = ['this-year', 'last-year', 'five-years']

export interface Period {
  /** ISO days, both included */
  readonly from: string
  readonly until: string
}

/** First day of the fiscal year (April) that holds a day. @param day ISO day */
export function fiscalStart(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)
  return isoDay(year, 4, 1) ?? day
}

function yearsLater(day: string, years: number): string {
  return isoDay(Number(day.slice(0, 4)) + years, Number(day.slice(5, 7)), Number(day.slice(8, 10))) ?? day
}

/** @param today ISO day */
export function periodOf(choice: PeriodChoice, today: string): Period {
  const start = fiscalStart(today)
  switch (choice) {
    case 'this-year':
      return { from: start, until: addDays(yearsLater(start, 1), -1) }
    case 'last-year':
      return { from: yearsLater(start, -1), until: addDays(start, -1) }
    case 'five-years':
      return { from: yearsLater(start, -4), until: addDays(yearsLater(start, 1), -1) }
  }
}

/** First days of the months or fiscal years that a period touches, as the host names them. */
export function periodStarts({ from, until }: Period, per: 'month' | 'fiscal-year'): readonly string[] {
  const starts: string[] = []
  let at = per === 'month' ? `${from.slice(0, 7)}-01` : fiscalStart(from)
  while (at <= until) {
    starts.push(at)
    at = per === 'month' ? nextMonth(at) : yearsLater(at, 1)
  }
  return starts
}

function nextMonth(day: string): string {
  const month = Number(day.slice(5, 7))
  return isoDay(Number(day.slice(0, 4)) + (month === 12 ? 1 : 0), (month % 12) + 1, 1) ?? '9999-12-31'
}
