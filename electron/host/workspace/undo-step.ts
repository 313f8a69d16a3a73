import { CodedError } from '../../contract/errors'
import { applyLog } from './apply-log'
import * as log from './command-log'
import type { Engine } from './engine'
import { inTransaction } from './transaction'

/**
 * Takes the newest command back or does the one taken back last again, in one transaction under a command of its own.
 * @returns that command's uid, and the step it moved
 * @throws CodedError `nothing-to-undo`, `nothing-to-redo`, `undo-conflict`; then nothing has changed
 */
export function applyStep(
  engine: Engine,
  kind: 'undo' | 'redo',
  actor: log.Actor,
): { readonly commandUid: string; readonly moved: log.StackEntry } {
  const target = kind === 'undo' ? log.nextUndo(engine) : log.nextRedo(engine)
  if (!target) throw new CodedError(kind === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo', {})
  let commandUid = ''
  try {
    inTransaction(engine, () => {
      commandUid = log.insertCommand(engine, {
        operation: `workspace.${kind}`,
        actor,
        kind,
        state: 'settled',
        targetUid: target.uid,
      })
      applyLog(engine, target.uid, kind === 'undo' ? 'back' : 'again')
      log.leaveCommand(engine)
      engine.run('UPDATE commands SET state = $state WHERE uid = $uid', {
        state: kind === 'undo' ? 'undone' : 'done',
        uid: target.uid,
      })
      return { keep: true }
    })
  } catch (error) {
    if (error instanceof CodedError) throw error
    const technical = error instanceof Error ? error.message : String(error)
    throw new CodedError('undo-conflict', { table: '', technical })
  }
  return { commandUid, moved: target }
}
