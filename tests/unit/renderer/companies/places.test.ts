import { describe, expect, it } from 'vitest'
import type { Park } from '../../../../electron/contract'
import { planeLength } from '../../../../electron/contract/rules/plane'
import { fieldLetters, inkOn } from '../../../../renderer/features/companies/field-mark'
import {
  distanceM,
  kilometres,
  nearestSite,
  parkDistances,
} from '../../../../renderer/features/companies/page/distances'
import { prefectureFinder } from '../../../../renderer/features/companies/prefecture'
import { boxOf, toUnit, tracksOf } from '../../../../renderer/features/map/canvas/mercator'
import { square } from '../../../support/make-workspace'
import { park } from '../parcels/samples'
import { field } from './samples'

describe('distances to the parks', () => {
  it('agree with the plane of the place to the metre', () => {
    const from: [number, number] = [140.1432, 37.9131]
    const to: [number, number] = [140.0541, 37.9]
    expect(Math.abs(distanceM(from, to) - planeLength([from, to]) / 0.9999)).toBeLessThan(2)
  })

  it.each([
    // Geodesics on GRS 80 by Vincenty's formulae, m.
    ['from Tokyo to Yonezawa', [139.7671, 35.6812], [140.1166, 37.9222], 250_640],
    ['from Sapporo to Tokyo', [141.35, 43.06], [139.77, 35.68], 830_537],
    ['from Kagoshima to Yonezawa', [130.55, 31.6], [140.12, 37.92], 1_121_051],
  ] as const)('are right within one part in a thousand %s', (_, from, to, metres) => {
    expect(Math.abs(distanceM([...from], [...to]) / metres - 1)).toBeLessThan(0.001)
  })

  it('name the nearest site and sort the parks', () => {
    const near = park(1, { point: [140.1, 37.9] }) as Park
    const far = park(2, { point: [141, 39] }) as Park
    expect(parkDistances([140.1, 37.91], [far, near]).map((each) => each.park)).toEqual([near, far])
    const sites = [
      { name: 'A', position: [140.2, 37.9] as [number, number] },
      { name: 'B', position: null },
      { name: 'C', position: [140.11, 37.9] as [number, number] },
    ]
    expect(nearestSite(near, sites)?.site.name).toBe('C')
    expect(nearestSite(near, [{ position: null }])).toBeNull()
  })

  it('are written with a decimal up to 100 km', () => {
    expect(kilometres(3449)).toBe('3.4 km')
    expect(kilometres(99_949)).toBe('99.9 km')
    expect(kilometres(99_960)).toBe('100 km')
    expect(kilometres(312_400)).toBe('312 km')
  })
})

describe('the prefecture of a company', () => {
  it('is that whose outline holds the point, and not known without a point', () => {
    const area = (name: string, lon: number) => {
      const tracks = tracksOf(square(lon, 38, 10_000))
      return { name, prefecture: '', tracks, box: boxOf(tracks), label: toUnit([lon, 38]) }
    }
    const of = prefectureFinder([area('山形県', 140), area('宮城県', 141)])
    expect(of([140.05, 38.05])).toBe('山形県')
    expect(of([141.05, 38.05])).toBe('宮城県')
    expect(of([130, 30])).toBeNull()
    expect(of(null)).toBeNull()
  })
})

describe('the letter of a target field', () => {
  it('is never that of another field', () => {
    const fields = ['電気機械', '電子部品', '電', '電', '🏭'].map((name, index) => field(index, { name }))
    const letters = [...fieldLetters(fields).values()]
    expect(letters.slice(0, 2)).toEqual(['電', '子'])
    expect(new Set(letters).size).toBe(letters.length)
  })

  it('is written in the ink that is read better', () => {
    expect(inkOn('#0017c1')).toBe('#ffffff')
    expect(inkOn('#ffc700')).toBe('#000000')
  })
})
