import { deflateSync } from 'node:zlib'
import { latin1, isDictionary, PdfReader, PdfReference, type PdfDictionary } from './pdf-values'

/** The objects of a file as they were written, by number, without `obj` and `endobj`. */
export interface WrittenFile {
  /** As in the first line, such as `1.4`. */
  readonly version: string
  readonly objects: ReadonlyMap<number, Uint8Array>
  readonly trailer: PdfDictionary
}

/**
 * Takes a file apart by its cross-reference table (ISO 32000-1, 7.5.4), as a browser writes it: one table, no free
 * objects but the first. Nothing is read that is only passed on.
 * @throws Error for a file of another make
 */
export function takeApart(bytes: Uint8Array): WrittenFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = /^%PDF-(\d\.\d)/.exec(latin1(bytes, 0, 12))?.[1]
  const start = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(bytes, bytes.length - 200, bytes.length))?.[1],
  )
  const head = /^xref\s+0 (\d+)\s*\n/.exec(latin1(bytes, start, start + 40))
  const count = Number(head?.[1])
  const from = start + (head?.[0].length ?? 0)
  const trailer = new PdfReader(bytes, from + count * entryLength + 'trailer'.length).next()
  if (version === undefined || head === null || !isDictionary(trailer) || trailer.has('Prev'))
    throw new Error('the browser made a PDF that cannot be added to')
  const places: { number: number; at: number }[] = []
  for (let number = 1; number < count; number++) {
    const entry = latin1(bytes, from + number * entryLength, from + (number + 1) * entryLength)
    if (entry[17] === 'n') places.push({ number, at: Number(entry.slice(0, 10)) })
  }
  places.sort((one, other) => one.at - other.at)
  const objects = new Map<number, Uint8Array>()
  for (const [index, { number, at }] of places.entries()) {
    const intro = `${number} 0 obj\n`
    const end = buffer.lastIndexOf('endobj', (places[index + 1]?.at ?? start) - 1, 'latin1')
    if (end < at || latin1(bytes, at, at + intro.length) !== intro)
      throw new Error(`the browser's PDF has no object ${number} where it says`)
    objects.set(number, withoutBlanksBehind(buffer.subarray(at + intro.length, end)))
  }
  return { version, objects, trailer }
}

/** Bytes of one line of a cross-reference table. */
const entryLength = 20
/** Objects in one object stream: a reader that wants one of them has to inflate them all. */
const inOneStream = 400

/**
 * Writes objects as one file in which everything but streams lies packed in object streams (ISO 32000-1, 7.5.7 and
 * 7.5.8; PDF 1.5): the tags that make a sheet readable aloud are otherwise half of its bytes.
 * @param trailer of which Root and Info are taken over
 */
export function putTogether({ version, objects, trailer }: WrittenFile): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.length
  }
  const rows: Row[] = [[0, 0, 65_535]]
  const writeStream = (number: number, entries: string, content: Uint8Array): void => {
    const packed = deflateSync(content)
    rows[number] = [1, length, 0]
    write(`${number} 0 obj\n<<${entries}/Filter /FlateDecode/Length ${packed.length}>>\nstream\n`)
    write(packed)
    write('\nendstream\nendobj\n')
  }

  // The second line says to programs that look at a file's beginning that it is not text.
  write(`%PDF-${version < '1.5' ? '1.5' : version}\n%\u00d3\u00eb\u00e9\u00e1\n`)
  const packable: [number: number, body: Uint8Array][] = []
  let next = 1
  for (const [number, body] of objects) {
    next = Math.max(next, number + 1)
    if (!isStream(body)) {
      packable.push([number, body])
      continue
    }
    rows[number] = [1, length, 0]
    write(`${number} 0 obj\n`)
    write(body)
    write('\nendobj\n')
  }
  for (let first = 0; first < packable.length; first += inOneStream) {
    const group = packable.slice(first, first + inOneStream)
    const number = next++
    const bodies: Uint8Array[] = []
    let at = 0
    const directory = group.map(([object, body], index) => {
      rows[object] = [2, number, index]
      const place = `${object} ${at}`
      bodies.push(body, Buffer.from('\n'))
      at += body.length + 1
      return place
    })
    const head = Buffer.from(`${directory.join(' ')}\n`)
    writeStream(
      number,
      `/Type /ObjStm/N ${group.length}/First ${head.length}`,
      Buffer.concat([head, ...bodies]),
    )
  }
  const start = length
  // The table lists itself.
  rows[next] = [1, start, 0]
  const references = ['Root', 'Info'].map((name) => {
    const value = trailer.get(name)
    return value instanceof PdfReference ? `/${name} ${value.object} 0 R` : ''
  })
  writeStream(next, `/Type /XRef/Size ${next + 1}/W [1 4 2]${references.join('')}`, tableOf(rows, next + 1))
  write(`startxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

/** One entry of a cross-reference stream: free, at a place of the file, or the n-th in an object stream. */
type Row = readonly [kind: 0 | 1 | 2, place: number, index: number]

function tableOf(rows: readonly (Row | undefined)[], size: number): Uint8Array {
  const table = Buffer.alloc(size * 7)
  for (let number = 0; number < size; number++) {
    const [kind, place, index] = rows[number] ?? [0, 0, 65_535]
    table.writeUInt8(kind, number * 7)
    table.writeUInt32BE(place, number * 7 + 1)
    table.writeUInt16BE(index, number * 7 + 5)
  }
  return table
}

function isStream(body: Uint8Array): boolean {
  return latin1(body, body.length - 'endstream'.length, body.length) === 'endstream'
}

function withoutBlanksBehind(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) <= 32) end--
  return bytes.subarray(0, end)
}
