/** Needles shorter than this occur in compressed data by chance. */
export const leastBytes = 8

/** Bits of the table that says which first eight bytes belong to some needle. */
const tableBits = 22

/** How the characters of a needle may stand in bytes. */
export const byteForms = ['utf8', 'utf16le', 'utf16be'] as const
export type ByteForm = (typeof byteForms)[number]

interface Needle<T> {
  readonly text: string
  readonly form: ByteForm
  readonly of: T
}

/**
 * Looks for many strings in bytes in one pass: what a string costs is paid once when it is put in, and a byte of the
 * file costs the same however many strings there are.
 */
export class ByteSearch<T> {
  private readonly table = new Uint8Array(1 << (tableBits - 3))
  private readonly needles = new Map<number, Needle<T>[]>()
  private readonly head = new Uint8Array(leastBytes * 3)
  private readonly encoder = new TextEncoder()

  /** Puts a string in, in one of its forms; one below `leastBytes` is left out. */
  add(text: string, form: ByteForm, of: T): void {
    const key = this.keyOf(text, form)
    if (key === null) return
    const slot = key >>> (32 - tableBits)
    this.table[slot >>> 3] = (this.table[slot >>> 3] ?? 0) | (1 << (slot & 7))
    const same = this.needles.get(key)
    if (same) same.push({ text, form, of })
    else this.needles.set(key, [{ text, form, of }])
  }

  /** Every place where one of the strings stands, in the order of the bytes. */
  *find(bytes: Uint8Array): Generator<{ readonly at: number; readonly length: number; readonly of: T }> {
    const { table } = this
    if (bytes.length < leastBytes) return
    let word = wordAt(bytes, 0)
    // The words that end at the last four places: the one before the current word makes the eight bytes whole.
    let [third, second, first] = [0, 0, 0]
    for (let end = 4; end < bytes.length; end++) {
      const before = third
      third = second
      second = first
      first = word
      word = (word << 8) | (bytes[end] as number)
      if (end < leastBytes - 1) continue
      const key = mix(before, word)
      const slot = key >>> (32 - tableBits)
      if (((table[slot >>> 3] as number) & (1 << (slot & 7))) === 0) continue
      const at = end - leastBytes + 1
      for (const needle of this.needles.get(key) ?? []) {
        const length = lengthAt(bytes, at, needle)
        if (length > 0) yield { at, length, of: needle.of }
      }
    }
  }

  /** The first eight bytes as one number, without writing out the rest: most needles are never met. */
  private keyOf(text: string, form: ByteForm): number | null {
    const { head } = this
    if (form === 'utf8') {
      // The first eight bytes come of the first eight code units at most, of which each takes up to three.
      const { written } = this.encoder.encodeInto(text.slice(0, leastBytes), head)
      if (written < leastBytes) return null
    } else {
      if (text.length * 2 < leastBytes) return null
      const low = form === 'utf16le' ? 0 : 1
      for (let at = 0; at < leastBytes / 2; at++) {
        const code = text.charCodeAt(at)
        head[at * 2 + low] = code & 255
        head[at * 2 + 1 - low] = code >>> 8
      }
    }
    return mix(wordAt(head, 0), wordAt(head, 4))
  }
}

/** The string in bytes. */
export function encoded(text: string, form: ByteForm): Buffer {
  if (form === 'utf8') return Buffer.from(text, 'utf8')
  const bytes = Buffer.from(text, 'utf16le')
  return form === 'utf16le' ? bytes : bytes.swap16()
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)
  )
}

function mix(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
}

/** Bytes of the needle when it stands at a place; 0 when it does not. */
function lengthAt(bytes: Uint8Array, at: number, { text, form }: Needle<unknown>): number {
  const needle = encoded(text, form)
  if (at + needle.length > bytes.length) return 0
  for (let index = 0; index < needle.length; index++) if (bytes[at + index] !== needle[index]) return 0
  return needle.length
}
