import type { Price } from '../../../electron/contract'

export interface LotTotals {
  readonly count: number
  readonly areaM2: number
  /** Lower end of the prices in figures, whole yen. */
  readonly priceYen: number
  /** Parcels whose price or area is not known in figures: they are not in the sum. */
  readonly unpriced: number
  readonly largestM2: number
}

function lowest(price: Price): number | null {
  if (price.kind === 'fixed') return price.yenPerM2
  return price.kind === 'range' ? price.minYenPerM2 : null
}

/** Sums of parcels, for the register and a scenario alike. */
export function lotTotals(
  lots: readonly { readonly areaM2: number | null; readonly price: Price }[],
): LotTotals {
  let areaM2 = 0
  let priceYen = 0
  let unpriced = 0
  let largestM2 = 0
  for (const lot of lots) {
    const perM2 = lowest(lot.price)
    areaM2 += lot.areaM2 ?? 0
    largestM2 = Math.max(largestM2, lot.areaM2 ?? 0)
    if (perM2 === null || lot.areaM2 === null) unpriced += 1
    else priceYen += perM2 * lot.areaM2
  }
  return {
    count: lots.length,
    areaM2: Math.round(areaM2 * 100) / 100,
    priceYen: Math.round(priceYen),
    unpriced,
    largestM2,
  }
}

/** A number that no other parcel has: `E-1-1`, else `E-1-1b` and so on. */
export function freeNumber(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (const letter of 'bcdefghijklmnopqrstuvwxyz') if (!taken.has(wanted + letter)) return wanted + letter
  return `${wanted}-${taken.size}`
}
