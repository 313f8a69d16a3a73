import type { PMTiles, RangeResponse, Source } from 'pmtiles'
import { bytesOf, readRange, type ReadStretch } from './layer-bytes'

/** Bytes of one tile; null where the file has none. Rows are counted from the north. */
export type ReadTile = (z: number, x: number, y: number) => Promise<ArrayBuffer | null>

/** PMTiles reads its archive through the host, stretch by stretch. @param key tells archives apart */
export function pmtilesSource(key: string, read: ReadStretch): Source {
  return {
    getKey: () => key,
    getBytes: async (offset, length): Promise<RangeResponse> => {
      const bytes = await readRange(read, offset, length)
      // The library looks at the whole buffer: it must hold this stretch and nothing else.
      return { data: bytes.slice().buffer }
    },
  }
}

/** Tiles of a PMTiles archive; the library is loaded when the first one is asked for. */
export function pmtilesReader(key: string, read: ReadStretch): ReadTile {
  let archive: Promise<PMTiles> | null = null
  return async (z, x, y) => {
    archive ??= import('pmtiles').then((library) => new library.PMTiles(pmtilesSource(key, read)))
    const found = await (await archive).getZxy(z, x, y)
    return found ? found.data : null
  }
}

/** Tiles of an MBTiles file. Vector tiles are stored compressed. */
export function mbtilesReader(tile: (z: number, x: number, y: number) => Promise<string | null>): ReadTile {
  return async (z, x, y) => {
    const base64 = await tile(z, x, y)
    if (base64 === null) return null
    const bytes = bytesOf(base64)
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? unzipped(bytes) : bytes.buffer
  }
}

async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).arrayBuffer()
}
