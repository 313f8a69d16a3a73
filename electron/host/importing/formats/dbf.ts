import { CodedError } from '../../../contract/errors'
import type { ImportEncoding } from '../../../contract/importing-source'
import { firstFault } from '../encoding'
import { mostColumns, mostRecords, paced, type Reading } from '../source'

interface Field {
  readonly name: string
  readonly type: string
  readonly length: number
  readonly at: number
}

export interface Dbf {
  readonly headers: string[]
  readonly rows: string[][]
  /** Rows marked as deleted, from 0. */
  readonly deleted: ReadonlySet<number>
  /** Field names that end within a character: names are cut at ten bytes. */
  readonly cutNames: number
}

const headerBytes = 32
const endOfFields = 0x0d
const deletedMark = 0x2a

/** All text of a .dbf, for telling its encoding: names of fields and contents. */
export function dbfText(bytes: Uint8Array): Uint8Array {
  return bytes
    .subarray(Math.min(headerBytes, bytes.length), Math.min(bytes.length, 2 * 1024 * 1024))
    .map((byte) =>
      // Zeros fill up names and say nothing about characters.
      byte === 0 ? 0x20 : byte,
    )
}

/** Number of records that the header names; null when it is no .dbf. */
export function dbfSize(bytes: Uint8Array): number | null {
  if (bytes.length < headerBytes + 1) return null
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
}

/**
 * Reads a dBase table as text, cell by cell as it stands, so that 007 stays 007. Own reading because the package's turns
 * numbers and dates into values, and bytes that are no character into marks nobody notices.
 * @throws CodedError `import-file-damaged`, `import-encoding-wrong`, `import-too-many-rows`
 */
export async function readDbf(
  name: string,
  bytes: Uint8Array,
  encoding: ImportEncoding,
  reading: Reading,
): Promise<Dbf> {
  const damaged = (problem: 'truncated' | 'not-this-format', at: number | null, row: number | null = null) =>
    new CodedError('import-file-damaged', { name, format: 'shapefile', problem, part: '.dbf', at, row })
  const count = dbfSize(bytes)
  if (count === null) throw damaged('truncated', bytes.length)
  if (count > mostRecords) throw new CodedError('import-too-many-rows', { name, limit: mostRecords })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerLength = view.getUint16(8, true)
  const recordLength = view.getUint16(10, true)
  if (headerLength < headerBytes + 1 || recordLength < 1) throw damaged('not-this-format', 8)
  if (headerLength > bytes.length) throw damaged('truncated', bytes.length)
  const lenient = new TextDecoder(encoding)
  let cutNames = 0
  const fields: Field[] = []
  let at = 1
  for (let start = headerBytes; start + 32 <= headerLength && bytes[start] !== endOfFields; start += 32) {
    const raw = bytes.subarray(start, start + 11)
    const end = raw.indexOf(0)
    let text = lenient.decode(end < 0 ? raw : raw.subarray(0, end))
    if (text.endsWith('\ufffd')) {
      cutNames += 1
      text = text.replace(/\ufffd+$/, '')
    }
    const length = bytes[start + 16] ?? 0
    fields.push({ name: text.trim(), type: String.fromCharCode(bytes[start + 11] ?? 0), length, at })
    at += length
  }
  if (fields.length === 0 || fields.length > mostColumns || at > recordLength)
    throw damaged('not-this-format', headerBytes)
  if (headerLength + count * recordLength > bytes.length) {
    const whole = Math.floor((bytes.length - headerLength) / recordLength)
    throw damaged('truncated', bytes.length, whole + 1)
  }
  const strict = new TextDecoder(encoding, { fatal: true })
  const rows: string[][] = []
  const deleted = new Set<number>()
  const breath = paced(reading)
  for (let row = 0; row < count; row += 1) {
    const start = headerLength + row * recordLength
    if (bytes[start] === deletedMark) deleted.add(row)
    rows.push(
      fields.map((field) => {
        const cell = bytes.subarray(start + field.at, start + field.at + field.length)
        const end = cell.indexOf(0)
        const used = end < 0 ? cell : cell.subarray(0, end)
        return valueOf(
          field,
          decoded(strict, used, () => faultOf(name, used, encoding, start + field.at, row + 1)),
        )
      }),
    )
    if (row % 500 === 0) await breath()
  }
  return { headers: fields.map((field) => field.name), rows, deleted, cutNames }
}

function decoded(strict: InstanceType<typeof TextDecoder>, bytes: Uint8Array, fault: () => Error): string {
  try {
    return strict.decode(bytes).trim()
  } catch {
    // A text as long as its field may be cut within its last character; that is no fault of the encoding.
    try {
      return strict.decode(bytes.subarray(0, -1)).trim()
    } catch {
      throw fault()
    }
  }
}

function faultOf(
  name: string,
  bytes: Uint8Array,
  encoding: ImportEncoding,
  at: number,
  row: number,
): CodedError {
  const fault = firstFault(bytes, encoding)?.at ?? 0
  return new CodedError('import-encoding-wrong', {
    name: `${name} (.dbf)`,
    encoding,
    at: at + fault,
    row,
    found: [...bytes.subarray(fault, fault + 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
  })
}

function valueOf(field: Field, text: string): string {
  if (field.type === 'D') {
    const day = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
    return day ? `${day[1]}-${day[2]}-${day[3]}` : ''
  }
  // A number that does not fit is written as stars.
  if (/^\*+$/.test(text)) return ''
  if (field.type === 'N' && /^-?\d+\.\d*0+$/.test(text)) return text.replace(/\.?0+$/, '')
  return text
}
