/** The values of PDF syntax (ISO 32000-1, 7.3), as far as reading needs them. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfOperator
  | readonly PdfValue[]
  | PdfDictionary

export type PdfDictionary = ReadonlyMap<string, PdfValue>

export class PdfName {
  constructor(readonly name: string) {}
}
export class PdfString {
  constructor(readonly bytes: Uint8Array) {}
}
export class PdfReference {
  constructor(readonly object: number) {}
}
/** A word that is no value: an operator in a content stream, `obj`, `stream`. */
export class PdfOperator {
  constructor(readonly name: string) {}
}

const isBlank = 1
const isDelimiter = 2
/** What each byte is to the syntax; 0 for a regular character. A table, because every byte of a file is asked about. */
const kindOf = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) kindOf[code] = isBlank
for (const sign of '()<>[]{}/%') kindOf[sign.charCodeAt(0)] = isDelimiter

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** Operators of one letter that build, paint or clip paths, or keep and restore the state (ISO 32000-1, annex A). */
const pathOperators = new Set(Array.from('mlchfFSsBbnWqQwJjMd', (sign) => sign.charCodeAt(0)))

/** Figures, sign and point. */
function isNumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 46
}

/** Reads values one after the other out of bytes. */
export class PdfReader {
  private readonly bytes: Buffer

  constructor(
    bytes: Uint8Array,
    public at = 0,
    /** Where reading ends. */
    private readonly end = bytes.length,
  ) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** @returns undefined at the end or at a closing bracket */
  next(): PdfValue | undefined {
    this.skipBlank()
    if (this.at >= this.end) return undefined
    switch (this.bytes[this.at]) {
      case 47: // /
        return this.name()
      case 40: // (
        return this.literal()
      case 91: // [
        return this.list()
      case 60: // <
        return this.bytes[this.at + 1] === 60 ? this.dictionary() : this.hexadecimal()
      case 93: // ]
      case 62: // >
      case 41: // )
      case 123: // {
      case 125: // }
        this.at += 1
        return undefined
      default:
        return this.word()
    }
  }

  skipBlank(): void {
    for (; this.at < this.end; this.at++) {
      const code = this.bytes[this.at] ?? 0
      if (code === 37)
        while (this.at < this.end && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++
      else if (kindOf[code] !== isBlank) return
    }
  }

  /**
   * Passes over numbers and the operators of paths in a content stream: they are nearly all of a map and hold no text.
   * @returns true where an operator was passed, so that the operands before it are used up
   */
  skipDrawing(): boolean {
    let passed = false
    for (;;) {
      this.skipBlank()
      if (this.at >= this.end) return passed
      const code = this.bytes[this.at] ?? 0
      let to = this.at + 1
      if (isNumeric(code)) {
        while (to < this.end && isNumeric(this.bytes[to] ?? 0)) to += 1
        if (!this.endsAt(to)) return passed
      } else if (pathOperators.has(code) && this.endsAt(to)) passed = true
      else return passed
      this.at = to
    }
  }

  private endsAt(at: number): boolean {
    return at >= this.end || kindOf[this.bytes[at] ?? 0] !== 0
  }

  private regular(): string {
    const from = this.at
    while (!this.endsAt(this.at)) this.at++
    return this.bytes.toString('latin1', from, this.at)
  }

  private name(): PdfName {
    this.at += 1
    const written = this.regular()
    if (!written.includes('#')) return new PdfName(written)
    return new PdfName(
      written.replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      ),
    )
  }

  private word(): PdfValue {
    const whole = this.wholeNumber()
    if (whole !== undefined) return this.numberOrReference(whole)
    const text = this.regular()
    if (text === '') this.at += 1
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text)
    if (text === 'true' || text === 'false') return text === 'true'
    return text === 'null' ? null : new PdfOperator(text)
  }

  /** Up to nine figures that stand alone, as nearly all numbers outside of drawings; else undefined, nothing read. */
  private wholeNumber(): number | undefined {
    let value = 0
    let to = this.at
    for (; to < this.end; to++) {
      const code = this.bytes[to] ?? 0
      if (code < 48 || code > 57) break
      value = value * 10 + code - 48
    }
    if (to === this.at || to - this.at > 9 || !this.endsAt(to)) return undefined
    this.at = to
    return value
  }

  private numberOrReference(value: number): PdfValue {
    const from = this.at
    this.skipBlank()
    if (this.at > from && this.wholeNumber() !== undefined) {
      const between = this.at
      this.skipBlank()
      if (this.at > between && this.bytes[this.at] === 82 && this.endsAt(this.at + 1)) {
        this.at += 1
        return new PdfReference(value)
      }
    }
    this.at = from
    return value
  }

  private list(): PdfValue[] {
    this.at += 1
    const values: PdfValue[] = []
    for (;;) {
      this.skipBlank()
      if (this.at >= this.end || this.bytes[this.at] === 93) break
      const value = this.next()
      if (value !== undefined) values.push(value)
    }
    this.at += 1
    return values
  }

  private dictionary(): PdfDictionary {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipBlank()
      if (this.at >= this.end || this.bytes[this.at] === 62) break
      const key = this.next()
      const value = this.next()
      if (key instanceof PdfName && value !== undefined) entries.set(key.name, value)
      else if (key === undefined) break
    }
    this.at += 2
    return entries
  }

  private hexadecimal(): PdfString {
    const from = this.at + 1
    const close = this.bytes.indexOf(62, from)
    this.at = (close < 0 ? this.end : close) + 1
    const digits = latin1(this.bytes, from, this.at - 1).replace(/[^0-9a-f]/gi, '')
    return new PdfString(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'))
  }

  private literal(): PdfString {
    const bytes: number[] = []
    let depth = 0
    for (; this.at < this.end; this.at++) {
      const code = this.bytes[this.at] ?? 0
      if (code === 40 && depth++ === 0) continue
      if (code === 41 && --depth === 0) break
      if (code === 92) this.escape(bytes)
      else bytes.push(code)
    }
    this.at += 1
    return new PdfString(Uint8Array.from(bytes))
  }

  private escape(bytes: number[]): void {
    const octal = /^[0-7]{1,3}/.exec(latin1(this.bytes, this.at + 1, Math.min(this.at + 4, this.end)))?.[0]
    if (octal !== undefined) {
      bytes.push(Number.parseInt(octal, 8) & 255)
      this.at += octal.length
      return
    }
    this.at += 1
    const code = this.bytes[this.at] ?? 0
    if (code === 13 && this.bytes[this.at + 1] === 10) this.at += 1
    if (code !== 10 && code !== 13) bytes.push(escapes[String.fromCharCode(code)] ?? code)
  }
}

export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString('latin1')
}

/** The text of a string outside of pages: UTF-16 or UTF-8 by its mark, else one byte a character. */
export function textOf({ bytes }: PdfString): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return new TextDecoder().decode(bytes.subarray(3))
  return latin1(bytes, 0, bytes.length)
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map
}
