import type { Indicator, IndicatorValue, YearKind } from '../../../electron/contract'
import { liveRounded, type CouncilRow } from '../../../electron/contract/rules/council-rows'
import { yearInShort, yearInWords } from '../../../electron/contract/rules/fiscal-year'
import { figureText } from '../../ui/format/figure'
import { formatWhole } from '../../ui/format/number'
import type { SheetContext } from './context'

/** A year in both calendars, as on the screen: `令和6年度（2024年度）`. */
export function yearText({ words, spec }: SheetContext, year: number, kind: YearKind): string {
  const era = spec.language === 'ja' ? yearInWords(year, kind) : yearInShort(year, kind)
  return words.indicators.year(era, String(year), kind)
}

/** A year as short as it is understood: `令和6年度`, `FY2024`. */
export function shortYear({ spec }: SheetContext, year: number, kind: YearKind): string {
  if (spec.language === 'ja') return yearInWords(year, kind)
  return kind === 'fiscal' ? `FY${year}` : String(year)
}

export function unitText({ words }: SheetContext, { unit }: Pick<Indicator, 'unit'>): string {
  const units: Readonly<Record<string, string>> = words.indicators.units
  return units[unit] ?? unit
}

/** A figure with its unit. */
export function withUnit(
  context: SheetContext,
  value: number,
  indicator: Indicator,
  decimals: number | null = indicator.decimals,
): string {
  return `${figureText(value, decimals)} ${unitText(context, indicator)}`
}

/** The figure of a year, or in words why there is none; never a zero in its place. */
export function valueText(context: SheetContext, value: IndicatorValue | null, indicator: Indicator): string {
  const { states } = context.words.indicators
  if (value === null) return states.missing
  if (value.state !== 'value') return states[value.state]
  return value.value === null ? states.single : figureText(value.value, indicator.decimals)
}

/** State of the latest recorded year where the indicator has no value at all. */
export function latestState(context: SheetContext, indicator: Indicator): string {
  const last = indicator.values
    .filter(({ series }) => series === 'actual')
    .toSorted((a, b) => a.year - b.year)
    .at(-1)
  const { states } = context.words.indicators
  return last === undefined || last.state === 'value' ? context.m.unknown : states[last.state]
}

/** Plan and records beside each other, and why they differ; nothing for an indicator that is not compared. */
export function recordLines(context: SheetContext, row: CouncilRow): string[] {
  const { m, format, words, data } = context
  const { indicator, comparison, counted, liveNow } = row
  if (!row.isCompared) return []
  const figure = (value: number | null) =>
    value === null
      ? words.indicators.live.unknowable
      : withUnit(context, liveRounded(value, indicator), indicator)
  const now = m.council.recordsNow(format.day(data.asOf), figure(liveNow))
  if (comparison === null)
    return [
      now,
      ...(counted
        ? [
            m.council.fromParcels(formatWhole(counted.parcels)),
            ...(counted.withoutArea > 0 ? [m.council.withoutArea(formatWhole(counted.withoutArea))] : []),
          ]
        : []),
    ]
  const { difference, reasons, live } = comparison
  const signed =
    difference === null
      ? m.none
      : difference === 0
        ? '±0'
        : `${difference > 0 ? '+' : ''}${figureText(liveRounded(difference, indicator), indicator.decimals)}`
  const sentences = words.indicators.live.reasons
  return [
    now,
    m.council.recordsThen(format.day(comparison.day), figure(live), signed),
    ...(reasons.length === 0
      ? difference === 0
        ? [words.indicators.live.same]
        : []
      : reasons.map(({ code, count, day }) =>
          sentences[code](count === null ? '' : formatWhole(count), day === null ? '' : format.day(day)),
        )),
  ]
}

/** Days, months and years as far as a source names them. */
export function sourceDay({ format }: SheetContext, date: string): string {
  if (date.length === 10) return format.dayShort(date)
  return date.length === 7 ? date.replace('-', '.') : date
}

export function sourceText(
  context: SheetContext,
  { source, section, sourceDate }: Pick<Indicator, 'source' | 'section' | 'sourceDate'>,
): string {
  const { m } = context
  return source === ''
    ? m.council.noSource
    : m.council.source(source, section, sourceDay(context, sourceDate))
}
