import { z } from 'zod'
import { Activity } from '../../contract/activities'
import { Origin } from '../../contract/values'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

/** `done_at` is the day of the activity; `done_on` the day on which a promise was kept. */
export const ActivityRow = z.object({
  uid: z.string(),
  company_uid: z.string(),
  prospect_uid: z.string().nullable(),
  kind: Activity.shape.kind.unwrap(),
  done_at: z.string(),
  officer_uid: z.string().nullable(),
  counterpart: z.string(),
  summary: z.string(),
  due_on: z.string().nullable(),
  done_on: z.string().nullable(),
  origin: Origin,
})
export type ActivityRow = z.infer<typeof ActivityRow>

const columns = Object.keys(ActivityRow.shape).join(', ')

/** Newest first; null does not narrow. */
export function listActivities(
  db: ReadDb,
  companyUid: string | null,
  prospectUid: string | null,
  limit: number,
): ActivityRow[] {
  return db.all(
    ActivityRow,
    `SELECT ${columns} FROM activities
     WHERE ($companyUid IS NULL OR company_uid = $companyUid)
       AND ($prospectUid IS NULL OR prospect_uid = $prospectUid)
     ORDER BY done_at DESC, id DESC LIMIT $limit`,
    { companyUid, prospectUid, limit },
  )
}

export function findActivity(db: ReadDb, uid: string): ActivityRow | undefined {
  return db.get(ActivityRow, `SELECT ${columns} FROM activities WHERE uid = $uid`, { uid })
}

export function insertActivities(db: WriteDb, rows: readonly ActivityRow[]): void {
  insertRows(db, 'activities', Object.keys(ActivityRow.shape), rows)
}

export function updateActivity(db: WriteDb, uid: string, fields: Partial<ActivityRow>): void {
  updateRow(db, 'activities', uid, fields)
}

/** With the consultation that it records. */
export function deleteActivity(db: WriteDb, uid: string): void {
  db.run('DELETE FROM consultations WHERE activity_uid = $uid', { uid })
  db.run('DELETE FROM activities WHERE uid = $uid', { uid })
}
