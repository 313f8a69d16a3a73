import { readFileSync, writeFileSync } from 'node:fs'
import initSqlJs, { type Database } from 'sql.js'
import { columnsToPlant, shapedPlanting } from './columns'

/** Stands in every canary. */
export const mark = 'CANARY'

/** Writes a canary wherever the office's own knowledge stands, past the program, as another one would. */
export function plant(db: Database): void {
  for (const [table, name] of columnsToPlant())
    if (table !== 'change_log') db.run(`UPDATE ${table} SET ${name} = '${mark}-${table}-${name}-' || id`)
  for (const statement of shapedPlanting(mark)) db.run(statement)
  // Names and industries stand free only where both the company and the occupancy allow it.
  db.run(`
    UPDATE companies SET name = '${mark}-name-' || id WHERE publication <> 'name' OR NOT EXISTS (
      SELECT 1 FROM occupancies o WHERE o.company_uid = companies.uid AND o.publication = 'name')`)
  db.run(`
    UPDATE companies SET industry = '${mark}-industry-' || id WHERE publication = 'nothing' OR NOT EXISTS (
      SELECT 1 FROM occupancies o WHERE o.company_uid = companies.uid AND o.publication <> 'nothing')`)
  // The log keeps former values, canaries among them; what the program logged itself is marked too.
  db.run(`UPDATE change_log SET before = '{"${mark}-before":1}' WHERE before IS NOT NULL`)
  db.run(`UPDATE change_log SET after = '{"${mark}-after":1}' WHERE after IS NOT NULL`)
}

/** Plants canaries in a workspace file that no program has open. @returns how many of them are in it */
export async function plantFile(path: string): Promise<number> {
  const SQL = await initSqlJs()
  const db = new SQL.Database(readFileSync(path))
  plant(db)
  const bytes = db.export()
  db.close()
  writeFileSync(path, bytes)
  return new TextDecoder('latin1').decode(bytes).split(mark).length - 1
}
