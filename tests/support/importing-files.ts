import Encoding from 'encoding-japanese'
import { zipSync } from 'fflate'

/** A ring of x, y as the file has it. */
export type FileRing = readonly (readonly [x: number, y: number])[]

export interface ShapefileParts {
  readonly shp: Uint8Array
  readonly dbf: Uint8Array
  readonly prj: Uint8Array
}

export interface DbfField {
  readonly name: string
  readonly type: 'C' | 'N' | 'D'
  readonly length: number
}

/** Bytes of a text as Windows writes it in Japan. */
export function sjis(text: string): Uint8Array {
  return Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }))
}

/** Polygons as a .shp (ESRI Shapefile Technical Description, July 1998); rings of one record belong together. */
export function writeShp(records: readonly (readonly FileRing[])[]): Uint8Array {
  const lengths = records.map((rings) => 44 + rings.length * 4 + rings.flat().length * 16)
  const total = 100 + lengths.reduce((sum, length) => sum + 8 + length, 0)
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  view.setInt32(0, 9994)
  view.setInt32(24, total / 2)
  view.setInt32(28, 1000, true)
  view.setInt32(32, 5, true)
  let at = 100
  for (const [index, rings] of records.entries()) {
    const length = lengths[index] ?? 0
    view.setInt32(at, index + 1)
    view.setInt32(at + 4, length / 2)
    view.setInt32(at + 8, 5, true)
    view.setInt32(at + 44, rings.length, true)
    view.setInt32(at + 48, rings.flat().length, true)
    let first = 0
    for (const [part, ring] of rings.entries()) {
      view.setInt32(at + 52 + part * 4, first, true)
      first += ring.length
    }
    let point = at + 52 + rings.length * 4
    for (const [x, y] of rings.flat()) {
      view.setFloat64(point, x, true)
      view.setFloat64(point + 8, y, true)
      point += 16
    }
    at += 8 + length
  }
  return bytes
}

/** A dBase table; texts in Shift_JIS, cut at the length of their field as programs cut them. */
export function writeDbf(fields: readonly DbfField[], rows: readonly (readonly string[])[]): Uint8Array {
  const recordLength = 1 + fields.reduce((sum, { length }) => sum + length, 0)
  const headerLength = 32 + fields.length * 32 + 1
  const bytes = new Uint8Array(headerLength + rows.length * recordLength + 1).fill(0x20, headerLength)
  const view = new DataView(bytes.buffer)
  bytes[0] = 3
  view.setUint32(4, rows.length, true)
  view.setUint16(8, headerLength, true)
  view.setUint16(10, recordLength, true)
  for (const [index, { name, type, length }] of fields.entries()) {
    const start = 32 + index * 32
    bytes.set(sjis(name).subarray(0, 10), start)
    bytes[start + 11] = type.charCodeAt(0)
    bytes[start + 16] = length
  }
  bytes[headerLength - 1] = 0x0d
  for (const [row, cells] of rows.entries()) {
    let at = headerLength + row * recordLength + 1
    for (const [index, { length }] of fields.entries()) {
      bytes.set(sjis(cells[index] ?? '').subarray(0, length), at)
      at += length
    }
  }
  bytes[bytes.length - 1] = 0x1a
  return bytes
}

/** Text of a .prj of a plane zone of JGD2011, as ArcGIS writes it. */
export function planePrj(zone: number, meridian: number, parallel: number): string {
  return (
    `PROJCS["JGD_2011_Japan_Zone_${zone}",GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],` +
    `PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],` +
    `PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",0.9999],` +
    `PARAMETER["Latitude_Of_Origin",${parallel}],UNIT["Meter",1.0]]`
  )
}

/** Zone X, in which Yonezawa lies. */
export const zoneTen = planePrj(10, 140.833333333333, 40)

export function zipOf(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ]),
    ),
  )
}

/** A square of `side` metres with its south-west corner at x east, y north; clockwise, as a shapefile wants it. */
export function squareRing(x: number, y: number, side: number): FileRing {
  return [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
    [x, y],
  ]
}

/**
 * A map of the register (地図XML) with square lots in rows of a hundred: X is north, Y is east.
 * @param north metres of the south-west corner
 * @param east metres of it
 */
export function registerMap(
  lots: number,
  { system = '公共座標10系', judged = '測量', north = -232_000, east = -60_000, side = 20 } = {},
): string {
  const points: string[] = []
  const curves: string[] = []
  const surfaces: string[] = []
  const parts: string[] = []
  for (let lot = 0; lot < lots; lot += 1) {
    const x = north + Math.floor(lot / 100) * (side + 6)
    const y = east + (lot % 100) * side
    const corners = [
      [x, y],
      [x, y + side],
      [x + side, y + side],
      [x + side, y],
    ] as const
    for (const [corner, [px, py]] of corners.entries())
      points.push(
        `<zmn:GM_Point id="P${lot}-${corner}"><zmn:GM_Point.position><zmn:DirectPosition><zmn:X>${px.toFixed(3)}</zmn:X><zmn:Y>${py.toFixed(3)}</zmn:Y></zmn:DirectPosition></zmn:GM_Point.position></zmn:GM_Point>`,
      )
    const reference = (corner: number) =>
      `<zmn:GM_PointArray.column><zmn:GM_Position.indirect><zmn:GM_PointRef.point idref="P${lot}-${corner}"/></zmn:GM_Position.indirect></zmn:GM_PointArray.column>`
    for (let from = 0; from < 4; from += 1) {
      // Every other boundary runs the other way, as it does where two lots share it.
      const [a, b] = from % 2 === 0 ? [from, (from + 1) % 4] : [(from + 1) % 4, from]
      curves.push(
        `<zmn:GM_Curve id="C${lot}-${from}"><zmn:GM_Curve.segment><zmn:GM_LineString><zmn:GM_LineString.controlPoint>${reference(a)}${reference(b)}</zmn:GM_LineString.controlPoint></zmn:GM_LineString></zmn:GM_Curve.segment></zmn:GM_Curve>`,
      )
    }
    surfaces.push(
      `<zmn:GM_Surface id="F${lot}"><zmn:GM_Surface.patch><zmn:GM_Polygon><zmn:GM_Polygon.boundary><zmn:GM_SurfaceBoundary><zmn:GM_SurfaceBoundary.exterior><zmn:GM_Ring>${[0, 1, 2, 3].map((one) => `<zmn:GM_CompositeCurve.generator idref="C${lot}-${one}"/>`).join('')}</zmn:GM_Ring></zmn:GM_SurfaceBoundary.exterior></zmn:GM_SurfaceBoundary></zmn:GM_Polygon.boundary></zmn:GM_Polygon></zmn:GM_Surface.patch></zmn:GM_Surface>`,
    )
    parts.push(
      `<筆 id="H${lot}"><大字コード>001</大字コード><大字名>大字見本</大字名><地番>${lot + 1}</地番><形状 idref="F${lot}"/><座標値種別>測量</座標値種別></筆>`,
    )
  }
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<地図 xmlns="http://www.moj.go.jp/MINJI/tizuxml" xmlns:zmn="http://www.moj.go.jp/MINJI/tizuzumen">` +
    `<version>ver1.0</version><地図名>見本</地図名><市区町村コード>06202</市区町村コード><市区町村名>米沢市</市区町村名>` +
    `<座標系>${system}</座標系><測地系判別>${judged}</測地系判別>\n<空間属性>\n${points.join('\n')}\n${curves.join('\n')}\n${surfaces.join('\n')}\n</空間属性>` +
    `\n<主題属性>\n${parts.join('\n')}\n</主題属性>\n</地図>\n`
  )
}
