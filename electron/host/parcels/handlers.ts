import { CodedError } from '../../contract/errors'
import type { Face } from '../../contract/face'
import type { InputOf } from '../../contract/index'
import type { Occupant, Parcel, parcelsOperations } from '../../contract/parcels'
import { planeArea } from '../../contract/rules/plane'
import type { MultiPolygon } from '../../contract/values'
import { decodeMultiPolygon, encodeMultiPolygon } from '../geometry/gpkg-geometry'
import { validGeometry } from '../geometry/validate'
import type { Handlers } from '../handler'
import { findPark } from '../parks/repository'
import { deleteAnswersOf, deleteDemandsOfParcels } from '../requirements/repository'
import { findStatus, listStatuses } from '../statuses/repository'
import { areaToStore } from '../store-units'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { changeStatus } from './change-status'
import * as repository from './repository'
import {
  existTogether,
  occupantFor,
  parcelFromRow,
  priceToRow,
  publicHistory,
  requireExists,
  requirePeriod,
} from './rules'

type ParcelFields = InputOf<'parcels.update'>['fields']

export const parcelsHandlers: Handlers<typeof parcelsOperations> = {
  'parcels.list': ({ asOf, uids }, { db, face }) => ({ parcels: parcelsOn(db, face, asOf, uids ?? null) }),

  'parcels.shapes': ({ uids }, { db }) => ({
    shapes: repository
      .listShapes(db, uids ?? null)
      .map((row) => ({ uid: row.uid, polygon: decodeMultiPolygon(row.geom) ?? [] })),
  }),

  'parcels.timeline': (_, { db, face }) => ({
    days: face === 'internal' ? repository.listTimeline(db) : publicTimeline(db),
  }),

  'parcels.statusHistory': ({ uid }, { db, face }) => {
    const rows = repository.listStatusEntries(db, [uid])
    const seen = face === 'internal' ? rows : publicHistory(rows, shownAs(db))
    return {
      entries: seen.map((row) => ({
        uid: row.uid,
        parcelUid: row.parcel_uid,
        statusUid: row.status_uid,
        since: row.since,
        note: row.note,
        origin: row.origin,
      })),
    }
  },

  'parcels.create': (fields, { db }) => {
    const uid = uuidv7()
    if (findStatus(db, fields.statusUid) === undefined)
      throw new CodedError('status-unknown', { uid: fields.statusUid })
    const polygon = fields.polygon === null ? null : validGeometry(fields.polygon)
    const row: repository.ParcelRow = {
      uid,
      park_uid: fields.parkUid,
      number: fields.number.trim(),
      block: fields.block,
      address: fields.address,
      registered_area: areaToStore(fields.registeredAreaM2),
      plane_area: storedPlaneArea(polygon),
      zone: fields.zone,
      ...priceToRow(fields.price),
      delivery_on: fields.deliveryOn,
      exists_from: fields.existsFrom,
      exists_until: fields.existsUntil,
      quality: fields.quality,
      origin: 'user',
      note: fields.note,
    }
    checkRow(db, row)
    requireExists(row, fields.statusSince)
    repository.insertParcels(db, [{ ...row, geom: polygon && encodeMultiPolygon(polygon) }])
    repository.insertStatusEntries(db, [
      {
        uid: uuidv7(),
        parcel_uid: uid,
        status_uid: fields.statusUid,
        since: fields.statusSince,
        note: '',
        origin: 'user',
      },
    ])
    return { uid }
  },

  'parcels.update': ({ uid, fields }, { db }) => {
    const before = requireParcel(db, uid)
    const changes = rowChanges(fields)
    const after = { ...before, ...withoutUndefined(changes) }
    checkRow(db, after)
    for (const entry of repository.listStatusEntries(db, [uid])) requireExists(after, entry.since)
    const polygon = fields.polygon == null ? fields.polygon : validGeometry(fields.polygon)
    repository.updateParcel(db, uid, {
      ...changes,
      plane_area: polygon === undefined ? undefined : storedPlaneArea(polygon),
      geom: polygon && encodeMultiPolygon(polygon),
    })
    return { uid }
  },

  'parcels.remove': ({ uids }, { db }) => {
    for (const uid of uids) requireParcel(db, uid)
    deleteDemandsOfParcels(db, uids)
    deleteAnswersOf(db, uids)
    repository.deleteParcels(db, uids)
    return {}
  },

  'parcels.changeStatus': (input, { db }) => ({ count: changeStatus(db, input) }),

  'parcels.removeStatusEntry': ({ entryUid }, { db }) => {
    const entry = repository.findStatusEntry(db, entryUid)
    if (entry === undefined) throw new CodedError('row-not-found', { entity: 'statusEntry', uid: entryUid })
    const parcel = requireParcel(db, entry.parcel_uid)
    // A parcel without any status would vanish from map, table and totals.
    if (repository.listStatusEntries(db, [parcel.uid]).length === 1)
      throw new CodedError('status-last-entry', { number: parcel.number })
    repository.deleteStatusEntry(db, entryUid)
    return {}
  },
}

/** Parcels that exist on the day with their status and occupants, as the face may know them. */
export function parcelsOn(db: ReadDb, face: Face, day: string, uids: readonly string[] | null): Parcel[] {
  const occupants = new Map<string, Occupant[]>()
  for (const row of repository.listOccupanciesOn(db, day, uids)) {
    const occupant = occupantFor(face, row)
    if (occupant) occupants.set(row.parcel_uid, [...(occupants.get(row.parcel_uid) ?? []), occupant])
  }
  const parents = new Map<string, string[]>()
  for (const { parent_uid, child_uid } of repository.listLineage(db))
    parents.set(child_uid, [...(parents.get(child_uid) ?? []), parent_uid])
  const rows = repository.listParcelsOn(db, day, uids)
  const seen = face === 'internal' ? rows : withPublicStatus(db, rows, day, uids)
  return seen.map((row) => parcelFromRow(row, occupants.get(row.uid) ?? [], parents.get(row.uid) ?? []))
}

function withPublicStatus(
  db: ReadDb,
  rows: readonly repository.ParcelOnDayRow[],
  day: string,
  uids: readonly string[] | null,
): repository.ParcelOnDayRow[] {
  const mapping = shownAs(db)
  if (mapping.size === 0) return [...rows]
  const histories = historiesUntil(repository.listStatusEntries(db, uids), day)
  return rows.map((row) => {
    const entry = publicHistory(histories.get(row.uid) ?? [], mapping).at(-1)
    return entry === undefined ? row : { ...row, status_uid: entry.status_uid, status_since: entry.since }
  })
}

function publicTimeline(db: ReadDb): { day: string; parcels: number }[] {
  const mapping = shownAs(db)
  if (mapping.size === 0) return repository.listTimeline(db)
  const counts = new Map<string, number>()
  for (const entries of historiesUntil(repository.listStatusEntries(db, null), '9999-12-31').values())
    for (const { since } of publicHistory(entries, mapping)) counts.set(since, (counts.get(since) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, parcels]) => ({ day, parcels }))
}

function historiesUntil(
  entries: readonly repository.StatusEntryRow[],
  day: string,
): Map<string, repository.StatusEntryRow[]> {
  const histories = new Map<string, repository.StatusEntryRow[]>()
  for (const entry of entries) {
    if (entry.since > day) continue
    const history = histories.get(entry.parcel_uid)
    if (history) history.push(entry)
    else histories.set(entry.parcel_uid, [entry])
  }
  return histories
}

/** Statuses that outsiders see as another one. */
function shownAs(db: ReadDb): Map<string, string> {
  return new Map(
    listStatuses(db).flatMap((status) =>
      status.shown_as_uid === null ? [] : [[status.uid, status.shown_as_uid] as const],
    ),
  )
}

function rowChanges(fields: ParcelFields) {
  return {
    park_uid: fields.parkUid,
    number: fields.number?.trim(),
    block: fields.block,
    address: fields.address,
    registered_area: fields.registeredAreaM2 === undefined ? undefined : areaToStore(fields.registeredAreaM2),
    zone: fields.zone,
    ...(fields.price === undefined ? {} : priceToRow(fields.price)),
    delivery_on: fields.deliveryOn,
    exists_from: fields.existsFrom,
    exists_until: fields.existsUntil,
    quality: fields.quality,
    note: fields.note,
  }
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}

/**
 * The rules that need the rest of the file: the park exists, the number is free in it while the parcel exists.
 * @throws CodedError `row-not-found`, `period-reversed`, `parcel-number-taken`
 */
export function checkRow(db: ReadDb, row: repository.ParcelRow): void {
  const park = findPark(db, row.park_uid)
  if (park === undefined) throw new CodedError('row-not-found', { entity: 'park', uid: row.park_uid })
  requirePeriod(row.exists_from, row.exists_until)
  const rivals = repository
    .findParcelsByNumber(db, row.park_uid, row.number)
    .filter((other) => other.uid !== row.uid && existTogether(other, row))
  if (rivals.length > 0) throw new CodedError('parcel-number-taken', { number: row.number, park: park.name })
}

function requireParcel(db: ReadDb, uid: string): repository.ParcelRow {
  const [row] = repository.findParcels(db, [uid])
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'parcel', uid })
  return row
}

/** Area of the outline in the plane rectangular system of its place, in 0.01 ㎡. */
export function storedPlaneArea(polygon: MultiPolygon | null): number | null {
  return polygon === null ? null : areaToStore(planeArea(polygon))
}
