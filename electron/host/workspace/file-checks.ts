import { z } from 'zod'
import { CodedError } from '../../contract/errors'
import { Engine } from './engine'
import { causeOf, isMissing, type FileStamp, type FileSystem } from './file-system'
import { GEOPACKAGE_ID, latestVersion, layoutVersion } from './migrate'

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
/** First bytes of a rollback journal that still has to be played back. */
const JOURNAL_MAGIC = Buffer.from('d9d505f920a163d7', 'hex')

export interface FileOnDisk {
  readonly bytes: Uint8Array
  readonly stamp: FileStamp
}

/**
 * Reads a workspace file as one consistent version.
 * @throws CodedError `workspace-not-found`, `workspace-unreadable`, `workspace-wal`
 */
export async function readWhole(files: FileSystem, path: string): Promise<FileOnDisk> {
  await refuseSidecars(files, path)
  try {
    for (let attempt = 0; ; attempt++) {
      const before = await files.stat(path)
      if (before.directory) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
      const bytes = await files.read(path)
      const after = await files.stat(path)
      // Somebody saved while it was read; a program that never stops writing must not keep us here.
      if (sameVersion(before, after) || attempt === 3) return { bytes, stamp: after }
    }
  } catch (error) {
    if (isMissing(error)) throw new CodedError('workspace-not-found', { path })
    throw new CodedError('workspace-unreadable', { path, cause: causeOf(error) })
  }
}

export function sameVersion(one: FileStamp, other: FileStamp): boolean {
  return one.size === other.size && one.modified === other.modified && one.inode === other.inode
}

/**
 * Newer data of another program that still waits beside the file: a write-ahead log with content, or a journal of an
 * unfinished write. Reading the file alone would miss it, and a new file under this name would be destroyed by it.
 */
export async function findSidecar(
  files: FileSystem,
  path: string,
): Promise<{ path: string; bytes: number } | null> {
  const [wal, journal] = await Promise.all(
    ['-wal', '-journal'].map((end) => files.stat(path + end).catch(() => null)),
  )
  if (wal && wal.size > 0) return { path: path + '-wal', bytes: wal.size }
  if (journal && journal.size >= JOURNAL_MAGIC.length) {
    const bytes = await files.read(path + '-journal').catch(() => JOURNAL_MAGIC)
    if (JOURNAL_MAGIC.equals(bytes.subarray(0, JOURNAL_MAGIC.length)))
      return { path: path + '-journal', bytes: journal.size }
  }
  return null
}

async function refuseSidecars(files: FileSystem, path: string): Promise<void> {
  const sidecar = await findSidecar(files, path)
  if (sidecar) throw new CodedError('workspace-wal', { path, walPath: sidecar.path, walBytes: sidecar.bytes })
}

/**
 * What can be seen from the bytes alone. SQLite itself opens an empty file as an empty database and does not notice
 * that the end is missing.
 * @throws CodedError `workspace-empty`, `workspace-not-sqlite`, `workspace-truncated`
 */
export function checkBytes(path: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new CodedError('workspace-empty', { path })
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_BYTES))
  const magic = header.toString('latin1', 0, MAGIC.length)
  if (magic !== MAGIC.slice(0, magic.length)) throw new CodedError('workspace-not-sqlite', { path })
  if (bytes.length < HEADER_BYTES)
    throw new CodedError('workspace-truncated', {
      path,
      expectedBytes: HEADER_BYTES,
      actualBytes: bytes.length,
    })
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0)
    throw new CodedError('workspace-not-sqlite', { path })
  const pages = header.readUInt32BE(28)
  // Programs older than SQLite 3.7 leave the page count stale; the two counters tell.
  const counted = pages > 0 && header.readUInt32BE(24) === header.readUInt32BE(92)
  const expectedBytes = counted ? pages * pageSize : Math.ceil(bytes.length / pageSize) * pageSize
  if (bytes.length < expectedBytes)
    throw new CodedError('workspace-truncated', { path, expectedBytes, actualBytes: bytes.length })
}

const Name = z.object({ name: z.string() })
const REQUIRED_TABLES = ['workspace', 'commands', 'change_log', 'command_under_way']

/**
 * Opens checked bytes in memory and makes sure that they are a workspace of this program, whole and not newer.
 * @throws CodedError those of `checkBytes`, `workspace-damaged`, `workspace-foreign`, `workspace-newer`
 */
export async function openChecked(path: string, bytes: Uint8Array, wasmPath?: string): Promise<Engine> {
  checkBytes(path, bytes)
  let engine: Engine | undefined
  try {
    engine = await Engine.create(bytes, wasmPath)
    const problems = engine.rows('PRAGMA quick_check(5)').map((row) => String(Object.values(row)[0]))
    // A spatial index of another program cannot be looked into without its module; it is dropped later.
    const real = problems.filter(
      (problem) => problem !== 'ok' && !/no such module|unable to validate/i.test(problem),
    )
    if (real.length > 0) throw new Error(real.join('; '))
    checkIdentity(engine, path)
    return engine
  } catch (error) {
    engine?.close()
    if (error instanceof CodedError) throw error
    throw new CodedError('workspace-damaged', {
      path,
      technical: error instanceof Error ? error.message : String(error),
    })
  }
}

function checkIdentity(engine: Engine, path: string): void {
  const applicationId = Number(engine.rows('PRAGMA application_id')[0]?.application_id ?? 0)
  const tables = new Set(
    engine.all(Name, "SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name),
  )
  const version = layoutVersion(engine)
  if (
    applicationId !== GEOPACKAGE_ID ||
    !REQUIRED_TABLES.every((table) => tables.has(table)) ||
    version === 0
  )
    throw new CodedError('workspace-foreign', {
      path,
      applicationId: '0x' + (applicationId >>> 0).toString(16).padStart(8, '0'),
    })
  if (version > latestVersion || version < 0)
    throw new CodedError('workspace-newer', { path, fileVersion: version, programVersion: latestVersion })
}

/**
 * Removes spatial indexes that QGIS added. Their triggers need a module that this SQLite lacks, so that every change
 * of the table would fail; the index would be wrong after our changes anyway, and QGIS works without it.
 * @returns whether there was one
 */
export function dropSpatialIndexes(engine: Engine): boolean {
  const triggers = engine.all(
    Name,
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND (name LIKE 'rtree\\_%' ESCAPE '\\' OR sql LIKE '%ST\\_IsEmpty%' ESCAPE '\\')",
  )
  const indexes = engine.all(
    Name,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING%rtree%'",
  )
  if (triggers.length === 0 && indexes.length === 0) return false
  engine.script('BEGIN')
  try {
    for (const { name } of triggers) engine.script(`DROP TRIGGER ${quoted(name)}`)
    if (indexes.length > 0) {
      // DROP TABLE would call the missing module. Its entry is taken out by hand, its shadow tables are ordinary.
      engine.script('PRAGMA writable_schema = ON')
      for (const { name } of indexes)
        engine.run("DELETE FROM sqlite_schema WHERE type = 'table' AND name = $name", { name })
      engine.script('PRAGMA writable_schema = RESET')
      for (const { name } of indexes)
        for (const shadow of ['node', 'parent', 'rowid'])
          engine.script(`DROP TABLE IF EXISTS ${quoted(`${name}_${shadow}`)}`)
    }
    if (engine.get(Name, "SELECT name FROM sqlite_schema WHERE name = 'gpkg_extensions'"))
      engine.run("DELETE FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'")
    engine.script('COMMIT')
  } catch (error) {
    engine.script('ROLLBACK')
    throw error
  } finally {
    engine.script('PRAGMA writable_schema = OFF')
  }
  return true
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
