import { z } from 'zod'
import type { ReadDb, WriteDb } from './db'
import { uuidv7 } from './uuid'

/** How many commands can be taken back; older ones stay in the history. */
export const UNDO_STEPS = 100

/** Who acts, and when (ISO, UTC). */
export interface Actor {
  readonly name: string
  readonly at: string
}

export interface NewCommand {
  readonly operation: string
  readonly actor: Actor
  readonly kind: 'do' | 'undo' | 'redo' | 'outside'
  readonly state: 'done' | 'settled'
  readonly targetUid?: string
  /** Given only while the workspace row does not exist yet. */
  readonly copyUid?: string
}

/** Writes the command and makes the triggers log under it until `leaveCommand`. @returns its uid */
export function insertCommand(db: WriteDb, command: NewCommand): string {
  const uid = uuidv7()
  db.run(
    `INSERT INTO commands (uid, copy_uid, operation, actor, at, kind, target_uid, state)
     VALUES ($uid, coalesce($copyUid, (SELECT copy_uid FROM workspace)), $operation, $actor, $at, $kind, $targetUid, $state)`,
    {
      uid,
      copyUid: command.copyUid ?? null,
      operation: command.operation,
      actor: command.actor.name,
      at: command.actor.at,
      kind: command.kind,
      targetUid: command.targetUid ?? null,
      state: command.state,
    },
  )
  db.run('UPDATE command_under_way SET command_uid = $uid WHERE id = 1', { uid })
  return uid
}

/** From here on changes are nobody's, as they are when another program makes them. */
export function leaveCommand(db: WriteDb): void {
  db.run('UPDATE command_under_way SET command_uid = NULL WHERE id = 1')
}

const Count = z.object({ n: z.int() })

export function countChanges(db: ReadDb, commandUid: string): number {
  return (
    db.get(Count, 'SELECT COUNT(*) AS n FROM change_log WHERE command_uid = $commandUid', { commandUid })
      ?.n ?? 0
  )
}

/** A new step on the stack: what was undone cannot be redone any more, and the stack stays within its depth. */
export function pushOnUndoStack(db: WriteDb): void {
  db.run("UPDATE commands SET state = 'settled' WHERE state = 'undone'")
  db.run(
    `UPDATE commands SET state = 'settled' WHERE state = 'done' AND id NOT IN
       (SELECT id FROM commands WHERE state = 'done' ORDER BY id DESC LIMIT ${UNDO_STEPS})`,
  )
}

/**
 * Changes that another program (QGIS) made to the file stand in the log without a command: they become one command
 * `outside.edit`, dated by when it was noticed, that is undone like any other.
 * @returns whether there were any
 */
export function adoptOutsideChanges(db: WriteDb, actor: Actor): boolean {
  const found = db.get(Count, 'SELECT COUNT(*) AS n FROM change_log WHERE command_uid IS NULL')?.n ?? 0
  if (found === 0) return false
  const commandUid = insertCommand(db, { operation: 'outside.edit', actor, kind: 'outside', state: 'done' })
  db.run('UPDATE change_log SET command_uid = $commandUid WHERE command_uid IS NULL', { commandUid })
  leaveCommand(db)
  pushOnUndoStack(db)
  return true
}

const StackEntry = z.object({ uid: z.string(), operation: z.string(), at: z.string(), rows: z.int() })
export type StackEntry = z.infer<typeof StackEntry>

const STACK_COLUMNS = `uid, operation, at,
  (SELECT COUNT(*) FROM change_log WHERE change_log.command_uid = commands.uid) AS rows`

/** The command that undo takes back next. */
export function nextUndo(db: ReadDb): StackEntry | null {
  return (
    db.get(
      StackEntry,
      `SELECT ${STACK_COLUMNS} FROM commands WHERE state = 'done' ORDER BY id DESC LIMIT 1`,
    ) ?? null
  )
}

/** The command that redo brings back next. Undone commands are always younger than those in force. */
export function nextRedo(db: ReadDb): StackEntry | null {
  return (
    db.get(StackEntry, `SELECT ${STACK_COLUMNS} FROM commands WHERE state = 'undone' ORDER BY id LIMIT 1`) ??
    null
  )
}
