import { insertCommand, leaveCommand, type Actor } from './command-log'
import { Engine } from './engine'
import { inTransaction } from './transaction'
import { uuidv7 } from './uuid'

/**
 * The bytes of a copy of the workspace. It gets a copy identity of its own, so that the logs of both can be told apart
 * when they are merged one day.
 * @param bytes of the workspace that is copied
 */
export async function bytesOfCopy(bytes: Uint8Array, actor: Actor, wasmPath?: string): Promise<Uint8Array> {
  const copy = await Engine.create(bytes, wasmPath)
  try {
    inTransaction(copy, () => {
      insertCommand(copy, { operation: 'workspace.saveCopy', actor, kind: 'do', state: 'settled' })
      copy.run('UPDATE workspace SET copy_uid = $copyUid WHERE id = 1', { copyUid: uuidv7() })
      leaveCommand(copy)
      return { keep: true }
    })
    return copy.export()
  } finally {
    copy.close()
  }
}
