import type { Answer } from '../../../electron/contract'
import { criterionOf } from '../../../electron/contract/rules/criteria'
import { parseJapaneseDate } from '../../../electron/contract/rules/japanese-date'
import type { Messages } from '../../messages'
import type { Format } from '../../ui/format/create-format'
import { valueText } from './quantity'

/** An answer in words: its value, なし, or null for 未確認. A value in words only is its remark. */
export function answerText(
  answer: Pick<Answer, 'criterion' | 'state' | 'number' | 'option' | 'day' | 'text'>,
  m: Messages,
  format: Format,
): string | null {
  if (answer.state === 'unknown') return null
  if (answer.state === 'none') return m.common.none
  const criterion = criterionOf(answer.criterion)
  return (criterion && valueText(criterion, answer, m, format)) ?? (answer.text || null)
}

/**
 * The answer that holds for a parcel: its own unless that is 未確認, else its park's. The matching in the host goes by
 * the same rule.
 */
export function effectiveAnswer<A extends Pick<Answer, 'state'>>(
  own: A | undefined,
  park: A | undefined,
): { readonly answer: A | undefined; readonly isOfPark: boolean } {
  if (own && own.state !== 'unknown') return { answer: own, isOfPark: false }
  return park ? { answer: park, isOfPark: true } : { answer: own, isOfPark: false }
}

/** The date of a source as far as it goes (`2026`, `2026-04`, `2026-04-01`); undefined for what is no date. */
export function parseSourceDate(text: string): string | undefined {
  if (text.trim() === '') return ''
  const parsed = parseJapaneseDate(text)
  return parsed.ok ? parsed.value : undefined
}
