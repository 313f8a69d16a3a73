import { z } from 'zod'
import { Hatch, SaleClass } from '../../contract/statuses'
import { Count } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

export const StatusRow = z.object({
  uid: z.string(),
  position: z.int(),
  name: z.string(),
  name_en: z.string(),
  letter: z.string(),
  color: z.string(),
  hatch: Hatch,
  sale_class: SaleClass,
  offered: z.int(),
  shown_as_uid: z.string().nullable(),
})
export type StatusRow = z.infer<typeof StatusRow>

const columns = Object.keys(StatusRow.shape).join(', ')

export function listStatuses(db: ReadDb): StatusRow[] {
  return db.all(StatusRow, `SELECT ${columns} FROM statuses ORDER BY position, id`)
}

export function findStatus(db: ReadDb, uid: string): StatusRow | undefined {
  return db.get(StatusRow, `SELECT ${columns} FROM statuses WHERE uid = $uid`, { uid })
}

export function insertStatuses(db: WriteDb, rows: readonly StatusRow[]): void {
  insertRows(db, 'statuses', Object.keys(StatusRow.shape), rows)
}

export function updateStatus(db: WriteDb, uid: string, fields: Partial<StatusRow>): void {
  updateRow(db, 'statuses', uid, fields)
}

export function deleteStatus(db: WriteDb, uid: string): void {
  db.run('DELETE FROM statuses WHERE uid = $uid', { uid })
}

/** Parcels that have or once had the status, and statuses that are shown as this one. */
export function countUsesOfStatus(db: ReadDb, uid: string): number {
  const row = db.get(
    Count,
    `SELECT (SELECT COUNT(DISTINCT parcel_uid) FROM parcel_statuses WHERE status_uid = $uid)
       + (SELECT COUNT(*) FROM statuses WHERE shown_as_uid = $uid) AS count`,
    { uid },
  )
  return row?.count ?? 0
}
