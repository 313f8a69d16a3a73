import { describe, expect, it } from 'vitest'
import { fitControlPoints } from '../../../../electron/contract/rules/control-points'
import { fromPlane, toPlane } from '../../../../electron/contract/rules/plane'
import { sheetTiles } from '../../../../renderer/features/base-layers/sheet/raster-tiles'
import { planeToSheet, type PlaneFrame } from '../../../../renderer/sheets/geometry/plane-frame'
import { layerDrawing } from '../../../../renderer/sheets/layers/layer-drawing'
import type { SheetLayer } from '../../../../renderer/sheets/layers/sheet-layer'

const frame: PlaneFrame = {
  zone: 10,
  centre: { northM: -231_000, eastM: -60_000 },
  scale: 2500,
  rotationDegrees: 13,
  size: { width: 200, height: 150 },
}
const place = (eastM: number, northM: number) =>
  fromPlane({ eastM: -60_000 + eastM, northM: -231_000 + northM }, 10)
const empty: SheetLayer = {
  uid: 'a',
  name: '浸水想定',
  attribution: '見本',
  opacity: 0.5,
  over: true,
  shapes: [],
  pictures: [],
  legend: [],
}
const style = { fill: '#ff0000', fillOpacity: 0.4, line: '#880000', lineOpacity: 1, width: 2 }

describe('a layer on a sheet', () => {
  it('puts every point of a plan where its control points put it, to a millionth of a millimetre', () => {
    const [widthPx, heightPx] = [1200, 800]
    const fit = fitControlPoints([
      { from: [0, 0], to: place(-100, -80) },
      { from: [1200, 0], to: place(120, -20) },
      { from: [600, 800], to: place(-30, 90) },
    ])
    if (!fit) throw new Error('no fit')
    const corners = [
      fit.project([0, heightPx]),
      fit.project([widthPx, heightPx]),
      fit.project([0, 0]),
    ] as const
    const pictures = [{ href: 'data:,', widthPx, heightPx, corners }]
    const image = layerDrawing(frame, { ...empty, pictures }, 1)?.images[0]
    const [a, b, c, d, e, f] = image?.matrix ?? [0, 0, 0, 0, 0, 0]
    for (const [x, y] of [
      [333, 444],
      [1200, 800],
      [1, 799],
    ] as const) {
      const [trueX, trueY] = planeToSheet(frame, toPlane(fit.project([x, heightPx - y]), 10))
      expect(Math.abs(a * x + c * y + e - trueX)).toBeLessThan(1e-6)
      expect(Math.abs(b * x + d * y + f - trueY)).toBeLessThan(1e-6)
    }
  })

  it('keeps areas as paths, cut at the frame, and draws no outline along the cut', () => {
    const ring = [place(0, 0), place(5000, 0), place(5000, 40), place(0, 40), place(0, 0)]
    const drawing = layerDrawing(frame, { ...empty, shapes: [{ kind: 'area', parts: [[ring]], style }] }, 1)
    const [fill, edge] = drawing?.paths ?? []
    expect(drawing?.opacity).toBe(0.5)
    expect(fill).toMatchObject({ fill: '#ff0000', width: 0 })
    const numbers = (fill?.d.match(/-?[\d.]+/g) ?? []).map(Number)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(200.001)
    expect(edge).toMatchObject({ fill: null, stroke: '#880000' })
    expect(edge?.d).not.toContain('Z')
  })

  it('is nothing where none of it is seen', () => {
    const away = [place(90_000, 0), place(90_100, 0), place(90_100, 90), place(90_000, 0)]
    expect(
      layerDrawing(frame, { ...empty, shapes: [{ kind: 'area', parts: [[away]], style }] }, 1),
    ).toBeNull()
  })

  it('takes tiles as fine as paper shows, and coarser ones where they would be too many', () => {
    const extent = [140.13, 37.9, 140.15, 37.92] as const
    const fine = sheetTiles(
      { extent: [140.14, 37.91, 140.141, 37.911], frame, dpi: 300 },
      { minZoom: 0, maxZoom: 22 },
    )
    expect(fine[0]?.z).toBe(20)
    const held = sheetTiles({ extent, frame, dpi: 300 }, { minZoom: 0, maxZoom: 22 })
    expect(held.length).toBeLessThanOrEqual(100)
    expect(held[0]?.z).toBeLessThan(20)
    expect(sheetTiles({ extent, frame, dpi: 300 }, { minZoom: 8, maxZoom: 14 })[0]?.z).toBe(14)
  })
})
