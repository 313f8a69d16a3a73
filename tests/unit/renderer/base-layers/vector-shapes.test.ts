import { describe, expect, it } from 'vitest'
import { shapesOfTile } from '../../../../renderer/features/base-layers/sheet/vector-shapes'
import { toUnit } from '../../../../renderer/features/map/canvas/mercator'

const place = { z: 14, x: 14569, y: 6297 }
type Ring = (readonly [number, number])[]

/** A square that turns clockwise on a tile, whose y goes down. */
const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const area = (layer: string, ...lines: Ring[]) => ({ layer, kind: 'area' as const, lines })

/** Back to what the tile counts in. */
const onTile = ([lon, lat]: readonly [number, number]) => {
  const [x, y] = toUnit([lon, lat])
  return [Math.round((x * 2 ** 14 - place.x) * 4096), Math.round((y * 2 ** 14 - place.y) * 4096)]
}

describe('vector tiles on a sheet', () => {
  it('keep every polygon of a thing that has many, each with its own holes', () => {
    const hole = square(200, 200, 100).toReversed()
    // The first lies beyond the edge of the tile: its neighbour draws it.
    const [found] = shapesOfTile(
      [area('water', square(-600, -600, 300), square(100, 100, 400), hole, square(1000, 1000, 200))],
      place,
    )
    expect(found?.shape.parts.map((rings) => rings.length)).toEqual([2, 1])
    const corners = found?.shape.parts[0]?.[0]?.map(onTile) ?? []
    expect(corners.map(([x, y]) => `${x} ${y}`).toSorted()).toEqual(
      ['100 100', '100 100', '100 500', '500 100', '500 500'].toSorted(),
    )
  })

  it('are cut at the edge of their tile, so that nothing is drawn twice', () => {
    const [found] = shapesOfTile([area('water', square(4000, 4000, 300))], place)
    const seen = found?.shape.parts[0]?.[0]?.map(onTile) ?? []
    expect(Math.max(...seen.flat())).toBe(4096)
  })

  it('are painted in the order of a map, whatever order the file has', () => {
    const line = [
      { layer: 'roads', kind: 'line' as const, lines: [square(0, 0, 100)] },
      area('landuse', square(0, 0, 500)),
    ]
    const orders = shapesOfTile(line, place).map(({ order, shape }) => [order, shape.kind])
    expect(orders.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, kind]) => kind)).toEqual([
      'area',
      'line',
    ])
  })
})
