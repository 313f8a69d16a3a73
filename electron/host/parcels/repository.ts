import { z } from 'zod'
import { Origin, Publication, Quality } from '../../contract/values'
import { Bytes } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'
import { insertRows, updateRow } from '../workspace/statements'

/** A row of `parcels` without its geometry; areas in 0.01 ㎡, prices in yen per ㎡. */
export const ParcelRow = z.object({
  uid: z.string(),
  park_uid: z.string(),
  number: z.string(),
  block: z.string(),
  address: z.string(),
  registered_area: z.int().nullable(),
  plane_area: z.int().nullable(),
  zone: z.string().nullable(),
  price_kind: z.enum(['fixed', 'range', 'negotiable', 'unknown']),
  price_min: z.int().nullable(),
  price_max: z.int().nullable(),
  delivery_on: z.string().nullable(),
  exists_from: z.string().nullable(),
  exists_until: z.string().nullable(),
  quality: Quality,
  origin: Origin,
  note: z.string(),
})
export type ParcelRow = z.infer<typeof ParcelRow>

/** A parcel row with the status in force on the day asked for. */
export const ParcelOnDayRow = ParcelRow.extend({
  status_uid: z.string(),
  status_since: z.string(),
  status_note: z.string(),
})
export type ParcelOnDayRow = z.infer<typeof ParcelOnDayRow>

export const ShapeRow = z.object({ uid: z.string(), geom: Bytes })
export type ShapeRow = z.infer<typeof ShapeRow>

export const StatusEntryRow = z.object({
  uid: z.string(),
  parcel_uid: z.string(),
  status_uid: z.string(),
  since: z.string(),
  note: z.string(),
  origin: Origin,
})
export type StatusEntryRow = z.infer<typeof StatusEntryRow>

/** An occupancy with what the company says of itself. */
export const OccupancyRow = z.object({
  uid: z.string(),
  parcel_uid: z.string(),
  company_uid: z.string(),
  company_name: z.string(),
  industry: z.string(),
  company_publication: Publication,
  since: z.string().nullable(),
  until: z.string().nullable(),
  share: z.number().nullable(),
  operating: z.int().nullable(),
  publication: Publication,
  origin: Origin,
  note: z.string(),
})
export type OccupancyRow = z.infer<typeof OccupancyRow>

const LineageRow = z.object({ parent_uid: z.string(), child_uid: z.string() })
const TimelineRow = z.object({ day: z.string(), parcels: z.int() })

const parcelColumns = Object.keys(ParcelRow.shape)
const qualified = parcelColumns.map((column) => `p.${column}`).join(', ')
const entryColumns = 'uid, parcel_uid, status_uid, since, note, origin'

/**
 * Parcels that exist on the day and have a status by then, in the order of park and number as text.
 * The entry in force is found by SQLite's rule that bare columns beside MAX() come from the row of the maximum.
 */
export function listParcelsOn(
  db: ReadDb,
  day: string,
  uids: readonly string[] | null = null,
): ParcelOnDayRow[] {
  return db.all(
    ParcelOnDayRow,
    `SELECT ${qualified}, h.status_uid AS status_uid, h.since AS status_since, h.note AS status_note
     FROM parcels p
     JOIN (SELECT parcel_uid, status_uid, note, MAX(since) AS since FROM parcel_statuses
           WHERE since <= $day AND ${among('parcel_uid', uids)}
           GROUP BY parcel_uid) h ON h.parcel_uid = p.uid
     WHERE ${among('p.uid', uids)}
       AND (p.exists_from IS NULL OR p.exists_from <= $day)
       AND (p.exists_until IS NULL OR p.exists_until > $day)
     ORDER BY p.park_uid, p.number`,
    { day, uids: asJson(uids) },
  )
}

export function findParcels(db: ReadDb, uids: readonly string[]): ParcelRow[] {
  return db.all(
    ParcelRow,
    `SELECT ${parcelColumns.join(', ')} FROM parcels WHERE uid IN (SELECT value FROM json_each($uids))`,
    { uids: asJson(uids) },
  )
}

const UidRow = z.object({ uid: z.string() })

/** Every parcel the park ever had. */
export function listParcelUidsOfPark(db: ReadDb, parkUid: string): string[] {
  return db
    .all(UidRow, 'SELECT uid FROM parcels WHERE park_uid = $parkUid ORDER BY number, id', { parkUid })
    .map(({ uid }) => uid)
}

/** Parcels of the park with this number, whenever they existed. */
export function findParcelsByNumber(db: ReadDb, parkUid: string, number: string): ParcelRow[] {
  return db.all(
    ParcelRow,
    `SELECT ${parcelColumns.join(', ')} FROM parcels WHERE park_uid = $parkUid AND number = $number`,
    { parkUid, number },
  )
}

export function listShapes(db: ReadDb, uids: readonly string[] | null = null): ShapeRow[] {
  return db.all(
    ShapeRow,
    `SELECT uid, geom FROM parcels
     WHERE geom IS NOT NULL AND ${among('uid', uids)}`,
    { uids: asJson(uids) },
  )
}

/** @param geom GeoPackage binary of the outline, or null when it is not known */
export function insertParcels(db: WriteDb, rows: readonly (ParcelRow & { geom: Uint8Array | null })[]): void {
  insertRows(db, 'parcels', [...parcelColumns, 'geom'], rows)
}

export function updateParcel(
  db: WriteDb,
  uid: string,
  fields: { [C in keyof ParcelRow]?: ParcelRow[C] | undefined } & { geom?: Uint8Array | null | undefined },
): void {
  updateRow(db, 'parcels', uid, fields)
}

/** Removes the parcels with everything that hangs on them. */
export function deleteParcels(db: WriteDb, uids: readonly string[]): void {
  const params = { uids: asJson(uids) }
  const these = 'IN (SELECT value FROM json_each($uids))'
  db.run(`DELETE FROM occupancies WHERE parcel_uid ${these}`, params)
  db.run(`DELETE FROM parcel_statuses WHERE parcel_uid ${these}`, params)
  db.run(`DELETE FROM parcel_lineage WHERE parent_uid ${these} OR child_uid ${these}`, params)
  db.run(`DELETE FROM parcels WHERE uid ${these}`, params)
}

/** All entries, or those of some parcels, oldest first. */
export function listStatusEntries(db: ReadDb, parcelUids: readonly string[] | null): StatusEntryRow[] {
  return db.all(
    StatusEntryRow,
    `SELECT ${entryColumns} FROM parcel_statuses
     WHERE ${among('parcel_uid', parcelUids)}
     ORDER BY parcel_uid, since`,
    { uids: asJson(parcelUids) },
  )
}

export function findStatusEntry(db: ReadDb, uid: string): StatusEntryRow | undefined {
  return db.get(StatusEntryRow, `SELECT ${entryColumns} FROM parcel_statuses WHERE uid = $uid`, { uid })
}

export function insertStatusEntries(db: WriteDb, rows: readonly StatusEntryRow[]): void {
  insertRows(db, 'parcel_statuses', Object.keys(StatusEntryRow.shape), rows)
}

export function updateStatusEntry(db: WriteDb, uid: string, fields: Partial<StatusEntryRow>): void {
  updateRow(db, 'parcel_statuses', uid, fields)
}

export function deleteStatusEntry(db: WriteDb, uid: string): void {
  db.run('DELETE FROM parcel_statuses WHERE uid = $uid', { uid })
}

/** Days on which statuses begin, oldest first. */
export function listTimeline(db: ReadDb): { day: string; parcels: number }[] {
  return db.all(
    TimelineRow,
    'SELECT since AS day, COUNT(*) AS parcels FROM parcel_statuses GROUP BY since ORDER BY since',
  )
}

/** Occupancies in force on the day; one without a beginning has been there always. */
export function listOccupanciesOn(
  db: ReadDb,
  day: string,
  parcelUids: readonly string[] | null = null,
): OccupancyRow[] {
  return db.all(
    OccupancyRow,
    `SELECT o.uid AS uid, o.parcel_uid AS parcel_uid, o.company_uid AS company_uid, c.name AS company_name,
       c.industry AS industry, c.publication AS company_publication, o.since AS since, o.until AS until,
       o.share AS share, o.operating AS operating, o.publication AS publication, o.origin AS origin, o.note AS note
     FROM occupancies o JOIN companies c ON c.uid = o.company_uid
     WHERE (o.since IS NULL OR o.since <= $day) AND (o.until IS NULL OR o.until > $day)
       AND ${among('o.parcel_uid', parcelUids)}
     ORDER BY o.parcel_uid, o.since, o.uid`,
    { day, uids: asJson(parcelUids) },
  )
}

/** Pairs of parent and child parcel. */
export function listLineage(db: ReadDb): { parent_uid: string; child_uid: string }[] {
  return db.all(LineageRow, 'SELECT parent_uid, child_uid FROM parcel_lineage ORDER BY id')
}
