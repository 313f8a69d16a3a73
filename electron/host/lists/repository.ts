import { z } from 'zod'
import { ListKey, StageKind } from '../../contract/lists'
import { Count } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

export const ListEntryRow = z.object({
  uid: z.string(),
  list: ListKey,
  position: z.int(),
  name: z.string(),
  name_en: z.string(),
  name_kana: z.string(),
  kind: StageKind,
})
export type ListEntryRow = z.infer<typeof ListEntryRow>

const columns = Object.keys(ListEntryRow.shape).join(', ')

/** Every entry, each list in its order. */
export function listEntries(db: ReadDb): ListEntryRow[] {
  return db.all(ListEntryRow, `SELECT ${columns} FROM list_entries ORDER BY list, position, id`)
}

export function findListEntry(db: ReadDb, uid: string): ListEntryRow | undefined {
  return db.get(ListEntryRow, `SELECT ${columns} FROM list_entries WHERE uid = $uid`, { uid })
}

export function insertListEntries(db: WriteDb, rows: readonly ListEntryRow[]): void {
  insertRows(db, 'list_entries', Object.keys(ListEntryRow.shape), rows)
}

export function updateListEntry(db: WriteDb, uid: string, fields: Partial<ListEntryRow>): void {
  updateRow(db, 'list_entries', uid, fields)
}

export function deleteListEntry(db: WriteDb, uid: string): void {
  db.run('DELETE FROM list_entries WHERE uid = $uid', { uid })
}

/** Rows of any table that refer to the entry. */
export function countUsesOfListEntry(db: ReadDb, uid: string): number {
  const row = db.get(
    Count,
    `SELECT (SELECT COUNT(*) FROM company_relations WHERE entry_uid = $uid)
       + (SELECT COUNT(*) FROM prospects WHERE $uid IN (owner_uid, source_uid, lost_reason_uid))
       + (SELECT COUNT(*) FROM prospect_stages WHERE stage_uid = $uid)
       + (SELECT COUNT(*) FROM activities WHERE officer_uid = $uid)
       + (SELECT COUNT(*) FROM visits WHERE office_uid = $uid)
       + (SELECT COUNT(*) FROM visit_officers WHERE officer_uid = $uid)
       + (SELECT COUNT(*) FROM trip_officers WHERE officer_uid = $uid)
       + (SELECT COUNT(*) FROM leads WHERE owner_uid = $uid) AS count`,
    { uid },
  )
  return row?.count ?? 0
}
