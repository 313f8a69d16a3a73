import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  readRange,
  readWhole,
  type ReadStretch,
} from '../../../../renderer/features/base-layers/data/layer-bytes'
import { TileCache } from '../../../../renderer/features/base-layers/data/tile-cache'
import { mbtilesReader, pmtilesReader } from '../../../../renderer/features/base-layers/data/tiles'
import { tilesFor } from '../../../../renderer/features/base-layers/draw/draw-tiles'

const most = 4_194_304

/** A file that is handed out as the host does: at most 4 MB a call, and nothing beyond its end. */
function fileOf(bytes: Uint8Array): { read: ReadStretch; asked: [offset: number, length: number][] } {
  const asked: [number, number][] = []
  return {
    asked,
    read: async (offset, length) => {
      asked.push([offset, length])
      if (length > most || offset >= bytes.length) throw new Error(`${offset} ${length}`)
      const part = bytes.subarray(offset, offset + length)
      return { base64: Buffer.from(part).toString('base64'), totalBytes: bytes.length }
    },
  }
}

/** A PMTiles archive (version 3) with one tile at zoom 0. */
function archive(tile: Uint8Array): Buffer {
  const metadata = Buffer.from('{}')
  const directory = Buffer.from([1, 0, 1, tile.length, 1])
  const header = Buffer.alloc(127)
  header.write('PMTiles', 'latin1')
  header[7] = 3
  const tileAt = 127 + directory.length + metadata.length
  const numbers = [127, directory.length, 127 + directory.length, metadata.length, 0, 0, tileAt, tile.length]
  for (const [index, value] of numbers.entries()) header.writeBigUInt64LE(BigInt(value), 8 + index * 8)
  header.set([1, 1, 1, 2, 0, 0], 96)
  return Buffer.concat([header, directory, metadata, tile])
}

describe('the bytes of a layer', () => {
  it('come in stretches that the host hands out, and end where the file ends', async () => {
    const bytes = Uint8Array.from({ length: most * 2 + 100 }, (_, index) => index % 251)
    const { read, asked } = fileOf(bytes)
    expect(Buffer.compare(await readWhole(read), bytes)).toBe(0)
    expect(asked.map(([offset]) => offset)).toEqual([0, most, most * 2])
    expect(await readRange(read, bytes.length - 5, 100)).toEqual(bytes.slice(-5))
    const long = await readRange(read, 100, most + 50)
    expect(Buffer.compare(long, bytes.subarray(100, most + 150))).toBe(0)
  })
})

describe('tiles', () => {
  it('of a PMTiles archive are read through the host', async () => {
    const { read } = fileOf(archive(Uint8Array.of(7, 8, 9)))
    const tile = pmtilesReader('a', read)
    expect(new Uint8Array((await tile(0, 0, 0)) ?? new ArrayBuffer())).toEqual(Uint8Array.of(7, 8, 9))
    expect(await tile(3, 1, 1)).toBeNull()
  })

  it('of MBTiles are unpacked where they are packed', async () => {
    const tiles = [gzipSync('shapes'), Buffer.from('plain')]
    const tile = mbtilesReader(async (_, x) => tiles[x]?.toString('base64') ?? null)
    const textOf = async (x: number) => Buffer.from((await tile(1, x, 0)) ?? new ArrayBuffer()).toString()
    expect([await textOf(0), await textOf(1)]).toEqual(['shapes', 'plain'])
    expect(await tile(1, 2, 0)).toBeNull()
  })

  it('are asked for once, told of when they are there, and empty when they cannot be read', async () => {
    const asked: string[] = []
    const told = { arrived: 0, failed: 0 }
    const cache = new TileCache<string>(
      async (z, x, y) => {
        asked.push(`${z}/${x}/${y}`)
        if (x === 1) throw new Error('cut short')
        return 'tile'
      },
      () => void (told.arrived += 1),
      () => void (told.failed += 1),
      2,
    )
    expect(cache.get(1, 0, 0)).toBeUndefined()
    expect(cache.get(1, 0, 0)).toBeUndefined()
    expect(cache.get(1, 1, 0)).toBeUndefined()
    await expect.poll(() => told).toEqual({ arrived: 2, failed: 1 })
    expect([cache.get(1, 0, 0), cache.get(1, 1, 0)]).toEqual(['tile', null])
    expect(asked).toEqual(['1/0/0', '1/1/0'])
    cache.get(1, 0, 1)
    cache.get(1, 1, 1)
    expect(cache.peek(1, 0, 0)).toBeUndefined()
  })

  it('are those of the view at the nearest level the file has; none when they would be too many', () => {
    const view = { zoom: 14.6, box: { minX: 0.5, minY: 0.4, maxX: 0.5001, maxY: 0.4001 } }
    expect(new Set(tilesFor(view, { minZoom: 10, maxZoom: 12 }).map(({ z }) => z))).toEqual(new Set([12]))
    expect(tilesFor(view, { minZoom: null, maxZoom: null })[0]?.z).toBe(15)
    const far = { zoom: 4, box: { minX: 0, minY: 0, maxX: 1, maxY: 1 } }
    expect(tilesFor(far, { minZoom: 12, maxZoom: 14 })).toEqual([])
  })
})
