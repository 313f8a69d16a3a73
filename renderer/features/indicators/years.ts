import type { YearKind } from '../../../electron/contract'
import { yearInShort, yearInWords } from '../../../electron/contract/rules/fiscal-year'
import type { Messages } from '../../messages'
import type { Language } from '../../app/slice'

/** A year in both calendars: `令和6年度（2024年度）`, `FY2024 (R6)`. */
export function yearBoth(year: number, kind: YearKind, m: Messages, language: Language): string {
  const era = language === 'ja' ? yearInWords(year, kind) : yearInShort(year, kind)
  return m.indicators.year(era, String(year), kind)
}

/** Days, months and years as far as a source names them: `2025-07-03`, `2025-07`, `2025`. */
export function sourceDay(date: string, dayText: (day: string) => string): string {
  if (date.length === 10) return dayText(date)
  if (date.length === 7) return date.replace('-', '.')
  return date
}
