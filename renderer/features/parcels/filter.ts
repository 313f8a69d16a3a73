import type { Parcel, Uid } from '../../../electron/contract'
import { effectiveArea } from '../../../electron/contract/rules/sold-share'

/** What the officer narrows map, legend and table to; an empty list or a null bound lets everything through. */
export interface ParcelFilter {
  readonly parks: readonly Uid[]
  readonly statuses: readonly Uid[]
  readonly zones: readonly string[]
  /** ㎡ */
  readonly minAreaM2: number | null
  readonly maxAreaM2: number | null
  /** yen per ㎡; a parcel whose price is not known in figures does not pass a price bound */
  readonly maxYenPerM2: number | null
  readonly text: string
}

export const emptyFilter: ParcelFilter = {
  parks: [],
  statuses: [],
  zones: [],
  minAreaM2: null,
  maxAreaM2: null,
  maxYenPerM2: null,
  text: '',
}

/** True when the parcel passes every bound of the filter. */
export function passes(parcel: Parcel, filter: ParcelFilter): boolean {
  if (filter.parks.length > 0 && !filter.parks.includes(parcel.parkUid)) return false
  if (filter.statuses.length > 0 && !filter.statuses.includes(parcel.statusUid)) return false
  if (filter.zones.length > 0 && !(parcel.zone !== null && filter.zones.includes(parcel.zone))) return false
  const area = effectiveArea(parcel)
  if (filter.minAreaM2 !== null && !(area !== null && area >= filter.minAreaM2)) return false
  if (filter.maxAreaM2 !== null && !(area !== null && area <= filter.maxAreaM2)) return false
  if (filter.maxYenPerM2 !== null) {
    const { price } = parcel
    const lowest = price.kind === 'fixed' ? price.yenPerM2 : price.kind === 'range' ? price.minYenPerM2 : null
    if (lowest === null || lowest > filter.maxYenPerM2) return false
  }
  const wanted = filter.text.normalize('NFKC').trim().toLowerCase()
  return wanted === '' || parcel.number.normalize('NFKC').toLowerCase().includes(wanted)
}
