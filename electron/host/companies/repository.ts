import { z } from 'zod'
import { Rank } from '../../contract/companies'
import { Origin, Publication } from '../../contract/values'
import { Count } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'
import { insertRows, updateRow } from '../workspace/statements'

export const CompanyRow = z.object({
  uid: z.string(),
  name: z.string(),
  name_kana: z.string(),
  /** Search text made by `foldedForSearch`. */
  folded: z.string(),
  name_en: z.string(),
  corporate_number: z.string().nullable(),
  industry_code: z.string().nullable(),
  industry: z.string(),
  capital_yen: z.int().nullable(),
  employees: z.int().nullable(),
  web: z.string(),
  rank: Rank.nullable(),
  publication: Publication,
  origin: Origin,
  source: z.string(),
  note: z.string(),
})
export type CompanyRow = z.infer<typeof CompanyRow>

export const FormerNameRow = z.object({
  uid: z.string(),
  company_uid: z.string(),
  name: z.string(),
  folded: z.string(),
})
export type FormerNameRow = z.infer<typeof FormerNameRow>

/** A company's link to an entry of the list of relations or to a target field. */
const LinkRow = z.object({ uid: z.string(), company_uid: z.string(), target_uid: z.string() })
export type LinkRow = z.infer<typeof LinkRow>

const HitRow = z.object({ uid: z.string(), matched: z.string(), quality: z.int() })
const TouchRow = z.object({ company_uid: z.string(), last_on: z.string() })

const columns = Object.keys(CompanyRow.shape).join(', ')

/** Sorted by reading, those without one last by name; null asks for all. */
export function listCompanies(db: ReadDb, uids: readonly string[] | null = null): CompanyRow[] {
  return db.all(
    CompanyRow,
    `SELECT ${columns} FROM companies WHERE ${among('uid', uids)}
     ORDER BY name_kana = '', name_kana, name, uid`,
    { uids: asJson(uids) },
  )
}

/**
 * Companies of which a name, reading, former name, 法人番号 or contact holds the text; an earlier hit in a shorter
 * name comes first, present names before former ones before contacts. What matched comes from the row of the minimum,
 * as SQLite gives bare columns beside MIN().
 * @param folded as `foldText` makes it
 * @param bare the same without a company form, so that 株式会社甲 is found by 甲㈱ as well
 */
export function searchCompanies(
  db: ReadDb,
  folded: string,
  bare: string,
  limit: number,
): { uid: string; matched: string }[] {
  return db.all(
    HitRow,
    `SELECT uid, matched, MIN(kind * 1000000 + place) AS quality FROM (
       SELECT uid, name AS matched, 0 AS kind, instr(folded, $bare) AS place FROM companies
         WHERE instr(folded, $bare) > 0
       UNION ALL
       SELECT uid, corporate_number, 0, instr(corporate_number, $folded) FROM companies
         WHERE instr(corporate_number, $folded) > 0
       UNION ALL
       SELECT company_uid, name, 1, instr(folded, $bare) FROM company_names WHERE instr(folded, $bare) > 0
       UNION ALL
       SELECT company_uid, name, 2, instr(folded, $folded) FROM contacts WHERE instr(folded, $folded) > 0)
     GROUP BY uid ORDER BY quality, length(matched), matched, uid LIMIT $limit`,
    { folded, bare, limit },
  )
}

export function findCompany(db: ReadDb, uid: string): CompanyRow | undefined {
  return db.get(CompanyRow, `SELECT ${columns} FROM companies WHERE uid = $uid`, { uid })
}

export function findCompanyByNumber(db: ReadDb, number: string): CompanyRow | undefined {
  return db.get(CompanyRow, `SELECT ${columns} FROM companies WHERE corporate_number = $number`, { number })
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

/** Removes the company with its names, links, sites, contacts and notes; refused by the file while more hangs on it. */
export function deleteCompany(db: WriteDb, uid: string): void {
  for (const table of [
    'company_names',
    'company_relations',
    'company_fields',
    'company_sites',
    'contacts',
    'company_notes',
  ])
    db.run(`DELETE FROM ${table} WHERE company_uid = $uid`, { uid })
  db.run('DELETE FROM distinct_companies WHERE $uid IN (a_uid, b_uid)', { uid })
  db.run('DELETE FROM companies WHERE uid = $uid', { uid })
}

/** Parcels, prospects, activities, visits, invitations and leads that refer to the company. */
export function countUsesOfCompany(db: ReadDb, uid: string): number {
  const row = db.get(
    Count,
    `SELECT (SELECT COUNT(*) FROM occupancies WHERE company_uid = $uid)
       + (SELECT COUNT(*) FROM prospects WHERE company_uid = $uid)
       + (SELECT COUNT(*) FROM activities WHERE company_uid = $uid)
       + (SELECT COUNT(*) FROM visits WHERE company_uid = $uid)
       + (SELECT COUNT(*) FROM invitations WHERE company_uid = $uid)
       + (SELECT COUNT(*) FROM leads WHERE company_uid = $uid) AS count`,
    { uid },
  )
  return row?.count ?? 0
}

export function listFormerNames(db: ReadDb, uids: readonly string[] | null = null): FormerNameRow[] {
  return db.all(
    FormerNameRow,
    `SELECT uid, company_uid, name, folded FROM company_names WHERE ${among('company_uid', uids)} ORDER BY id`,
    { uids: asJson(uids) },
  )
}

export function insertFormerNames(db: WriteDb, rows: readonly FormerNameRow[]): void {
  insertRows(db, 'company_names', Object.keys(FormerNameRow.shape), rows)
}

export function deleteFormerName(db: WriteDb, uid: string): void {
  db.run('DELETE FROM company_names WHERE uid = $uid', { uid })
}

/** Tables that link a company to entries of a list, with the column that names the entry. */
export const linkTables = {
  relations: { table: 'company_relations', column: 'entry_uid', list: 'list_entries' },
  fields: { table: 'company_fields', column: 'field_uid', list: 'target_fields' },
} as const
export type LinkKind = keyof typeof linkTables

/** In the order of the list they link to. */
export function listLinks(db: ReadDb, kind: LinkKind, uids: readonly string[] | null = null): LinkRow[] {
  const { table, column, list } = linkTables[kind]
  return db.all(
    LinkRow,
    `SELECT l.uid AS uid, l.company_uid AS company_uid, l.${column} AS target_uid
     FROM ${table} l JOIN ${list} e ON e.uid = l.${column}
     WHERE ${among('l.company_uid', uids)} ORDER BY e.position`,
    { uids: asJson(uids) },
  )
}

export function insertLinks(db: WriteDb, kind: LinkKind, rows: readonly LinkRow[]): void {
  const { table, column } = linkTables[kind]
  insertRows(
    db,
    table,
    ['uid', 'company_uid', column],
    rows.map(({ uid, company_uid, target_uid }) => ({ uid, company_uid, [column]: target_uid })),
  )
}

export function deleteLink(db: WriteDb, kind: LinkKind, uid: string): void {
  db.run(`DELETE FROM ${linkTables[kind].table} WHERE uid = $uid`, { uid })
}

/** Target fields of each company's prospects. */
export function listProspectFieldsByCompany(db: ReadDb, uids: readonly string[] | null = null): LinkRow[] {
  return db.all(
    LinkRow,
    `SELECT DISTINCT pf.field_uid AS uid, p.company_uid AS company_uid, pf.field_uid AS target_uid
     FROM prospect_fields pf JOIN prospects p ON p.uid = pf.prospect_uid
     JOIN target_fields f ON f.uid = pf.field_uid
     WHERE ${among('p.company_uid', uids)} ORDER BY f.position`,
    { uids: asJson(uids) },
  )
}

/** Parcels on which companies stand on the day. */
export function listParcelsByCompany(
  db: ReadDb,
  day: string,
  uids: readonly string[] | null = null,
): LinkRow[] {
  return db.all(
    LinkRow,
    `SELECT uid, company_uid, parcel_uid AS target_uid FROM occupancies
     WHERE (since IS NULL OR since <= $day) AND (until IS NULL OR until > $day)
       AND ${among('company_uid', uids)} ORDER BY since, id`,
    { day, uids: asJson(uids) },
  )
}

/** Day of each company's last activity, visit or card at a seminar. */
export function listLastTouches(
  db: ReadDb,
  uids: readonly string[] | null = null,
): z.infer<typeof TouchRow>[] {
  return db.all(
    TouchRow,
    `SELECT company_uid, MAX(day) AS last_on FROM (
       SELECT company_uid, done_at AS day FROM activities WHERE ${among('company_uid', uids)}
       UNION ALL SELECT company_uid, day FROM visits WHERE state = 'held' AND ${among('company_uid', uids)}
       UNION ALL SELECT l.company_uid, s.day FROM leads l JOIN seminars s ON s.uid = l.seminar_uid
         WHERE l.company_uid IS NOT NULL AND ${among('l.company_uid', uids)})
     GROUP BY company_uid`,
    { uids: asJson(uids) },
  )
}
