import { z } from 'zod'
import { ComesFrom, CompanySize, Facility } from '../../contract/programme-rules'
import { Origin } from '../../contract/values'
import type { ReadDb, WriteDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'
import { insertRows, updateRow } from '../workspace/statements'

/** What a prospect plans; yen, persons, 0.01 ㎡. */
export const CaseFiguresRow = z.object({
  uid: z.string(),
  prospect_uid: z.string(),
  investment_yen: z.int().nullable(),
  fixed_assets_yen: z.int().nullable(),
  building_yen: z.int().nullable(),
  depreciable_yen: z.int().nullable(),
  loan_yen: z.int().nullable(),
  land_area: z.int().nullable(),
  land_yen_per_m2: z.int().nullable(),
  hires: z.int().nullable(),
  local_hires: z.int().nullable(),
  employees: z.int().nullable(),
  size: CompanySize.nullable(),
  facility: Facility.nullable(),
  comes_from: ComesFrom.nullable(),
  note: z.string(),
  origin: Origin,
})
export type CaseFiguresRow = z.infer<typeof CaseFiguresRow>

const columns = Object.keys(CaseFiguresRow.shape)

export function listCaseFigures(db: ReadDb, prospectUids: readonly string[] | null = null): CaseFiguresRow[] {
  return db.all(
    CaseFiguresRow,
    `SELECT ${columns.join(', ')} FROM case_figures WHERE ${among('prospect_uid', prospectUids)} ORDER BY id`,
    { uids: asJson(prospectUids) },
  )
}

export function findCaseFigures(db: ReadDb, prospectUid: string): CaseFiguresRow | undefined {
  return listCaseFigures(db, [prospectUid])[0]
}

export function insertCaseFigures(db: WriteDb, rows: readonly CaseFiguresRow[]): void {
  insertRows(db, 'case_figures', columns, rows)
}

export function updateCaseFigures(db: WriteDb, uid: string, fields: Partial<CaseFiguresRow>): void {
  updateRow(db, 'case_figures', uid, fields)
}

export function deleteCaseFigures(db: WriteDb, prospectUid: string): void {
  db.run('DELETE FROM case_figures WHERE prospect_uid = $prospectUid', { prospectUid })
}
