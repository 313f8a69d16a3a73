import { z } from 'zod'
import type { Engine } from './engine'

const Column = z.object({ name: z.string(), type: z.string() })
export type Column = z.infer<typeof Column>

/** Columns of a table with their declared types. The name comes from the program, never from a user. */
export function columnsOf(engine: Engine, table: string): Column[] {
  return engine.all(Column, 'SELECT name, type FROM pragma_table_info($table) ORDER BY cid', { table })
}

/** GeoPackage declares a geometry's kind as the column's type. */
const BINARY = /^(BLOB|GEOMETRY|(MULTI)?(POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)$/i
const REAL = /^(REAL|DOUBLE|FLOAT)$/i

/** True for columns whose bytes stand in the log as hexadecimal digits. */
export function isBinary(column: Column): boolean {
  return BINARY.test(column.type)
}

/**
 * The statements that make every change of a table leave its row before and after in `change_log`, whichever program
 * makes it: they use nothing but SQLite itself. Bytes are written in hexadecimal; a geometry goes into an update only
 * when it changed, since it is by far the largest value. An update that changes nothing leaves nothing.
 *
 * Numbers with fractions go through quote(), which writes as many digits as give the same number back in every
 * version of SQLite; json_object() alone wrote 15 digits until 3.42.
 */
export function changeTriggers(table: string, columns: readonly Column[]): string {
  const plain = columns.filter((column) => !isBinary(column))
  const binary = columns.filter(isBinary)
  const value = (row: string, { name, type }: Column) => {
    const cell = `${row}."${name}"`
    if (BINARY.test(type)) return `CASE WHEN ${cell} IS NULL THEN NULL ELSE hex(${cell}) END`
    if (REAL.test(type)) return `CASE typeof(${cell}) WHEN 'real' THEN json(quote(${cell})) ELSE ${cell} END`
    return cell
  }
  const object = (row: string, parts: readonly Column[]) =>
    `json_object(${parts.map((column) => `'${column.name}', ${value(row, column)}`).join(', ')})`
  const same = binary.map(({ name }) => `OLD."${name}" IS NEW."${name}"`).join(' AND ')
  const updated = (row: string) =>
    binary.length === 0
      ? object(row, plain)
      : `CASE WHEN ${same} THEN ${object(row, plain)} ELSE ${object(row, columns)} END`
  const trigger = (action: string, uid: string, before: string, after: string, when = '') =>
    `DROP TRIGGER IF EXISTS "log_${table}_${action}";
CREATE TRIGGER "log_${table}_${action}" AFTER ${action.toUpperCase()} ON "${table}" ${when}
BEGIN
  INSERT INTO change_log (command_uid, table_name, row_uid, action, before, after)
  VALUES ((SELECT command_uid FROM command_under_way WHERE id = 1), '${table}', ${uid}, '${action}', ${before}, ${after});
END;`
  const changed = columns.map(({ name }) => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ')
  return [
    trigger('insert', 'NEW.uid', 'NULL', object('NEW', columns)),
    trigger('update', 'OLD.uid', updated('OLD'), updated('NEW'), `WHEN ${changed}`),
    trigger('delete', 'OLD.uid', object('OLD', columns), 'NULL'),
  ].join('\n')
}
