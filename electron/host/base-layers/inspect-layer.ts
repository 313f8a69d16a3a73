import { basename, extname } from 'node:path'
import { PMTiles, TileType, type RangeResponse, type Source } from 'pmtiles'
import type { LayerDetails, LayerKind } from '../../contract/base-layers'
import { CodedError } from '../../contract/errors'
import { Engine } from '../workspace/engine'
import { readMetadata } from './repository'

/** MBTiles files are held in memory as a whole, bytes. */
export const largestMbtiles = 512 * 1024 * 1024
/** GeoJSON is drawn as a whole, bytes. */
export const largestGeojson = 64 * 1024 * 1024
/** Plans, bytes. */
export const largestImage = 64 * 1024 * 1024

/** Reads a stretch of a file. */
export type ReadStretch = (offset: number, length: number) => Promise<Uint8Array>

export interface Inspected {
  readonly kind: LayerKind
  readonly name: string
  readonly attribution: string
  readonly details: LayerDetails
  readonly isPdf: boolean
}

const noDetails: LayerDetails = {
  minZoom: null,
  maxZoom: null,
  tiles: null,
  bounds: null,
  controlPoints: [],
  widthPx: null,
  heightPx: null,
  page: null,
  color: null,
  over: false,
}

/**
 * What a file is, by its first bytes and never by its name alone.
 * @throws CodedError `layer-kind-unknown`, `layer-damaged`, `layer-too-large`
 */
export async function inspectLayer(path: string, bytes: number, read: ReadStretch): Promise<Inspected> {
  const head = await read(0, Math.min(bytes, 512))
  const text = Buffer.from(head).toString('latin1')
  const name = basename(path, extname(path))
  if (text.startsWith('PMTiles')) return inspectPmtiles(path, bytes, read)
  if (text.startsWith('SQLite format 3\u0000')) {
    limit(path, bytes, largestMbtiles)
    return inspectMbtiles(path, await read(0, bytes))
  }
  if (text.startsWith('%PDF-')) {
    limit(path, bytes, largestImage)
    return image(name, null, { page: 1 })
  }
  const size = imageSize(head, await imageHead(text, bytes, read))
  if (size !== null) {
    limit(path, bytes, largestImage)
    return image(name, size)
  }
  if (/^(\u00ef\u00bb\u00bf)?\s*\{/.test(text)) {
    limit(path, bytes, largestGeojson)
    return inspectGeojson(path, await read(0, bytes))
  }
  throw new CodedError('layer-kind-unknown', { path })
}

function limit(path: string, bytes: number, most: number): void {
  if (bytes > most) throw new CodedError('layer-too-large', { path, bytes, limitBytes: most })
}

function damaged(path: string, technical: string): CodedError {
  return new CodedError('layer-damaged', { path, technical })
}

async function inspectPmtiles(path: string, bytes: number, read: ReadStretch): Promise<Inspected> {
  const source: Source = {
    getKey: () => path,
    getBytes: async (offset, length): Promise<RangeResponse> => {
      if (offset + length > bytes && offset >= bytes)
        throw new Error(`ends at ${bytes}, needs ${offset + length}`)
      const part = await read(offset, Math.min(length, bytes - offset))
      return { data: new Uint8Array(part).buffer }
    },
  }
  try {
    const archive = new PMTiles(source)
    const header = await archive.getHeader()
    const end = header.tileDataOffset + (header.tileDataLength ?? 0)
    if (end > bytes) throw new Error(`${bytes} of ${end} bytes`)
    if (header.tileType === TileType.Unknown) throw new Error('tile type')
    const metadata = (await archive.getMetadata()) as Readonly<Record<string, unknown>> | null
    const word = (key: string) => (typeof metadata?.[key] === 'string' ? metadata[key] : '')
    return {
      kind: 'pmtiles',
      name: word('name') || basename(path, extname(path)),
      attribution: plain(word('attribution')),
      isPdf: false,
      details: {
        ...noDetails,
        tiles: header.tileType === TileType.Mvt ? 'vector' : 'raster',
        minZoom: header.minZoom,
        maxZoom: header.maxZoom,
        bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      },
    }
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : String(error))
  }
}

async function inspectMbtiles(path: string, bytes: Uint8Array): Promise<Inspected> {
  let engine: Engine | null = null
  try {
    engine = await Engine.create(bytes)
    const metadata = readMetadata(engine)
    const zoom = (key: string) => {
      const value = Number(metadata.get(key))
      return metadata.has(key) && Number.isInteger(value) && value >= 0 && value <= 30 ? value : null
    }
    const bounds = (metadata.get('bounds') ?? '').split(',').map(Number)
    const [west, south, east, north] = bounds
    const isBox = bounds.length === 4 && bounds.every(Number.isFinite)
    return {
      kind: 'mbtiles',
      name: metadata.get('name') || basename(path, extname(path)),
      attribution: plain(metadata.get('attribution') ?? ''),
      isPdf: false,
      details: {
        ...noDetails,
        tiles: metadata.get('format') === 'pbf' ? 'vector' : 'raster',
        minZoom: zoom('minzoom'),
        maxZoom: zoom('maxzoom'),
        bounds: isBox ? [west ?? 0, south ?? 0, east ?? 0, north ?? 0] : null,
      },
    }
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : String(error))
  } finally {
    engine?.close()
  }
}

function inspectGeojson(path: string, bytes: Uint8Array): Inspected {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : String(error))
  }
  const type = (parsed as { type?: unknown } | null)?.type
  const known = [
    'FeatureCollection',
    'Feature',
    'Polygon',
    'MultiPolygon',
    'LineString',
    'MultiLineString',
    'Point',
  ]
  if (typeof type !== 'string' || !known.includes(type)) throw new CodedError('layer-kind-unknown', { path })
  return {
    kind: 'geojson',
    name: basename(path, extname(path)),
    attribution: '',
    isPdf: false,
    details: { ...noDetails, color: '#7a4fb5', over: true },
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

function image(name: string, size: Size | null, more: Partial<LayerDetails> = {}): Inspected {
  return {
    kind: 'image',
    name,
    attribution: '',
    isPdf: size === null,
    details: { ...noDetails, widthPx: size?.width ?? null, heightPx: size?.height ?? null, ...more },
  }
}

/** The size of a JPEG may stand far behind its beginning, after a preview. */
async function imageHead(text: string, bytes: number, read: ReadStretch): Promise<Uint8Array> {
  return text.startsWith('\u00ff\u00d8') ? read(0, Math.min(bytes, 1024 * 1024)) : new Uint8Array()
}

/** Pixels of a PNG or JPEG by its header; null for anything else. */
function imageSize(head: Uint8Array, jpeg: Uint8Array): Size | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (head.length >= 24 && view.getUint32(0) === 0x89504e47)
    return positive({ width: view.getUint32(16), height: view.getUint32(20) })
  if (jpeg.length === 0) return null
  const data = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  // Segments follow each other with their length; the one that starts a frame (C0–CF but C4, C8, CC) holds the size.
  for (let at = 2; at + 9 < jpeg.length && jpeg[at] === 0xff;) {
    const marker = jpeg[at + 1] ?? 0
    const startsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (startsFrame) return positive({ width: data.getUint16(at + 7), height: data.getUint16(at + 5) })
    at += 2 + data.getUint16(at + 2)
  }
  return null
}

function positive(size: Size): Size | null {
  return size.width > 0 && size.height > 0 ? size : null
}

/** Attributions come with links; the map and the sheet show their words. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, 500)
}
