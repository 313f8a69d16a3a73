import { dirname } from 'node:path'
import { CodedError } from '../../contract/errors'
import type { ReadOnlyReason } from '../../contract/workspace'
import { removeLeftovers, writeAtomically } from './atomic-file'
import { Backups } from './backups'
import { adoptOutsideChanges } from './command-log'
import type { WriteDb } from './db'
import { Engine } from './engine'
import { dropSpatialIndexes, openChecked, readWhole } from './file-checks'
import { causeOf, isMissing, type FileSystem } from './file-system'
import { Lock, type Holder, type Owner } from './lock'
import { beginWorkspace, migrate } from './migrate'
import { Saver } from './saver'

/** What a workspace needs of the machine; tests bring their own disk and clock. */
export interface Surroundings {
  readonly files: FileSystem
  readonly now: () => Date
  /** Whom the lock names until the officer has entered a name in the settings. */
  readonly owner: Owner
  readonly heartbeatMs: number
  readonly wasmPath?: string
}

export interface Opened {
  readonly engine: Engine
  readonly saver: Saver
  readonly lock: Lock | null
  readonly readOnly: ReadOnlyReason | null
  readonly holder: Holder | null
  readonly notices: string[]
}

/**
 * Opens the file and mends what has to be mended before work: layout, spatial indexes, changes of other programs.
 * Nothing is mended on the disk while the workspace is read-only.
 * @param held the lock that this process already has on the file, when it reads it again
 * @throws CodedError of `file-checks.ts`, `migration-failed`, `backup-failed`, `save-failed`
 */
export async function openFile(
  path: string,
  around: Surroundings,
  held: Lock | null = null,
): Promise<Opened> {
  await refuseMissing(path, around.files)
  const access = held && (await held.isOurs()) ? writable(held) : await gainAccess(path, around)
  try {
    const found = await readWhole(around.files, path)
    const engine = await openChecked(path, found.bytes, around.wasmPath)
    try {
      const notices = [...access.notices]
      const saver = new Saver(around.files, path, found, access.lock)
      if (await mend(engine, saver, notices, access.lock !== null, around)) await saver.save(engine.export())
      return { engine, saver, ...access, notices }
    } catch (error) {
      engine.close()
      throw error
    }
  } catch (error) {
    if (access.lock !== held) await access.lock?.release()
    throw error
  }
}

/** @returns whether the memory now differs from the disk and may be saved */
async function mend(
  engine: Engine,
  saver: Saver,
  notices: string[],
  writable: boolean,
  around: Surroundings,
): Promise<boolean> {
  const before = saver.bytesOnDisk
  let changed = dropSpatialIndexes(engine)
  if (changed) notices.push('spatial-index-dropped')
  if (migrate(engine, saver.path)) {
    if (writable) await new Backups(around.files, saver.path, around.now).make(before, 'before-migration')
    notices.push('migrated')
    changed = true
  }
  if (transaction(engine, () => adoptOutsideChanges(engine, { name: '', at: around.now().toISOString() }))) {
    notices.push('outside-edit-adopted')
    changed = true
  }
  return changed && writable
}

function transaction<T>(engine: Engine, work: () => T): T {
  engine.script('BEGIN')
  try {
    const result = work()
    engine.script('COMMIT')
    return result
  } catch (error) {
    engine.script('ROLLBACK')
    throw error
  }
}

async function refuseMissing(path: string, files: FileSystem): Promise<void> {
  try {
    if ((await files.stat(path)).directory) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
  } catch (error) {
    if (isMissing(error)) throw new CodedError('workspace-not-found', { path })
    throw new CodedError('workspace-unreadable', { path, cause: causeOf(error) })
  }
}

interface Access {
  readonly lock: Lock | null
  readonly readOnly: ReadOnlyReason | null
  readonly holder: Holder | null
  readonly notices: string[]
}

async function gainAccess(path: string, around: Surroundings): Promise<Access> {
  const refused = (readOnly: ReadOnlyReason, holder: Holder | null = null): Access => ({
    lock: null,
    readOnly,
    holder,
    notices: [],
  })
  if (!(await isWritable(path, around.files))) return refused('file-not-writable')
  const outcome = await Lock.acquire(around.files, path, around.owner, around.now)
  if (outcome.kind === 'held-by-other') return refused('held-by-other', outcome.holder)
  if (outcome.kind === 'folder-not-writable') return refused('folder-not-writable')
  await removeLeftovers(around.files, path)
  return writable(outcome.lock, outcome.tookOver ? ['stale-lock-taken'] : [])
}

function writable(lock: Lock, notices: string[] = []): Access {
  return { lock, readOnly: null, holder: null, notices }
}

/** A rename would replace a file that was marked read-only, so the mark is looked at, also for the superuser. */
async function isWritable(path: string, files: FileSystem): Promise<boolean> {
  try {
    await files.checkWritable(path)
    return ((await files.stat(path)).mode & 0o222) !== 0
  } catch {
    return false
  }
}

/**
 * Makes a new workspace file; never replaces one.
 * @param fill writes the rows that a new workspace begins with
 * @throws CodedError `workspace-exists`, `save-failed`
 */
export async function createFile(
  path: string,
  around: Surroundings,
  fill?: (db: WriteDb) => void,
): Promise<void> {
  const engine = await Engine.create(null, around.wasmPath)
  try {
    migrate(engine, path)
    beginWorkspace(engine, { name: around.owner.name, at: around.now().toISOString() }, fill)
    await around.files.makeFolder(dirname(path))
    await writeAtomically(around.files, path, engine.export(), { exclusive: true })
  } catch (error) {
    if (causeOf(error) === 'EEXIST') throw new CodedError('workspace-exists', { path })
    if (error instanceof CodedError) throw error
    throw new CodedError('save-failed', { path, cause: causeOf(error) })
  } finally {
    engine.close()
  }
}
