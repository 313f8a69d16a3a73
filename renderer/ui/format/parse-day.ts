import { parseJapaneseDay, type DateProblem } from '../../../electron/contract/rules/japanese-date'

/** Why a text is no day: not readable as one, a day no calendar has, or a day before its era began. */
export type DayProblem = Exclude<DateProblem, 'after-era'>

export type ParsedDay =
  { readonly ok: true; readonly day: string } | { readonly ok: false; readonly problem: DayProblem }

/**
 * Reads a day as an office writes it, see `parseJapaneseDate`. A year past the end of its era (平成32年) is what older plans
 * wrote and is taken as the year it means; a day before its era began is refused, since it cannot be told what is meant.
 */
export function parseDay(text: string): ParsedDay {
  const parsed = parseJapaneseDay(text)
  if (parsed.ok) return parsed
  const { problem, meant } = parsed
  if (problem !== 'after-era') return { ok: false, problem }
  return meant === null ? { ok: false, problem: 'no-such-day' } : { ok: true, day: meant }
}
