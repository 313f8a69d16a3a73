import { z } from 'zod'
import { Origin } from '../../contract/values'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

/** Areas in 0.01 ㎡; `production` is a JSON list of `ProductionRatio`. */
export const SitingStandardRow = z.object({
  uid: z.string(),
  name: z.string(),
  valid_from: z.string().nullable(),
  valid_to: z.string().nullable(),
  confirmed: z.int(),
  site_area: z.int(),
  building_area: z.int(),
  green_percent: z.number().nullable(),
  environment_percent: z.number().nullable(),
  boundary_percent: z.number().nullable(),
  notice_days: z.int().nullable(),
  shortened_days: z.int().nullable(),
  production: z.string(),
  source: z.string(),
  section: z.string(),
  source_date: z.string(),
  note: z.string(),
  origin: Origin,
})
export type SitingStandardRow = z.infer<typeof SitingStandardRow>

const columns = Object.keys(SitingStandardRow.shape)

/** Newest first; what has no beginning is oldest. */
export function listSitingStandards(db: ReadDb): SitingStandardRow[] {
  return db.all(
    SitingStandardRow,
    `SELECT ${columns.join(', ')} FROM siting_standards ORDER BY valid_from DESC, id DESC`,
  )
}

export function findSitingStandard(db: ReadDb, uid: string): SitingStandardRow | undefined {
  return db.get(SitingStandardRow, `SELECT ${columns.join(', ')} FROM siting_standards WHERE uid = $uid`, {
    uid,
  })
}

export function insertSitingStandards(db: WriteDb, rows: readonly SitingStandardRow[]): void {
  insertRows(db, 'siting_standards', columns, rows)
}

export function updateSitingStandard(db: WriteDb, uid: string, fields: Partial<SitingStandardRow>): void {
  updateRow(db, 'siting_standards', uid, fields)
}

export function deleteSitingStandard(db: WriteDb, uid: string): void {
  db.run('DELETE FROM siting_standards WHERE uid = $uid', { uid })
}
