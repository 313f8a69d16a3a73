import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { isAlive } from './atomic-file'
import { causeOf, type FileSystem } from './file-system'

/** How often the holder says that it is alive, and after how long a silence others may take over, in ms. */
export const HEARTBEAT_MS = 15_000
export const STALE_MS = 60_000
const LOCK_BYTES = 1024

const LockFile = z.object({
  name: z.string(),
  computer: z.string(),
  pid: z.int(),
  since: z.string(),
  heartbeat: z.string(),
  token: z.string(),
})
type LockFile = z.infer<typeof LockFile>

export interface Owner {
  readonly name: string
  readonly computer: string
}

export interface Holder extends Owner {
  readonly since: string
}

export type LockOutcome =
  | { readonly kind: 'held'; readonly lock: Lock; readonly tookOver: boolean }
  | { readonly kind: 'held-by-other'; readonly holder: Holder | null }
  | { readonly kind: 'folder-not-writable'; readonly cause: string }

/** The lock of this process on a workspace: `<file>.lock` beside it, so that it works across a shared drive. */
export class Lock {
  private constructor(
    private readonly files: FileSystem,
    private readonly path: string,
    private content: LockFile,
    private readonly now: () => Date,
  ) {}

  /**
   * Tries to become the one who may write.
   *
   * A lock is stale when its process on this computer is dead, or when its file was not touched for 60 s, both times
   * taken from the disk's own clock, because the clocks of two computers on a shared drive differ. Taking over goes
   * through a second exclusive file, and the lock is replaced by a rename that shows either holder and never none.
   */
  static async acquire(
    files: FileSystem,
    workspace: string,
    owner: Owner,
    now: () => Date,
  ): Promise<LockOutcome> {
    const path = workspace + '.lock'
    const at = now().toISOString()
    const token = randomBytes(12).toString('hex')
    const lock = new Lock(files, path, { ...owner, pid: process.pid, since: at, heartbeat: at, token }, now)
    for (let attempt = 1; ; attempt++) {
      try {
        return await lock.tryOnce(owner.computer)
      } catch (error) {
        // A file that was seen and is gone now: somebody else was opening or closing at the same moment.
        if (causeOf(error) !== 'ENOENT' || attempt === 10)
          return { kind: 'folder-not-writable', cause: causeOf(error) }
      }
    }
  }

  private async tryOnce(computer: string): Promise<LockOutcome> {
    const { files, path, content } = this
    if (await createExclusively(files, path, content)) return { kind: 'held', lock: this, tookOver: false }
    const found = await readLock(files, path)
    if (found === 'gone') throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
    if (!(await isStale(files, path, found, computer))) return heldBy(found)
    return (await takeOver(files, path, content, computer))
      ? { kind: 'held', lock: this, tookOver: true }
      : heldBy(await readLock(files, path))
  }

  /**
   * Tells others that we are alive.
   * @returns false when the lock is no longer ours
   */
  async beat(): Promise<boolean> {
    if (!(await this.isOurs())) return false
    this.content = { ...this.content, heartbeat: this.now().toISOString() }
    // In place and of the same length: whoever reads meanwhile sees one whole text or the other.
    try {
      const handle = await this.files.open(this.path, 'r+')
      try {
        const bytes = encode(this.content)
        await this.files.write(handle, bytes, 0, bytes.length, 0)
      } finally {
        await this.files.close(handle)
      }
    } catch {
      // A drive that is away for a moment does not take the lock from us; the check before each save decides.
    }
    return true
  }

  /** Names the officer as the settings have it. */
  async rename(name: string): Promise<void> {
    if (name === '' || name === this.content.name) return
    this.content = { ...this.content, name }
    await this.beat()
  }

  /** True unless somebody else's lock lies there. A lock file that was deleted is put back. */
  async isOurs(): Promise<boolean> {
    try {
      const found = await readLock(this.files, this.path)
      if (found === 'gone') return await createExclusively(this.files, this.path, this.content)
      return found === 'unclear' ? false : found.token === this.content.token
    } catch (error) {
      return causeOf(error) !== 'EEXIST'
    }
  }

  async release(): Promise<void> {
    try {
      const found = await readLock(this.files, this.path)
      if (typeof found === 'object' && found.token === this.content.token) await this.files.remove(this.path)
    } catch {
      // It goes stale by itself.
    }
  }
}

function heldBy(found: LockFile | 'unclear' | 'gone'): LockOutcome {
  const holder =
    typeof found === 'object' ? { name: found.name, computer: found.computer, since: found.since } : null
  return { kind: 'held-by-other', holder }
}

/** Always of the same length, so that a heartbeat written in place never leaves a tail of the text before. */
function encode(content: LockFile): Uint8Array {
  const text = Buffer.from(JSON.stringify({ ...content, name: content.name.slice(0, 60) }))
  return Buffer.concat([
    text,
    Buffer.alloc(Math.max(0, LOCK_BYTES - text.length - 1), ' '),
    Buffer.from('\n'),
  ])
}

/** @returns false when the file is there already */
async function createExclusively(files: FileSystem, path: string, content: LockFile): Promise<boolean> {
  let handle: number
  try {
    handle = await files.open(path, 'wx')
  } catch (error) {
    if (causeOf(error) === 'EEXIST') return false
    throw error
  }
  try {
    const bytes = encode(content)
    await files.write(handle, bytes, 0, bytes.length, 0)
    await files.sync(handle)
  } catch (error) {
    await files.remove(path).catch(() => undefined)
    throw error
  } finally {
    await files.close(handle)
  }
  return true
}

/** `unclear`: there is one, but its text is not whole (just being written, or damaged). */
async function readLock(files: FileSystem, path: string): Promise<LockFile | 'unclear' | 'gone'> {
  let bytes: Uint8Array
  try {
    bytes = await files.read(path)
  } catch (error) {
    if (causeOf(error) === 'ENOENT') return 'gone'
    throw error
  }
  try {
    return LockFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch {
    return 'unclear'
  }
}

async function isStale(
  files: FileSystem,
  path: string,
  found: LockFile | 'unclear',
  computer: string,
): Promise<boolean> {
  if (typeof found === 'object' && found.computer === computer && !isAlive(found.pid)) return true
  const touched = await files.stat(path)
  return Number((await diskTime(files, dirname(path))) - touched.modified) / 1e6 > STALE_MS
}

/** The present moment by the clock of the disk, in ns since 1970. */
async function diskTime(files: FileSystem, folder: string): Promise<bigint> {
  const probe = join(folder, `.ritchi-clock-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
  const handle = await files.open(probe, 'wx')
  try {
    await files.write(handle, Buffer.from('.'), 0, 1, 0)
  } finally {
    await files.close(handle)
  }
  try {
    return (await files.stat(probe)).modified
  } finally {
    await files.remove(probe).catch(() => undefined)
  }
}

async function takeOver(
  files: FileSystem,
  path: string,
  content: LockFile,
  computer: string,
): Promise<boolean> {
  const guard = join(dirname(path), basename(path) + '.takeover')
  if (!(await createExclusively(files, guard, content))) {
    // Whoever died between creating and removing the guard must not block the file for ever.
    if (!(await isStale(files, guard, await readGuard(files, guard), computer))) return false
    await files.remove(guard).catch(() => undefined)
    if (!(await createExclusively(files, guard, content))) return false
  }
  try {
    const again = await readLock(files, path)
    if (again === 'gone') return await createExclusively(files, path, content)
    if (!(await isStale(files, path, again, computer))) return false
    const fresh = `${path}.${content.token}`
    await createExclusively(files, fresh, content)
    try {
      await files.rename(fresh, path)
    } catch (error) {
      await files.remove(fresh).catch(() => undefined)
      throw error
    }
    return true
  } finally {
    await files.remove(guard).catch(() => undefined)
  }
}

async function readGuard(files: FileSystem, guard: string): Promise<LockFile | 'unclear'> {
  const found = await readLock(files, guard)
  return found === 'gone' ? 'unclear' : found
}
