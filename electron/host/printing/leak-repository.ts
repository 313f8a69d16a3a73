import { z } from 'zod'
import { Publication } from '../../contract/values'
import { effectivePublication } from '../parcels/rules'
import type { ReadDb } from '../workspace/db'

/** Thousands of texts come as one cell: read row by row, they took longer than looking for all of them. */
const packed = z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json)))
const TextsRow = z.object({ texts: packed })
const CompaniesRow = z.object({ uids: packed, texts: packed })
const PublicationRow = z.object({
  company_uid: z.string(),
  company_name: z.string(),
  company_publication: Publication,
  publication: Publication,
})
const CommandRow = z.object({ uid: z.string() })
const ColumnRow = z.object({ table_name: z.string(), column_name: z.string() })

/** Companies that may be named outside, because they are on some parcel with that level. */
export interface Published {
  readonly uids: ReadonlySet<string>
  readonly names: readonly string[]
}

/** The columns of every table of the file: an older layout lacks some. */
export function tablesOf(db: ReadDb): ReadonlyMap<string, ReadonlySet<string>> {
  const tables = new Map<string, Set<string>>()
  const rows = db.all(
    ColumnRow,
    `SELECT m.name AS table_name, c.name AS column_name
     FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`,
  )
  for (const { table_name, column_name } of rows)
    tables.set(table_name, (tables.get(table_name) ?? new Set()).add(column_name))
  return tables
}

export function publishedCompanies(db: ReadDb): Published {
  const rows = db.all(
    PublicationRow,
    `SELECT DISTINCT o.company_uid AS company_uid, c.name AS company_name, c.publication AS company_publication,
       o.publication AS publication
     FROM occupancies o JOIN companies c ON c.uid = o.company_uid`,
  )
  const open = rows.filter((row) => effectivePublication(row) === 'name')
  return { uids: new Set(open.map((row) => row.company_uid)), names: open.map((row) => row.company_name) }
}

const companyNames = new Set(['name', 'name_kana', 'name_en'])

/**
 * The different texts of a column. Of companies the names of published ones are left out, of lists all but the
 * officers, of the print log the names of accounts; the column `hidden` of statuses gives the names of those that outsiders see as another one.
 * @param table and @param column come from the program's own lists, never from outside
 */
export function columnTexts(db: ReadDb, table: string, column: string, published: Published): string[] {
  if (table === 'statuses' && column === 'hidden')
    return texts(
      db,
      'SELECT name AS text FROM statuses WHERE shown_as_uid IS NOT NULL UNION SELECT name_en FROM statuses WHERE shown_as_uid IS NOT NULL',
    )
  if (table === 'statuses' && (column === 'name' || column === 'name_en'))
    return texts(db, `SELECT ${column} AS text FROM statuses WHERE shown_as_uid IS NULL`)
  if (table === 'list_entries')
    return texts(db, `SELECT ${column} AS text FROM list_entries WHERE list = 'officer'`)
  if (table === 'companies' && companyNames.has(column)) {
    const sql = `SELECT json_group_array(uid) AS uids, json_group_array(COALESCE(${column}, '')) AS texts FROM companies`
    const { uids = [], texts: names = [] } = db.get(CompaniesRow, sql) ?? {}
    return names.filter((name, index) => name !== '' && !published.uids.has(uids[index] ?? ''))
  }
  const all = texts(db, `SELECT ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL`)
  // Where no officer is named, the account of the computer stands there: `demo` or `office` is in many a word.
  return (table === 'print_log' || table === 'import_reports') && column === 'actor'
    ? all.filter((text) => /[\u0250-\u{10ffff}]/u.test(text))
    : all
}

function texts(db: ReadDb, sql: string): string[] {
  const row = db.get(TextsRow, `SELECT json_group_array(text) AS texts FROM (${sql})`)
  return [...new Set(row?.texts)].filter((text) => text !== '')
}

/** The newest step of the workspace: while it stays, so does everything that this file reads. */
export function newestStep(db: ReadDb): string | null {
  return db.get(CommandRow, 'SELECT uid AS uid FROM commands ORDER BY id DESC LIMIT 1')?.uid ?? null
}
