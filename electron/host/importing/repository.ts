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
