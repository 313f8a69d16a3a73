import { describe, expect, it } from 'vitest'
import type { MultiPolygon, Position } from '../../../../electron/contract'
import { legOf } from '../../../../renderer/features/drawing/plane-sketch'
import { SnapIndex } from '../../../../renderer/features/drawing/snap-index'
import { toUnit, worldSize } from '../../../../renderer/features/map/canvas/mercator'

const a: Position = [140.1432, 37.9131]
const b: Position = [140.1444, 37.9131]
const c: Position = [140.1444, 37.914]
const d: Position = [140.1432, 37.914]
const lot: MultiPolygon = [[[a, b, c, d, a]]]
const index = new SnapIndex([lot])

/** Ten px at zoom 17, about 9 m on the ground. */
const radius = 10 / worldSize(17)
const near = (position: Position) => index.nearest(toUnit(position), radius)

describe('snapping', () => {
  it('goes to a corner exactly, though its edges are nearer', () => {
    expect(near([140.14322, 37.913101])).toMatchObject({ position: a, kind: 'corner', shape: 0, edge: null })
  })

  it('goes to the nearest place of an edge, straight on the plane', () => {
    const snap = near([140.1438, 37.91314])
    expect(snap?.kind).toBe('edge')
    const whole = legOf(a, b, 10)
    const part = legOf(a, snap?.position ?? a, 10)
    expect(part.bearing).toBeCloseTo(whole.bearing, 6)
    expect(part.lengthM).toBeCloseTo(whole.lengthM / 2, 1)
  })

  it('lets everything be that is farther than the radius', () => {
    expect(near([140.1438, 37.9135])).toBeNull()
    expect(new SnapIndex([]).nearest(toUnit(a), radius)).toBeNull()
  })

  it('knows whose edge it is, goes along open lines, and to points that have no edge', () => {
    const way: Position[] = [
      [140.15, 37.92],
      [140.151, 37.92],
    ]
    const several = new SnapIndex([lot, [[way]], [[[[140.16, 37.93]]]]])
    const on = several.nearest(toUnit([140.1505, 37.92001]), radius)
    expect(on).toMatchObject({ kind: 'edge', shape: 1, edge: way })
    // An open line has no side from its end back to its beginning.
    expect(several.nearest(toUnit([140.1437, 37.91355]), radius)).toBeNull()
    expect(several.nearest(toUnit([140.16001, 37.93]), radius)).toMatchObject({
      position: [140.16, 37.93],
      kind: 'corner',
      shape: 2,
    })
  })

  it('takes the nearer of two corners', () => {
    const close = new SnapIndex([lot, [[[[140.14325, 37.9131], b, c, [140.14325, 37.9131]]]]])
    expect(close.nearest(toUnit([140.14324, 37.9131]), radius)?.position).toEqual([140.14325, 37.9131])
  })
})
