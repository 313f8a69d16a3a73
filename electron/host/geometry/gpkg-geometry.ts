import type { MultiPolygon, Position } from '../../contract/values'

/** JGD2011, longitude and latitude: the system of every geometry in a workspace. */
export const jgd2011 = 6668

/** What a geometry column of a workspace holds. */
export type StoredGeometry =
  | { readonly type: 'Point'; readonly position: Position }
  | { readonly type: 'MultiPolygon'; readonly polygons: MultiPolygon }

/** A geometry as read: null for one that is marked empty. */
export interface DecodedGeometry {
  readonly srsId: number
  readonly geometry: StoredGeometry | null
}

/** The bytes are no geometry that a workspace may hold; the message says where they end or what they claim to be. */
export class UnreadableGeometry extends Error {
  constructor(problem: string) {
    super(`unreadable geometry: ${problem}`)
    this.name = 'UnreadableGeometry'
  }
}

const wkbPoint = 1
const wkbPolygon = 3
const wkbMultiPolygon = 6
const littleEndian = 1
/** Flags of the header: bit 0 byte order, bits 1–3 kind of envelope, bit 4 empty, bit 5 extended (OGC 12-128r18, 2.1.3). */
const flagsPlain = littleEndian
const flagsWithEnvelope = littleEndian | (1 << 1)
const envelopeDoubles = [0, 4, 6, 6, 8]

/** Writes values one after another, little-endian, into a buffer of a size known before. */
class Writer {
  readonly bytes: Uint8Array
  private readonly view: DataView
  private at = 0

  constructor(size: number) {
    this.bytes = new Uint8Array(size)
    this.view = new DataView(this.bytes.buffer)
  }

  byte(value: number): void {
    this.view.setUint8(this.at, value)
    this.at += 1
  }

  uint32(value: number): void {
    this.view.setUint32(this.at, value, true)
    this.at += 4
  }

  double(value: number): void {
    this.view.setFloat64(this.at, value, true)
    this.at += 8
  }

  header(flags: number): void {
    for (const value of [0x47, 0x50, 0, flags]) this.byte(value)
    this.uint32(jgd2011)
  }
}

/** A point (lon, lat; EPSG:6668) as GeoPackage binary, without envelope. */
export function encodePoint([lon, lat]: Position): Uint8Array {
  const writer = new Writer(8 + 5 + 16)
  writer.header(flagsPlain)
  writer.byte(littleEndian)
  writer.uint32(wkbPoint)
  writer.double(lon)
  writer.double(lat)
  return writer.bytes
}

/** Polygons (lon, lat; EPSG:6668) as GeoPackage binary with their envelope in the order minx, maxx, miny, maxy. */
export function encodeMultiPolygon(polygons: MultiPolygon): Uint8Array {
  let size = 8 + 32 + 9
  let minLon = Infinity
  let maxLon = -Infinity
  let minLat = Infinity
  let maxLat = -Infinity
  for (const rings of polygons) {
    size += 9
    for (const ring of rings) {
      size += 4 + ring.length * 16
      for (const [lon, lat] of ring) {
        minLon = Math.min(minLon, lon)
        maxLon = Math.max(maxLon, lon)
        minLat = Math.min(minLat, lat)
        maxLat = Math.max(maxLat, lat)
      }
    }
  }
  const writer = new Writer(size)
  writer.header(flagsWithEnvelope)
  for (const bound of [minLon, maxLon, minLat, maxLat]) writer.double(bound)
  writer.byte(littleEndian)
  writer.uint32(wkbMultiPolygon)
  writer.uint32(polygons.length)
  for (const rings of polygons) {
    writer.byte(littleEndian)
    writer.uint32(wkbPolygon)
    writer.uint32(rings.length)
    for (const ring of rings) {
      writer.uint32(ring.length)
      for (const [lon, lat] of ring) {
        writer.double(lon)
        writer.double(lat)
      }
    }
  }
  return writer.bytes
}

class Reader {
  private readonly view: DataView
  private at: number
  little = true

  constructor(bytes: Uint8Array, at: number) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.at = at
  }

  private take(size: number): number {
    const at = this.at
    if (at + size > this.view.byteLength)
      throw new UnreadableGeometry(`${this.view.byteLength} bytes, ${at + size} wanted`)
    this.at += size
    return at
  }

  byte(): number {
    return this.view.getUint8(this.take(1))
  }

  int32(): number {
    return this.view.getInt32(this.take(4), this.little)
  }

  uint32(): number {
    return this.view.getUint32(this.take(4), this.little)
  }

  double(): number {
    return this.view.getFloat64(this.take(8), this.little)
  }

  skip(bytes: number): void {
    this.take(bytes)
  }

  /** A count that the remaining bytes can hold: a damaged one must not make the program allocate gigabytes. */
  count(bytesEach: number): number {
    const count = this.uint32()
    if (count * bytesEach > this.view.byteLength - this.at)
      throw new UnreadableGeometry(`${count} parts do not fit in ${this.view.byteLength} bytes`)
    return count
  }

  get rest(): number {
    return this.view.byteLength - this.at
  }
}

/** Type of a WKB geometry without height and measure, and how many ordinates beyond x and y each position has. */
function readType(reader: Reader): { type: number; surplus: number } {
  const order = reader.byte()
  if (order > 1) throw new UnreadableGeometry(`byte order ${order}`)
  reader.little = order === 1
  const code = reader.uint32()
  const dimension = Math.floor(code / 1000)
  if (dimension > 3) throw new UnreadableGeometry(`type ${code}`)
  return { type: code % 1000, surplus: dimension === 3 ? 2 : dimension === 0 ? 0 : 1 }
}

function readPosition(reader: Reader, surplus: number): Position {
  const position: Position = [reader.double(), reader.double()]
  reader.skip(surplus * 8)
  return position
}

function readRings(reader: Reader, surplus: number): Position[][] {
  return Array.from({ length: reader.count(4) }, () =>
    Array.from({ length: reader.count(16 + surplus * 8) }, () => readPosition(reader, surplus)),
  )
}

function readGeometry(reader: Reader): StoredGeometry {
  const { type, surplus } = readType(reader)
  if (type === wkbPoint) return { type: 'Point', position: readPosition(reader, surplus) }
  if (type === wkbPolygon) return { type: 'MultiPolygon', polygons: [readRings(reader, surplus)] }
  if (type !== wkbMultiPolygon) throw new UnreadableGeometry(`type ${type}`)
  const polygons = Array.from({ length: reader.count(9) }, () => {
    const part = readType(reader)
    if (part.type !== wkbPolygon) throw new UnreadableGeometry(`type ${part.type} in a MultiPolygon`)
    return readRings(reader, part.surplus)
  })
  return { type: 'MultiPolygon', polygons }
}

/**
 * Reads GeoPackage binary in either byte order, with or without envelope. A Polygon is read as a MultiPolygon of one;
 * heights and measures, which other programs may have added, are left out.
 * @throws UnreadableGeometry when the bytes end early, run on, or hold another type
 */
export function decodeGeometry(bytes: Uint8Array): DecodedGeometry {
  const reader = new Reader(bytes, 0)
  if (reader.byte() !== 0x47 || reader.byte() !== 0x50) throw new UnreadableGeometry('no GP at the start')
  const version = reader.byte()
  if (version !== 0) throw new UnreadableGeometry(`version ${version}`)
  const flags = reader.byte()
  if (flags & 0b100000) throw new UnreadableGeometry('extended type')
  reader.little = (flags & 1) === 1
  const doubles = envelopeDoubles[(flags >> 1) & 0b111]
  if (doubles === undefined) throw new UnreadableGeometry(`envelope ${(flags >> 1) & 0b111}`)
  const srsId = reader.int32()
  reader.skip(doubles * 8)
  if (flags & 0b10000) return { srsId, geometry: null }
  const geometry = readGeometry(reader)
  if (reader.rest > 0) throw new UnreadableGeometry(`${reader.rest} bytes too many`)
  return { srsId, geometry }
}

/** The polygons of a geometry column; null for a point, which a park has while its outline is not known, and for none. */
export function decodeMultiPolygon(bytes: Uint8Array): MultiPolygon | null {
  const { geometry } = decodeGeometry(bytes)
  return geometry?.type === 'MultiPolygon' ? geometry.polygons : null
}

/** The position of a point column, longitude then latitude; null when the geometry is something else or empty. */
export function decodePoint(bytes: Uint8Array): Position | null {
  const { geometry } = decodeGeometry(bytes)
  return geometry?.type === 'Point' ? geometry.position : null
}
