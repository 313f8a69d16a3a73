import Encoding from 'encoding-japanese'
import type { DetectionBasis, ImportEncoding } from '../../contract/importing-source'
import { CodedError } from '../../contract/errors'

const lineFeed = 0x0a
const carriageReturn = 0x0d
/** As much of a file as is looked at to guess its encoding, bytes. */
const sampleBytes = 256 * 1024
/** Text is decoded in pieces, so that other calls get their turn, bytes. */
export const pieceBytes = 4 * 1024 * 1024

export interface FoundEncoding {
  readonly value: ImportEncoding
  readonly basis: DetectionBasis
  /** Length of the byte order mark. */
  readonly bom: number
}

/** The encoding that a byte order mark declares, or null. */
export function markedEncoding(bytes: Uint8Array): FoundEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { value: 'utf-8', basis: 'declared', bom: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { value: 'utf-16le', basis: 'declared', bom: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { value: 'utf-16be', basis: 'declared', bom: 2 }
  return null
}

/**
 * Detects the encoding of a text: byte order mark, then what the bytes allow. UTF-8 is hardly ever valid by chance;
 * Shift_JIS and EUC are told apart by how often their characters are used.
 */
export function detectEncoding(bytes: Uint8Array): FoundEncoding {
  const marked = markedEncoding(bytes)
  if (marked) return marked
  // Cut at a line, so that no character is cut in two.
  const cut = bytes.length <= sampleBytes ? bytes.length : bytes.lastIndexOf(lineFeed, sampleBytes) + 1
  const sample = bytes.subarray(0, cut > 0 ? cut : sampleBytes)
  const nuls = countNuls(sample.subarray(0, 4096))
  if (nuls.even > nuls.of / 4 && nuls.odd === 0) return { value: 'utf-16be', basis: 'guess', bom: 0 }
  if (nuls.odd > nuls.of / 4 && nuls.even === 0) return { value: 'utf-16le', basis: 'guess', bom: 0 }
  if (firstFault(sample, 'utf-8') === null) {
    const plain = sample.every((byte) => byte < 0x80)
    return { value: 'utf-8', basis: plain ? 'guess' : 'content', bom: 0 }
  }
  const candidates: ImportEncoding[] = ['shift_jis', 'utf-8', 'euc-jp']
  if (Encoding.detect(sample, ['SJIS', 'EUCJP']) === 'EUCJP') candidates.reverse()
  const faults = candidates.map((encoding) => faultyLines(sample, encoding))
  const best = faults.indexOf(Math.min(...faults))
  return { value: candidates[best] ?? 'shift_jis', basis: faults[best] === 0 ? 'content' : 'guess', bom: 0 }
}

function countNuls(bytes: Uint8Array): { even: number; odd: number; of: number } {
  let even = 0
  let odd = 0
  for (let index = 0; index < bytes.length; index += 1)
    if (bytes[index] === 0) {
      if (index % 2 === 0) even += 1
      else odd += 1
    }
  return { even, odd, of: bytes.length / 2 }
}

function decodes(bytes: Uint8Array, encoding: ImportEncoding, more: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: more })
    return true
  } catch {
    return false
  }
}

function faultyLines(bytes: Uint8Array, encoding: ImportEncoding): number {
  let count = 0
  for (const [from, to] of lines(bytes)) if (!decodes(bytes.subarray(from, to), encoding, false)) count += 1
  return count
}

/** In every encoding but UTF-16 this byte is a line break and never a part of a character. */
function* lines(bytes: Uint8Array): Generator<readonly [from: number, to: number]> {
  let from = 0
  while (from < bytes.length) {
    const end = bytes.indexOf(lineFeed, from)
    const to = end < 0 ? bytes.length : end
    yield [from, to]
    from = to + 1
  }
}

/** The first bytes that are no character: where, on which line (from 1); null when all are. */
export function firstFault(
  bytes: Uint8Array,
  encoding: ImportEncoding,
): { readonly at: number; readonly row: number } | null {
  if (decodes(bytes, encoding, false)) return null
  if (encoding.startsWith('utf-16')) return { at: Math.max(0, bytes.length - 1), row: 1 }
  let row = 0
  for (const [from, to] of lines(bytes)) {
    row += 1
    const line = bytes.subarray(from, to)
    if (decodes(line, encoding, false)) continue
    // The longest beginning that still may become text; what follows it is at fault.
    let good = 0
    let bad = line.length
    while (good < bad) {
      const middle = (good + bad + 1) >> 1
      if (decodes(line.subarray(0, middle), encoding, true)) good = middle
      else bad = middle - 1
    }
    return { at: from + Math.min(good, Math.max(0, line.length - 1)), row }
  }
  return null
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')

/**
 * Text of a file, without its byte order mark, decoded strictly.
 * @param name of the file, for the error
 * @param breathe called between pieces
 * @throws CodedError `import-encoding-wrong` with the first byte that is no character; `import-nul-bytes`
 */
export async function decodeText(
  name: string,
  bytes: Uint8Array,
  encoding: ImportEncoding,
  breathe: () => Promise<void> | undefined,
): Promise<string> {
  const marked = markedEncoding(bytes)
  const from = marked !== null && marked.value === encoding ? marked.bom : 0
  const wide = encoding.startsWith('utf-16')
  if (!wide) requireNoNul(name, bytes)
  const decoder = new TextDecoder(encoding, { fatal: true })
  const pieces: string[] = []
  try {
    for (let at = from; at < bytes.length; at += pieceBytes) {
      pieces.push(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }))
      await breathe()
    }
    pieces.push(decoder.decode())
  } catch (error) {
    if (error instanceof CodedError) throw error
    throw encodingFault(name, bytes, encoding)
  }
  return pieces.join('')
}

/** The error that names the first byte which is no character. */
export function encodingFault(name: string, bytes: Uint8Array, encoding: ImportEncoding): CodedError {
  const fault = firstFault(bytes, encoding) ?? { at: 0, row: 1 }
  return new CodedError('import-encoding-wrong', {
    name,
    encoding,
    at: fault.at,
    row: fault.row,
    found: hex(bytes.subarray(fault.at, fault.at + 4)),
  })
}

/** @throws CodedError `import-nul-bytes` */
export function requireNoNul(name: string, bytes: Uint8Array): void {
  const at = bytes.indexOf(0)
  if (at < 0) return
  let row = 1
  for (let line = bytes.indexOf(lineFeed); line >= 0 && line < at; line = bytes.indexOf(lineFeed, line + 1))
    row += 1
  throw new CodedError('import-nul-bytes', { name, at, row })
}

/** Byte at which each line begins. Of UTF-16 nothing is said, since its line breaks are two bytes. */
export function lineStarts(
  bytes: Uint8Array,
  encoding: ImportEncoding,
  lineBreak: string,
): Uint32Array | null {
  if (encoding.startsWith('utf-16')) return null
  const mark = lineBreak === '\r' ? carriageReturn : lineFeed
  let count = 1
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) count += 1
  const starts = new Uint32Array(count)
  let line = 1
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    starts[line] = at + 1
    line += 1
  }
  return starts
}
