import { CodedError } from '../../contract/errors'
import type { ReadOnlyReason } from '../../contract/workspace'
import { writeAtomically } from './atomic-file'
import { findSidecar, sameVersion, type FileOnDisk } from './file-checks'
import { causeOf, isMissing, type FileStamp, type FileSystem } from './file-system'
import { freeBytes } from './free-bytes'
import type { Lock } from './lock'

export type OutsideChange = 'modified' | 'deleted'

/**
 * Knows what lies on the disk under the workspace's name: the very bytes, and how the file looked when they were
 * written or read. Writes only while that is still so and the lock is still ours.
 */
export class Saver {
  private bytes: Uint8Array
  private stamp: FileStamp
  /** The bytes came by a save and are nobody else's. */
  private ownsBytes = false
  /** False after a save whose folder could not be synced. */
  folderSynced = true

  constructor(
    private readonly files: FileSystem,
    readonly path: string,
    found: FileOnDisk,
    private readonly lock: Lock | null,
  ) {
    this.bytes = found.bytes
    this.stamp = found.stamp
  }

  /** What the disk has, as far as this program wrote or read it. Empty after the next save: not to be kept. */
  get bytesOnDisk(): Uint8Array {
    return this.bytes
  }

  /**
   * Whether another program changed or removed the file since. A file that merely looks different (touched, restored by
   * a backup program, moved by a sync client) but holds the same bytes is the same.
   */
  async outsideChange(): Promise<OutsideChange | null> {
    const sidecar = findSidecar(this.files, this.path)
    let now: FileStamp
    try {
      now = await this.files.stat(this.path)
    } catch (error) {
      await sidecar
      if (isMissing(error)) return 'deleted'
      // The drive does not answer: nothing is known, and the save itself will say so.
      return null
    }
    if (await sidecar) return 'modified'
    if (sameVersion(now, this.stamp)) return null
    if (now.size !== this.bytes.length) return 'modified'
    try {
      if (Buffer.compare(await this.files.read(this.path), this.bytes) !== 0) return 'modified'
    } catch (error) {
      return isMissing(error) ? 'deleted' : 'modified'
    }
    this.stamp = now
    return null
  }

  async lockHolds(): Promise<boolean> {
    return this.lock !== null && (await this.lock.isOurs())
  }

  /**
   * Puts the bytes in place of the file. On any failure the disk has what it had before.
   * @param bytes belong to the saver once they are saved, and are gone with the next save
   * @throws CodedError `save-failed`, `workspace-changed-outside`, `workspace-read-only` (lock lost)
   */
  async save(bytes: Uint8Array): Promise<void> {
    try {
      const result = await writeAtomically(this.files, this.path, bytes, {
        beforeRename: async () => {
          const [holds, kind] = await Promise.all([this.lockHolds(), this.outsideChange()])
          if (!holds) throw readOnly(this.path, 'lock-lost', null)
          if (kind) throw new CodedError('workspace-changed-outside', { path: this.path, kind })
        },
      })
      if (this.ownsBytes) freeBytes(this.bytes)
      this.bytes = bytes
      this.ownsBytes = true
      this.stamp = result.stamp
      this.folderSynced = result.folderSynced
    } catch (error) {
      if (error instanceof CodedError) throw error
      throw new CodedError('save-failed', { path: this.path, cause: causeOf(error) })
    }
  }
}

export function readOnly(
  path: string,
  reason: ReadOnlyReason,
  holder: string | null,
): CodedError<'workspace-read-only'> {
  return new CodedError('workspace-read-only', { path, reason, holder })
}
