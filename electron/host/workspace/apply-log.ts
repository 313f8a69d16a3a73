import { z } from 'zod'
import { CodedError } from '../../contract/errors'
import type { SqlParams, SqlValue } from './db'
import { columnsOf, isBinary, type Column } from './change-triggers'
import type { Engine } from './engine'

/** A row as the log has it: bytes as hexadecimal digits. */
const LoggedRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
export type LoggedRow = z.infer<typeof LoggedRow>

const json = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : LoggedRow.parse(JSON.parse(text))))

const LogEntry = z.object({
  table_name: z.string(),
  row_uid: z.string(),
  action: z.enum(['insert', 'update', 'delete']),
  before: json,
  after: json,
})

/**
 * Takes back what a command did (or does it again), row by row in the reverse (or same) order, so that every state in
 * between once existed and no uniqueness is broken on the way. References are checked at the end of the transaction.
 *
 * Each row must be exactly as the log left it. Rows changed since by something that the log did not see are a
 * conflict: nothing is guessed.
 * @throws CodedError `undo-conflict`
 */
export function applyLog(engine: Engine, commandUid: string, direction: 'back' | 'again'): void {
  const entries = engine.all(
    LogEntry,
    `SELECT table_name, row_uid, action, before, after FROM change_log
     WHERE command_uid = $commandUid ORDER BY id ${direction === 'back' ? 'DESC' : 'ASC'}`,
    { commandUid },
  )
  const columns = new Map<string, Column[]>()
  for (const entry of entries) {
    const table = entry.table_name
    let known = columns.get(table)
    if (!known) {
      known = columnsOf(engine, table)
      if (known.length === 0) throw conflict(table, 'the table is gone')
      columns.set(table, known)
    }
    const [from, to] = direction === 'back' ? [entry.after, entry.before] : [entry.before, entry.after]
    try {
      changeRow(engine, table, known, from, to)
    } catch (error) {
      if (error instanceof CodedError) throw error
      throw conflict(table, error instanceof Error ? error.message : String(error))
    }
  }
}

function changeRow(
  engine: Engine,
  table: string,
  columns: readonly Column[],
  from: LoggedRow | null,
  to: LoggedRow | null,
): void {
  const logged = Object.keys(from ?? to ?? {})
  const named = columns.filter(({ name }) => logged.includes(name))
  if (named.length !== logged.length) throw conflict(table, 'a column is gone')
  const quoted = named.map(({ name }) => `"${name}"`)
  if (from === null) {
    const sql = `INSERT INTO "${table}" (${quoted.join(', ')}) VALUES (${named.map((_, i) => '$n' + i).join(', ')})`
    engine.run(sql, parameters(named, to ?? {}, 'n'))
    return
  }
  const same = quoted.map((name, i) => `${name} IS $o${i}`).join(' AND ')
  const changed =
    to === null
      ? engine.run(`DELETE FROM "${table}" WHERE ${same}`, parameters(named, from, 'o'))
      : engine.run(
          `UPDATE "${table}" SET ${quoted.map((name, i) => `${name} = $n${i}`).join(', ')} WHERE ${same}`,
          { ...parameters(named, from, 'o'), ...parameters(named, to, 'n') },
        )
  if (changed !== 1) throw conflict(table, `row ${String(from.uid)} is not as it was left`)
}

function parameters(columns: readonly Column[], row: LoggedRow, prefix: string): SqlParams {
  const values: Record<string, SqlValue> = {}
  columns.forEach((column, index) => {
    const value = row[column.name] ?? null
    values[prefix + index] =
      isBinary(column) && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'hex')) : value
  })
  return values
}

function conflict(table: string, technical: string): CodedError<'undo-conflict'> {
  return new CodedError('undo-conflict', { table, technical })
}
