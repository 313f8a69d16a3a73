import { describe, expect, it } from 'vitest'
import type { MultiPolygon, Park, Parcel, Status } from '../../../../electron/contract'
import { toUnit, worldSize } from '../../../../renderer/features/map/canvas/mercator'
import { placeLabels } from '../../../../renderer/features/map/canvas/place-labels'
import type { EstateScene, Marks } from '../../../../renderer/features/map/estate/draw-estates'
import { estateLabelWishes } from '../../../../renderer/features/map/estate/estate-labels'
import { ShapeIndex } from '../../../../renderer/features/map/estate/geometry'
import { parcelLayer, parkLayer } from '../../../../renderer/features/map/layers'
import { emptyFilter } from '../../../../renderer/features/parcels/filter'

const lot = 0.001
const statuses = [
  { uid: 'open', letter: '空', offered: true, saleClass: 'remaining', color: '#2cac6e' } as Status,
]
const nothing: Marks = { hover: null, active: null, selection: new Set() }
const measure = (text: string, size: number) => text.length * size * 0.6
const words = {
  parkName: (park: Park) => park.name,
  planned: '計画',
  within: () => '位置未公表',
  share: () => '分譲 50%',
}

/** A row of lots with their numbers, from the point eastward. */
function sceneOf(numbers: readonly string[]): EstateScene {
  const park = {
    uid: 'park',
    name: '団地',
    point: [140, 38],
    outline: null,
    uncertaintyM: null,
    stage: 'on-sale',
  }
  const parcels = new Map(
    numbers.map((number) => [number, { uid: number, number, parkUid: 'park', statusUid: 'open' } as Parcel]),
  )
  const shapes = new ShapeIndex(
    numbers.map((number, index): [string, MultiPolygon] => {
      const west = 140 + index * lot
      return [
        number,
        [
          [
            [
              [west, 38],
              [west + lot, 38],
              [west + lot, 38 + lot],
              [west, 38 + lot],
              [west, 38],
            ],
          ],
        ],
      ]
    }),
  )
  return {
    parks: parkLayer([park as Park], parcels, shapes, statuses),
    features: [],
    parcels: parcelLayer(parcels, statuses, emptyFilter),
    shapes,
  }
}

/** The texts of the labels that find room when a lot is `pixels` wide. */
function labels(numbers: readonly string[], pixels: number, marks: Marks = nothing) {
  const zoom = Math.log2((pixels / lot) * (360 / 256))
  const world = worldSize(zoom)
  const [x, y] = toUnit([140, 38])
  const box = { minX: x - 900 / world, minY: y - 900 / world, maxX: x + 900 / world, maxY: y + 900 / world }
  const view = { world, zoom, originX: box.minX * world, originY: box.minY * world, box }
  const placed = placeLabels(estateLabelWishes(sceneOf(numbers), marks, view, measure, words))
  return placed
    .filter(({ label }) => label.parkUid === undefined)
    .map(({ label }) => ({
      texts: label.lines.map(({ text }) => text),
      leader: label.leaderTo !== undefined,
    }))
}

describe('labels of parcels', () => {
  it('writes number and letter where both fit', () => {
    expect(labels(['C-2'], 60)).toEqual([{ texts: ['C-2', '空'], leader: false }])
  })

  it('keeps the letter where the number does not fit, and drops both where nothing fits', () => {
    expect(labels(['C-2-2-2-2-2'], 30)).toEqual([{ texts: ['空'], leader: false }])
    expect(labels(['C-2-2-2-2-2'], 11)).toEqual([])
  })

  it('moves the label of the active parcel out with a leader rather than dropping it', () => {
    const marks = { ...nothing, active: 'C-2-2-2-2-2', selection: new Set(['C-2-2-2-2-2']) }
    expect(labels(['C-2-2-2-2-2'], 14, marks)).toEqual([{ texts: ['C-2-2-2-2-2', '空'], leader: true }])
  })

  it('does not lead the labels of many selected parcels over the map', () => {
    const numbers = Array.from({ length: 12 }, (_, index) => `C-2-2-2-2-${index}`)
    const marks = { ...nothing, selection: new Set(numbers) }
    expect(labels(numbers, 30, marks).some(({ leader }) => leader)).toBe(false)
  })
})
