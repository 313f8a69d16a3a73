import fc from 'fast-check'
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
  const window = { x: 400, y: 400, width: 1000, height: 1000 }
  const view = { world, zoom, originX: box.minX * world, originY: box.minY * world, box, window }
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

describe('the card of a park', () => {
  /** Where the card goes when the park stands at a point of a window of 600 × 500 px. */
  function card(x: number, y: number, name: string) {
    const world = worldSize(10)
    const [unitX, unitY] = toUnit([140, 38])
    const originX = unitX * world - x
    const originY = unitY * world - y
    const box = {
      minX: originX / world,
      minY: originY / world,
      maxX: (originX + 600) / world,
      maxY: (originY + 500) / world,
    }
    const window = { x: 0, y: 0, width: 600, height: 500 }
    const named = { ...words, parkName: () => name }
    const view = { world, zoom: 10, originX, originY, box, window }
    const [placed] = placeLabels(estateLabelWishes(sceneOf(['1']), nothing, view, measure, named))
    if (!placed) throw new Error('no card')
    return placed
  }

  it('is seen whole, clear of tools and slider, wherever the park stands in the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 590 }),
        fc.integer({ min: 2, max: 490 }),
        fc.integer({ min: 1, max: 80 }),
        (x, y, length) => {
          const { rect } = card(x, y, '団'.repeat(length))
          expect(rect.x).toBeGreaterThanOrEqual(0)
          expect(rect.x + rect.width).toBeLessThanOrEqual(600)
          expect(rect.y).toBeGreaterThanOrEqual(60)
          expect(rect.y + rect.height).toBeLessThanOrEqual(500 - 110)
        },
      ),
    )
  })

  it('cuts a name that no window has room for', () => {
    const { label } = card(300, 250, '団'.repeat(60))
    expect(label.lines[0]?.text).toMatch(/^団{5,50}…$/)
  })
})
