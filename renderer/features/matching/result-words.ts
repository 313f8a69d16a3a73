import type { LineResult } from '../../../electron/contract'
import { criterionOf } from '../../../electron/contract/rules/criteria'
import type { Messages } from '../../messages'
import type { Format } from '../../ui/format/create-format'
import { criterionText, gapText, optionText, quantityText } from '../requirements/quantity'

/** From so many days on a delay is told in months. */
const monthsFrom = 60
const daysInMonth = 30.4375

/** What was found, in words: `9,600 ㎡`, `準工業地域`, `令和10年4月1日`; null where nothing is known. */
export function foundText(result: LineResult, m: Messages, format: Format): string | null {
  const criterion = criterionOf(result.criterion)
  if (criterion === null) return null
  if (criterion.kind === 'day') return result.foundDay === null ? null : format.day(result.foundDay)
  if (criterion.kind !== 'number')
    return result.foundOption === null ? null : optionText(result.criterion, result.foundOption, m)
  return result.found === null || criterion.unit === null
    ? null
    : quantityText(result.found, criterion.unit, m)
}

/** How a line came out, without its name: `−2,400 ㎡`, `未確認`, `45 日遅れ`, `準工業地域`. */
export function outcomeText(result: LineResult, m: Messages, format: Format): string {
  const words = m.matching
  const criterion = criterionOf(result.criterion)
  const found = foundText(result, m, format) ?? m.common.none
  if (result.verdict === 'unknown') return result.found === null ? m.common.unknown : words.notYet
  if (result.verdict === 'met' || result.gap === null || result.gap === 0) return found
  if (criterion?.kind === 'number' && criterion.unit !== null) return gapText(result.gap, criterion.unit, m)
  if (criterion?.kind !== 'day' || result.gap < 0) return found
  return result.gap < monthsFrom
    ? words.late(format.whole(result.gap))
    : words.lateMonths(format.whole(Math.round(result.gap / daysInMonth)))
}

/**
 * One line of a match in words and figures: `面積 −2,400 ㎡`, `受電電圧: 未確認`, `引渡し時期 45 日遅れ`,
 * `用途地域: 準工業地域`.
 */
export function resultText(result: LineResult, m: Messages, format: Format): string {
  const name = criterionText(result.criterion, m)
  const text = outcomeText(result, m, format)
  const kind = criterionOf(result.criterion)?.kind
  const isGap =
    result.verdict === 'missed' &&
    result.gap !== null &&
    result.gap !== 0 &&
    (kind === 'number' || kind === 'day')
  return isGap ? m.matching.gap(name, text) : m.matching.is(name, text)
}

export interface Reasons {
  readonly missed: readonly LineResult[]
  readonly unknown: readonly LineResult[]
  readonly met: readonly LineResult[]
}

/** Lines by how they came out, musts first. */
export function reasonsOf(lines: readonly LineResult[]): Reasons {
  const of = (verdict: LineResult['verdict']) =>
    lines.filter((line) => line.verdict === verdict).toSorted((a, b) => Number(b.must) - Number(a.must))
  return { missed: of('missed'), unknown: of('unknown'), met: of('met') }
}
