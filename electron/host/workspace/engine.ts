import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import initSqlJs from 'sql.js'
import type { Database, SqlJsStatic, Statement } from 'sql.js'
import type { z } from 'zod'
import type { SqlParams, SqlValue, WriteDb } from './db'
import { parameterNames } from './sql-parameters'

let loaded: Promise<SqlJsStatic> | undefined

/**
 * Loads SQLite once per process.
 * @param wasmPath where `sql-wasm.wasm` lies; by default in the installed package. A bundled program passes its own,
 * because sql.js would look beside the bundle. Only the first call's path counts.
 */
export function loadSqlite(wasmPath?: string): Promise<SqlJsStatic> {
  loaded ??= readFile(wasmPath ?? createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')).then(
    (bytes) =>
      // Not all of it is in sql.js's types. Its old extension functions would hide SQLite's own of the same names.
      initSqlJs(
        Object.assign({ wasmBinary: new Uint8Array(bytes).buffer }, { useOldExtensionFunctions: false }),
      ),
    (error: unknown) => {
      loaded = undefined
      throw error
    },
  )
  return loaded
}

interface Prepared {
  readonly statement: Statement
  /** Parameter names without sign. */
  readonly names: readonly string[]
  readonly columns: readonly string[]
}

/** Statements kept ready; the program has fewer, so that hardly any is ever prepared twice. */
const KEPT_STATEMENTS = 128

/**
 * One database in memory. Whole numbers beyond ±2^31 are bound as REAL by sql.js: a column of type INTEGER stores
 * them as integers again, an expression such as `$x / 2` computes with fractions.
 *
 * What sql.js accepts silently is refused here: a parameter that the statement lacks or that was not given,
 * `undefined`, a boolean, NaN and whole numbers beyond 2^53.
 */
export class Engine implements WriteDb {
  private database: Database
  private readonly prepared = new Map<string, Prepared>()

  private constructor(
    private readonly sqlite: SqlJsStatic,
    bytes: Uint8Array | null,
  ) {
    this.database = this.openDatabase(bytes)
  }

  /** @param bytes content of a database file, or null for an empty database */
  static async create(bytes: Uint8Array | null, wasmPath?: string): Promise<Engine> {
    return new Engine(await loadSqlite(wasmPath), bytes)
  }

  /** Replaces the whole database, as when a command is taken back. Throws and keeps the present one on bad bytes. */
  load(bytes: Uint8Array | null): void {
    const next = this.openDatabase(bytes)
    this.free()
    this.database = next
  }

  all<S extends z.ZodType>(row: S, sql: string, params: SqlParams = {}): z.output<S>[] {
    return this.rows(sql, params).map((raw) => row.parse(raw))
  }

  get<S extends z.ZodType>(row: S, sql: string, params: SqlParams = {}): z.output<S> | undefined {
    const [raw] = this.rows(sql, params, 1)
    return raw === undefined ? undefined : row.parse(raw)
  }

  run(sql: string, params: SqlParams = {}): number {
    return this.runMany(sql, [params])
  }

  runMany(sql: string, rows: readonly SqlParams[]): number {
    const prepared = this.prepare(sql)
    let changed = 0
    for (const params of rows) {
      this.bind(prepared, params, sql)
      try {
        prepared.statement.step()
        changed += this.database.getRowsModified()
      } finally {
        prepared.statement.reset()
      }
    }
    return changed
  }

  /** Runs several statements without parameters: migrations, pragmas and the borders of a transaction. */
  script(sql: string): void {
    this.database.exec(sql)
  }

  /** The rows unchecked, for pragmas and for tables known only at run time. */
  rows(sql: string, params: SqlParams = {}, limit = Infinity): Record<string, SqlValue>[] {
    const prepared = this.prepare(sql)
    this.bind(prepared, params, sql)
    const { statement, columns } = prepared
    const rows: Record<string, SqlValue>[] = []
    try {
      while (rows.length < limit && statement.step()) {
        const cells = statement.get()
        const row: Record<string, SqlValue> = {}
        columns.forEach((column, index) => {
          row[column] = cells[index] ?? null
        })
        rows.push(row)
      }
    } finally {
      statement.reset()
    }
    return rows
  }

  /** The bytes of the file. Outside a transaction only. */
  export(): Uint8Array {
    return this.database.export()
  }

  close(): void {
    this.free()
  }

  private openDatabase(bytes: Uint8Array | null): Database {
    // sql.js copies by slice(), which for a Buffer of Node gives the same memory: every command would change the bytes
    // that the caller keeps.
    const database = new this.sqlite.Database(
      bytes && new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    )
    try {
      // REPLACE tells its deletions to triggers only when triggers are recursive: without it undo would lose rows.
      // The cache (KiB, negative) holds a whole usual file: every export reads all pages, each from outside of SQLite.
      database.exec('PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA cache_size = -16384')
      return database
    } catch (error) {
      database.close()
      throw error
    }
  }

  private free(): void {
    for (const { statement } of this.prepared.values()) statement.free()
    this.prepared.clear()
    this.database.close()
  }

  private prepare(sql: string): Prepared {
    const known = this.prepared.get(sql)
    if (known) {
      this.prepared.delete(sql)
      this.prepared.set(sql, known)
      return known
    }
    const names = parameterNames(sql)
    const statement = this.database.prepare(sql)
    const fresh = { statement, names, columns: statement.getColumnNames() }
    this.prepared.set(sql, fresh)
    if (this.prepared.size > KEPT_STATEMENTS) {
      const [oldest] = this.prepared
      if (oldest) {
        oldest[1].statement.free()
        this.prepared.delete(oldest[0])
      }
    }
    return fresh
  }

  private bind({ statement, names }: Prepared, params: SqlParams, sql: string): void {
    const given = Object.keys(params)
    if (given.length !== names.length || !names.every((name) => Object.hasOwn(params, name)))
      throw new Error(
        `parameters ${given.join(', ') || '(none)'} given where the statement has ${names.join(', ') || '(none)'}: ${sql}`,
      )
    if (names.length === 0) return
    const bound: Record<string, SqlValue> = {}
    for (const name of names) bound['$' + name] = bindable(params[name], name, sql)
    statement.bind(bound)
  }
}

function bindable(value: unknown, name: string, sql: string): SqlValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return value
  if (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (!Number.isInteger(value) || Number.isSafeInteger(value))
  )
    return value
  throw new Error(`parameter ${name} is ${typeof value === 'number' ? value : typeof value}: ${sql}`)
}
