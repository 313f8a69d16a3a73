import type { Comparison, Indicator } from '../indicators'
import type { Council } from '../sheet-parts'

/** An indicator with what the records say of the same thing: paper and workbook are made from the same rows. */
export interface CouncilRow {
  readonly indicator: Indicator
  /** Name of the plan that sets it; null for one of the office's own. */
  readonly plan: Council['plans'][number] | null
  /** Plan and records on the last day of the plan's latest year; internal only, null where nothing is compared. */
  readonly comparison: Comparison | null
  /** From the records on the day of the sheet, in the indicator's unit; null when they cannot say. */
  readonly liveNow: number | null
  /** Whether the records are asked at all. */
  readonly isCompared: boolean
  /** Parcels that `liveNow` is counted from, where it is. */
  readonly counted: Council['live'][number] | null
}

/** The rows of a council sheet in its order. */
export function councilRows({ indicators, plans, live, records }: Council): CouncilRow[] {
  return indicators.map((indicator) => {
    const comparison = records.comparisons?.find((one) => one.indicatorUid === indicator.uid) ?? null
    const counted = live.find((one) => one.indicatorUid === indicator.uid) ?? null
    return {
      indicator,
      plan: plans.find(({ uid }) => uid === indicator.planUid) ?? null,
      comparison,
      counted,
      liveNow: comparison ? comparison.liveNow : (counted?.value ?? null),
      isCompared: comparison !== null || counted !== null,
    }
  })
}

/**
 * A figure from the records with as many digits as the plan's: one more than those tell would be taken for exactness.
 * @param value in the indicator's unit
 */
export function liveRounded(value: number, { decimals }: Pick<Indicator, 'decimals'>): number {
  const factor = 10 ** decimals
  return Math.round(Number((value * factor).toPrecision(12))) / factor
}
