import { z } from 'zod'
import { Audience, BudgetMark, ProgrammeKind } from '../../contract/programmes'
import { Origin } from '../../contract/values'
import type { ReadDb, WriteDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'
import { insertRows, updateRow } from '../workspace/statements'

/** Lists are JSON. */
export const ProgrammeRow = z.object({
  uid: z.string(),
  position: z.int(),
  name: z.string(),
  name_en: z.string(),
  provider: z.string(),
  kind: ProgrammeKind,
  audience: Audience,
  purposes: z.string(),
  field_uids: z.string(),
  sizes: z.string(),
  stages: z.string(),
  exclusive_group: z.string(),
  web: z.string(),
  note: z.string(),
  origin: Origin,
})
export type ProgrammeRow = z.infer<typeof ProgrammeRow>

export const ProgrammeVersionRow = z.object({
  uid: z.string(),
  programme_uid: z.string(),
  fiscal_year: z.int().nullable(),
  valid_from: z.string().nullable(),
  valid_to: z.string().nullable(),
  confirmed: z.int(),
  number: z.int().nullable(),
  budget_yen: z.int().nullable(),
  mark: BudgetMark,
  department: z.string(),
  outline: z.string(),
  conditions: z.string(),
  /** JSON list of `RuleTable`. */
  tables: z.string(),
  tables_add_up: z.int(),
  source: z.string(),
  section: z.string(),
  source_date: z.string(),
  note: z.string(),
  origin: Origin,
})
export type ProgrammeVersionRow = z.infer<typeof ProgrammeVersionRow>

const columns = Object.keys(ProgrammeRow.shape)
const versionColumns = Object.keys(ProgrammeVersionRow.shape)

export function listProgrammes(db: ReadDb, uids: readonly string[] | null = null): ProgrammeRow[] {
  return db.all(
    ProgrammeRow,
    `SELECT ${columns.join(', ')} FROM programmes WHERE ${among('uid', uids)} ORDER BY position, id`,
    { uids: asJson(uids) },
  )
}

export function findProgramme(db: ReadDb, uid: string): ProgrammeRow | undefined {
  return listProgrammes(db, [uid])[0]
}

export function insertProgrammes(db: WriteDb, rows: readonly ProgrammeRow[]): void {
  insertRows(db, 'programmes', columns, rows)
}

export function updateProgramme(db: WriteDb, uid: string, fields: Partial<ProgrammeRow>): void {
  updateRow(db, 'programmes', uid, fields)
}

/** With its versions. */
export function deleteProgramme(db: WriteDb, uid: string): void {
  db.run('DELETE FROM programme_versions WHERE programme_uid = $uid', { uid })
  db.run('DELETE FROM programmes WHERE uid = $uid', { uid })
}

/** Newest first; what has no beginning is oldest. */
export function listVersions(
  db: ReadDb,
  programmeUids: readonly string[] | null = null,
): ProgrammeVersionRow[] {
  return db.all(
    ProgrammeVersionRow,
    `SELECT ${versionColumns.join(', ')} FROM programme_versions
     WHERE ${among('programme_uid', programmeUids)} ORDER BY programme_uid, valid_from DESC, id DESC`,
    { uids: asJson(programmeUids) },
  )
}

export function findVersion(db: ReadDb, uid: string): ProgrammeVersionRow | undefined {
  return db.get(
    ProgrammeVersionRow,
    `SELECT ${versionColumns.join(', ')} FROM programme_versions WHERE uid = $uid`,
    { uid },
  )
}

export function insertVersions(db: WriteDb, rows: readonly ProgrammeVersionRow[]): void {
  insertRows(db, 'programme_versions', versionColumns, rows)
}

export function updateVersion(db: WriteDb, uid: string, fields: Partial<ProgrammeVersionRow>): void {
  updateRow(db, 'programme_versions', uid, fields)
}

export function deleteVersion(db: WriteDb, uid: string): void {
  db.run('DELETE FROM programme_versions WHERE uid = $uid', { uid })
}
