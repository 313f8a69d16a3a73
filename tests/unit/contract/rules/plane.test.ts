import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromPlane,
  meridianConvergence,
  planeArea,
  planeLength,
  scaleFactor,
  toPlane,
  zoneAt,
  zoneEpsg,
  zoneName,
  type PlaneZone,
} from '../../../../electron/contract/rules/plane'
import type { MultiPolygon, Position } from '../../../../electron/contract/values'

const tenthOfMillimetre = 0.0001

/** A square with its corner at `corner`, sides of `side` m along the grid of zone X. */
function square(northM: number, eastM: number, side: number): Position[] {
  const corner = (north: number, east: number) =>
    fromPlane({ northM: northM + north, eastM: eastM + east }, 10)
  return [corner(0, 0), corner(0, side), corner(side, side), corner(side, 0), corner(0, 0)]
}

describe('plane rectangular coordinates', () => {
  it('agrees with PROJ to 0.1 mm at two places in Yamagata, X north and Y east', () => {
    const nanyo = toPlane([140.27, 38.15], 10)
    expect(Math.abs(nanyo.eastM - -49373.2531)).toBeLessThan(tenthOfMillimetre)
    expect(Math.abs(nanyo.northM - -205210.8526)).toBeLessThan(tenthOfMillimetre)
    const yamagata = toPlane([140.3, 38.2], 10)
    expect(Math.abs(yamagata.eastM - -46711.9613)).toBeLessThan(tenthOfMillimetre)
    expect(Math.abs(yamagata.northM - -199676.9053)).toBeLessThan(tenthOfMillimetre)
  })

  it('comes back to the same place within 0.1 mm anywhere in Japan', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 122, max: 154, noNaN: true }),
        fc.double({ min: 20, max: 46, noNaN: true }),
        (lon, lat) => {
          const zone = zoneAt([lon, lat])
          // A zone serves its own surroundings; far out at sea no zone is near and none is asked for.
          const there = toPlane([lon, lat], zone)
          fc.pre(Math.abs(there.eastM) < 400_000)
          const again = toPlane(fromPlane(there, zone), zone)
          expect(Math.hypot(again.eastM - there.eastM, again.northM - there.northM)).toBeLessThan(
            tenthOfMillimetre,
          )
        },
      ),
    )
  })

  it.each<[string, Position, PlaneZone, string]>([
    ['米沢八幡原', [140.16956, 37.90809], 10, 'X'],
    ['福島市', [140.4748, 37.7608], 9, 'IX'],
    ['東京都千代田区', [139.7536, 35.694], 9, 'IX'],
    ['新潟市', [139.0364, 37.9161], 8, 'VIII'],
    ['大阪市', [135.5023, 34.6937], 6, 'VI'],
    ['神戸市', [135.1955, 34.6901], 5, 'V'],
    ['名古屋市', [136.9066, 35.1815], 7, 'VII'],
    ['広島市', [132.4596, 34.3966], 3, 'III'],
    ['高松市', [134.0434, 34.3401], 4, 'IV'],
    ['福岡市', [130.4017, 33.5902], 2, 'II'],
    ['長崎市', [129.8737, 32.7448], 1, 'I'],
    ['奄美市', [129.4937, 28.3772], 1, 'I'],
    ['函館市', [140.7288, 41.7687], 11, 'XI'],
    ['札幌市', [141.3545, 43.0621], 12, 'XII'],
    ['釧路市', [144.3814, 42.9849], 13, 'XIII'],
    ['小笠原村父島', [142.1919, 27.0944], 14, 'XIV'],
    ['那覇市', [127.6809, 26.2124], 15, 'XV'],
    ['石垣市', [124.1556, 24.3407], 16, 'XVI'],
    ['南大東村', [131.2327, 25.8289], 17, 'XVII'],
    ['沖ノ鳥島', [136.0811, 20.4253], 18, 'XVIII'],
    ['南鳥島', [153.9807, 24.2867], 19, 'XIX'],
  ])('finds the official zone of %s', (_, position, zone, name) => {
    expect(zoneAt(position)).toBe(zone)
    expect(zoneName(zone)).toBe(name)
    expect(zoneEpsg(zone)).toBe(6668 + zone)
  })

  it('measures a square of 100 m as 10,000 ㎡ and subtracts its hole whatever way the rings run', () => {
    const outer = square(-233_000, -60_000, 100)
    const hole = square(-232_990, -59_990, 10)
    expect(planeArea([[outer]], 10)).toBeCloseTo(10_000, 4)
    expect(planeArea([[outer, hole]], 10)).toBeCloseTo(9_900, 4)
    expect(planeArea([[[...outer].reverse(), hole]], 10)).toBeCloseTo(9_900, 4)
  })

  it('adds the areas of the parts of a shape, and moving it within a zone changes nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -250_000, max: -100_000 }),
        fc.integer({ min: -80_000, max: 60_000 }),
        fc.integer({ min: 1, max: 2_000 }),
        (north, east, side) => {
          const both: MultiPolygon = [[square(north, east, side)], [square(north, east + 3_000, side)]]
          expect(Math.abs(planeArea(both, 10) - 2 * side * side)).toBeLessThan(0.01)
        },
      ),
    )
  })

  it('measures a line over all its corners', () => {
    expect(planeLength(square(-233_000, -60_000, 250), 10)).toBeCloseTo(1_000, 4)
    expect(planeLength([])).toBe(0)
    expect(planeLength([[140.1, 37.9]])).toBe(0)
  })

  it('turns grid north clockwise of true north east of the meridian and the other way west of it', () => {
    const meridian = 140 + 50 / 60
    expect(meridianConvergence([meridian, 38], 10)).toBeCloseTo(0, 6)
    // Δλ·sin φ to first order
    expect(meridianConvergence([meridian + 1, 38], 10)).toBeCloseTo(Math.sin((38 * Math.PI) / 180), 3)
    expect(meridianConvergence([meridian - 1, 38], 10)).toBeCloseTo(-Math.sin((38 * Math.PI) / 180), 3)
  })

  it('has the scale 0.9999 on the meridian and grows with the square of the distance from it', () => {
    const meridian = 140 + 50 / 60
    expect(scaleFactor([meridian, 38], 10)).toBeCloseTo(0.9999, 8)
    // m = m0 (1 + E² / 2R²) with R ≈ 6,370 km
    const { eastM } = toPlane([meridian + 1, 38], 10)
    expect(scaleFactor([meridian + 1, 38], 10)).toBeCloseTo(
      0.9999 * (1 + eastM ** 2 / (2 * 6_370_000 ** 2)),
      6,
    )
  })
})
