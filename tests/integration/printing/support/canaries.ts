import { readFile, writeFile } from 'node:fs/promises'
import initSqlJs, { type Database } from 'sql.js'
import { confidentialColumns } from '../../../../electron/host/printing/confidential'

/** A string that stands nowhere else; the number makes each one of its own. */
export const canaryWord = 'カナリヤ'

export interface Canary {
  readonly table: string
  readonly column: string
  readonly text: string
}

interface Column {
  readonly name: string
  readonly type: string
  readonly required: boolean
}

/**
 * Writes a canary of its own into every confidential column of a workspace file that is closed. Tables without rows get
 * one, so that no internal field is left out for want of data.
 * @param spare companies that may be named outside keep their names
 */
export async function putCanaries(path: string): Promise<Canary[]> {
  const SQL = await initSqlJs()
  const db = new SQL.Database(await readFile(path))
  db.run('PRAGMA foreign_keys = OFF')
  // A canary is no day and no number within bounds; what is read of the row is its text alone.
  db.run('PRAGMA ignore_check_constraints = ON')
  for (const { name, sql } of triggers(db)) if (sql) db.run(`DROP TRIGGER "${name}"`)
  const canaries: Canary[] = []
  for (const [table, columns] of Object.entries(confidentialColumns)) {
    const known = columnsOf(db, table)
    if (known.length === 0) continue
    if (count(db, table) === 0 || (table === 'list_entries' && officers(db) === 0))
      insertAny(db, table, known)
    for (const column of Object.keys(columns)) {
      if (!known.some(({ name }) => name === column)) continue
      const text = `${canaryWord}${canaries.length}号${table}の${column}`
      const named = table === 'companies' && ['name', 'name_kana', 'name_en'].includes(column)
      const open = `SELECT o.company_uid FROM occupancies o JOIN companies c ON c.uid = o.company_uid
        WHERE o.publication = 'name' AND c.publication = 'name'`
      const where = named
        ? `WHERE uid NOT IN (${open})`
        : table === 'list_entries'
          ? "WHERE list = 'officer'"
          : ''
      db.run(`UPDATE "${table}" SET "${column}" = ? ${where}`, [text])
      if (db.getRowsModified() > 0) canaries.push({ table, column, text })
    }
  }
  await writeFile(path, db.export())
  db.close()
  return canaries
}

/** Every text column of a workspace file, by table. */
export async function textColumns(path: string): Promise<Map<string, string[]>> {
  const SQL = await initSqlJs()
  const db = new SQL.Database(await readFile(path))
  const tables = rows(db, "SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => String(name))
  const found = new Map(
    tables.map((table) => [
      table,
      columnsOf(db, table)
        .filter(({ type }) => type === 'TEXT')
        .map(({ name }) => name),
    ]),
  )
  db.close()
  return found
}

function rows(db: Database, sql: string): unknown[][] {
  return db.exec(sql)[0]?.values ?? []
}

function triggers(db: Database): { name: string; sql: string }[] {
  return rows(db, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").map(([name, sql]) => ({
    name: String(name),
    sql: String(sql),
  }))
}

function columnsOf(db: Database, table: string): Column[] {
  return rows(db, `SELECT name, type, "notnull", dflt_value FROM pragma_table_info('${table}')`).map(
    ([name, type, required, fallback]) => ({
      name: String(name),
      type: String(type),
      required: required === 1 && fallback === null,
    }),
  )
}

function count(db: Database, table: string): number {
  return Number(rows(db, `SELECT COUNT(*) FROM "${table}"`)[0]?.[0] ?? 0)
}

function officers(db: Database): number {
  return Number(rows(db, "SELECT COUNT(*) FROM list_entries WHERE list = 'officer'")[0]?.[0] ?? 0)
}

/** A row that holds nothing but what the layout insists on. */
function insertAny(db: Database, table: string, columns: readonly Column[]): void {
  const needed = columns.filter(({ name, required }) => required && name !== 'id')
  const found = rows(db, `SELECT sql FROM sqlite_master WHERE name = '${table}'`)[0]?.[0]
  const layout = typeof found === 'string' ? found : ''
  const allowed = (name: string) => new RegExp(`CHECK \\(${name} IN \\('([^']+)'`).exec(layout)?.[1]
  const values = needed.map(({ name, type }) => {
    if (table === 'list_entries' && name === 'list') return "'officer'"
    if (/(^|_)(on|from|until|day)$/.test(name)) return "'2026-01-05'"
    if (name.endsWith('_at')) return "'10:00'"
    if (name === 'minutes') return '60'
    if (layout.includes(`json_valid(${name})`)) return "'[]'"
    return type === 'TEXT' ? `'${allowed(name) ?? `${table} ${name}`}'` : '1'
  })
  db.run(
    `INSERT INTO "${table}" (${needed.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${values.join(', ')})`,
  )
}
