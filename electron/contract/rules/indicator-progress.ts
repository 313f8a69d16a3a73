import type { Indicator, IndicatorValue, Progress } from '../indicators'

/** The last year of a series that has a value to compare. */
function latestOf(
  values: readonly IndicatorValue[],
  series: IndicatorValue['series'],
): IndicatorValue | null {
  return values
    .filter((one) => one.series === series && one.state === 'value' && one.value !== null)
    .reduce<IndicatorValue | null>((last, one) => (last === null || one.year > last.year ? one : last), null)
}

/**
 * Achievement as the plans compute it: the latest actual value over the last target (達成率 of 第3期米沢市工業振興計画の評価・検証:
 * 1,425 / 1,650 = 86.4 %). No rate without either of them, and none over a target of zero.
 */
export function progressOf(values: readonly IndicatorValue[]): Progress {
  const latest = latestOf(values, 'actual')
  const target = latestOf(values, 'target')
  const figures = {
    latestYear: latest?.year ?? null,
    latest: latest?.value ?? null,
    targetYear: target?.year ?? null,
    target: target?.value ?? null,
  }
  const { latest: now, target: goal } = figures
  const remaining = now === null || goal === null ? null : exactDifference(goal, now)
  if (now === null) return { ...figures, rate: null, noRate: 'no-value', remaining }
  if (goal === null) return { ...figures, rate: null, noRate: 'no-target', remaining }
  if (goal === 0) return { ...figures, rate: null, noRate: 'target-zero', remaining }
  return { ...figures, rate: now / goal, noRate: null, remaining }
}

/** A difference of decimal figures without the noise of binary ones. */
function exactDifference(a: number, b: number): number {
  return Number((a - b).toPrecision(12))
}

/** Percent with one decimal as the plans print it: 86.4. Half is rounded up. @param rate 0.8636… */
export function ratePercent(rate: number): number {
  return Math.round(Number((rate * 1000).toPrecision(12))) / 10
}

/** One year of a chart or table. */
export interface IndicatorYear {
  readonly year: number
  readonly actual: IndicatorValue | null
  readonly target: IndicatorValue | null
  /** Note of a break before this year; null when the series goes on. */
  readonly breakNote: string | null
  /** actual / target of this same year; null where either is missing or the target is zero. */
  readonly rate: number | null
}

/**
 * Every year from the first to the last that has a value, a target, a break or the base, without a hole, so that a gap of
 * the series is a year without a value and never a shorter way.
 */
export function yearsOf(
  indicator: Pick<Indicator, 'values' | 'breaks' | 'baseYear'>,
): readonly IndicatorYear[] {
  const { values, breaks, baseYear } = indicator
  const known = [
    ...values.map(({ year }) => year),
    ...breaks.map(({ year }) => year),
    ...(baseYear === null ? [] : [baseYear]),
  ]
  if (known.length === 0) return []
  const first = known.reduce((a, b) => Math.min(a, b))
  const last = known.reduce((a, b) => Math.max(a, b))
  const of = (series: IndicatorValue['series'], year: number) =>
    values.find((one) => one.series === series && one.year === year) ?? null
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    const actual = of('actual', year)
    const target = of('target', year)
    const [now, goal] = [actual?.value ?? null, target?.value ?? null]
    return {
      year,
      actual,
      target,
      breakNote: breaks.find((one) => one.year === year)?.note ?? null,
      rate: now === null || goal === null || goal === 0 ? null : now / goal,
    }
  })
}
