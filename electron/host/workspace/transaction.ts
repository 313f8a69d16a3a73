import type { Engine } from './engine'

/**
 * One transaction: all of `work`, or nothing when it throws or asks not to keep it. References are checked at its end,
 * so that rows may be written in any order.
 */
export function inTransaction<T extends { readonly keep: boolean }>(engine: Engine, work: () => T): T {
  engine.script('BEGIN; PRAGMA defer_foreign_keys = ON')
  try {
    const result = work()
    engine.script(result.keep ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (error) {
    try {
      engine.script('ROLLBACK')
    } catch {
      // SQLite had rolled back by itself, as it does when it runs out of memory.
    }
    throw error
  }
}
