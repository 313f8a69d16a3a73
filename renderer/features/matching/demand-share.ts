import type { Demand } from '../../../electron/contract'

export interface DemandShare {
  /** ㎡ that those want who said how much. */
  readonly wantedM2: number
  /** Demands whose wanted area is not confirmed. */
  readonly withoutArea: number
  /** Wanted area over the parcel's; above 1 it is over-subscribed. Null without an area of the parcel. */
  readonly share: number | null
}

/** How far a parcel is subscribed. @param areaM2 of the parcel, null when it is not known */
export function demandShare(
  demands: readonly Pick<Demand, 'wantedAreaM2'>[],
  areaM2: number | null,
): DemandShare {
  let wantedM2 = 0
  let withoutArea = 0
  for (const { wantedAreaM2 } of demands) {
    if (wantedAreaM2 === null || wantedAreaM2 === undefined) withoutArea += 1
    else wantedM2 += wantedAreaM2
  }
  return { wantedM2, withoutArea, share: areaM2 === null || areaM2 <= 0 ? null : wantedM2 / areaM2 }
}
