import { deflateSync } from 'node:zlib'

/** Most colours of a picture with a palette. */
const mostColours = 256

interface Bucket {
  readonly colours: readonly (readonly [red: number, green: number, blue: number, count: number])[]
}

function range({ colours }: Bucket, channel: 0 | 1 | 2): number {
  let low = 255
  let high = 0
  for (const colour of colours) {
    low = Math.min(low, colour[channel])
    high = Math.max(high, colour[channel])
  }
  return high - low
}

const weightOf = ({ colours }: Bucket) => colours.reduce((sum, colour) => sum + colour[3], 0)

/** Halves the colours of a bucket by the channel in which they differ most. */
function halves(bucket: Bucket): [Bucket, Bucket] {
  const channels = [0, 1, 2] as const
  const widest = channels.toSorted((a, b) => range(bucket, b) - range(bucket, a))[0] ?? 0
  const sorted = bucket.colours.toSorted((a, b) => a[widest] - b[widest])
  const half = weightOf(bucket) / 2
  let seen = 0
  let cut = sorted.findIndex(([, , , count]) => (seen += count) >= half)
  cut = Math.max(1, Math.min(sorted.length - 1, cut))
  return [{ colours: sorted.slice(0, cut) }, { colours: sorted.slice(cut) }]
}

/** Median cut: at most 256 colours that stand for all. */
function paletteOf(counts: ReadonlyMap<number, number>): Bucket[] {
  let buckets: Bucket[] = [
    { colours: [...counts].map(([rgb, count]) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255, count] as const) },
  ]
  while (buckets.length < mostColours) {
    const splittable = buckets.filter(({ colours }) => colours.length > 1)
    const spread = (bucket: Bucket) =>
      Math.max(range(bucket, 0), range(bucket, 1), range(bucket, 2)) * Math.sqrt(weightOf(bucket))
    const [next] = splittable.toSorted((a, b) => spread(b) - spread(a))
    if (!next) break
    buckets = [...buckets.filter((bucket) => bucket !== next), ...halves(next)]
  }
  return buckets
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  let crc = 0xffffffff
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  framed.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4)
  return framed
}

/**
 * A PNG with a palette: a screen has few colours, and the file is a third of the one in full colour.
 * @param pixels red, green, blue and opacity of each pixel, row by row; the opacity is not kept
 * @param width px
 * @param height px
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const at = (index: number) =>
    ((pixels[index * 4] ?? 0) << 16) | ((pixels[index * 4 + 1] ?? 0) << 8) | (pixels[index * 4 + 2] ?? 0)
  const counts = new Map<number, number>()
  for (let index = 0; index < width * height; index += 1) {
    const rgb = at(index)
    counts.set(rgb, (counts.get(rgb) ?? 0) + 1)
  }
  const palette = new Uint8Array(mostColours * 3)
  const indexOf = new Map<number, number>()
  paletteOf(counts).forEach((bucket, index) => {
    const weight = weightOf(bucket)
    for (const channel of [0, 1, 2] as const)
      palette[index * 3 + channel] = Math.round(
        bucket.colours.reduce((sum, colour) => sum + colour[channel] * colour[3], 0) / weight,
      )
    for (const [red, green, blue] of bucket.colours) indexOf.set((red << 16) | (green << 8) | blue, index)
  })
  // Each row begins with its filter, 0: none.
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf.get(at(y * width + x)) ?? 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}
