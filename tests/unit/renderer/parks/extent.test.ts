import { describe, expect, it } from 'vitest'
import type { MultiPolygon } from '../../../../electron/contract'
import { extentOfPark } from '../../../../renderer/features/parks/extent'
import { parcel, park, uid } from '../parcels/samples'

const square = (west: number, south: number): MultiPolygon => [
  [
    [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south + 1],
      [west, south],
    ],
  ],
]

describe('the extent of a park', () => {
  it('holds its parcels and not those of other parks', () => {
    const shapes = new Map([
      [uid(3, 1), square(140, 37)],
      [uid(3, 2), square(142, 38)],
      [uid(3, 3), square(130, 30)],
    ])
    const parcels = [parcel(1), parcel(2), parcel(3, { parkUid: uid(2, 9) })]
    expect(extentOfPark(park(1), parcels, shapes, [])).toEqual([140, 37, 143, 39])
  })

  it('is the circle of uncertainty of a park without an outline', () => {
    const [west, south, east, north] = extentOfPark(
      park(1, { point: [140, 38], uncertaintyM: 2000 }),
      [],
      new Map(),
      [],
    )
    expect((north - south) * 111_000).toBeCloseTo(4000, 0)
    expect((east - west) * 111_000 * Math.cos((38 * Math.PI) / 180)).toBeCloseTo(4000, 0)
  })
})
