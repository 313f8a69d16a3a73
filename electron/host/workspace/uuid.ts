import { randomFillSync } from 'node:crypto'

let lastMillisecond = 0
let counter = 0

/**
 * A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then a counter of 12 bits that keeps identities of one
 * process in the order of their making (method 1 of section 6.2), then 62 random bits.
 * @param now milliseconds since 1970; a clock that goes back does not break the order
 */
export function uuidv7(now: number = Date.now()): string {
  if (now > lastMillisecond) {
    lastMillisecond = now
    counter = 0
  } else {
    counter++
    if (counter > 0xfff) {
      lastMillisecond++
      counter = 0
    }
  }
  const bytes = Buffer.alloc(16)
  randomFillSync(bytes, 8)
  bytes.writeUIntBE(lastMillisecond, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
