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

/**
 * One line of a match in words and figures: `面積 −2,400 ㎡`, `受電電圧: 未確認`, `引渡し時期 45 日遅れ`,
 * `用途地域: 準工業地域`.
 */
export function resultText(result: LineResult, m: Messages, format: Format): string {
  const words = m.matching
  const name = criterionText(result.criterion, m)
  const criterion = criterionOf(result.criterion)
  const found = foundText(result, m, format)
  if (result.verdict === 'unknown')
    return result.found === null ? words.is(name, m.common.unknown) : words.notYet(name)
  if (result.verdict === 'met') return words.is(name, found ?? m.common.none)
  if (criterion?.kind === 'number' && criterion.unit !== null && result.gap !== null && result.gap !== 0)
    return words.gap(name, gapText(result.gap, criterion.unit, m))
  if (criterion?.kind === 'day' && result.gap !== null && result.gap > 0) {
    return result.gap < monthsFrom
      ? words.late(name, format.whole(result.gap))
      : words.lateMonths(name, format.whole(Math.round(result.gap / daysInMonth)))
  }
  return words.is(name, found ?? m.common.none)
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
