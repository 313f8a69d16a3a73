import { beforeAll, describe, expect, it } from 'vitest'
import { baseLabelWishes } from '../../../../renderer/features/map/base/base-labels'
import { loadBasemap, type Basemap } from '../../../../renderer/features/map/base/basemap-data'
import { fromUnit, toUnit, worldSize } from '../../../../renderer/features/map/canvas/mercator'
import { placeLabels } from '../../../../renderer/features/map/canvas/place-labels'
import { placeName } from '../../../../renderer/features/map/place-name'

let base: Basemap
beforeAll(async () => {
  base = await loadBasemap()
})

const measure = (text: string, size: number) => text.length * size

function viewAt(lon: number, lat: number, zoom: number) {
  const world = worldSize(zoom)
  const [x, y] = toUnit([lon, lat])
  const half = { x: 600 / world, y: 400 / world }
  const box = { minX: x - half.x, minY: y - half.y, maxX: x + half.x, maxY: y + half.y }
  return { world, zoom, originX: box.minX * world, originY: box.minY * world, box }
}

describe('the base map', () => {
  it('says of every file where it comes from and on what terms', () => {
    expect(base.credits.length).toBeGreaterThanOrEqual(14)
    for (const { file, source, licence, processing } of base.credits)
      expect(
        [source, licence, processing].every((text) => text.length > 3),
        file,
      ).toBe(true)
  })

  it('keeps what is under CC BY-SA in files of its own', () => {
    const shareAlike = base.credits.filter(({ licence }) => licence.startsWith('CC BY-SA'))
    expect(shareAlike.map(({ file }) => file).sort()).toEqual([
      'expressways-overview.json',
      'expressways-yonezawa.json',
      'interchanges.json',
      'railways-overview.json',
      'railways-yonezawa.json',
    ])
  })

  it('has all prefectures, with a name that stands inside its prefecture', () => {
    expect(base.prefectures.items).toHaveLength(47)
    for (const { name, label } of base.prefectures.items)
      expect(placeName(base, label, false), name).toMatch(new RegExp(`^${name}`))
  })

  it('has clean names: no brackets, no 大字', () => {
    for (const { name } of [...base.mountains, ...base.towns, ...base.municipalityPoints])
      expect(name).not.toMatch(/[<>＜＞]|^大字|^$/)
    expect(base.municipalityPoints.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['大和郡山市', '郡山市', '上郡町', '高畠町']),
    )
  })

  it.each([
    [140.1432, 37.91302, '山形県米沢市 アルカディア一丁目'],
    [139.6917, 35.6895, '東京都新宿区'],
    [135.5, 34.69, '大阪府'],
    [141.35, 43.06, '北海道札幌市'],
  ])('knows the place %s, %s', (lon, lat, name) => {
    expect(placeName(base, toUnit([lon, lat]), true)).toMatch(new RegExp(`^${name}`))
  })

  it('has no name for the open sea', () => {
    expect(placeName(base, toUnit([134, 39]), true)).toBeNull()
  })

  it('has something to read at every zoom around Yonezawa', () => {
    for (let zoom = 4; zoom <= 21; zoom += 0.5) {
      const wishes = baseLabelWishes(base, viewAt(140.14, 37.91, zoom), measure)
      expect(placeLabels(wishes).length, `zoom ${zoom}`).toBeGreaterThan(0)
    }
  })

  it('has something to read anywhere in the country, and deep in also at sea', () => {
    for (const [lon, lat] of [
      [130.4, 33.6],
      [127.7, 26.2],
      [144.4, 43],
      [137, 36.7],
      [134, 39],
    ] as const)
      for (const zoom of [5, 9, 18, 21]) {
        if (lat === 39 && zoom === 9) continue
        expect(
          placeLabels(baseLabelWishes(base, viewAt(lon, lat, zoom), measure)).length,
          `${lon} ${zoom}`,
        ).toBeGreaterThan(0)
      }
  })

  it('turns degrees into the drawing and back', () => {
    const [lon, lat] = fromUnit(toUnit([140.14, 37.91]))
    expect(lon).toBeCloseTo(140.14, 12)
    expect(lat).toBeCloseTo(37.91, 12)
  })
})
