import { describe, expect, it } from 'vitest'
import {
  boundsOf,
  legendOf,
  nameOf,
  plainColor,
  shapesOf,
  styleOf,
} from '../../../../renderer/features/base-layers/data/shapes'
import { shapeAt, shapeLooks } from '../../../../renderer/features/base-layers/draw/draw-shapes'

const box = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry })
const text = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

describe('the look of a shape', () => {
  it('comes from its own colours, and from the layer’s where it has none', () => {
    expect(styleOf({ fill: '#F00', 'fill-opacity': '0.2', 'stroke-width': 3 }, plainColor)).toEqual({
      fill: '#ff0000',
      fillOpacity: 0.2,
      line: '#ff0000',
      lineOpacity: 1,
      width: 3,
    })
    expect(styleOf({ fill: 'url(x)', 'stroke-width': -4 }, '#2b4fc2')).toMatchObject({
      fill: '#2b4fc2',
      line: '#2b4fc2',
      width: 1.5,
    })
  })

  it('is named by the usual properties, else by its first words', () => {
    expect(nameOf({ 用途地域: '工業専用地域', a: 'x' })).toBe('工業専用地域')
    expect(nameOf({ Name: 'Zone A' })).toBe('Zone A')
    expect(nameOf({ code: 12, fill: '#ff0000', kind: '浸水深 3m' })).toBe('浸水深 3m')
    expect(nameOf({ code: 12 })).toBe('')
  })
})

describe('the shapes of a file', () => {
  const shapes = shapesOf(
    `\u{feff}${text(
      feature(
        { title: '深い', fill: '#ff0000' },
        { type: 'Polygon', coordinates: [box(140, 38, 1), box(140.4, 38.4, 0.2)] },
      ),
      feature(
        { title: '線' },
        {
          type: 'LineString',
          coordinates: [
            [139, 37],
            [139.5, 37],
          ],
        },
      ),
      feature({ title: '点' }, { type: 'MultiPoint', coordinates: [[141.5, 38.5]] }),
      feature({ title: '外' }, { type: 'Point', coordinates: [500_000, -200_000] }),
      feature({ title: '空' }, { type: 'GeometryCollection', geometries: [] }),
      { type: 'Feature', properties: null, geometry: null },
    )}`,
    plainColor,
  )

  it('leave out what is no place on the earth', () => {
    expect(shapes.map(({ kind, name }) => [kind, name])).toEqual([
      ['area', '深い'],
      ['line', '線'],
      ['point', '点'],
    ])
    expect(boundsOf(shapes)).toEqual([139, 37, 141.5, 39])
    expect(boundsOf([])).toBeNull()
  })

  it('are found under the pointer, but not in their holes', () => {
    const looks = shapeLooks(shapes)
    expect(shapeAt(looks, [140.1, 38.1], 1e-6)?.name).toBe('深い')
    expect(shapeAt(looks, [140.5, 38.5], 1e-6)).toBeNull()
    expect(shapeAt(looks, [139.25, 37.0001], 1e-6)?.name).toBe('線')
    expect(shapeAt(looks, [141.5, 38.5], 1e-6)?.name).toBe('点')
  })

  it('give one line of legend a colour, without a name where things of it differ', () => {
    const area = (title: string, fill: string) =>
      feature({ title, fill }, { type: 'Polygon', coordinates: [box(140, 38, 1)] })
    const two = shapesOf(text(area('A', '#ff0000'), area('B', '#00ff00'), area('C', '#00ff00')), plainColor)
    expect(legendOf(two)?.map(({ name, style }) => [name, style.fill])).toEqual([
      ['', '#00ff00'],
      ['A', '#ff0000'],
    ])
    const many = Array.from({ length: 13 }, (_, index) => area('x', `#0000${(16 + index).toString(16)}`))
    expect(legendOf(shapesOf(text(...many), plainColor))).toBeNull()
  })
})
