import { close, fchmod, fsync, ftruncate, open, write } from 'node:fs'
import * as fs from 'node:fs/promises'
import { promisify } from 'node:util'

/** What identifies a version of a file on the disk; times in ns since 1970. */
export interface FileStamp {
  readonly size: number
  readonly modified: bigint
  readonly inode: bigint
  readonly mode: number
  readonly directory: boolean
}

/**
 * The few operations by which the workspace touches the disk, each as the system has it. Tests put their faults here;
 * errors are those of node:fs with their errno name in `code`.
 */
export interface FileSystem {
  read(path: string): Promise<Uint8Array>
  stat(path: string): Promise<FileStamp>
  /** @param flags as in fopen; `wx` fails with EEXIST */
  open(path: string, flags: string, mode?: number): Promise<number>
  /** May write fewer bytes than asked, as write(2) may. */
  write(handle: number, bytes: Uint8Array, offset: number, length: number, position: number): Promise<number>
  truncate(handle: number, length: number): Promise<void>
  setMode(handle: number, mode: number): Promise<void>
  sync(handle: number): Promise<void>
  close(handle: number): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  list(folder: string): Promise<string[]>
  makeFolder(folder: string): Promise<void>
  realPath(path: string): Promise<string>
  /** Rejects unless the path may be written to. */
  checkWritable(path: string): Promise<void>
}

const opened = promisify(open)
const closed = promisify(close)
const synced = promisify(fsync)
const truncated = promisify(ftruncate)
const moded = promisify(fchmod)

/** The machine's own disk. */
export const diskFileSystem: FileSystem = {
  read: (path) => fs.readFile(path),
  async stat(path) {
    const stat = await fs.stat(path, { bigint: true })
    return {
      size: Number(stat.size),
      modified: stat.mtimeNs,
      inode: stat.ino,
      mode: Number(stat.mode),
      directory: stat.isDirectory(),
    }
  },
  open: (path, flags, mode) => opened(path, flags, mode ?? 0o666),
  write: (handle, bytes, offset, length, position) =>
    new Promise((resolve, reject) =>
      write(handle, bytes, offset, length, position, (error, written) =>
        error ? reject(error) : resolve(written),
      ),
    ),
  truncate: (handle, length) => truncated(handle, length),
  setMode: (handle, mode) => moded(handle, mode),
  sync: (handle) => synced(handle),
  close: (handle) => closed(handle),
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.unlink(path),
  list: (folder) => fs.readdir(folder),
  makeFolder: async (folder) => void (await fs.mkdir(folder, { recursive: true })),
  realPath: (path) => fs.realpath(path),
  checkWritable: (path) => fs.access(path, fs.constants.W_OK),
}

/** The errno name of a failed file operation (`ENOSPC`), or the error's text where it has none. */
export function causeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (typeof code === 'string') return code
  return error instanceof Error ? error.message : String(error)
}

export function isMissing(error: unknown): boolean {
  return causeOf(error) === 'ENOENT' || causeOf(error) === 'ENOTDIR'
}
