import { parseDay } from '../../ui/format/parse-day'
import { parseNumber, type NumberKind } from '../../ui/format/parse-number'

/** Why a figure that was typed cannot be taken. */
export type FigureIssue = 'not-a-number' | 'not-positive' | 'too-large'

export type Figure = { readonly value: number | null } | { readonly issue: FigureIssue }

/** The greatest area in ㎡ and the greatest price in yen per ㎡ that are stored. */
export const greatestFigure = 1e9

/** Reads a positive figure as officers type it (`１０，１２０ ㎡`, `3061坪`); blank is null, 未確認. */
export function readFigure(typed: string, kind: NumberKind): Figure {
  const value = parseNumber(typed, kind)
  if (value === undefined) return { issue: 'not-a-number' }
  if (value === null) return { value: null }
  if (!(value > 0)) return { issue: 'not-positive' }
  return value > greatestFigure ? { issue: 'too-large' } : { value }
}

/** A day as typed in any of the two calendars, as ISO; null for blank, undefined for a day that does not exist. */
export function readDay(typed: string): string | null | undefined {
  if (typed.trim() === '') return null
  const parsed = parseDay(typed)
  return parsed.ok ? parsed.day : undefined
}
