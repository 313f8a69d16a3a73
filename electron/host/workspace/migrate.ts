import { CodedError } from '../../contract/errors'
import { changeTriggers, columnsOf } from './change-triggers'
import { insertCommand, leaveCommand, type Actor } from './command-log'
import type { Engine } from './engine'
import { migrations as allMigrations } from './migrations/index'
import type { Migration } from './migrations/migration'
import { uuidv7 } from './uuid'

/** `PRAGMA application_id` of every GeoPackage: the letters GPKG. */
export const GEOPACKAGE_ID = 0x47504b47

/**
 * GeoPackage keeps its own version in `user_version` (10300 is 1.3.0) and GDAL warns of any other. Its last two digits
 * count corrections, which nothing looks at: they carry the layout's version, so that one number serves both.
 */
export const USER_VERSION_BASE = 10_300

/** Newest layout that this program knows. */
export const latestVersion = allMigrations.length

/** Layout of the open database; 0 for a new one. */
export function layoutVersion(engine: Engine): number {
  const userVersion = Number(engine.rows('PRAGMA user_version')[0]?.user_version ?? 0)
  return userVersion > USER_VERSION_BASE ? userVersion - USER_VERSION_BASE : userVersion
}

/**
 * Brings the database in memory to the newest layout, one transaction a step. Steps of undo made under an older
 * layout are settled: their log names columns that may be gone.
 * @returns whether anything was done
 * @throws CodedError `migration-failed`; the steps before the failing one stay, the caller throws the memory away
 */
export function migrate(engine: Engine, path: string, steps: readonly Migration[] = allMigrations): boolean {
  const from = layoutVersion(engine)
  steps.forEach((step, index) => {
    if (step.version !== index + 1)
      throw new Error(`migration ${step.name} has version ${step.version}, not ${index + 1}`)
  })
  const due = steps.filter((step) => step.version > from)
  for (const step of due) applyStep(engine, path, step)
  if (due.length > 0 && from > 0) engine.run("UPDATE commands SET state = 'settled' WHERE state <> 'settled'")
  return due.length > 0
}

function applyStep(engine: Engine, path: string, step: Migration): void {
  // Rebuilding a table that others refer to needs this, and inside a transaction SQLite ignores it.
  engine.script('PRAGMA foreign_keys = OFF')
  try {
    engine.script('BEGIN')
    engine.script(step.sql)
    for (const table of step.logged) engine.script(changeTriggers(table, columnsOf(engine, table)))
    engine.script(
      `PRAGMA application_id = ${GEOPACKAGE_ID}; PRAGMA user_version = ${USER_VERSION_BASE + step.version}`,
    )
    const broken = engine.rows('PRAGMA foreign_key_check', {}, 1)
    if (broken.length > 0) throw new Error(`broken reference in ${String(broken[0]?.table)}`)
    engine.script('COMMIT')
  } catch (error) {
    try {
      engine.script('ROLLBACK')
    } catch {
      // SQLite had rolled back already.
    }
    const technical = error instanceof Error ? error.message : String(error)
    throw new CodedError('migration-failed', { path, version: step.version, technical })
  } finally {
    engine.script('PRAGMA foreign_keys = ON')
  }
}

/**
 * Gives a new database its one row of identity, and whatever a new workspace begins with. This is not a step of undo.
 * @param fill writes the first rows (the list of statuses)
 */
export function beginWorkspace(engine: Engine, actor: Actor, fill?: (engine: Engine) => void): void {
  const copyUid = uuidv7()
  engine.script('BEGIN')
  try {
    insertCommand(engine, { operation: 'workspace.create', actor, kind: 'do', state: 'settled', copyUid })
    engine.run('INSERT INTO workspace (id, uid, copy_uid, created_at) VALUES (1, $uid, $copyUid, $at)', {
      uid: uuidv7(),
      copyUid,
      at: actor.at,
    })
    fill?.(engine)
    leaveCommand(engine)
    engine.script('COMMIT')
  } catch (error) {
    engine.script('ROLLBACK')
    throw error
  }
}
