import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportFormat } from '../../../electron/contract'
import { CodedError } from '../../../electron/contract/errors'
import { encodePoint } from '../../../electron/host/geometry/gpkg-geometry'
import { columnsOf, suggestMapping } from '../../../electron/host/importing/columns'
import { coordinateColumns, findCrs, placed, rawOf } from '../../../electron/host/importing/placing'
import { readSource } from '../../../electron/host/importing/read-source'
import { unwatched, type NamedBytes } from '../../../electron/host/importing/source'
import { Engine } from '../../../electron/host/workspace/engine'
import { registerMap, squareRing, writeDbf, writeShp, zipOf, zoneTen } from '../../support/importing-files'
import { cp932, utf8 } from './support'

/** mulberry32: the same seed makes the same files on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Bytes that mean something to one format or another. */
const telling = [0x00, 0xff, 0x22, 0x2c, 0x0a, 0x3c, 0x3e, 0x26, 0x7b, 0x5d, 0x80, 0x7f, 0x50, 0x01]

function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
  const pick = (below: number) => Math.floor(next() * below)
  let copy = bytes.slice()
  for (let times = 1 + pick(4); times > 0; times -= 1) {
    const at = pick(copy.length)
    const kind = pick(6)
    if (kind === 0) copy[at] = pick(256)
    else if (kind === 1) copy[at] = telling[pick(telling.length)] ?? 0
    else if (kind === 2) copy = copy.slice(0, at)
    else if (kind === 3)
      copy = Uint8Array.from([
        ...copy.subarray(0, at),
        ...copy.subarray(Math.min(copy.length, at + 1 + pick(16))),
      ])
    else if (kind === 4) {
      const part = copy.slice(at, at + 1 + pick(24))
      const to = pick(copy.length)
      copy = Uint8Array.from([...copy.subarray(0, to), ...part, ...copy.subarray(to)])
    } else if (copy.length > 4)
      new DataView(copy.buffer).setUint32(
        Math.min(at, copy.length - 4),
        pick(2) === 0 ? 0xffffffff : pick(70_000),
        pick(2) === 0,
      )
  }
  return copy
}

interface Seed {
  readonly format: ImportFormat
  readonly files: readonly NamedBytes[]
}

const one = (format: ImportFormat, name: string, bytes: Uint8Array): Seed => ({
  format,
  files: [{ name, bytes }],
})

/** A GeoPackage as small as one gets: pages of 512 bytes, one table with a point. */
async function smallGeoPackage(): Promise<Uint8Array> {
  const engine = await Engine.create(null)
  engine.script(
    `PRAGMA page_size = 512;
     CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, identifier TEXT);
     CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
     CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
     CREATE TABLE lots (fid INTEGER PRIMARY KEY, geom BLOB, number TEXT);
     INSERT INTO gpkg_contents VALUES ('lots', 'features', 'lots');
     INSERT INTO gpkg_geometry_columns VALUES ('lots', 'geom', 6668);
     INSERT INTO gpkg_spatial_ref_sys VALUES (6668, 'EPSG', 6668, 'x');`,
  )
  engine.run('INSERT INTO lots (geom, number) VALUES ($geom, $number)', {
    geom: encodePoint([140.1, 37.9]),
    number: 'A-1',
  })
  const bytes = engine.export()
  engine.close()
  return bytes
}

async function seeds(): Promise<Seed[]> {
  const table =
    '区画番号,面積（坪）,備考,経度,緯度\r\nA-1,"1,482.25","改行\r\nあり",140.1,37.9\r\nA-2,30㎡,R8.4.1,140.2,37.8\r\n'
  const polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [140.1, 37.9],
        [140.2, 37.9],
        [140.2, 38],
        [140.1, 37.9],
      ],
    ],
  }
  const geojson = utf8(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { 区画番号: 'A-1' }, geometry: polygon }],
    }),
  )
  const kml = utf8(
    '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>A&amp;1</name><Polygon><outerBoundaryIs><LinearRing><coordinates>140,37 140.1,37 140.1,37.1 140,37</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>',
  )
  const shp = writeShp([[squareRing(-60_000, -232_000, 10)]])
  const dbf = writeDbf([{ name: '番号', type: 'C', length: 4 }], [['A-1']])
  const loose = (name: string, which: Uint8Array, others: readonly NamedBytes[]): Seed => ({
    format: 'shapefile',
    files: [{ name, bytes: which }, ...others],
  })
  return [
    one('csv', 'a.csv', utf8(table)),
    one('csv', 'b.csv', cp932(table)),
    one(
      'xlsx',
      'a.xlsx',
      await writeXlsx({
        sheets: [
          {
            name: '区画',
            rows: [
              ['区画番号', '面積'],
              ['A-1', 10.5],
            ],
          },
        ],
      }),
    ),
    one('geojson', 'a.geojson', geojson),
    one('kml', 'a.kml', kml),
    one('kml', 'a.kmz', zipOf({ 'doc.kml': kml })),
    loose('a.shp', shp, [
      { name: 'a.dbf', bytes: dbf },
      { name: 'a.prj', bytes: utf8(zoneTen) },
    ]),
    loose('a.dbf', dbf, [{ name: 'a.shp', bytes: shp }]),
    loose('a.prj', utf8(zoneTen), [
      { name: 'a.shp', bytes: shp },
      { name: 'a.dbf', bytes: dbf },
    ]),
    one('shapefile', 'a.zip', zipOf({ 'a.shp': shp, 'a.dbf': dbf, 'a.prj': zoneTen })),
    one('geopackage', 'a.gpkg', await smallGeoPackage()),
    one('register-map', 'a.xml', utf8(registerMap(1))),
    one(
      'corporate-numbers',
      'a.txt',
      utf8(
        `1,"4000012090001","01","0","2026-01-01","2026-01-01","甲","","301","山形県","米沢市","金池","","06","202","9928501","","","","","","","2015-10-05","1","","","","","コウ","0"\n`,
      ),
    ),
  ]
}

/** Reads a file and goes as far as a preview would; what a reader gives must be usable by what comes after it. */
async function tryOne({ format, files }: Seed, isForced: boolean): Promise<string> {
  try {
    const { source } = await readSource(
      files[0]?.name ?? '',
      files,
      { format: isForced ? format : null, layer: null, encoding: null, delimiter: null, headerRow: null },
      new Set(['4000012090001']),
      unwatched,
    )
    const columns = coordinateColumns(suggestMapping(source, columnsOf(source), 'parcels'))
    const crs = findCrs(
      source,
      columns,
      { crs: null, swapAxes: null, controlPoints: [] },
      [[140.1, 37.9]],
      () => 1,
    )
    for (const record of source.records) placed(rawOf(record, columns), crs?.project ?? null)
    return 'read'
  } catch (error) {
    if (error instanceof CodedError) return error.code
    return `not coded: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  }
}

describe('5,200 damaged files', () => {
  let made: Seed[] = []
  beforeAll(async () => {
    made = await seeds()
  })

  it('are all read or refused with a code, and what they leave in memory is bounded', async () => {
    const next = random(20_261_120)
    const outcomes = new Map<string, number>()
    const strange: string[] = []
    let largest = 0
    for (const seed of made)
      for (let round = 0; round < 400; round += 1) {
        const [first, ...rest] = seed.files
        if (!first) continue
        const bytes = mutated(first.bytes, next)
        const outcome = await tryOne({ ...seed, files: [{ ...first, bytes }, ...rest] }, round % 2 === 0)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        if (outcome.startsWith('not coded')) strange.push(`${first.name} ${round}: ${outcome}`)
        largest = Math.max(largest, process.memoryUsage().external)
      }
    expect(strange.slice(0, 5)).toEqual([])
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(13 * 400)
    // Both ends are met; otherwise the files would be damaged too little or too much to test anything.
    expect(outcomes.get('read') ?? 0).toBeGreaterThan(800)
    expect([...outcomes.keys()].length).toBeGreaterThan(8)
    expect(largest).toBeLessThan(512 * 1024 * 1024)
  }, 60_000)

  it('are all read before they are damaged', async () => {
    for (const seed of made) expect(await tryOne(seed, false), seed.files[0]?.name).toBe('read')
  })
})
