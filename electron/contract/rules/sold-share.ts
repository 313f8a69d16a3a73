import type { Parcel } from '../parcels'
import type { Status } from '../statuses'

/** Area that counts for totals, ㎡: the register's, else the one computed from the outline; null when neither is known. */
export function effectiveArea(parcel: Pick<Parcel, 'registeredAreaM2' | 'planeAreaM2'>): number | null {
  return parcel.registeredAreaM2 ?? parcel.planeAreaM2
}

/** Number and area of some parcels. Areas are summed in whole 0.01 ㎡, so that totals do not depend on the order. */
export interface Tally {
  readonly count: number
  /** ㎡ */
  readonly areaM2: number
  /** Parcels whose area is not known and which the sum therefore lacks. */
  readonly withoutArea: number
}

/** Counts parcels and sums their areas. */
export function tally(parcels: Iterable<Pick<Parcel, 'registeredAreaM2' | 'planeAreaM2'>>): Tally {
  let count = 0
  let hundredths = 0
  let withoutArea = 0
  for (const parcel of parcels) {
    count += 1
    const area = effectiveArea(parcel)
    if (area === null) withoutArea += 1
    else hundredths += Math.round(area * 100)
  }
  return { count, areaM2: hundredths / 100, withoutArea }
}

/** 分譲率 of some parcels, by area and by count; null where there is nothing to divide by. */
export interface SoldShare {
  readonly disposed: Tally
  readonly remaining: Tally
  readonly excluded: Tally
  /** disposed area / (disposed + remaining area), 0 to 1 */
  readonly byArea: number | null
  /** disposed count / (disposed + remaining count), 0 to 1 */
  readonly byCount: number | null
  /** Area of parcels whose status is offered, ㎡ (分譲可能面積). */
  readonly offered: Tally
}

/**
 * The sold share as the plans use it: what is sold or leased of what was ever for sale. Parcels that are planned or
 * withheld (sale class `excluded`) are in neither part.
 */
export function soldShare(parcels: readonly Parcel[], statuses: ReadonlyMap<string, Status>): SoldShare {
  const of = (saleClass: Status['saleClass']) =>
    tally(parcels.filter((parcel) => statuses.get(parcel.statusUid)?.saleClass === saleClass))
  const disposed = of('disposed')
  const remaining = of('remaining')
  const share = (part: number, rest: number) => (part + rest > 0 ? part / (part + rest) : null)
  return {
    disposed,
    remaining,
    excluded: of('excluded'),
    byArea: share(disposed.areaM2, remaining.areaM2),
    byCount: share(disposed.count, remaining.count),
    offered: tally(parcels.filter((parcel) => statuses.get(parcel.statusUid)?.offered === true)),
  }
}
