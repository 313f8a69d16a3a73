import { describe, expect, it } from 'vitest'
import { planeArea } from '../../../electron/contract/rules/plane'
import { registerMap, squareRing, writeDbf, writeShp, zipOf, zoneTen } from '../../support/importing-files'
import { Engine } from '../../../electron/host/workspace/engine'
import { readFileSync } from 'node:fs'
import { failure, openArea, today, undoneAndRedone } from '../areas/area'
import { codesOf, counts, dryRun, inspect, openFiles, rowsOf } from './support'

/** A square in zone X beside the parcels of the test's park, m east and north. */
const east = -60_700
const north = -231_900
const dbf = writeDbf([{ name: '区画番号', type: 'C', length: 10 }], [['S-1'], ['S-2']])
const shp = writeShp([[squareRing(east, north, 50)], [squareRing(east + 60, north, 50)]])

async function park() {
  const area = await openArea()
  return { ...area, target: { entity: 'parcels', parkUid: area.park } as const }
}

describe('importing outlines', () => {
  it('reads a zipped shapefile in plane coordinates with names in Shift_JIS', async () => {
    const area = await park()
    const { call, target } = area
    const sourceId = await openFiles(call, {
      '区画.zip': zipOf({ '測量/lots.shp': shp, '測量/lots.DBF': dbf, '測量/lots.prj': zoneTen }),
    })
    const run = await dryRun(call, { sourceId, options: {}, target })
    expect(run.inspection).toMatchObject({
      format: { value: 'shapefile' },
      encoding: { value: 'shift_jis', basis: 'content' },
      crs: { value: 'jgd2011-plane-10', basis: 'declared', accuracyM: null },
      geometries: { areas: 2, points: 0, none: 0 },
      warnings: [],
    })
    expect(run.counts).toEqual(counts({ added: 2 }))
    const steps = await undoneAndRedone(area, () => call('importing.apply', { planId: run.planId }))
    expect(steps.undone).toEqual(steps.before)
    const { parcels } = await call('parcels.list', { asOf: today })
    expect(parcels.find(({ number }) => number === 'S-1')).toMatchObject({
      planeAreaM2: 2500,
      quality: 'traced',
    })
  })

  it('asks for the system where no .prj says it, and offers the one that lies near the park', async () => {
    const { call, target } = await park()
    const sourceId = await openFiles(call, { 'lots.shp': shp, 'lots.dbf': dbf })
    const { inspection, mapping, rules } = await inspect(call, { sourceId, options: {}, target })
    expect(inspection.crs).toMatchObject({ value: null, basis: 'unknown' })
    expect(inspection.crs?.candidates[0]).toMatchObject({ crs: 'jgd2011-plane-10', swapAxes: false })
    const options = {
      format: null,
      layer: null,
      encoding: null,
      delimiter: null,
      headerRow: null,
      crs: null,
      swapAxes: null,
      controlPoints: [],
    }
    const planned = call('importing.plan', { sourceId, options, target, mapping, rules, taskId: 't' })
    expect((await failure(planned)).code).toBe('import-crs-needed')
    const chosen = await dryRun(call, { sourceId, options: { crs: 'jgd2011-plane-10' }, target })
    expect(chosen.counts).toEqual(counts({ added: 2 }))
  })

  it('sees metres read as degrees, exchanged axes, and places abroad, and says what to do about it', async () => {
    const { call, target } = await park()
    const sourceId = await openFiles(call, { 'lots.shp': shp, 'lots.dbf': dbf })
    const asDegrees = await inspect(call, { sourceId, options: { crs: 'jgd2011' }, target })
    expect(asDegrees.inspection.warnings).toMatchObject([
      { code: 'metres-as-degrees', offer: { kind: 'crs', crs: 'jgd2011-plane-10' } },
    ])
    const wrongZone = await inspect(call, { sourceId, options: { crs: 'jgd2011-plane-2' }, target })
    expect(wrongZone.inspection.warnings?.map(({ code }) => code)).toContain('far-from-parks')

    const point = (x: number, y: number) =>
      JSON.stringify({
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + 0.001, y],
            [x, y + 0.001],
            [x, y],
          ],
        ],
      })
    const swapped = await inspect(call, {
      sourceId: await openFiles(call, { 'a.geojson': point(37.91, 140.14) }),
      options: {},
      target,
    })
    expect(swapped.inspection.warnings).toMatchObject([{ code: 'axes-swapped', offer: { kind: 'swap' } }])
    const righted = await inspect(call, {
      sourceId: await openFiles(call, { 'a.geojson': point(37.91, 140.14) }),
      options: { swapAxes: true },
      target,
    })
    expect(righted.inspection.warnings).toEqual([])
    const abroad = await inspect(call, {
      sourceId: await openFiles(call, { 'a.geojson': point(2.35, 48.85) }),
      options: {},
      target,
    })
    expect(abroad.inspection.warnings).toMatchObject([{ code: 'outside-japan' }])
    const atSea = await inspect(call, {
      sourceId: await openFiles(call, { 'a.geojson': point(138.2, 38.9) }),
      options: {},
      target,
    })
    expect(atSea.inspection.warnings?.map(({ code }) => code)).toContain('at-sea')
  })

  it('names the point at which an outline crosses itself, and takes nothing of it', async () => {
    const { call, target } = await park()
    const ring = [
      [140.14, 37.91],
      [140.141, 37.911],
      [140.141, 37.91],
      [140.14, 37.911],
      [140.14, 37.91],
    ]
    const sourceId = await openFiles(call, {
      'a.geojson': JSON.stringify({
        type: 'Feature',
        properties: { 区画番号: 'X-1' },
        geometry: { type: 'Polygon', coordinates: [ring] },
      }),
    })
    const run = await dryRun(call, { sourceId, options: {}, target })
    const [row] = await rowsOf(call, run.planId)
    expect(codesOf(row ? [row] : [])).toEqual(['1: geometry-self-crossing'])
    expect(row?.reasons?.[0]?.position?.[0]).toBeCloseTo(140.1405, 4)
    expect(row?.reasons?.[0]?.position?.[1]).toBeCloseTo(37.9105, 4)
    expect(row?.polygon).toBeNull()
  })

  it('reads a map of the register with its boundaries running either way', async () => {
    const { call, target } = await park()
    const sourceId = await openFiles(call, { 'map.xml': registerMap(30, { north, east, side: 25 }) })
    const run = await dryRun(call, { sourceId, options: {}, target })
    expect(run.inspection).toMatchObject({
      format: { value: 'register-map', basis: 'content' },
      crs: { value: 'jgd2011-plane-10', declared: '公共座標10系' },
      records: 30,
      warnings: [],
    })
    expect(run.counts).toEqual(counts({ added: 30 }))
    const rows = await rowsOf(call, run.planId)
    expect(rows[4]?.name).toBe('5')
    expect(planeArea(rows[4]?.polygon ?? [])).toBeCloseTo(625, 2)
    await call('importing.apply', { planId: run.planId })
    const { parcels } = await call('parcels.list', { asOf: today })
    expect(parcels.find(({ number }) => number === '5')).toMatchObject({
      address: '米沢市大字見本',
      quality: 'cadastral',
    })
  })

  it('asks for control points where a map has no place on the earth, and tells how well they fit', async () => {
    const { call, target } = await park()
    const sourceId = await openFiles(call, {
      'map.xml': registerMap(4, { system: '任意座標系', judged: '図上', north: 100, east: 200, side: 30 }),
    })
    const asked = await inspect(call, { sourceId, options: {}, target })
    expect(asked.inspection.crs?.value).toBe('local')
    expect(asked.inspection.warnings?.map(({ code }) => code)).toEqual([
      'not-surveyed',
      'control-points-needed',
    ])
    const missing = dryRun(call, { sourceId, options: {}, target })
    expect(await failure(missing)).toEqual({ code: 'import-control-points-needed', details: { given: 0 } })
    const one = { from: [200, 100] as [number, number], to: [140.15, 37.9] as [number, number] }
    const same = dryRun(call, { sourceId, options: { controlPoints: [one, one] }, target })
    expect((await failure(same)).code).toBe('import-control-points-poor')
    const placedRun = await dryRun(call, {
      sourceId,
      options: {
        controlPoints: [
          { from: [200, 100], to: [140.15, 37.9] },
          { from: [320, 100], to: [140.151_365, 37.9] },
          { from: [200, 130], to: [140.15, 37.900_27] },
        ],
      },
      target,
    })
    expect(placedRun.inspection.residualsM).toHaveLength(3)
    expect(Math.max(...(placedRun.inspection.residualsM ?? []))).toBeLessThan(1)
    const [row] = await rowsOf(call, placedRun.planId)
    expect(planeArea(row?.polygon ?? [])).toBeGreaterThan(850)
    expect(planeArea(row?.polygon ?? [])).toBeLessThan(950)
  })

  it('reads KML and KMZ, whose placemarks carry their names', async () => {
    const { call, target } = await park()
    const kml =
      '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>K-1</name>' +
      '<Polygon><outerBoundaryIs><LinearRing><coordinates>140.15,37.91,0 140.151,37.91,0 140.151,37.911,0 140.15,37.91,0</coordinates></LinearRing></outerBoundaryIs></Polygon>' +
      '</Placemark></Document></kml>'
    const kmz = zipOf({ 'doc.kml': kml, 'files/x.png': new Uint8Array([1]) })
    for (const [name, content] of [
      ['a.kml', kml],
      ['a.kmz', kmz],
    ] as const) {
      const run = await dryRun(call, {
        sourceId: await openFiles(call, { [name]: content }),
        options: {},
        target,
      })
      expect(run.inspection).toMatchObject({
        format: { value: 'kml' },
        crs: { value: 'wgs84', basis: 'declared' },
      })
      expect(run.counts).toEqual(counts({ added: 1 }))
    }
  })

  it('reads a GeoPackage whose tables carry triggers that need functions of other programs', async () => {
    const { call, target, file } = await park()
    const engine = await Engine.create(readFileSync(file))
    engine.script('CREATE TRIGGER foreign_one AFTER UPDATE ON parcels BEGIN SELECT ST_IsEmpty(NEW.geom); END')
    const sourceId = await openFiles(call, { 'a.gpkg': engine.export() })
    engine.close()
    const run = await dryRun(call, { sourceId, options: { layer: 'parcels_today' }, target })
    expect(run.inspection.layers?.map(({ key }) => key)).toContain('parks')
    expect(run.inspection.crs?.value).toBe('jgd2011')
    // The same parcels under the same identifiers, as the view that other programs show has them.
    expect(run.counts).toEqual(counts({ same: 3 }))
  })

  it('places systems of Tokyo datum by its parameters and says how far off that may be', async () => {
    const { call, target } = await park()
    const sourceId = await openFiles(call, { 'lots.shp': shp, 'lots.dbf': dbf })
    const { inspection } = await inspect(call, { sourceId, options: { crs: 'tokyo-plane-10' }, target })
    expect(inspection.crs?.accuracyM).toBe(9)
    expect(inspection.warnings?.map(({ code }) => code)).toEqual([
      'tokyo-datum-approximate',
      'datum-before-2011',
    ])
    const older = await inspect(call, { sourceId, options: { crs: 'jgd2000-plane-10' }, target })
    expect(older.inspection.warnings?.map(({ code }) => code)).toEqual(['datum-before-2011'])
  })

  it('shows rows and outlines of a source before anything is planned', async () => {
    const { call } = await park()
    const sourceId = await openFiles(call, { 'map.xml': registerMap(30, { north, east }) })
    const options = {
      format: null,
      layer: null,
      encoding: null,
      delimiter: null,
      headerRow: null,
      crs: null,
      swapAxes: null,
      controlPoints: [],
    }
    const preview = await call('importing.preview', {
      sourceId,
      options,
      offset: 10,
      limit: 5,
      withShapes: true,
    })
    expect(preview.total).toBe(30)
    expect(preview.rows?.map(({ index, row }) => [index, row])).toEqual(
      [10, 11, 12, 13, 14].map((one) => [one, one + 1]),
    )
    expect(preview.shapes).toHaveLength(30)
    expect(preview.shapesLeftOut).toBe(0)
  })
})
