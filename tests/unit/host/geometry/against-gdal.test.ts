import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planeArea, toPlane, type PlaneZone } from '../../../../electron/contract/rules/plane'
import { shapeAreaM2, toPlaneShape } from '../../../../electron/host/geometry/plane-shape'
import { gdalAreas, hasGdal, projPlaces } from '../../../support/gdal'
import { randomLots, randomPlaces } from '../../../support/random-lots'
import { testFolder } from '../../../support/test-folder'

const stored = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../fixtures/geometry/gdal.json'), 'utf8'),
) as { readonly areasM2: number[]; readonly eastNorthM: (readonly [number, number])[] }

const lots = randomLots(1000)
const places = randomPlaces(1000)

function worst(differences: readonly number[]): number {
  return Math.max(...differences.map(Math.abs))
}

describe('areas and coordinates', () => {
  it('of 1,000 lots are those of GDAL to 0.01 ㎡', () => {
    const areas = hasGdal() ? gdalAreas(lots, testFolder().join('lots.geojson')) : stored.areasM2
    expect(areas).toHaveLength(1000)
    expect(worst(lots.map((lot, index) => planeArea(lot, 10) - (areas[index] ?? NaN)))).toBeLessThan(0.01)
    expect(worst(stored.areasM2.map((area, index) => area - (areas[index] ?? NaN)))).toBeLessThan(0.001)
  })

  it('of the kernel, on its grid of 1 mm, stay within what rounding a corner may move', () => {
    for (const [index, lot] of lots.entries()) {
      const perimeterM = 4 * Math.sqrt(stored.areasM2[index] ?? 0) + 400
      expect(Math.abs(shapeAreaM2(toPlaneShape(lot, 10)) - (stored.areasM2[index] ?? NaN))).toBeLessThan(
        perimeterM * 0.001,
      )
    }
  })

  it('of 1,000 places in all nineteen zones are those of PROJ to 1 mm', () => {
    const known = hasGdal()
      ? Array.from({ length: 19 }, (_, zone) =>
          projPlaces(
            places.filter((place) => place.zone === zone + 1).map(({ at }) => at),
            zone + 1,
          ),
        )
      : null
    const off = places.flatMap(({ zone, at }, index) => {
      const [east, north] = known?.[zone - 1]?.[Math.floor(index / 19)] ??
        stored.eastNorthM[index] ?? [NaN, NaN]
      const { eastM, northM } = toPlane(at, zone as PlaneZone)
      return [eastM - east, northM - north]
    })
    expect(off).toHaveLength(2000)
    expect(worst(off)).toBeLessThan(0.001)
  })
})
