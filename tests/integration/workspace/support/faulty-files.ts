import { diskFileSystem, type FileSystem } from '../../../../electron/host/workspace/file-system'

type Operation = keyof FileSystem

interface Fault {
  readonly operation: Operation
  readonly code: string
  readonly onPath: RegExp
  times: number
}

/** The real disk with faults put into it. */
export interface FaultyFiles extends FileSystem {
  /**
   * Makes an operation fail as the system would.
   * @param onPath which files; operations on an open file go by the path it was opened under
   * @param times how often, then it works again
   */
  fail(operation: Operation, code: string, options?: { times?: number; onPath?: RegExp }): void
  /** Lets `write` take at most that many bytes at once, as the system may. */
  writeAtMost(bytes: number): void
  /** Runs just before the next call of the operation on such a path. */
  before(operation: Operation, onPath: RegExp, action: () => void | Promise<void>): void
  heal(): void
  /** Every call so far, as `operation path`. */
  readonly calls: string[]
}

export function faultyFiles(): FaultyFiles {
  let faults: Fault[] = []
  let most = Infinity
  let awaited: { operation: Operation; onPath: RegExp; action: () => void | Promise<void> } | null = null
  const paths = new Map<number, string>()
  const calls: string[] = []
  const meet = async (operation: Operation, path: string) => {
    calls.push(`${operation} ${path}`)
    if (awaited?.operation === operation && awaited.onPath.test(path)) {
      const { action } = awaited
      awaited = null
      await action()
    }
    const fault = faults.find(
      (each) => each.operation === operation && each.times > 0 && each.onPath.test(path),
    )
    if (!fault) return
    fault.times--
    throw Object.assign(new Error(`${fault.code}: ${operation}`), { code: fault.code })
  }
  const name = (handle: number) => paths.get(handle) ?? ''
  const disk = diskFileSystem
  return {
    calls,
    fail: (operation, code, options = {}) =>
      void faults.push({ operation, code, onPath: options.onPath ?? /./, times: options.times ?? Infinity }),
    writeAtMost: (bytes) => {
      most = bytes
    },
    before(operation, onPath, action) {
      awaited = { operation, onPath, action }
    },
    heal() {
      faults = []
      most = Infinity
    },
    read: async (path) => (await meet('read', path), disk.read(path)),
    stat: async (path) => (await meet('stat', path), disk.stat(path)),
    async open(path, flags, mode) {
      await meet('open', path)
      const handle = await disk.open(path, flags, mode)
      paths.set(handle, path)
      return handle
    },
    write: async (handle, bytes, offset, length, position) => (
      await meet('write', name(handle)),
      disk.write(handle, bytes, offset, Math.min(length, most), position)
    ),
    truncate: async (handle, length) => (await meet('truncate', name(handle)), disk.truncate(handle, length)),
    setMode: async (handle, mode) => (await meet('setMode', name(handle)), disk.setMode(handle, mode)),
    sync: async (handle) => (await meet('sync', name(handle)), disk.sync(handle)),
    async close(handle) {
      // The system closes the file even when it reports an error.
      await disk.close(handle)
      await meet('close', name(handle))
    },
    rename: async (from, to) => (await meet('rename', to), disk.rename(from, to)),
    remove: async (path) => (await meet('remove', path), disk.remove(path)),
    list: async (folder) => (await meet('list', folder), disk.list(folder)),
    makeFolder: async (folder) => (await meet('makeFolder', folder), disk.makeFolder(folder)),
    realPath: async (path) => (await meet('realPath', path), disk.realPath(path)),
    checkWritable: async (path) => (await meet('checkWritable', path), disk.checkWritable(path)),
  }
}
