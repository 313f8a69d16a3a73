import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InputOf, LayerDetails } from '../../../electron/contract'
import { mbtiles, onePixel as png } from '../../support/fill-visits'
import { failure, openArea, undoneAndRedone, type Area } from './area'

const placed: LayerDetails['controlPoints'] = [
  { from: [0, 0], to: [140.14, 37.91] },
  { from: [1000, 0], to: [140.15, 37.91] },
]

/** A PMTiles archive (version 3) of one picture at zoom 0: header, one directory entry, metadata, tile. */
function pmtiles(): Buffer {
  const metadata = Buffer.from(
    JSON.stringify({ name: '洪水浸水想定区域', attribution: '<a href="https://x">国土数値情報</a>' }),
  )
  // One entry: tile 0, run 1, its length, offset 0 written as 1 (varints).
  const directory = Buffer.from([1, 0, 1, png.length, 1])
  const header = Buffer.alloc(127)
  header.write('PMTiles', 'latin1')
  header[7] = 3
  const offsets = [127, directory.length, 127 + directory.length, metadata.length, 0, 0]
  const tileAt = 127 + directory.length + metadata.length
  for (const [index, value] of [...offsets, tileAt, png.length, 1, 1, 1].entries())
    header.writeBigUInt64LE(BigInt(value), 8 + index * 8)
  header.set([1, 1, 1, 2, 0, 0], 96)
  for (const [index, degrees] of [139, 37, 141, 39].entries())
    header.writeInt32LE(degrees * 1e7, 102 + index * 4)
  return Buffer.concat([header, directory, metadata, png])
}

/** Puts a file beside the workspace. */
function beside(area: Area, name: string, bytes: Uint8Array | string): string {
  const path = join(dirname(area.file), name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return path
}

async function add(area: Area, path: string, changes: Partial<InputOf<'baseLayers.add'>> = {}) {
  const { kind, name, attribution, details } = await area.call('baseLayers.inspect', { path })
  const fields = {
    kind,
    path,
    name,
    attribution,
    details,
    opacity: 0.5,
    visible: true,
    onSheet: true,
    ...changes,
  }
  return (await area.call('baseLayers.add', fields)).result.uid
}

describe('layers of the user', () => {
  it('are known by what is in the file, not by its name', async () => {
    const area = await openArea()
    const look = async (name: string, bytes: Uint8Array | string) => {
      const {
        kind,
        name: called,
        attribution,
        isPdf,
        details,
      } = await area.call('baseLayers.inspect', {
        path: beside(area, name, bytes),
      })
      return {
        kind,
        called,
        attribution,
        isPdf,
        tiles: details.tiles,
        size: [details.widthPx, details.heightPx],
      }
    }
    const rest = { attribution: '', isPdf: false, tiles: null, size: [null, null] }
    expect(await look('hazard.bin', pmtiles())).toEqual({
      ...rest,
      kind: 'pmtiles',
      called: '洪水浸水想定区域',
      attribution: '国土数値情報',
      tiles: 'raster',
    })
    expect(await look('photo.dat', await mbtiles(png))).toEqual({
      ...rest,
      kind: 'mbtiles',
      called: '航空写真',
      tiles: 'raster',
    })
    expect(await look('zoning.txt', '{"type":"FeatureCollection","features":[]}')).toMatchObject({
      kind: 'geojson',
    })
    expect(await look('plan.jpg', png)).toEqual({ ...rest, kind: 'image', called: 'plan', size: [1, 1] })
    expect(await look('plan.pdf', '%PDF-1.4\n')).toMatchObject({ kind: 'image', isPdf: true })
  })

  it.each([
    ['layer-kind-unknown', 'a.pmtiles', Buffer.from('nothing that is known')],
    ['layer-damaged', 'cut.pmtiles', pmtiles().subarray(0, 140)],
    ['layer-damaged', 'short.pmtiles', pmtiles().subarray(0, pmtiles().length - 1)],
    ['layer-damaged', 'bad.geojson', Buffer.from('{"type":"FeatureCollection",')],
    ['layer-kind-unknown', 'other.geojson', Buffer.from('{"type":"Topology"}')],
    ['layer-damaged', 'bad.mbtiles', Buffer.from('SQLite format 3\u0000 and no more')],
  ])('that cannot be used are refused: %s (%s)', async (code, name, bytes) => {
    const area = await openArea()
    const path = beside(area, name, bytes)
    expect(await failure(area.call('baseLayers.inspect', { path }))).toMatchObject({
      code,
      details: { path },
    })
  })

  it('are seen before they are added: files that are layers, and of databases single tiles only', async () => {
    const area = await openArea()
    const { call } = area
    const seen = async (path: string) =>
      Buffer.from((await call('baseLayers.peek', { path, offset: 0, length: 4_000_000 })).base64, 'base64')
    const archive = beside(area, 'hazard.pmtiles', pmtiles())
    expect((await seen(archive)).equals(pmtiles())).toBe(true)
    const zones = beside(area, 'zones.geojson', '{"type":"FeatureCollection","features":[]}')
    expect((await seen(zones)).toString()).toContain('FeatureCollection')
    expect((await seen(beside(area, 'plan.png', png))).equals(png)).toBe(true)

    const photo = beside(area, 'photo.mbtiles', await mbtiles(png))
    const at = { z: 1, x: 1, y: 0 }
    const { base64 } = await call('baseLayers.peekTile', { path: photo, ...at })
    expect(Buffer.from(base64 ?? '', 'base64').equals(png)).toBe(true)
    expect((await call('baseLayers.peekTile', { path: photo, ...at, x: 0 })).base64).toBeNull()

    const other = beside(area, 'other.json', '{"name":"of somebody else"}')
    for (const path of [photo, other]) expect((await failure(seen(path))).code).toBe('layer-kind-unknown')
    // A workspace is a database without tiles.
    expect((await failure(seen(area.file))).code).toBe('layer-damaged')
    for (const path of [archive, zones])
      expect((await failure(call('baseLayers.peekTile', { path, ...at }))).code).toBe('layer-kind-unknown')

    // What a file was found to be holds for that file only.
    writeFileSync(zones, '{"name":"written over it"}')
    expect((await failure(seen(zones))).code).toBe('layer-kind-unknown')
    expect((await call('baseLayers.list', {})).layers).toEqual([])
  })

  it('are added, changed, put in order and removed; each step can be taken back', async () => {
    const area = await openArea()
    const { call } = area
    let first = ''
    const added = await undoneAndRedone(area, async () => {
      first = await add(area, beside(area, 'maps/hazard.pmtiles', pmtiles()))
    })
    expect(added.undone).toEqual(added.before)
    expect(added.redone).toEqual(added.after)
    const second = await add(area, beside(area, 'photo.mbtiles', await mbtiles(png)))
    await call('baseLayers.reorder', { uids: [second, first] })
    await call('baseLayers.update', { uid: first, fields: { opacity: 0.25, name: '浸水' } })
    expect((await call('baseLayers.list', {})).layers).toMatchObject([
      { uid: second, path: 'photo.mbtiles' },
      { uid: first, name: '浸水', opacity: 0.25, onSheet: true, path: 'maps/hazard.pmtiles' },
    ])
    const removed = await undoneAndRedone(area, () => call('baseLayers.remove', { uid: second }))
    expect(removed.undone).toEqual(removed.before)
  })

  it('are shown to outsiders without the place of their files', async () => {
    const area = await openArea()
    await add(area, beside(area, 'hazard.pmtiles', pmtiles()))
    const { layers } = await area.publicCall('baseLayers.list', {})
    expect(layers[0]).toMatchObject({ name: '洪水浸水想定区域', attribution: '国土数値情報' })
    expect(layers[0]).not.toHaveProperty('path')
  })

  it('of tiles are read by stretches and by tile, counted from the north', async () => {
    const area = await openArea()
    const file = pmtiles()
    const uid = await add(area, beside(area, 'hazard.pmtiles', file))
    const { base64, totalBytes } = await area.call('baseLayers.bytes', { uid, offset: 7, length: 100_000 })
    expect(totalBytes).toBe(file.length)
    expect(Buffer.from(base64, 'base64')).toEqual(file.subarray(7))
    const photo = await add(area, beside(area, 'photo.mbtiles', await mbtiles(png)))
    const tile = await area.call('baseLayers.tile', { uid: photo, z: 1, x: 1, y: 0 })
    expect(Buffer.from(tile.base64 ?? '', 'base64')).toEqual(png)
    expect(await area.call('baseLayers.tile', { uid: photo, z: 1, x: 1, y: 1 })).toEqual({ base64: null })
  })

  it('whose file moved are asked for, not forgotten', async () => {
    const area = await openArea()
    const path = beside(area, 'hazard.pmtiles', pmtiles())
    const uid = await add(area, path)
    const elsewhere = beside(area, 'new/place.pmtiles', '')
    renameSync(path, elsewhere)
    expect((await area.call('baseLayers.states', {})).states).toMatchObject([{ uid, state: 'moved' }])
    expect(await failure(area.call('baseLayers.bytes', { uid, offset: 0, length: 10 }))).toEqual({
      code: 'layer-moved',
      details: { path },
    })
    await area.call('baseLayers.update', { uid, fields: { path: elsewhere } })
    expect((await area.call('baseLayers.states', {})).states).toEqual([
      { uid, state: 'ready', bytes: readFileSync(elsewhere).length },
    ])
    expect((await area.call('baseLayers.list', {})).layers[0]).toMatchObject({ name: '洪水浸水想定区域' })
  })

  it('of plans need two control points apart', async () => {
    const area = await openArea()
    const path = beside(area, 'plan.png', png)
    const { details } = await area.call('baseLayers.inspect', { path })
    expect(await failure(add(area, path))).toEqual({
      code: 'layer-control-points-needed',
      details: { given: 0 },
    })
    const one = placed[0] ?? { from: [0, 0], to: [140, 38] }
    const twice = { ...details, controlPoints: [one, one] }
    expect(await failure(add(area, path, { details: twice }))).toMatchObject({
      code: 'layer-control-points-needed',
    })
    const uid = await add(area, path, { details: { ...details, controlPoints: placed } })
    expect((await area.call('baseLayers.list', {})).layers[0]).toMatchObject({ uid, kind: 'image' })
  })
})
