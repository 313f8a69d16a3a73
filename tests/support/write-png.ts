import { crc32, deflateSync } from 'node:zlib'

/** A colour of eight bits a channel; the fourth is its opacity. */
export type Dot = readonly [red: number, green: number, blue: number, opacity?: number]

/** Writes a picture of eight bits a channel. @param at the colour of each dot, from the upper left corner */
export function writePng(width: number, height: number, at: (x: number, y: number) => Dot): Buffer {
  const rows = Buffer.alloc((width * 4 + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue, opacity = 255] = at(x, y)
      // Each row begins with its filter, 0: none.
      rows.set([red, green, blue, opacity], y * (width * 4 + 1) + 1 + x * 4)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 6], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
