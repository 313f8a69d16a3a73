import { describe, expect, it } from 'vitest'
import type { MultiPolygon, Position } from '../../../../electron/contract'
import { fromPlane, toPlane } from '../../../../electron/contract/rules/plane'
import { findFlaws } from '../../../../electron/host/drawing/check'

const corner = toPlane([140.1432, 37.9131], 10)
const at = (east: number, north: number): Position =>
  fromPlane({ eastM: corner.eastM + east, northM: corner.northM + north }, 10)
const box = (west: number, south: number, east: number, north: number): MultiPolygon => [
  [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
]
const check = (
  boxes: Readonly<Record<string, MultiPolygon>>,
  features: MultiPolygon[] = [],
  outline: MultiPolygon | null = null,
) =>
  findFlaws({
    parcels: Object.entries(boxes).map(([uid, polygon]) => ({ uid, polygon })),
    features,
    outline,
  })

describe('the check of a park', () => {
  it('finds nothing where lots meet, also where their lines were drawn twice a few millimetres apart', () => {
    expect(check({ a: box(0, 0, 50, 50), b: box(50.004, 0, 100, 50), c: box(0, 50, 100, 90) })).toEqual([])
  })

  it('names both lots of an overlap, with its area, its width and its place', () => {
    const [flaw, ...others] = check({ a: box(0, 0, 52, 50), b: box(50, 0, 100, 50) })
    expect(flaw).toMatchObject({ kind: 'overlap', parcelUids: ['a', 'b'], areaM2: 100, widthM: 1.923 })
    const middle = toPlane(flaw?.at ?? [0, 0], 10)
    expect([middle.eastM - corner.eastM, middle.northM - corner.northM].map(Math.round)).toEqual([51, 25])
    expect(others).toEqual([])
  })

  it('finds a lot that lies within another one', () => {
    expect(check({ a: box(0, 0, 50, 50), b: box(10, 10, 20, 20) })).toMatchObject([
      { kind: 'overlap', areaM2: 100 },
    ])
  })

  it('finds a strip between two lots, but no road that was drawn, and none that is as wide as one', () => {
    const gap = { a: box(0, 0, 50, 50), b: box(50.5, 0, 100, 50) }
    expect(check(gap)).toMatchObject([{ kind: 'gap', parcelUids: ['a', 'b'], areaM2: 25 }])
    expect(check(gap, [box(50, 0, 50.5, 50)])).toEqual([])
    expect(check({ a: box(0, 0, 50, 50), b: box(56, 0, 100, 50) })).toEqual([])
  })

  it('finds ground that lots enclose, however large', () => {
    const ring = {
      a: box(0, 0, 100, 20),
      b: box(0, 80, 100, 100),
      c: box(0, 20, 20, 80),
      d: box(80, 20, 100, 80),
    }
    expect(check(ring)).toMatchObject([{ kind: 'gap', parcelUids: ['a', 'b', 'c', 'd'], areaM2: 3600 }])
  })

  it('finds what reaches over the outline of the park', () => {
    expect(check({ a: box(0, 0, 50, 50) }, [], box(-5, -5, 40, 60))).toMatchObject([
      { kind: 'outside', parcelUids: ['a'], areaM2: 500 },
    ])
  })
})
