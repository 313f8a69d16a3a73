import type { Criterion, CriterionUnit } from '../../../electron/contract/rules/criteria'
import type { Messages } from '../../messages'
import type { Format } from '../../ui/format/create-format'
import { lastOfMonth } from '../../ui/format/parse-quantity'

/** A figure as it stands in its field, without the unit. */
export function written(value: number | null): string {
  return value === null ? '' : new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 }).format(value)
}

const figure = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** `30,000 ㎡`, `500 m³/日`, `5 km`, `70%`. */
export function quantityText(value: number, unit: CriterionUnit, m: Messages): string {
  const name = m.criteria.units[unit]
  const digits = figure.format(Math.abs(value)) === '0' && value !== 0 ? written(value) : figure.format(value)
  const signed = digits.replace('-', '−')
  return unit === '%' ? `${signed}%` : `${signed} ${name}`.trimEnd()
}

/** A difference with its sign: `−2,400 ㎡`, `+3.2 km`. */
export function gapText(gap: number, unit: CriterionUnit, m: Messages): string {
  return gap > 0 ? `+${quantityText(gap, unit, m)}` : quantityText(gap, unit, m)
}

/** A time limit as short as it is exact: `2029年` for its last day, `2029年3月` for the last of a month, else the day. */
export function byText(day: string, m: Messages, format: Format): string {
  const [year = '', month = ''] = day.split('-')
  if (day.endsWith('-12-31')) return m.requirements.year(year, eraYear(day, format))
  if (day === lastOfMonth(Number(year), Number(month)))
    return m.requirements.month(year, String(Number(month)), eraYear(day, format))
  return format.day(day)
}

/** `令和11` of a day, or an empty text in English and before the eras. */
function eraYear(day: string, format: Format): string {
  return format.language === 'ja' ? (/^(\D+(?:\d+|元))年/.exec(format.day(day))?.[1] ?? '') : ''
}

/** What a choice reads like; its key where this version does not know it. */
export function optionText(key: string, option: string, m: Messages): string {
  return m.criteria.options[key]?.[option] ?? defaultOption(option, m)
}

function defaultOption(option: string, m: Messages): string {
  if (option === 'yes') return m.requirements.yes
  return option === 'no' ? m.requirements.no : option
}

const namesOf = (m: Messages): Readonly<Record<string, string>> => m.criteria.names

/** What a criterion is called. */
export function criterionText(key: string, m: Messages): string {
  return Object.hasOwn(namesOf(m), key) ? (namesOf(m)[key] ?? key) : m.criteria.unknownCriterion(key)
}

/** A figure, day or option of a criterion in words; null where there is none of them. */
export function valueText(
  criterion: Criterion,
  value: { readonly number: number | null; readonly option: string | null; readonly day: string | null },
  m: Messages,
  format: Format,
): string | null {
  if (criterion.kind === 'number')
    return value.number === null || criterion.unit === null
      ? null
      : quantityText(value.number, criterion.unit, m)
  if (criterion.kind === 'day') return value.day === null ? null : format.dayBoth(value.day)
  return value.option === null ? null : optionText(criterion.key, value.option, m)
}
