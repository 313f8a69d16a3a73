import { z } from 'zod'
import { Origin, Publication } from '../../contract/values'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

/** A row of `occupancies`. */
export const OccupancyRecord = z.object({
  uid: z.string(),
  parcel_uid: z.string(),
  company_uid: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  share: z.number().nullable(),
  operating: z.int().nullable(),
  publication: Publication,
  origin: Origin,
  note: z.string(),
})
export type OccupancyRecord = z.infer<typeof OccupancyRecord>

const occupancyColumns = Object.keys(OccupancyRecord.shape).join(', ')

export function findOccupancy(db: ReadDb, uid: string): OccupancyRecord | undefined {
  return db.get(OccupancyRecord, `SELECT ${occupancyColumns} FROM occupancies WHERE uid = $uid`, { uid })
}

export function insertOccupancies(db: WriteDb, rows: readonly OccupancyRecord[]): void {
  insertRows(db, 'occupancies', Object.keys(OccupancyRecord.shape), rows)
}

export function updateOccupancy(db: WriteDb, uid: string, fields: Partial<OccupancyRecord>): void {
  updateRow(db, 'occupancies', uid, fields)
}

export function deleteOccupancy(db: WriteDb, uid: string): void {
  db.run('DELETE FROM occupancies WHERE uid = $uid', { uid })
}
