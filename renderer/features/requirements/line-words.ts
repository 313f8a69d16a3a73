import type { RequirementLine } from '../../../electron/contract'
import { criterionOf } from '../../../electron/contract/rules/criteria'
import type { Messages } from '../../messages'
import type { Format } from '../../ui/format/create-format'
import { byText, optionText, quantityText } from './quantity'

/** What a line asks, in one go: `10,000 ㎡ 〜 12,000 ㎡（希望 11,000 ㎡）`, `2029年（令和11年）中`, `都市ガス以上`. */
export function lineText(line: RequirementLine, m: Messages, format: Format): string {
  const criterion = criterionOf(line.criterion)
  const words = m.requirements.line
  if (criterion === null) return ''
  if (criterion.kind === 'day') return line.by === null ? words.nothing : words.by(byText(line.by, m, format))
  if (criterion.kind !== 'number' || criterion.unit === null) {
    if (line.option === null)
      return criterion.kind === 'yesNo' ? optionText(line.criterion, 'yes', m) : words.any
    const option = optionText(line.criterion, line.option, m)
    return criterion.kind === 'choice' ? words.choice[line.direction](option) : option
  }
  const { unit } = criterion
  const text = (value: number | null) => (value === null ? '' : quantityText(value, unit, m))
  const { min, ideal, max } = line
  const range =
    min !== null && max !== null
      ? words.between(text(min), text(max))
      : min !== null
        ? words.atLeast(text(min))
        : max !== null
          ? words.atMost(text(max))
          : ''
  if (ideal === null) return range === '' ? (line.direction === 'more' ? words.some : words.nothing) : range
  return range === '' ? words.ideal(text(ideal)) : words.withIdeal(range, text(ideal))
}
