import type { Firm } from '../companies/firm'

/** Values of a company between which a merge decides. */
export const mergeFields = [
  'name',
  'nameKana',
  'nameEn',
  'corporateNumber',
  'industryCode',
  'industry',
  'capitalYen',
  'employees',
  'web',
  'rank',
  'publication',
  'note',
] as const satisfies readonly (keyof Firm)[]

export type MergeField = (typeof mergeFields)[number]

function isEmpty(value: unknown): boolean {
  return value === null || value === ''
}

/** Fields in which two companies differ, in their order; where one is empty the other's value holds by itself. */
export function differingFields(a: Firm, b: Firm): readonly MergeField[] {
  return mergeFields.filter((field) => a[field] !== b[field])
}

/** True where both have a value, so that somebody must choose. */
export function needsChoice(field: MergeField, a: Firm, b: Firm): boolean {
  return a[field] !== b[field] && !isEmpty(a[field]) && !isEmpty(b[field])
}

/**
 * Which company to keep when nobody has chosen yet: the one on a parcel, then the one with more prospects, then the one of
 * which more is known.
 */
export function betterKept(a: Firm, b: Firm, casesOf: (firm: Firm) => number): 'a' | 'b' {
  const filled = (firm: Firm) => mergeFields.filter((field) => !isEmpty(firm[field])).length
  const points = (firm: Firm) => [firm.parcelUids.length, casesOf(firm), filled(firm)]
  const [left, right] = [points(a), points(b)]
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? 0
    if (value !== other) return value > other ? 'a' : 'b'
  }
  return 'a'
}

/**
 * The fields whose value is to come from the company that goes.
 * @param chosen the side whose value holds, by field; absent where nobody chose
 */
export function takenFields(
  kept: 'a' | 'b',
  chosen: Readonly<Partial<Record<MergeField, 'a' | 'b'>>>,
): MergeField[] {
  return mergeFields.filter((field) => chosen[field] !== undefined && chosen[field] !== kept)
}
