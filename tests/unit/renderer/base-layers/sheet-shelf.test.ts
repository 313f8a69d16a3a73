import { describe, expect, it } from 'vitest'
import type { SheetBaseLayer } from '../../../../electron/contract'
import { SheetShelf } from '../../../../renderer/features/base-layers/sheet/shelf'
import { messages } from '../../../../renderer/messages'
import { composeSheet } from '../../../../renderer/sheets/compose'
import type { Sheet } from '../../../../renderer/sheets/layout/model'
import { gridOfParcels, ring, sheetData, sheetPark, sheetSpec, yonezawa } from '../../../support/sheet-data'

const square = ring(yonezawa, [
  [0, 0],
  [200, 0],
  [200, 200],
  [0, 200],
])
const file = JSON.stringify({
  type: 'Feature',
  properties: { name: '準工業地域', fill: '#00aa00' },
  geometry: { type: 'Polygon', coordinates: [[...square, ...square.slice(0, 1)]] },
})

function layer(uid: string, changes: Partial<SheetBaseLayer> = {}): SheetBaseLayer {
  return {
    uid,
    kind: 'geojson',
    name: `図 ${uid}`,
    attribution: '見本市',
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
    ...changes,
  }
}

/** A shelf over files that hold one text; `gone` cannot be read. */
function shelf() {
  const reads: string[] = []
  const made = new SheetShelf((uid) => ({
    read: async () => {
      reads.push(uid)
      if (uid === 'gone') throw new Error('layer-moved')
      return { base64: Buffer.from(file).toString('base64'), totalBytes: Buffer.from(file).length }
    },
    tile: async () => null,
  }))
  const pages = (layers: readonly SheetBaseLayer[], parks = [sheetPark(gridOfParcels(6))]) => {
    const data = sheetData(parks, { baseLayers: [...layers] })
    const spec = sheetSpec({ sheet: parks.length > 1 ? 'series' : 'parcel-map' })
    return made.compose(layers, (prepared) => composeSheet(spec, data, messages.ja, prepared))
  }
  return { reads, pages }
}

const drawn = ({ pages }: Sheet) =>
  pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'map' ? [(block.drawing.layers ?? []).map(({ uid }) => uid)] : [],
    ),
  )

describe('the layers for the maps of a sheet', () => {
  it('are read once for all maps and for the next sheet, and anew when they are set anew', async () => {
    const { reads, pages } = shelf()
    const parks = [sheetPark(gridOfParcels(6)), sheetPark(gridOfParcels(4))]
    expect(drawn(await pages([layer('a')], parks))).toEqual([['a'], ['a']])
    await pages([layer('a')])
    expect(reads).toEqual(['a'])
    await pages([layer('a', { opacity: 0.5 })])
    await pages([layer('a')])
    expect(reads).toEqual(['a', 'a', 'a'])
  })

  it('that cannot be read are named, and looked for again with the next sheet', async () => {
    const { reads, pages } = shelf()
    const sheet = await pages([layer('gone'), layer('b')])
    expect(drawn(sheet)).toEqual([['b']])
    expect(sheet.warnings).toContainEqual({ kind: 'layers-left-out', names: ['図 gone'] })
    await pages([layer('gone'), layer('b')])
    expect(reads.filter((uid) => uid === 'gone')).toHaveLength(2)
    expect(reads.filter((uid) => uid === 'b')).toHaveLength(1)
  })
})
