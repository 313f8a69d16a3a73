import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MultiPolygon, Position } from '../../../../electron/contract/values'
import {
  decodeGeometry,
  decodeMultiPolygon,
  encodeMultiPolygon,
  encodePoint,
  UnreadableGeometry,
} from '../../../../electron/host/geometry/gpkg-geometry'

const lot: MultiPolygon = [
  [
    [
      [140.1, 37.9],
      [140.2, 37.9],
      [140.2, 38],
      [140.1, 37.9],
    ],
    [
      [140.15, 37.91],
      [140.16, 37.92],
      [140.17, 37.92],
      [140.15, 37.91],
    ],
  ],
  [
    [
      [141, 39],
      [141.1, 39],
      [141.1, 39.1],
      [141, 39],
    ],
  ],
]

/** A geometry as another program might write it, byte by byte. */
function written(parts: { little: boolean; header: number[]; body: (number | { double: number })[] }) {
  const view = new DataView(new ArrayBuffer(4096))
  let at = 0
  for (const value of parts.header) view.setUint8(at++, value)
  for (const value of parts.body) {
    if (typeof value === 'number') {
      view.setUint32(at, value, parts.little)
      at += 4
    } else {
      view.setFloat64(at, value.double, parts.little)
      at += 8
    }
  }
  return { view, bytes: () => new Uint8Array(view.buffer.slice(0, at)), at: () => at }
}

const d = (double: number) => ({ double })

describe('GeoPackage geometry', () => {
  it('begins with GP, version 0, little-endian, and the code of JGD2011', () => {
    const bytes = encodeMultiPolygon(lot)
    expect([...bytes.subarray(0, 3)]).toEqual([0x47, 0x50, 0])
    expect(new DataView(bytes.buffer).getInt32(4, true)).toBe(6668)
  })

  it('carries its envelope in the order minx, maxx, miny, maxy', () => {
    const bytes = encodeMultiPolygon(lot)
    const view = new DataView(bytes.buffer)
    expect([8, 16, 24, 32].map((at) => view.getFloat64(at, true))).toEqual([140.1, 141.1, 37.9, 39.1])
    expect((bytes[3] ?? 0) & 0b1110).toBe(0b0010)
  })

  it('reads back every polygon it wrote, to the last bit', () => {
    const position = fc.tuple(
      fc.double({ min: 122, max: 154, noNaN: true }),
      fc.double({ min: 20, max: 46, noNaN: true }),
    ) as fc.Arbitrary<Position>
    const polygons = fc.array(
      fc.array(fc.array(position, { minLength: 4, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(polygons, (shape) => {
        expect(decodeMultiPolygon(encodeMultiPolygon(shape))).toEqual(shape)
      }),
    )
  })

  it('reads back a point', () => {
    expect(decodeGeometry(encodePoint([140.11569, 37.95399]))).toEqual({
      srsId: 6668,
      geometry: { type: 'Point', position: [140.11569, 37.95399] },
    })
  })

  it('finds no area in a point', () => {
    expect(decodeMultiPolygon(encodePoint([140, 38]))).toBeNull()
  })

  it('reads a big-endian polygon with an envelope of three dimensions as one part', () => {
    const header = [0x47, 0x50, 0, 0b0100]
    const made = written({
      little: false,
      header,
      body: [6668, ...[1, 2, 3, 4, 5, 6].map(d)],
    })
    const at = made.at()
    made.view.setUint8(at, 0)
    const tail = [3, 1, 4]
    tail.forEach((value, index) => made.view.setUint32(at + 1 + index * 4, value, false))
    const ring = [140, 38, 140.1, 38, 140.1, 38.1, 140, 38]
    ring.forEach((value, index) => made.view.setFloat64(at + 13 + index * 8, value, false))
    const bytes = new Uint8Array(made.view.buffer.slice(0, at + 13 + ring.length * 8))
    expect(decodeMultiPolygon(bytes)).toEqual([
      [
        [
          [140, 38],
          [140.1, 38],
          [140.1, 38.1],
          [140, 38],
        ],
      ],
    ])
  })

  it('leaves out the height that another program added', () => {
    const made = written({ little: true, header: [0x47, 0x50, 0, 1], body: [6668] })
    const at = made.at()
    made.view.setUint8(at, 1)
    made.view.setUint32(at + 1, 1001, true)
    for (const [index, value] of [140, 38, 250].entries())
      made.view.setFloat64(at + 5 + index * 8, value, true)
    const bytes = new Uint8Array(made.view.buffer.slice(0, at + 5 + 24))
    expect(decodeGeometry(bytes).geometry).toEqual({ type: 'Point', position: [140, 38] })
  })

  it('reads a geometry marked empty as none', () => {
    const made = written({ little: true, header: [0x47, 0x50, 0, 0b10001], body: [6668] })
    expect(decodeMultiPolygon(made.bytes())).toBeNull()
  })

  it('refuses bytes cut short anywhere, and bytes that run on, without allocating what they claim', () => {
    const whole = encodeMultiPolygon(lot)
    for (let length = 0; length < whole.length; length += 1)
      expect(() => decodeGeometry(whole.slice(0, length))).toThrow(UnreadableGeometry)
    const longer = new Uint8Array(whole.length + 1)
    longer.set(whole)
    expect(() => decodeGeometry(longer)).toThrow('too many')
    const boastful = encodeMultiPolygon(lot)
    new DataView(boastful.buffer).setUint32(8 + 32 + 5, 0xffffffff, true)
    expect(() => decodeGeometry(boastful)).toThrow('do not fit')
  })

  it('refuses what is no geometry, and another type', () => {
    expect(() => decodeGeometry(new TextEncoder().encode('SQLite format 3'))).toThrow('no GP')
    const line = encodePoint([140, 38])
    line[9] = 2
    expect(() => decodeGeometry(line)).toThrow('type 2')
  })
})
