import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { degreeText, graticuleLines, graticuleStep } from '../../../../renderer/features/map/base/graticule'

describe('the graticule', () => {
  it('has lines in view at every zoom of the map, never so many that they cover it', () => {
    fc.assert(
      fc.property(fc.double({ min: 4, max: 21, noNaN: true }), (zoom) => {
        const pixels = (graticuleStep(zoom) * 256 * 2 ** zoom) / 360
        expect(pixels).toBeGreaterThanOrEqual(150)
        expect(pixels).toBeLessThan(400)
      }),
    )
  })

  it('puts its lines on whole multiples of the step', () => {
    expect(graticuleLines(139.4, 142.2, 1)).toEqual([140, 141, 142])
  })

  it('writes only as many parts as the step needs', () => {
    expect(degreeText(140, 1, 'lon')).toBe('140°E')
    expect(degreeText(37.9, 1 / 30, 'lat')).toBe("37°54'N")
    expect(degreeText(37 + 54 / 60 + 30 / 3600, 10 / 3600, 'lat')).toBe(`37°54'30"N`)
    expect(degreeText(37 + 54 / 60 + 30.2 / 3600, 0.2 / 3600, 'lat')).toBe(`37°54'30.2"N`)
  })
})
