import { z } from 'zod'
import type { ReadDb, WriteDb } from '../workspace/db'
import { asJson } from '../workspace/narrow'
import { insertRows } from '../workspace/statements'
import { OccupancyRecord } from '../occupancies/repository'

const NamedOccupancy = OccupancyRecord.extend({ company_name: z.string() })
export type NamedOccupancy = z.infer<typeof NamedOccupancy>

/** Occupancies of some parcels that are in force on the day or begin later, the oldest first. */
export function listOccupanciesFrom(
  db: ReadDb,
  day: string,
  parcelUids: readonly string[],
): NamedOccupancy[] {
  return db.all(
    NamedOccupancy,
    `SELECT o.uid AS uid, o.parcel_uid AS parcel_uid, o.company_uid AS company_uid, o.since AS since,
       o.until AS until, o.share AS share, o.operating AS operating, o.publication AS publication,
       o.origin AS origin, o.note AS note, c.name AS company_name
     FROM occupancies o JOIN companies c ON c.uid = o.company_uid
     WHERE o.parcel_uid IN (SELECT value FROM json_each($uids)) AND (o.until IS NULL OR o.until > $day)
     ORDER BY o.since, o.parcel_uid, o.uid`,
    { day, uids: asJson(parcelUids) },
  )
}

const LineageRow = z.object({ uid: z.string(), parent_uid: z.string(), child_uid: z.string() })
export type LineageRow = z.infer<typeof LineageRow>

export function insertLineage(db: WriteDb, rows: readonly LineageRow[]): void {
  insertRows(db, 'parcel_lineage', Object.keys(LineageRow.shape), rows)
}

const UidRow = z.object({ uid: z.string() })

/** Parcels one step up or down the line of descent, in the order in which they were made. */
export function listRelatives(db: ReadDb, uid: string, side: 'parents' | 'children'): string[] {
  const sql =
    side === 'parents'
      ? 'SELECT parent_uid AS uid FROM parcel_lineage WHERE child_uid = $uid ORDER BY id'
      : 'SELECT child_uid AS uid FROM parcel_lineage WHERE parent_uid = $uid ORDER BY id'
  return db.all(UidRow, sql, { uid }).map((row) => row.uid)
}
