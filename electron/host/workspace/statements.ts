import type { SqlParams, WriteDb } from './db'

/**
 * Inserts rows whose keys are the columns. Column names come from row schemas in the code, never from the user.
 * @param columns every column that is written, in any order
 */
export function insertRows(
  db: WriteDb,
  table: string,
  columns: readonly string[],
  rows: readonly SqlParams[],
): void {
  if (rows.length === 0) return
  const names = columns.join(', ')
  const values = columns.map((column) => `$${column}`).join(', ')
  db.runMany(`INSERT INTO ${table} (${names}) VALUES (${values})`, rows)
}

/** Writes the given columns of the row with this uid; columns that are left out or undefined stay as they are. */
export function updateRow(
  db: WriteDb,
  table: string,
  uid: string,
  fields: Readonly<Record<string, SqlParams[string] | undefined>>,
): void {
  const params: Record<string, SqlParams[string]> = { uid }
  const assignments: string[] = []
  for (const [column, value] of Object.entries(fields)) {
    if (value === undefined) continue
    params[column] = value
    assignments.push(`${column} = $${column}`)
  }
  if (assignments.length > 0) db.run(`UPDATE ${table} SET ${assignments.join(', ')} WHERE uid = $uid`, params)
}
