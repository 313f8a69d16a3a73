import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Parcel, Status } from '../../../../electron/contract'
import { soldShare, tally } from '../../../../electron/contract/rules/sold-share'

type Areas = Pick<Parcel, 'registeredAreaM2' | 'planeAreaM2'>

const statuses = new Map<string, Status>(
  (
    [
      ['sold', 'disposed', false],
      ['available', 'remaining', true],
      ['negotiating', 'remaining', false],
      ['withheld', 'excluded', false],
    ] as const
  ).map(([uid, saleClass, offered]) => [uid, { uid, saleClass, offered } as Status]),
)

function parcel(
  statusUid: string,
  registeredAreaM2: number | null,
  planeAreaM2: number | null = null,
): Parcel {
  return { statusUid, registeredAreaM2, planeAreaM2 } as Parcel
}

describe('tally', () => {
  it('prefers the register, falls back on the outline, and says how many areas it lacks', () => {
    const areas: Areas[] = [
      { registeredAreaM2: 100.25, planeAreaM2: 99 },
      { registeredAreaM2: null, planeAreaM2: 50.5 },
      { registeredAreaM2: null, planeAreaM2: null },
    ]
    expect(tally(areas)).toEqual({ count: 3, areaM2: 150.75, withoutArea: 1 })
  })

  it('does not depend on the order of the parcels', () => {
    const area = fc
      .integer({ min: 1, max: 100_000_000 })
      .map((n) => ({ registeredAreaM2: n / 100, planeAreaM2: null }))
    fc.assert(
      fc.property(fc.array(area), (areas) => {
        expect(tally([...areas].reverse())).toEqual(tally(areas))
      }),
    )
  })
})

describe('soldShare', () => {
  it('divides what is sold by what was ever for sale, by area and by count', () => {
    const share = soldShare(
      [parcel('sold', 870), parcel('available', 100), parcel('negotiating', 30), parcel('withheld', 5_000)],
      statuses,
    )
    expect(share.byArea).toBeCloseTo(0.87, 12)
    expect(share.byCount).toBeCloseTo(1 / 3, 12)
    expect(share.offered).toEqual({ count: 1, areaM2: 100, withoutArea: 0 })
  })

  it('is unknown rather than 0 % where nothing was ever for sale', () => {
    expect(soldShare([parcel('withheld', 100)], statuses)).toMatchObject({ byArea: null, byCount: null })
  })

  it('is exactly 1 when nothing remains', () => {
    expect(soldShare([parcel('sold', 0.01), parcel('sold', 33_333.33)], statuses).byArea).toBe(1)
  })
})
