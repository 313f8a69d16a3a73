import { describe, expect, it } from 'vitest'
import { messages } from '../../../../renderer/messages'
import { composeSheet } from '../../../../renderer/sheets/compose'
import { boxAround, boxesTouch } from '../../../../renderer/sheets/geometry/polygon'
import type { MapDrawing } from '../../../../renderer/sheets/layout/model'
import { gridOfParcels, sheetData, sheetPark, sheetSpec, yonezawa } from '../../../support/sheet-data'

/** The map of a park with an interchange two kilometres away. */
function mapOf(parcels: number, paper: 'A3' | 'A4'): MapDrawing {
  const park = {
    ...sheetPark(gridOfParcels(parcels)),
    points: [
      {
        kind: 'interchange' as const,
        name: '米沢中央',
        position: [yonezawa[0] + 0.02, yonezawa[1]] as [number, number],
        distanceM: 1750,
        nearest: true,
      },
    ],
  }
  const spec = sheetSpec({ paper, orientation: 'portrait' })
  const sheet = composeSheet(spec, sheetData([park]), messages.ja)
  const map = sheet.pages[0]?.blocks.find((block) => block.kind === 'map')
  if (map?.kind !== 'map') throw new Error('no map')
  return map.drawing
}

/** The boxes of the parcels as they are drawn. */
const parcelBoxes = ({ parcels }: MapDrawing) =>
  parcels.map(({ d }) =>
    boxAround([...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)),
  )

describe('the inset with the way to the park', () => {
  it('gives way where it would hide a parcel that a smaller one does not hide', () => {
    const sizes = [1, 4, 9, 16, 25, 36].flatMap((count) => {
      const drawing = mapOf(count, 'A4')
      const { locator } = drawing
      if (!locator) throw new Error('no inset')
      const hidden = parcelBoxes(drawing).filter((box) => boxesTouch(box, locator.box)).length
      return [{ width: Math.round(locator.box.width), hidden }]
    })
    const [usual = 0, smallest = 0] = [58, 58 * 0.7].map(Math.round)
    for (const { width, hidden } of sizes) {
      expect(width).toBeGreaterThanOrEqual(smallest)
      expect(width).toBeLessThanOrEqual(usual)
      if (hidden > 0) expect(width).toBe(smallest)
    }
  })
})
