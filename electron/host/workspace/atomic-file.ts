import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { causeOf, type FileStamp, type FileSystem } from './file-system'

/** Pauses before each further try of the rename, in ms: virus scanners and file indexers let go within a second. */
const RENAME_PAUSES = [10, 30, 80, 150, 300, 600]
const RETRIED = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Answers of systems on which a folder cannot be synced at all. */
const NO_FOLDER_SYNC = new Set(['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF'])

export interface AtomicWriteResult {
  /** What the disk now has under this name. */
  readonly stamp: FileStamp
  /**
   * False when the system failed to sync the folder. The file itself is whole and in place, but after a power failure
   * its name may lead to the version before.
   */
  readonly folderSynced: boolean
}

export interface AtomicWriteOptions {
  /** Waits that many ms; tests pass one that does not. */
  readonly pause?: (milliseconds: number) => Promise<void>
  /** Last look before the rename makes the new bytes count; throwing leaves the old file as it is. */
  readonly beforeRename?: () => Promise<void>
  /** Fails with EEXIST instead of replacing a file. */
  readonly exclusive?: boolean
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/**
 * Replaces a file as a whole: a temporary file in the same folder is written, synced and renamed over it. Whatever
 * happens, the name leads to the old bytes or to the new ones, never to a part. When this rejects, the old bytes are in
 * place and the temporary file is gone (or, if even that failed, is cleaned at the next opening).
 * @throws the error of the system, with its errno name in `code`
 */
export async function writeAtomically(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  options: AtomicWriteOptions = {},
): Promise<AtomicWriteResult> {
  const temporary = temporaryName(path)
  const before = await files.stat(path).catch(() => null)
  let written: FileStamp
  if (options.exclusive && before) throw Object.assign(new Error(`EEXIST: ${path}`), { code: 'EEXIST' })
  try {
    const handle = await files.open(temporary, 'wx')
    try {
      await writeAll(files, handle, bytes)
      // A shared file stays shared. Where the system has no such modes the new file keeps its own.
      if (before) await files.setMode(handle, before.mode & 0o7777).catch(() => undefined)
      await files.sync(handle)
    } finally {
      await files.close(handle)
    }
    // Steps that do not need each other go together: each waits its turn for the system, and a busy one takes long.
    const [stamp] = await Promise.all([files.stat(temporary), options.beforeRename?.()])
    written = stamp
    if (written.size !== bytes.length)
      throw Object.assign(new Error(`EIO: ${written.size} of ${bytes.length} bytes in ${temporary}`), {
        code: 'EIO',
      })
    await renameWithRetry(files, temporary, path, bytes, options.pause ?? sleep)
  } catch (error) {
    await files.remove(temporary).catch(() => undefined)
    throw error
  }
  // The bytes are in place: a failing look at them must not turn a saved command into a failed one.
  const [folderSynced, stamp] = await Promise.all([
    syncFolder(files, dirname(path)),
    files.stat(path).catch(() => written),
  ])
  return { stamp, folderSynced }
}

async function writeAll(files: FileSystem, handle: number, bytes: Uint8Array): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const written = await files.write(handle, bytes, done, bytes.length - done, done)
    // A disk that takes nothing and reports nothing would keep us here for ever.
    if (written <= 0) throw Object.assign(new Error('EIO: nothing written'), { code: 'EIO' })
    done += written
  }
}

async function renameWithRetry(
  files: FileSystem,
  from: string,
  to: string,
  bytes: Uint8Array,
  pause: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await files.rename(from, to)
      return
    } catch (error) {
      // A network drive may do the rename and lose the answer: what lies on the disk decides.
      if (await alreadyRenamed(files, from, to, bytes)) return
      const wait = RENAME_PAUSES[attempt]
      if (wait === undefined || !RETRIED.has(causeOf(error))) throw error
      await pause(wait)
    }
  }
}

async function alreadyRenamed(
  files: FileSystem,
  from: string,
  to: string,
  bytes: Uint8Array,
): Promise<boolean> {
  try {
    await files.stat(from)
    return false
  } catch (error) {
    if (causeOf(error) !== 'ENOENT') return false
  }
  try {
    return Buffer.compare(await files.read(to), bytes) === 0
  } catch {
    return false
  }
}

async function syncFolder(files: FileSystem, folder: string): Promise<boolean> {
  try {
    const handle = await files.open(folder, 'r')
    try {
      await files.sync(handle)
    } finally {
      await files.close(handle)
    }
    return true
  } catch (error) {
    return NO_FOLDER_SYNC.has(causeOf(error))
  }
}

/**
 * Says which file it belongs to and who made it, so that others can tell whether it is left over. The file's name
 * goes in as a hash: a long Japanese name together with the rest would exceed the 255 bytes of a file name.
 */
function temporaryName(path: string): string {
  return join(dirname(path), `${temporaryPrefix(path)}${process.pid}.${randomBytes(6).toString('hex')}.tmp`)
}

function temporaryPrefix(path: string): string {
  return `.ritchi-${createHash('sha256').update(basename(path)).digest('hex').slice(0, 12)}.${computerMark()}.`
}

function computerMark(): string {
  return (
    hostname()
      .replace(/[^A-Za-z0-9-]/g, '_')
      .slice(0, 64) || 'computer'
  )
}

/**
 * Removes temporary files that dead processes of this computer left beside the file. Those of other computers stay:
 * whether they are alive cannot be known here.
 * @returns how many were removed
 */
export async function removeLeftovers(files: FileSystem, path: string): Promise<number> {
  const folder = dirname(path)
  const prefix = temporaryPrefix(path)
  let removed = 0
  for (const name of await files.list(folder).catch(() => [])) {
    if (!name.startsWith(prefix)) continue
    const pid = /^(\d+)\.[0-9a-f]{12}\.tmp$/.exec(name.slice(prefix.length))?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    await files.remove(join(folder, name)).then(
      () => removed++,
      () => undefined,
    )
  }
  return removed
}

/** Whether a process of this computer runs; true when it cannot be told. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return causeOf(error) !== 'ESRCH'
  }
}
