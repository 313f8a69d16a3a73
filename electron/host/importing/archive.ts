import { crc32, inflateRawSync } from 'node:zlib'
import { CodedError, type ErrorDetails } from '../../contract/errors'
import type { NamedBytes } from './source'

/** Entries of an archive that nobody packed by hand. */
const mostEntries = 5000
/** All entries together, bytes: more does not fit into memory beside the workspace. */
const mostBytes = 512 * 1024 * 1024
/** Times its packed size to which an entry may grow; text packs to a fiftieth, a bomb to a thousandth. */
const mostGrowth = 250
/** Below this an entry may grow as it likes. */
const smallBytes = 8 * 1024 * 1024

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
/** The comment at the end of an archive is this long at most. */
const longestComment = 65_535

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

export type ArchiveProblem = ErrorDetails<'import-archive-unsafe'>['problem']

/** True for what begins as a zip archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * A zip archive of somebody else. Names and sizes of all entries are checked before anything is unpacked, nothing is
 * ever written to the disk, and an entry that grows beyond the size it declared is refused while it is unpacked.
 */
export class Archive {
  private constructor(
    private readonly archiveName: string,
    private readonly bytes: Uint8Array,
    private readonly entries: readonly Entry[],
  ) {}

  /**
   * Reads the list of entries.
   * @throws CodedError `import-archive-unsafe` naming the entry and what is wrong with it
   */
  static open({ name, bytes }: NamedBytes): Archive {
    const refuse = (problem: ArchiveProblem, entry = ''): never => {
      throw new CodedError('import-archive-unsafe', { name, entry, problem })
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const end = endOf(view)
    if (end === null) return refuse('damaged')
    const count = view.getUint16(end + 10, true)
    let at = view.getUint32(end + 16, true)
    if (count > mostEntries) return refuse('count')
    const entries: Entry[] = []
    let total = 0
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature) return refuse('damaged')
      const flags = view.getUint16(at + 8, true)
      const nameLength = view.getUint16(at + 28, true)
      const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
      if (at + 46 + nameLength > view.byteLength) return refuse('damaged')
      const entry: Entry = {
        name: entryName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      }
      at += 46 + nameLength + rest
      if (leadsOutside(entry.name)) return refuse('path', entry.name)
      if (entry.name.endsWith('/')) continue
      if ((flags & 1) !== 0) return refuse('encrypted', entry.name)
      if (entry.method !== 0 && entry.method !== 8) return refuse('method', entry.name)
      // 0xFFFFFFFF stands for a size in a record of its own, which only archives over 4 GB have.
      if (entry.size > mostBytes) return refuse('size', entry.name)
      if (entry.size > smallBytes && entry.size > entry.packed * mostGrowth)
        return refuse('ratio', entry.name)
      total += entry.size
      if (total > mostBytes) return refuse('size', entry.name)
      entries.push(entry)
    }
    return new Archive(name, bytes, entries)
  }

  /** Names of the files in it, with their folders. */
  get names(): string[] {
    return this.entries.map(({ name }) => name)
  }

  /** Bytes that the file has once unpacked; 0 when it is not there. */
  sizeOf(name: string): number {
    return this.entries.find((entry) => entry.name === name)?.size ?? 0
  }

  /** Unpacks one file. @throws CodedError `import-archive-unsafe` */
  read(name: string): Uint8Array {
    const entry = this.entries.find((candidate) => candidate.name === name)
    const refuse = (problem: ArchiveProblem): never => {
      throw new CodedError('import-archive-unsafe', { name: this.archiveName, entry: name, problem })
    }
    if (!entry) return refuse('damaged')
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
    if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== localSignature)
      return refuse('damaged')
    const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    if (from + entry.packed > view.byteLength) return refuse('damaged')
    const packed = this.bytes.subarray(from, from + entry.packed)
    const content = entry.method === 0 ? packed : inflate(packed, entry.size)
    if (content === 'too-large') return refuse('ratio')
    if (content === 'damaged' || content.length !== entry.size) return refuse('damaged')
    if (crc32(content) !== entry.crc) return refuse('damaged')
    return content
  }
}

function inflate(packed: Uint8Array, size: number): Uint8Array | 'too-large' | 'damaged' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged'
  }
}

function endOf(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at
  return null
}

/** Windows packs names in Shift_JIS and says nothing; others in UTF-8 and mostly say so. */
function entryName(bytes: Uint8Array, isUtf8: boolean): string {
  if (!isUtf8) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return new TextDecoder('shift_jis').decode(bytes)
    }
  }
  return new TextDecoder('utf-8').decode(bytes)
}

/** Nothing is unpacked to the disk here, but an archive with such names was made to do harm. */
function leadsOutside(name: string): boolean {
  const plain = name.replaceAll('\\', '/')
  return (
    plain.startsWith('/') ||
    /^[a-zA-Z]:/.test(plain) ||
    plain.split('/').includes('..') ||
    plain.includes('\0')
  )
}
