import { describe, expect, it } from 'vitest'
import type { Position } from '../../../../electron/contract'
import { baseGround } from '../../../../renderer/features/drawing/base-lines'
import { groundOf, Snapper } from '../../../../renderer/features/drawing/snapper'
import { snapWords } from '../../../../renderer/features/drawing/snap-words'
import { loadBasemap } from '../../../../renderer/features/map/base/basemap-data'
import { fromUnit, toUnit, worldSize } from '../../../../renderer/features/map/canvas/mercator'
import { messages } from '../../../../renderer/messages'

const radius = 10 / worldSize(17)
const line = (...places: Position[]) => [[places]]
const west: Position = [140.14, 37.91]
const east: Position = [140.15, 37.91]

const parcel = groundOf('parcel', [{ shape: line([140.1439, 37.91002], [140.1461, 37.91002]), name: 'A-1' }])
const layer = groundOf('layer', [
  { shape: line([140.145, 37.91003], [140.145, 37.92]), name: 'ハザード 浸水域' },
])
const base = groundOf('base', [{ shape: line(west, [140.145, 37.91], east), name: '奥羽本線' }])

describe('snapping to several kinds', () => {
  it('takes a corner of one before the nearer edge of another, and names it', () => {
    const snap = new Snapper([parcel, layer]).nearest(toUnit([140.145, 37.91001]), radius)
    expect(snap).toMatchObject({ kind: 'corner', source: 'layer', name: 'ハザード 浸水域' })
  })

  it('goes to a line of the base map only where nothing else is near, however near that line is', () => {
    const at = toUnit([140.145, 37.91])
    expect(new Snapper([base, parcel]).nearest(at, radius)).toMatchObject({ source: 'parcel', kind: 'edge' })
    expect(new Snapper([base]).nearest(at, radius)).toMatchObject({ source: 'base', name: '奥羽本線' })
    expect(new Snapper([]).nearest(at, radius)).toBeNull()
  })

  it('says in either language what it is, and of the base map that it was not surveyed', () => {
    const mark = { kind: 'edge', source: 'base', name: '奥羽本線' } as const
    expect(snapWords(messages.ja, mark)).toMatch(/奥羽本線.*概略・未測量/)
    expect(snapWords(messages.en, mark)).toMatch(/奥羽本線.*not surveyed/)
    const words = (['own', 'parcel', 'park', 'layer', 'base'] as const).map((source) =>
      snapWords(messages.ja, { kind: 'corner', source, name: '' }),
    )
    expect(new Set(words).size).toBe(words.length)
  })
})

describe('the lines of the base map', () => {
  it('are those that are drawn: fine within the frame, coarse beyond, and never the frame itself', async () => {
    const map = await loadBasemap()
    const ground = baseGround(map)
    expect(baseGround(map)).toBe(ground)
    const snapper = new Snapper([ground])
    const [track] = map.railwaysNear.items[0]?.tracks ?? []
    const at: [number, number] = [track?.points[2] ?? 0, track?.points[3] ?? 0]
    expect(snapper.nearest(at, radius)).toMatchObject({
      source: 'base',
      kind: 'corner',
      name: map.railwaysNear.items[0]?.name,
    })
    const { frame } = map.municipalitiesNear
    if (!frame) throw new Error('the fine borders have no frame')
    // Along the cut there are lines of the data, but none of the map.
    const cut = map.municipalitiesNear.items.flatMap(({ tracks }) =>
      tracks.flatMap(({ points }) =>
        Array.from({ length: points.length / 2 - 1 }, (_, index) =>
          points.subarray(index * 2, index * 2 + 4),
        ),
      ),
    )
    const along = cut.find(
      ([ax = 0, ay = 0, bx = 0, by = 0]) =>
        Math.abs(ax - frame.minX) < 2e-7 && Math.abs(bx - frame.minX) < 2e-7 && Math.abs(ay - by) > 1e-5,
    )
    if (!along) throw new Error('no cut along the west of the frame')
    const [ax = 0, ay = 0, bx = 0, by = 0] = along
    expect(fromUnit([ax, ay])[0]).toBeCloseTo(139.9, 4)
    expect(snapper.nearest([(ax + bx) / 2, (ay + by) / 2], 1e-8)).toBeNull()
  })
})
