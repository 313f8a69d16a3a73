import { z } from 'zod'
import { InstitutionKind } from '../../contract/institutions'
import { Origin } from '../../contract/values'
import { Count } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'
import { insertRows, updateRow } from '../workspace/statements'

/** Lists are JSON. */
export const InstitutionRow = z.object({
  uid: z.string(),
  position: z.int(),
  kind: InstitutionKind,
  name: z.string(),
  name_en: z.string(),
  name_kana: z.string(),
  address: z.string(),
  telephone: z.string(),
  web: z.string(),
  role: z.string(),
  field_uids: z.string(),
  programme_uids: z.string(),
  valid_from: z.string().nullable(),
  valid_to: z.string().nullable(),
  source: z.string(),
  section: z.string(),
  source_date: z.string(),
  note: z.string(),
  origin: Origin,
})
export type InstitutionRow = z.infer<typeof InstitutionRow>

const columns = Object.keys(InstitutionRow.shape)

export function listInstitutions(db: ReadDb, uids: readonly string[] | null = null): InstitutionRow[] {
  return db.all(
    InstitutionRow,
    `SELECT ${columns.join(', ')} FROM institutions WHERE ${among('uid', uids)} ORDER BY position, id`,
    { uids: asJson(uids) },
  )
}

export function findInstitution(db: ReadDb, uid: string): InstitutionRow | undefined {
  return listInstitutions(db, [uid])[0]
}

export function insertInstitutions(db: WriteDb, rows: readonly InstitutionRow[]): void {
  insertRows(db, 'institutions', columns, rows)
}

export function updateInstitution(db: WriteDb, uid: string, fields: Partial<InstitutionRow>): void {
  updateRow(db, 'institutions', uid, fields)
}

export function deleteInstitution(db: WriteDb, uid: string): void {
  db.run('DELETE FROM institutions WHERE uid = $uid', { uid })
}

/** Steps of the route and consultations that name it. */
export function countUsesOfInstitution(db: ReadDb, uid: string): number {
  const row = db.get(
    Count,
    `SELECT (SELECT COUNT(*) FROM consultations WHERE institution_uid = $uid)
       + (SELECT COUNT(*) FROM consultation_steps
          WHERE institution_uids LIKE '%' || $uid || '%' OR branches LIKE '%' || $uid || '%') AS count`,
    { uid },
  )
  return row?.count ?? 0
}
