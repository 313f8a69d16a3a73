import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position } from '../../../../electron/contract'
import { distanceKm, nearestFinder, nearestOf } from '../../../../electron/host/matching/distance'
import { measureDistances, measuredBy } from '../../../../electron/host/matching/nearest'
import { rectangle } from './samples'

const inJapan: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: 123, max: 153, noNaN: true }),
  fc.double({ min: 24, max: 45.5, noNaN: true }),
)

describe('distance over the ground', () => {
  it('agrees with the survey between Tsukuba and Tokyo', () => {
    // The example of the Geospatial Information Authority: 58,643.804 m.
    const km = distanceKm([140.08785502, 36.10377477], [139.74475044, 35.65502847])
    expect(km).toBeCloseTo(58.643804, 2)
  })

  it('is that of one degree along the meridian and along the parallel', () => {
    expect(distanceKm([140, 35], [140, 36])).toBeCloseTo(110.95, 1)
    expect(distanceKm([139, 38], [140, 38])).toBeCloseTo(87.83, 1)
    expect(distanceKm([140, 38], [140, 38])).toBe(0)
  })

  it('is the same both ways, and no way round is shorter', () => {
    fc.assert(
      fc.property(inJapan, inJapan, inJapan, (a, b, c) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6)
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 0.05)
      }),
    )
  })
})

describe('the nearest place', () => {
  it('is the one that measuring all of them finds', () => {
    fc.assert(
      fc.property(fc.array(inJapan, { minLength: 1, maxLength: 60 }), inJapan, (positions, from) => {
        const places = positions.map((position, index) => ({ name: String(index), position }))
        expect(nearestFinder(places)(from)?.km).toBe(nearestOf(places, from)?.km)
      }),
    )
  })

  it('is nobody where there is none', () => {
    expect(nearestFinder([])([140, 38])).toBeNull()
  })
})

describe('distances of parcels', () => {
  it('are measured from the middle of each and looked up by criterion', () => {
    const places = {
      icDistance: [
        { name: '近い', position: [140.14, 37.93] as Position },
        { name: '遠い', position: [141.5, 39.2] as Position },
      ],
      stationDistance: [],
    }
    const parcels = [
      { uid: 'drawn', polygon: rectangle(0, 0, 100, 100) },
      { uid: 'undrawn', polygon: null },
    ]
    const distances = measureDistances(parcels, places)
    const measured = measuredBy(distances)
    expect(distances.get('drawn')?.get('icDistance')?.name).toBe('近い')
    expect(measured('drawn', 'icDistance')).toBeGreaterThan(0)
    expect(measured('drawn', 'stationDistance')).toBeNull()
    expect(measured('undrawn', 'icDistance')).toBeNull()
    expect(measured('drawn', 'powerKv')).toBeNull()
  })
})
