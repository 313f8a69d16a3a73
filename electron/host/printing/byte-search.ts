/** Needles shorter than this occur in compressed data by chance. */
export const leastBytes = 8

/** Bits of the table that says which first eight bytes belong to some needle. */
const tableBits = 20

/**
 * Looks for many byte strings in one pass: what a string costs is paid once when it is put in, and a byte of the file
 * costs the same however many strings there are.
 */
export class ByteSearch<T> {
  private readonly table = new Uint8Array(1 << (tableBits - 3))
  private readonly needles = new Map<number, { readonly needle: Uint8Array; readonly of: T }[]>()

  /** Puts a string in; one below `leastBytes` is left out. */
  add(needle: Uint8Array, of: T): void {
    if (needle.length < leastBytes) return
    const key = mix(wordAt(needle, 0), wordAt(needle, 4))
    const slot = key >>> (32 - tableBits)
    this.table[slot >>> 3] = (this.table[slot >>> 3] ?? 0) | (1 << (slot & 7))
    const same = this.needles.get(key)
    if (same) same.push({ needle, of })
    else this.needles.set(key, [{ needle, of }])
  }

  /** Every place where one of the strings stands, in the order of the bytes. */
  *find(bytes: Uint8Array): Generator<{ readonly at: number; readonly length: number; readonly of: T }> {
    const { table } = this
    if (bytes.length < leastBytes) return
    let word = wordAt(bytes, 0)
    // The words that end at the last four places: the one before the current word makes the eight bytes whole.
    const recent = [0, 0, 0, word]
    for (let end = 4; end < bytes.length; end++) {
      word = (word << 8) | (bytes[end] ?? 0) | 0
      const before = recent[end & 3] ?? 0
      recent[end & 3] = word
      if (end < leastBytes - 1) continue
      const key = mix(before, word)
      const slot = key >>> (32 - tableBits)
      if (((table[slot >>> 3] ?? 0) & (1 << (slot & 7))) === 0) continue
      const at = end - leastBytes + 1
      for (const { needle, of } of this.needles.get(key) ?? [])
        if (standsAt(bytes, at, needle)) yield { at, length: needle.length, of }
    }
  }
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

function standsAt(bytes: Uint8Array, at: number, needle: Uint8Array): boolean {
  if (at + needle.length > bytes.length) return false
  for (let index = 0; index < needle.length; index++) if (bytes[at + index] !== needle[index]) return false
  return true
}
