import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MultiPolygon, Position } from '../../../../electron/contract'
import { fromUnit, toUnit, tracksContain, tracksOf } from '../../../../renderer/features/map/canvas/mercator'
import { outlineOf, ShapeIndex } from '../../../../renderer/features/map/estate/geometry'

function square(lon: number, lat: number, size: number): Position[] {
  return [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ]
}

const all = () => true

describe('finding parcels by place', () => {
  const ring: MultiPolygon = [[square(140, 38, 0.01), square(140.004, 38.004, 0.002)]]
  const inner: MultiPolygon = [[square(140.0045, 38.0045, 0.001)]]
  const index = new ShapeIndex([
    ['ring', ring],
    ['inner', inner],
  ])

  it('finds the parcel under the pointer and nothing beside it', () => {
    expect(index.at(toUnit([140.001, 38.001]), all)).toBe('ring')
    expect(index.at(toUnit([139.999, 38.001]), all)).toBeNull()
  })

  it('does not find a parcel in its own hole, but the parcel that lies in the hole', () => {
    expect(index.at(toUnit([140.0042, 38.0042]), all)).toBeNull()
    expect(index.at(toUnit([140.005, 38.005]), all)).toBe('inner')
  })

  it('finds of two that overlap the one that is drawn on top', () => {
    const pile = new ShapeIndex([
      ['below', [[square(140, 38, 0.01)]]],
      ['above', [[square(140.002, 38.002, 0.01)]]],
    ])
    expect(pile.at(toUnit([140.005, 38.005]), all)).toBe('above')
  })

  it('passes over parcels that do not exist on the day', () => {
    expect(index.at(toUnit([140.005, 38.005]), (uid) => uid !== 'inner')).toBeNull()
  })

  it('agrees with a test of every single parcel', () => {
    const cells = Array.from({ length: 400 }, (_, i): [string, MultiPolygon] => [
      `lot-${i}`,
      [[square(140 + (i % 20) * 0.001, 38 + Math.floor(i / 20) * 0.001, 0.0009)]],
    ])
    const many = new ShapeIndex(cells)
    fc.assert(
      fc.property(
        fc.double({ min: 139.999, max: 140.021, noNaN: true }),
        fc.double({ min: 37.999, max: 38.021, noNaN: true }),
        (lon, lat) => {
          const [x, y] = toUnit([lon, lat])
          const expected = cells.find(([, shape]) => tracksContain(tracksOf(shape), x, y))?.[0] ?? null
          expect(many.at([x, y], all)).toBe(expected)
        },
      ),
    )
  })

  it('a drawn box takes the parcels it touches, also one that surrounds it, and leaves out a hole', () => {
    const box = (west: number, south: number, east: number, north: number) => {
      const [minX, minY] = toUnit([west, north])
      const [maxX, maxY] = toUnit([east, south])
      return { minX, minY, maxX, maxY }
    }
    expect(index.touching(box(139.99, 37.99, 140.02, 38.02), all)).toEqual(['ring', 'inner'])
    expect(index.touching(box(140.001, 38.001, 140.002, 38.002), all)).toEqual(['ring'])
    expect(index.touching(box(140.0041, 38.0041, 140.0043, 38.0043), all)).toEqual([])
  })
})

describe('the anchor of a label', () => {
  it('lies inside the lot even where the centroid does not', () => {
    const bend: MultiPolygon = [
      [
        [
          [140, 38],
          [140.01, 38],
          [140.01, 38.002],
          [140.002, 38.002],
          [140.002, 38.01],
          [140, 38.01],
          [140, 38],
        ],
      ],
    ]
    const { tracks, anchor } = outlineOf(bend)
    expect(tracksContain(tracks, ...anchor)).toBe(true)
  })

  it('keeps away from the edges where the centroid lies inside but in a corner', () => {
    const thick: MultiPolygon = [
      [
        [
          [140, 38],
          [140.01, 38],
          [140.01, 38.004],
          [140.004, 38.004],
          [140.004, 38.01],
          [140, 38.01],
          [140, 38],
        ],
      ],
    ]
    const { tracks, anchor } = outlineOf(thick)
    const [lon, lat] = fromUnit(anchor)
    for (const [east, north] of [
      [0.001, 0.001],
      [-0.001, 0.001],
      [0.001, -0.001],
      [-0.001, -0.001],
    ] as const)
      expect(tracksContain(tracks, ...toUnit([lon + east, lat + north]))).toBe(true)
  })

  it('does not depend on the direction in which the outline was drawn', () => {
    const there = square(140, 38, 0.01)
    const one = outlineOf([[there]])
    const other = outlineOf([[there.toReversed()]])
    expect(other.anchor[0]).toBeCloseTo(one.anchor[0], 12)
    expect(other.anchor[1]).toBeCloseTo(one.anchor[1], 12)
  })
})
