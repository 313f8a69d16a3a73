import { describe, expect, it } from 'vitest'
import { messages } from '../../../../renderer/messages'
import { composeSheet } from '../../../../renderer/sheets/compose'
import { boxesTouch, boxInside } from '../../../../renderer/sheets/geometry/polygon'
import type { SheetLayer, SheetLegendEntry } from '../../../../renderer/sheets/layers/sheet-layer'
import type { MapDrawing } from '../../../../renderer/sheets/layout/model'
import { gridOfParcels, ring, sheetData, sheetPark, sheetSpec, yonezawa } from '../../../support/sheet-data'

const style = { fill: '#ff0000', fillOpacity: 0.5, line: '#880000', lineOpacity: 1, width: 1 }
const entry = (name: string): SheetLegendEntry => ({ kind: 'area', style, name })
const park = sheetPark(gridOfParcels(12))

function layerWith(legend: SheetLayer['legend'], changes: Partial<SheetLayer> = {}): SheetLayer {
  const square = ring(yonezawa, [
    [-50, -50],
    [150, -50],
    [150, 150],
    [-50, 150],
  ])
  const shapes = [{ kind: 'area' as const, parts: [[[...square, ...square.slice(0, 1)]]], style }]
  const made = { uid: 'a', name: '用途地域', attribution: '見本市', opacity: 1, over: true, pictures: [] }
  return { ...made, shapes, legend, ...changes }
}

function mapWith(...layers: SheetLayer[]): MapDrawing {
  const data = sheetData([park], {
    baseLayers: layers.map(({ uid, name, attribution }) => ({
      uid,
      kind: 'geojson',
      name,
      attribution,
      opacity: 1,
      details: {
        minZoom: null,
        maxZoom: null,
        tiles: null,
        bounds: null,
        controlPoints: [],
        widthPx: null,
        heightPx: null,
        page: null,
        color: null,
        over: true,
      },
    })),
  })
  const prepared = { byPark: new Map([[park.park.uid, layers]]), leftOut: [] }
  const sheet = composeSheet(sheetSpec(), data, messages.ja, prepared)
  const map = sheet.pages[0]?.blocks.find((block) => block.kind === 'map')
  if (map?.kind !== 'map') throw new Error('no map')
  return map.drawing
}

const words = ({ layerKey }: MapDrawing) => layerKey?.texts.map(({ text }) => text) ?? null

describe("the legend of the office's own layers", () => {
  it('names a layer of one colour by itself, and the colours of others under its name', () => {
    expect(words(mapWith(layerWith([entry('')])))).toEqual(['用途地域'])
    expect(words(mapWith(layerWith([entry('準工業地域'), entry('')])))).toEqual([
      '用途地域',
      '準工業地域',
      'その他',
    ])
    expect(words(mapWith(layerWith(null)))).toEqual(['用途地域'])
  })

  it('is not there where no colour is seen', () => {
    expect(words(mapWith())).toBeNull()
    expect(words(mapWith(layerWith([])))).toBeNull()
    expect(words(mapWith(layerWith([entry('準工業地域')], { shapes: [] })))).toBeNull()
  })

  it('puts the topmost layer first and ends with how many it leaves out', () => {
    const many = Array.from({ length: 12 }, (_, index) => entry(`区分 ${index}`))
    const layers = Array.from({ length: 9 }, (_, index) =>
      layerWith(many, { uid: String(index), name: `図 ${index}` }),
    )
    const drawing = mapWith(...layers)
    const shown = words(drawing) ?? []
    expect(shown[0]).toBe('図 8')
    const counted = shown.filter((text) => text.startsWith('区分')).length
    expect(shown.at(-1)).toBe(`ほか ${9 * 12 - counted} 件`)
    expect(drawing.layerKey?.box.height).toBeLessThan(drawing.size.height / 2)
  })

  it('lies inside the map, on no label and on no other inset, however long its words are', () => {
    const drawing = mapWith(layerWith([entry('とても長い名前の区域'.repeat(20)), entry('準工業地域')]))
    const { layerKey, labels, north, locator, size } = drawing
    if (!layerKey) throw new Error('no legend')
    expect(boxInside(layerKey.box, { x: 0, y: 0, ...size })).toBe(true)
    expect(layerKey.box.width).toBeLessThan(size.width * 0.4)
    expect(labels.filter(({ box }) => boxesTouch(box, layerKey.box))).toEqual([])
    expect(north && north.at[0] > layerKey.box.x + layerKey.box.width).toBe(true)
    expect(locator && boxesTouch(locator.box, layerKey.box)).toBeFalsy()
    for (const { box } of layerKey.swatches) expect(boxInside(box, layerKey.box)).toBe(true)
  })
})
