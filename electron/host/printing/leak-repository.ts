import { z } from 'zod'
import { effectivePublication } from '../parcels/rules'
import { OccupancyRow } from '../parcels/repository'
import type { ReadDb } from '../workspace/db'

const TextRow = z.object({ text: z.string() })
const UidTextRow = z.object({ uid: z.string(), text: z.string() })
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
    OccupancyRow,
    `SELECT o.uid AS uid, o.parcel_uid AS parcel_uid, o.company_uid AS company_uid, c.name AS company_name,
       c.industry AS industry, c.publication AS company_publication, o.since AS since, o.until AS until,
       o.share AS share, o.operating AS operating, o.publication AS publication, o.origin AS origin, o.note AS note
     FROM occupancies o JOIN companies c ON c.uid = o.company_uid`,
  )
  const open = rows.filter((row) => effectivePublication(row) === 'name')
  return { uids: new Set(open.map((row) => row.company_uid)), names: open.map((row) => row.company_name) }
}

const companyNames = new Set(['name', 'name_kana', 'name_en'])

/**
 * The different texts of a column. Of companies the names of published ones are left out, of lists all but the
 * officers; the column `hidden` of statuses gives the names of those that outsiders see as another one.
 * @param table and @param column come from the program's own lists, never from outside
 */
export function columnTexts(db: ReadDb, table: string, column: string, published: Published): string[] {
  if (table === 'statuses' && column === 'hidden')
    return texts(
      db,
      'SELECT name AS text FROM statuses WHERE shown_as_uid IS NOT NULL UNION SELECT name_en FROM statuses WHERE shown_as_uid IS NOT NULL',
    )
  if (table === 'statuses' && (column === 'name' || column === 'name_en'))
    return texts(db, `SELECT DISTINCT ${column} AS text FROM statuses WHERE shown_as_uid IS NULL`)
  if (table === 'list_entries')
    return texts(db, `SELECT DISTINCT ${column} AS text FROM list_entries WHERE list = 'officer'`)
  if (table === 'companies' && companyNames.has(column))
    return db
      .all(UidTextRow, `SELECT uid AS uid, ${column} AS text FROM companies WHERE ${column} <> ''`)
      .filter(({ uid }) => !published.uids.has(uid))
      .map(({ text }) => text)
  return texts(db, `SELECT DISTINCT ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL`)
}

function texts(db: ReadDb, sql: string): string[] {
  return db
    .all(TextRow, sql)
    .map(({ text }) => text)
    .filter((text) => text !== '')
}
