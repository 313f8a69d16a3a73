import type { Activity } from '../../../electron/contract'
import { addDays, daysBetween, isoDay } from '../../../electron/contract/rules/calendar'
import { foldText } from '../../../electron/contract/rules/fold'
import type { Messages } from '../../messages'
import { parseDay } from '../../ui/format/parse-day'

export type ActivityKind = NonNullable<Activity['kind']>

export const activityKinds: readonly ActivityKind[] = [
  'call',
  'mail',
  'meeting',
  'tour',
  'document',
  'promise',
  'note',
]

/** What one line says: kind, day, words. */
export interface Line {
  readonly kind: ActivityKind
  /** ISO day of the activity */
  readonly on: string
  /** ISO day until when a promise is to be kept */
  readonly dueOn: string | null
  readonly summary: string
  /** What looks like a day and is none, as it was typed. */
  readonly badDay: string | null
}

type Words = Pick<Messages['activities'], 'words' | 'days'>

const looksLikeDay = /^(?:\d{1,4}[-/.年月]|[RHS令平昭](?:\d|元))/iu
const shortDay = /^(\d{1,2})[/.月-](\d{1,2})日?$/u

/**
 * Reads 「電話 11/20 工場長に確認」. Kind and day may be left out (a note, today) and stand in either order at the front;
 * the day of a promise is until when it is to be kept. A day without a year is the one nearest to today.
 * @param today ISO day
 */
export function readLine(text: string, today: string, words: Words): Line {
  const rest = text.trim().split(/[\s、，,]+/u)
  let kind: ActivityKind | null = null
  let day: string | null = null
  let badDay: string | null = null
  let used = 0
  for (const part of rest.slice(0, 2)) {
    const asKind: ActivityKind | null = kind === null ? kindOf(part, words) : null
    const asDay: string | null = day === null ? dayOf(part, today, words) : null
    if (asKind !== null) kind = asKind
    else if (asDay !== null) day = asDay
    else {
      if (looksLikeDay.test(part.normalize('NFKC')) && day === null) badDay = part
      break
    }
    used += 1
  }
  const isPromise = kind === 'promise'
  return {
    kind: kind ?? 'note',
    on: isPromise ? today : (day ?? today),
    dueOn: isPromise ? day : null,
    summary: withoutParts(text, used),
    badDay,
  }
}

/** The text behind so many words, as it was typed. */
function withoutParts(text: string, count: number): string {
  let left = text.trim()
  for (let index = 0; index < count; index += 1) left = left.replace(/^[^\s、，,]+[\s、，,]*/u, '')
  return left.trim()
}

function kindOf(part: string, { words }: Words): ActivityKind | null {
  const folded = foldText(part).replace(/[:：]$/u, '')
  return activityKinds.find((kind) => words[kind].some((word: string) => foldText(word) === folded)) ?? null
}

function dayOf(part: string, today: string, { days }: Words): string | null {
  const folded = foldText(part).replace(/(?:まで|迄|に)$/u, '')
  const is = (names: readonly string[]) => names.some((name) => foldText(name) === folded)
  if (is(days.today)) return today
  if (is(days.yesterday)) return addDays(today, -1)
  if (is(days.tomorrow)) return addDays(today, 1)
  const short = shortDay.exec(folded)
  if (short) return nearest(Number(short[1]), Number(short[2]), today)
  const parsed = parseDay(folded)
  return parsed.ok ? parsed.day : null
}

/** The day of this month and date that is nearest to today; null when no year has it. */
function nearest(month: number, date: number, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const days = [year - 1, year, year + 1].flatMap((each) => isoDay(each, month, date) ?? [])
  const distance = (day: string) => Math.abs(daysBetween(today, day))
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
