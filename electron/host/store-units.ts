/** ㎡ on the wire to whole 0.01 ㎡ in the file, so that sums are exact. */
export function areaToStore(areaM2: number | null): number | null {
  return areaM2 === null ? null : Math.round(areaM2 * 100)
}

/** Whole 0.01 ㎡ in the file to ㎡ on the wire. */
export function areaFromStore(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100
}

/** 0 and 1 of the file to a truth value; null stays unknown. */
export function flagFromStore(flag: number | null): boolean | null {
  return flag === null ? null : flag === 1
}

export function flagToStore(flag: boolean | null): number | null {
  return flag === null ? null : flag ? 1 : 0
}
