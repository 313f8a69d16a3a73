import { z } from 'zod'
import { Origin, Publication } from '../../contract/values'
import { Count } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

export const CompanyRow = z.object({
  uid: z.string(),
  name: z.string(),
  name_kana: z.string(),
  /** Search text made by `foldedForSearch`. */
  folded: z.string(),
  industry: z.string(),
  publication: Publication,
  origin: Origin,
  source: z.string(),
  note: z.string(),
})
export type CompanyRow = z.infer<typeof CompanyRow>

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

const columns = Object.keys(CompanyRow.shape).join(', ')
const occupancyColumns = Object.keys(OccupancyRecord.shape).join(', ')

/** Sorted by reading, those without one last by name. */
export function listCompanies(db: ReadDb, uids: readonly string[] | null = null): CompanyRow[] {
  return db.all(
    CompanyRow,
    `SELECT ${columns} FROM companies
     WHERE $uids IS NULL OR uid IN (SELECT value FROM json_each($uids))
     ORDER BY name_kana = '', name_kana, name, uid`,
    { uids: uids === null ? null : JSON.stringify(uids) },
  )
}

/** Companies whose search text holds `folded`; an earlier hit in a shorter name comes first. */
export function searchCompanies(db: ReadDb, folded: string, limit: number): CompanyRow[] {
  return db.all(
    CompanyRow,
    `SELECT ${columns} FROM companies WHERE instr(folded, $folded) > 0
     ORDER BY instr(folded, $folded), length(name), name_kana, uid LIMIT $limit`,
    { folded, limit },
  )
}

export function findCompany(db: ReadDb, uid: string): CompanyRow | undefined {
  return db.get(CompanyRow, `SELECT ${columns} FROM companies WHERE uid = $uid`, { uid })
}

export function insertCompanies(db: WriteDb, rows: readonly CompanyRow[]): void {
  insertRows(db, 'companies', Object.keys(CompanyRow.shape), rows)
}

export function updateCompany(
  db: WriteDb,
  uid: string,
  fields: { [C in keyof CompanyRow]?: CompanyRow[C] | undefined },
): void {
  updateRow(db, 'companies', uid, fields)
}

export function deleteCompany(db: WriteDb, uid: string): void {
  db.run('DELETE FROM companies WHERE uid = $uid', { uid })
}

export function countOccupanciesOfCompany(db: ReadDb, uid: string): number {
  return (
    db.get(Count, 'SELECT COUNT(*) AS count FROM occupancies WHERE company_uid = $uid', { uid })?.count ?? 0
  )
}

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
