import { inflateSync } from 'node:zlib'

/** What lies between a byte and its neighbours at the left, above, and left above, by the filter of its row. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) return 0
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value))
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner
}

/**
 * Reads a PNG as browsers write pictures of a page: eight bits a channel, with or without opacity, not interlaced.
 * @throws Error for any other kind of PNG
 */
export function readPng(png: Uint8Array): { pixels: Uint8Array; width: number; height: number } {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  const channels = { 2: 3, 6: 4 }[bytes[25] ?? 0]
  if (bytes[24] !== 8 || channels === undefined || bytes[28] !== 0) throw new Error('not a picture of a page')
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  const rows = inflateSync(Buffer.concat(parts))
  const length = width * channels
  const pixels = new Uint8Array(width * height * 4).fill(255)
  let above = new Uint8Array(length)
  for (let y = 0; y < height; y += 1) {
    const from = y * (length + 1)
    const row = Uint8Array.from(rows.subarray(from + 1, from + 1 + length))
    for (let x = 0; x < length; x += 1) {
      const isFirst = x < channels
      const left = isFirst ? 0 : (row[x - channels] ?? 0)
      const corner = isFirst ? 0 : (above[x - channels] ?? 0)
      row[x] = (row[x] ?? 0) + predicted(rows[from] ?? 0, left, above[x] ?? 0, corner)
    }
    for (let x = 0; x < width; x += 1)
      pixels.set(row.subarray(x * channels, x * channels + 3), (y * width + x) * 4)
    above = row
  }
  return { pixels, width, height }
}
