import { z } from 'zod'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

export const SavedViewRow = z.object({
  uid: z.string(),
  table_key: z.enum(['parcels', 'companies', 'prospects']),
  name: z.string(),
  /** JSON as the page made it. */
  definition: z.string(),
})
export type SavedViewRow = z.infer<typeof SavedViewRow>

const columns = Object.keys(SavedViewRow.shape).join(', ')

export function listSavedViews(db: ReadDb): SavedViewRow[] {
  return db.all(SavedViewRow, `SELECT ${columns} FROM saved_views ORDER BY table_key, name, id`)
}

export function findSavedView(db: ReadDb, uid: string): SavedViewRow | undefined {
  return db.get(SavedViewRow, `SELECT ${columns} FROM saved_views WHERE uid = $uid`, { uid })
}

export function insertSavedView(db: WriteDb, row: SavedViewRow): void {
  insertRows(db, 'saved_views', Object.keys(SavedViewRow.shape), [row])
}

export function updateSavedView(db: WriteDb, uid: string, fields: Partial<SavedViewRow>): void {
  updateRow(db, 'saved_views', uid, fields)
}

export function deleteSavedView(db: WriteDb, uid: string): void {
  db.run('DELETE FROM saved_views WHERE uid = $uid', { uid })
}
