/**
 * One step of the file's layout. Frozen once released: a migration never imports live code or defaults, because
 * editing those would rewrite history.
 */
export interface Migration {
  /** `PRAGMA user_version` after this step; contiguous from 1. */
  readonly version: number
  readonly name: string
  readonly sql: string
  /** Tables that get change-log triggers (re)written after this step: new ones and those whose columns changed. */
  readonly logged: readonly string[]
}
