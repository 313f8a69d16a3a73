import type { LotPlan } from './estate'

/** Lots of a row with running numbers, each with its share of the row. */
export function lots(prefix: string, first: number, ...weights: number[]): LotPlan[] {
  return weights.map((weight, index) => ({ number: `${prefix}${first + index}`, weight }))
}
