import { z } from 'zod'
import { TargetField } from '../../contract/target-fields'
import { Origin } from '../../contract/values'
import { Count } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

export const TargetFieldRow = z.object({
  uid: z.string(),
  position: z.int(),
  name: z.string(),
  name_en: z.string(),
  group_key: TargetField.shape.group,
  color: z.string(),
  council: z.string(),
  /** JSON list of names. */
  institutions: z.string(),
  source: z.string(),
  origin: Origin,
})
export type TargetFieldRow = z.infer<typeof TargetFieldRow>

const columns = Object.keys(TargetFieldRow.shape).join(', ')

export function listTargetFields(db: ReadDb): TargetFieldRow[] {
  return db.all(TargetFieldRow, `SELECT ${columns} FROM target_fields ORDER BY position, id`)
}

export function findTargetField(db: ReadDb, uid: string): TargetFieldRow | undefined {
  return db.get(TargetFieldRow, `SELECT ${columns} FROM target_fields WHERE uid = $uid`, { uid })
}

export function insertTargetFields(db: WriteDb, rows: readonly TargetFieldRow[]): void {
  insertRows(db, 'target_fields', Object.keys(TargetFieldRow.shape), rows)
}

export function updateTargetField(db: WriteDb, uid: string, fields: Partial<TargetFieldRow>): void {
  updateRow(db, 'target_fields', uid, fields)
}

export function deleteTargetField(db: WriteDb, uid: string): void {
  db.run('DELETE FROM target_fields WHERE uid = $uid', { uid })
}

export function countUsesOfTargetField(db: ReadDb, uid: string): number {
  const row = db.get(
    Count,
    `SELECT (SELECT COUNT(*) FROM prospect_fields WHERE field_uid = $uid)
       + (SELECT COUNT(*) FROM company_fields WHERE field_uid = $uid) AS count`,
    { uid },
  )
  return row?.count ?? 0
}
