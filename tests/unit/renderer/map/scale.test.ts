import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planeLength, scaleFactor, zoneAt } from '../../../../electron/contract/rules/plane'
import { fromUnit, toUnit, worldSize } from '../../../../renderer/features/map/canvas/mercator'
import {
  metresPerPixel,
  pixelMm,
  pixelsFor,
  scaleBar,
  scaleDenominator,
} from '../../../../renderer/features/map/scale'

const latitude = fc.double({ min: 24, max: 46, noNaN: true })
const zoom = fc.double({ min: 4, max: 21, noNaN: true })

describe('scale of the map', () => {
  it('agrees with the plane rectangular system at the latitude of Yonezawa', () => {
    const [lon, lat] = [140.14, 37.9]
    const [x, y] = toUnit([lon, lat])
    const hundredPx = fromUnit([x + 100 / worldSize(17), y])
    const zone = zoneAt([lon, lat])
    const ground = planeLength([[lon, lat], hundredPx], zone) / scaleFactor([lon, lat], zone)
    expect(100 * metresPerPixel(lat, 17)).toBeCloseTo(ground, 2)
  })

  it('is not the scale of the equator, which is a quarter larger here', () => {
    expect(metresPerPixel(0, 15) / metresPerPixel(37.9, 15)).toBeCloseTo(1.266, 2)
  })

  it('turns lengths into px and back', () => {
    fc.assert(
      fc.property(latitude, zoom, fc.double({ min: 0.01, max: 1e6, noNaN: true }), (lat, z, metres) => {
        expect(pixelsFor(metres, lat, z) * metresPerPixel(lat, z)).toBeCloseTo(metres, 6)
      }),
    )
  })

  it('offers a bar of 1, 2 or 5 times a power of ten that fits and is not needlessly short', () => {
    fc.assert(
      fc.property(latitude, zoom, (lat, z) => {
        const bar = scaleBar(lat, z, 130)
        expect(bar.pixels).toBeLessThanOrEqual(130)
        expect(bar.pixels).toBeGreaterThan(130 / 2.6)
        expect(['1', '2', '5']).toContain(bar.metres.toExponential().slice(0, 1))
        expect(bar.pixels * metresPerPixel(lat, z)).toBeCloseTo(bar.metres, 6)
      }),
    )
  })

  it('gives the denominator with two figures, within five percent', () => {
    fc.assert(
      fc.property(latitude, zoom, (lat, z) => {
        const exact = (metresPerPixel(lat, z) * 1000) / pixelMm
        const shown = scaleDenominator(lat, z)
        expect(Math.abs(shown / exact - 1)).toBeLessThan(0.051)
        expect(String(shown).replace(/0+$/, '').length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
