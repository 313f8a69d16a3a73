/**
 * Demand for one parcel: how much is wanted of it in all, and by how much more than there is. A prospect that names no area
 * wants the whole parcel.
 */
export interface DemandFigures {
  readonly prospects: number
  /** ㎡ */
  readonly wantedM2: number
  /** % of the parcel's area that is wanted beyond it; 0 when there is enough, null when the area is not known. */
  readonly overPercent: number | null
}

/** @param areaM2 ㎡ of the parcel, null for 未確認 @param wanted ㎡ a prospect wants, null for the whole parcel */
export function demandFigures(areaM2: number | null, wanted: readonly (number | null)[]): DemandFigures {
  const wantedM2 = wanted.reduce<number>((sum, one) => sum + (one ?? areaM2 ?? 0), 0)
  const overPercent =
    areaM2 === null || areaM2 <= 0 ? null : Math.max(0, Math.round((wantedM2 / areaM2 - 1) * 100))
  return { prospects: wanted.length, wantedM2, overPercent }
}
