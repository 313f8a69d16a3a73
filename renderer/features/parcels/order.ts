import type { Parcel, Park, Status } from '../../../electron/contract'
import { effectiveArea } from '../../../electron/contract/rules/sold-share'
import type { GridSort } from '../../ui/grid/sort'

const natural = new Intl.Collator('ja', { numeric: true })
const reading = new Intl.Collator('ja')

/** Parcel numbers as people count them: C-2-2-2 before C-2-2-10, full width like half width. A total order. */
export function compareNumbers(a: string, b: string): number {
  const left = a.normalize('NFKC')
  const right = b.normalize('NFKC')
  return natural.compare(left, right) || compareText(left, right) || compareText(a, b)
}

/** Parks by their reading, because kanji do not sort by it. */
export function compareParks(a: Park, b: Park): number {
  return reading.compare(a.nameKana || a.name, b.nameKana || b.name) || compareText(a.uid, b.uid)
}

/** What the table can be sorted by. */
export type SortColumn =
  | 'number'
  | 'status'
  | 'since'
  | 'area'
  | 'planeArea'
  | 'zone'
  | 'price'
  | 'total'
  | 'occupant'
  | 'delivery'
  | 'block'
  | 'address'
  | 'quality'
  | 'missing'

export type SortKey = GridSort<SortColumn>

type Value = string | number | null

/** The lowest asking price in yen per ㎡; null where no figure is known. */
export function lowestPrice(parcel: Parcel): number | null {
  if (parcel.price.kind === 'fixed') return parcel.price.yenPerM2
  return parcel.price.kind === 'range' ? parcel.price.minYenPerM2 : null
}

const qualityRank = { surveyed: 0, cadastral: 1, traced: 2, schematic: 3 } as const

function sortValue(parcel: Parcel, column: SortColumn, statuses: ReadonlyMap<string, Status>): Value {
  switch (column) {
    case 'number':
      return parcel.number
    case 'status':
      return statuses.get(parcel.statusUid)?.position ?? null
    case 'since':
      return parcel.statusSince
    case 'area':
      return effectiveArea(parcel)
    case 'planeArea':
      return parcel.planeAreaM2
    case 'zone':
      return parcel.zone
    case 'price':
      return lowestPrice(parcel)
    case 'total': {
      const price = lowestPrice(parcel)
      const area = effectiveArea(parcel)
      return price === null || area === null ? null : price * area
    }
    case 'occupant':
      return parcel.occupants[0]?.name ?? parcel.occupants[0]?.industry ?? null
    case 'delivery':
      return parcel.deliveryOn
    case 'block':
      return parcel.block || null
    case 'address':
      return parcel.address || null
    case 'quality':
      return qualityRank[parcel.quality]
    case 'missing':
      return parcel.missing?.length ?? null
  }
}

/**
 * Parcels by the keys in turn, then by number. What is not known stands last whichever way a column is sorted:
 * an unknown price is neither the lowest nor the highest.
 */
export function sortParcels(
  parcels: readonly Parcel[],
  keys: readonly SortKey[],
  statuses: ReadonlyMap<string, Status>,
): readonly Parcel[] {
  return parcels.toSorted((a, b) => {
    for (const { column, direction } of keys) {
      const left = sortValue(a, column, statuses)
      const right = sortValue(b, column, statuses)
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1
        continue
      }
      const order = compareValues(left, right)
      if (order !== 0) return direction === 'ascending' ? order : -order
    }
    return compareNumbers(a.number, b.number) || compareText(a.uid, b.uid)
  })
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareNumbers(String(a), String(b))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
