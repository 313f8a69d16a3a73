import type { Face } from '../../contract/face'
import type { SheetChange } from '../../contract/printing'
import type { OccupancyRow, ParcelRow, StatusEntryRow } from '../parcels/repository'
import { occupantFor, publicHistory } from '../parcels/rules'
import { areaFromStore } from '../store-units'

export interface ChangeSources {
  readonly parcels: readonly ParcelRow[]
  /** Oldest first within a parcel. */
  readonly entries: readonly StatusEntryRow[]
  readonly occupancies: readonly OccupancyRow[]
  /** Statuses that outsiders see as another one. */
  readonly shownAs: ReadonlyMap<string, string>
}

/**
 * What changed after one day until and on another, as the face may know it: on the public face a change between two
 * statuses that are shown alike is no change, and an occupant that may not be known neither came nor went.
 * @param since ISO day; changes of this day itself belong to the state before
 * @param until ISO day
 */
export function changesBetween(
  sources: ChangeSources,
  face: Face,
  since: string,
  until: string,
): SheetChange[] {
  const within = (day: string | null): day is string => day !== null && day > since && day <= until
  const histories = new Map<string, StatusEntryRow[]>()
  for (const entry of sources.entries)
    histories.set(entry.parcel_uid, [...(histories.get(entry.parcel_uid) ?? []), entry])
  const changes: SheetChange[] = []
  for (const parcel of sources.parcels) {
    const base = {
      parkUid: parcel.park_uid,
      parcelUid: parcel.uid,
      number: parcel.number,
      before: null,
      after: null,
      occupant: null,
      areaM2: areaFromStore(parcel.registered_area ?? parcel.plane_area),
      note: '',
    }
    const history = histories.get(parcel.uid) ?? []
    const seen = face === 'public' ? publicHistory(history, sources.shownAs) : history
    for (const [index, entry] of seen.entries()) {
      if (!within(entry.since)) continue
      const before = seen[index - 1]?.status_uid ?? null
      if (before === entry.status_uid) continue
      changes.push({
        ...base,
        on: entry.since,
        kind: 'status',
        before,
        after: entry.status_uid,
        note: entry.note,
      })
    }
    if (within(parcel.exists_from)) changes.push({ ...base, on: parcel.exists_from, kind: 'created' })
    if (within(parcel.exists_until)) changes.push({ ...base, on: parcel.exists_until, kind: 'ended' })
  }
  const byUid = new Map(sources.parcels.map((parcel) => [parcel.uid, parcel]))
  for (const row of sources.occupancies) {
    const parcel = byUid.get(row.parcel_uid)
    const occupant = occupantFor(face, row)
    if (!parcel || !occupant) continue
    const base = {
      parkUid: parcel.park_uid,
      parcelUid: parcel.uid,
      number: parcel.number,
      before: null,
      after: null,
      occupant: occupant.name ?? occupant.industry,
      areaM2: areaFromStore(parcel.registered_area ?? parcel.plane_area),
      note: row.note,
    }
    if (within(row.since)) changes.push({ ...base, on: row.since, kind: 'moved-in' })
    if (within(row.until)) changes.push({ ...base, on: row.until, kind: 'moved-out' })
  }
  return changes.toSorted(
    (a, b) => compare(b.on, a.on) || compare(a.number, b.number) || compare(a.kind, b.kind),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
