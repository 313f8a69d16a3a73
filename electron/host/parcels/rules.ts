import { CodedError } from '../../contract/errors'
import type { Face } from '../../contract/face'
import type { Occupant, Parcel } from '../../contract/parcels'
import type { Price, Publication } from '../../contract/values'
import { areaFromStore, flagFromStore } from '../store-units'
import type { OccupancyRow, ParcelOnDayRow, ParcelRow, StatusEntryRow } from './repository'

type PriceColumns = Pick<ParcelRow, 'price_kind' | 'price_min' | 'price_max'>

export function priceFromRow(row: PriceColumns): Price {
  if (row.price_kind === 'fixed' && row.price_min !== null) return { kind: 'fixed', yenPerM2: row.price_min }
  if (row.price_kind === 'range' && row.price_min !== null && row.price_max !== null)
    return { kind: 'range', minYenPerM2: row.price_min, maxYenPerM2: row.price_max }
  return { kind: row.price_kind === 'negotiable' ? 'negotiable' : 'unknown' }
}

/** @throws CodedError `price-range-reversed` */
export function priceToRow(price: Price): PriceColumns {
  if (price.kind === 'fixed')
    return { price_kind: 'fixed', price_min: price.yenPerM2, price_max: price.yenPerM2 }
  if (price.kind !== 'range') return { price_kind: price.kind, price_min: null, price_max: null }
  if (price.minYenPerM2 > price.maxYenPerM2)
    throw new CodedError('price-range-reversed', { min: price.minYenPerM2, max: price.maxYenPerM2 })
  return { price_kind: 'range', price_min: price.minYenPerM2, price_max: price.maxYenPerM2 }
}

/** Questions that the record leaves open, as names of the contract's fields: what the inspector shows as 未確認. */
export function missingAnswers(row: ParcelRow): string[] {
  const missing: string[] = []
  if (row.registered_area === null) missing.push('registeredAreaM2')
  if (row.zone === null) missing.push('zone')
  if (row.price_kind === 'unknown') missing.push('price')
  if (row.delivery_on === null) missing.push('deliveryOn')
  if (row.address === '') missing.push('address')
  if (row.plane_area === null) missing.push('polygon')
  return missing
}

const strictness: readonly Publication[] = ['name', 'industry', 'nothing']

/** The stricter of what the company allows everywhere and what it allows on this parcel. */
export function effectivePublication(
  row: Pick<OccupancyRow, 'publication' | 'company_publication'>,
): Publication {
  const level = Math.max(strictness.indexOf(row.publication), strictness.indexOf(row.company_publication))
  return strictness[level] ?? 'nothing'
}

/** What the face may know of an occupant; null when it may not know that there is one. */
export function occupantFor(face: Face, row: OccupancyRow): Occupant | null {
  const level = face === 'internal' ? 'name' : effectivePublication(row)
  if (level === 'nothing') return null
  return {
    uid: row.uid,
    companyUid: row.company_uid,
    name: level === 'name' ? row.company_name : null,
    industry: row.industry === '' ? null : row.industry,
    since: row.since,
    operating: flagFromStore(row.operating),
    publication: row.publication,
    until: row.until,
    share: row.share,
    origin: row.origin,
    note: row.note,
  }
}

/** The entity of the contract. What a face may not see is stripped later by the contract's declarations. */
export function parcelFromRow(
  row: ParcelOnDayRow,
  occupants: readonly Occupant[],
  parents: readonly string[],
): Parcel {
  return {
    uid: row.uid,
    parkUid: row.park_uid,
    number: row.number,
    block: row.block,
    address: row.address,
    registeredAreaM2: areaFromStore(row.registered_area),
    planeAreaM2: areaFromStore(row.plane_area),
    zone: row.zone,
    price: priceFromRow(row),
    deliveryOn: row.delivery_on,
    existsFrom: row.exists_from,
    existsUntil: row.exists_until,
    quality: row.quality,
    origin: row.origin,
    statusUid: row.status_uid,
    statusSince: row.status_since,
    statusNote: row.status_note,
    occupants: [...occupants],
    parents: [...parents],
    missing: missingAnswers(row),
    note: row.note,
  }
}

/**
 * A status history as outsiders see it: each status replaced by the one it is shown as, and entries that then say the
 * same as the one before left out, because even the day of a hidden change tells something.
 * @param entries of one parcel, oldest first
 */
export function publicHistory<E extends Pick<StatusEntryRow, 'status_uid'>>(
  entries: readonly E[],
  shownAs: ReadonlyMap<string, string>,
): E[] {
  const seen: E[] = []
  for (const entry of entries) {
    const status_uid = shownAs.get(entry.status_uid) ?? entry.status_uid
    if (seen.at(-1)?.status_uid !== status_uid) seen.push({ ...entry, status_uid })
  }
  return seen
}

/** True when both parcels exist on some common day; an open end lasts for ever. */
export function existTogether(
  a: Pick<ParcelRow, 'exists_from' | 'exists_until'>,
  b: Pick<ParcelRow, 'exists_from' | 'exists_until'>,
): boolean {
  const startsBeforeEnd = (from: string | null, until: string | null) =>
    from === null || until === null || from < until
  return startsBeforeEnd(a.exists_from, b.exists_until) && startsBeforeEnd(b.exists_from, a.exists_until)
}

/** @throws CodedError `status-before-parcel`, `status-after-parcel` when the parcel does not exist on that day */
export function requireExists(
  row: Pick<ParcelRow, 'number' | 'exists_from' | 'exists_until'>,
  day: string,
): void {
  if (row.exists_from !== null && day < row.exists_from)
    throw new CodedError('status-before-parcel', {
      number: row.number,
      since: day,
      existsFrom: row.exists_from,
    })
  if (row.exists_until !== null && day >= row.exists_until)
    throw new CodedError('status-after-parcel', {
      number: row.number,
      since: day,
      existsUntil: row.exists_until,
    })
}

/** @throws CodedError `period-reversed`; open ends are fine */
export function requirePeriod(from: string | null, until: string | null): void {
  if (from !== null && until !== null && from >= until)
    throw new CodedError('period-reversed', { from, until })
}
