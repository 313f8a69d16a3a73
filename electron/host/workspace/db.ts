import type { z } from 'zod'

/** What SQLite stores. Booleans are 0 and 1, days and moments ISO text. */
export type SqlValue = string | number | null | Uint8Array
/** Named parameters without their sign: `{ uid }` binds `$uid`. A name the statement lacks is an error. */
export type SqlParams = Readonly<Record<string, SqlValue>>

/** Reading rights on the workspace. Rows are checked against their schema as they come. */
export interface ReadDb {
  all<S extends z.ZodType>(row: S, sql: string, params?: SqlParams): z.output<S>[]
  /** The first row, or undefined. */
  get<S extends z.ZodType>(row: S, sql: string, params?: SqlParams): z.output<S> | undefined
}

/** Writing rights: only inside `Workspace.execute`, in its transaction. */
export interface WriteDb extends ReadDb {
  /** Runs one statement. @returns number of rows changed */
  run(sql: string, params?: SqlParams): number
  /** Runs the statement once per row of parameters, prepared once. */
  runMany(sql: string, rows: readonly SqlParams[]): number
}
