import { inflateSync } from 'node:zlib'
import {
  isDictionary,
  latin1,
  PdfName,
  PdfOperator,
  PdfReader,
  PdfReference,
  PdfString,
  textOf,
  type PdfDictionary,
  type PdfValue,
} from './pdf-values'

export interface PdfObject {
  readonly number: number
  readonly value: PdfValue
  /** The bytes of a stream, inflated; null where there is none or they cannot be. */
  readonly stream: Uint8Array | null
}

/**
 * A PDF read from its bytes alone, object after object, so that also what no page refers to is seen: objects of the
 * file and those packed in object streams. The newest of objects with one number counts, as in a file that was added to.
 */
export class PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>
  /** Every object in the order of the file, replaced ones too. */
  readonly all: readonly PdfObject[]

  constructor(readonly bytes: Uint8Array) {
    this.all = readObjects(bytes).flatMap((object) => [object, ...packedIn(object)])
    this.objects = new Map(this.all.map((object) => [object.number, object]))
  }

  /** Follows a reference. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    let found = value
    for (let depth = 0; found instanceof PdfReference && depth < 20; depth++)
      found = this.objects.get(found.object)?.value
    return found
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.resolve(value)
    return isDictionary(found) ? found : new Map()
  }

  streamOf(value: PdfValue | undefined): Uint8Array | null {
    return value instanceof PdfReference ? (this.objects.get(value.object)?.stream ?? null) : null
  }

  /** The trailer that counts: the last one; in a file without, the last cross-reference stream. */
  trailer(): PdfDictionary {
    const table = this.all.findLast(({ value }) => hasType(value, 'XRef'))?.value
    if (isDictionary(table)) return table
    const at = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength).lastIndexOf(
      'trailer',
    )
    const value = at < 0 ? undefined : new PdfReader(this.bytes, at + 'trailer'.length).next()
    return isDictionary(value) ? value : new Map()
  }

  /** The pages in their order. */
  pages(): PdfDictionary[] {
    const root = this.dictionary(this.trailer().get('Root'))
    const pages: PdfDictionary[] = []
    const walk = (value: PdfValue | undefined, depth: number): void => {
      const node = this.dictionary(value)
      const kids = this.resolve(node.get('Kids'))
      if (Array.isArray(kids) && depth < 50) for (const kid of kids as PdfValue[]) walk(kid, depth + 1)
      else if (node.size > 0) pages.push(node)
    }
    walk(root.get('Pages'), 0)
    return pages
  }

  /** Every string outside of content streams: metadata, bookmarks, texts for screen readers. */
  strings(): string[] {
    const found: string[] = []
    // The few names of the syntax itself stand in thousands of objects: each counts once.
    const names = new Set<string>()
    const walk = (value: PdfValue | undefined): void => {
      if (value instanceof PdfString) found.push(textOf(value))
      else if (value instanceof PdfName) names.add(value.name)
      else if (isDictionary(value)) for (const one of value.values()) walk(one)
      else if (Array.isArray(value)) for (const one of value as PdfValue[]) walk(one)
    }
    for (const { value } of this.all) walk(value)
    return [...found, ...names]
  }
}

function readObjects(bytes: Uint8Array): PdfObject[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const objects: PdfObject[] = []
  let at = 0
  for (;;) {
    const found = buffer.indexOf(' obj', at, 'latin1')
    if (found < 0) return objects
    at = found + 4
    const number = /(?:^|[\s\0])(\d+) \d+$/.exec(latin1(bytes, Math.max(0, found - 20), found))?.[1]
    if (number === undefined) continue
    const reader = new PdfReader(bytes, at)
    const value = reader.next() ?? null
    if (value instanceof PdfOperator) continue
    at = reader.at
    const stream = isDictionary(value) ? streamAt(buffer, at, value, objects) : null
    if (stream) at = stream.end
    objects.push(objectOf(Number(number), value, stream?.raw ?? null))
  }
}

/** The objects of an object stream (ISO 32000-1, 7.5.7); of any other object none. */
function packedIn({ value, stream }: PdfObject): PdfObject[] {
  if (!hasType(value, 'ObjStm') || !stream) return []
  const [count, first] = [value.get('N'), value.get('First')]
  if (typeof count !== 'number' || typeof first !== 'number') return []
  const directory = new PdfReader(stream, 0, first)
  const objects: PdfObject[] = []
  for (let index = 0; index < count; index++) {
    const [number, at] = [directory.next(), directory.next()]
    if (typeof number !== 'number' || typeof at !== 'number') break
    objects.push(objectOf(number, new PdfReader(stream, first + at).next() ?? null, null))
  }
  return objects
}

function hasType(value: PdfValue, name: string): value is PdfDictionary {
  const type = isDictionary(value) ? value.get('Type') : undefined
  return type instanceof PdfName && type.name === name
}

/** Streams are inflated when they are first asked for: who adds to a file reads none of them. */
function objectOf(number: number, value: PdfValue, raw: Uint8Array | null): PdfObject {
  let content: Uint8Array | null = null
  return {
    number,
    value,
    get stream() {
      if (raw !== null && isDictionary(value)) content ??= inflated(raw, value)
      return content
    },
  }
}

function streamAt(buffer: Buffer, at: number, dictionary: PdfDictionary, before: readonly PdfObject[]) {
  const start = /^[\s\0]*stream(\r\n|\n)/.exec(buffer.toString('latin1', at, at + 20))
  if (!start) return null
  const from = at + start[0].length
  const length = dictionary.get('Length')
  const known =
    typeof length === 'number'
      ? length
      : length instanceof PdfReference
        ? before.findLast((object) => object.number === length.object)?.value
        : undefined
  const end = typeof known === 'number' ? from + known : buffer.indexOf('endstream', from)
  const raw = buffer.subarray(from, end < 0 ? buffer.length : end)
  return { raw, end: from + raw.length }
}

function inflated(raw: Uint8Array, dictionary: PdfDictionary): Uint8Array {
  const filter = dictionary.get('Filter')
  const names = (Array.isArray(filter) ? filter : [filter]) as PdfValue[]
  if (!names.some((one) => one instanceof PdfName && one.name === 'FlateDecode')) return raw
  try {
    return inflateSync(raw)
  } catch {
    return raw
  }
}
