import { z } from 'zod'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

const Entity = z.enum(['parcels', 'companies'])

const ProfileRow = z.object({
  uid: z.string(),
  fingerprint: z.string(),
  entity: Entity,
  mapping: z.string(),
  rules: z.string(),
  used_at: z.string(),
})
export type ProfileRow = z.infer<typeof ProfileRow>

const headFields = {
  uid: z.string(),
  at: z.string(),
  actor: z.string(),
  file_name: z.string(),
  format: z.string(),
  entity: Entity,
  park_uid: z.string().nullable(),
  counts: z.string(),
  rows_left_out: z.int(),
}
const ReportHead = z.object(headFields)
const ReportRow = z.object({ ...headFields, rows: z.string() })
export type ReportHead = z.infer<typeof ReportHead>
export type ReportRow = z.infer<typeof ReportRow>

const profileColumns = Object.keys(ProfileRow.shape).join(', ')

export function findProfile(db: ReadDb, fingerprint: string, entity: string): ProfileRow | undefined {
  return db.get(
    ProfileRow,
    `SELECT ${profileColumns} FROM import_profiles WHERE fingerprint = $fingerprint AND entity = $entity`,
    { fingerprint, entity },
  )
}

export function insertProfile(db: WriteDb, row: ProfileRow): void {
  insertRows(db, 'import_profiles', Object.keys(ProfileRow.shape), [row])
}

export function updateProfile(db: WriteDb, uid: string, fields: Partial<ProfileRow>): void {
  updateRow(db, 'import_profiles', uid, fields)
}

/**
 * Reports of imports that were undone: the undo took their rows away with all the rest, but the log holds them.
 * Redone, they stand in their table again.
 */
const takenBack = `FROM commands c
  JOIN change_log l ON l.command_uid = c.uid AND l.table_name = 'import_reports' AND l.action = 'insert'
  WHERE c.operation = 'importing.apply'
    AND (SELECT u.kind FROM commands u WHERE u.target_uid = c.uid ORDER BY u.id DESC LIMIT 1) = 'undo'`

const logged = (columns: readonly string[]) =>
  columns.map((column) => `json_extract(l.after, '$.${column}') AS ${column}`).join(', ')

/** Newest first. */
export function listReportsTakenBack(db: ReadDb): ReportHead[] {
  return db.all(ReportHead, `SELECT ${logged(Object.keys(headFields))} ${takenBack} ORDER BY c.id DESC`)
}

export function findReportTakenBack(db: ReadDb, uid: string): ReportRow | undefined {
  return db.get(
    ReportRow,
    `SELECT ${logged(Object.keys(ReportRow.shape))} ${takenBack} AND l.row_uid = $uid`,
    { uid },
  )
}

/** Newest first. */
export function listReports(db: ReadDb): ReportHead[] {
  return db.all(
    ReportHead,
    `SELECT ${Object.keys(headFields).join(', ')} FROM import_reports ORDER BY at DESC, id DESC`,
  )
}

export function findReport(db: ReadDb, uid: string): ReportRow | undefined {
  return db.get(
    ReportRow,
    `SELECT ${Object.keys(ReportRow.shape).join(', ')} FROM import_reports WHERE uid = $uid`,
    { uid },
  )
}

export function insertReport(db: WriteDb, row: ReportRow): void {
  insertRows(db, 'import_reports', Object.keys(ReportRow.shape), [row])
}

export function deleteReport(db: WriteDb, uid: string): void {
  db.run('DELETE FROM import_reports WHERE uid = $uid', { uid })
}
