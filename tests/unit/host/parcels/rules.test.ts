import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OccupancyRow, ParcelRow } from '../../../../electron/host/parcels/repository'
import {
  effectivePublication,
  existTogether,
  missingAnswers,
  occupantFor,
  priceFromRow,
  priceToRow,
  publicHistory,
  requireExists,
} from '../../../../electron/host/parcels/rules'

const uid = '018f0000-0000-7000-8000-000000000001'
const parcel: ParcelRow = {
  uid,
  park_uid: uid,
  number: 'D-6',
  block: 'D',
  address: 'アルカディア一丁目',
  registered_area: 468_100,
  plane_area: 468_090,
  zone: '準工業地域',
  price_kind: 'fixed',
  price_min: 10_000,
  price_max: 10_000,
  delivery_on: '2027-04-01',
  exists_from: '2000-04-01',
  exists_until: null,
  quality: 'schematic',
  origin: 'demo',
  note: '',
}
const occupancy: OccupancyRow = {
  uid,
  parcel_uid: uid,
  company_uid: uid,
  company_name: '見本精密工業株式会社',
  industry: '金属製品',
  company_publication: 'name',
  since: '2010-04-01',
  until: null,
  share: null,
  operating: 1,
  publication: 'name',
  origin: 'demo',
  note: '',
}

describe('price', () => {
  const yen = fc.integer({ min: 1, max: 10_000_000 })
  const price = fc.oneof(
    yen.map((yenPerM2) => ({ kind: 'fixed' as const, yenPerM2 })),
    fc.tuple(yen, yen).map(([a, b]) => ({
      kind: 'range' as const,
      minYenPerM2: Math.min(a, b),
      maxYenPerM2: Math.max(a, b),
    })),
    fc.constant({ kind: 'negotiable' as const }),
    fc.constant({ kind: 'unknown' as const }),
  )

  it('comes back from the file as it went in', () => {
    fc.assert(
      fc.property(price, (value) => {
        expect(priceFromRow(priceToRow(value))).toEqual(value)
      }),
    )
  })

  it('refuses a range whose lower end is above its upper end', () => {
    expect(() => priceToRow({ kind: 'range', minYenPerM2: 9_000, maxYenPerM2: 8_000 })).toThrowError(
      expect.objectContaining({ code: 'price-range-reversed', details: { min: 9_000, max: 8_000 } }),
    )
  })
})

describe('missingAnswers', () => {
  it('is empty for a parcel that answers everything', () => {
    expect(missingAnswers(parcel)).toEqual([])
  })

  it('names every open question and does not take negotiable for unknown', () => {
    const open = {
      ...parcel,
      registered_area: null,
      zone: null,
      price_kind: 'unknown' as const,
      delivery_on: null,
      address: '',
      plane_area: null,
    }
    expect(missingAnswers(open)).toEqual([
      'registeredAreaM2',
      'zone',
      'price',
      'deliveryOn',
      'address',
      'polygon',
    ])
    expect(missingAnswers({ ...parcel, price_kind: 'negotiable' })).toEqual([])
  })
})

describe('what outsiders learn of an occupant', () => {
  it('is the stricter of company and parcel', () => {
    expect(effectivePublication({ publication: 'name', company_publication: 'nothing' })).toBe('nothing')
    expect(effectivePublication({ publication: 'industry', company_publication: 'name' })).toBe('industry')
    expect(effectivePublication({ publication: 'name', company_publication: 'name' })).toBe('name')
  })

  it('lacks the name where only the industry may be told, and is nothing at all where nothing may', () => {
    expect(occupantFor('public', { ...occupancy, publication: 'industry' })).toMatchObject({
      name: null,
      industry: '金属製品',
    })
    expect(occupantFor('public', { ...occupancy, publication: 'nothing' })).toBeNull()
  })

  it('is the name within the office whatever the level', () => {
    expect(occupantFor('internal', { ...occupancy, publication: 'nothing' })?.name).toBe(
      '見本精密工業株式会社',
    )
  })
})

describe('publicHistory', () => {
  const entry = (status_uid: string, since: string) => ({ status_uid, since })

  it('shows a hidden status as the other one and forgets the day of the hidden change', () => {
    const entries = [
      entry('negotiating', '2026-01-10'),
      entry('awarded', '2026-03-01'),
      entry('sold', '2026-04-01'),
    ]
    expect(publicHistory(entries, new Map([['awarded', 'negotiating']]))).toEqual([
      entry('negotiating', '2026-01-10'),
      entry('sold', '2026-04-01'),
    ])
  })

  it('never holds two neighbours alike nor a hidden status', () => {
    const statuses = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 })
    fc.assert(
      fc.property(statuses, (list) => {
        const seen = publicHistory(
          list.map((status, day) => entry(status, String(day))),
          new Map([['c', 'a']]),
        ).map((item) => item.status_uid)
        expect(seen).not.toContain('c')
        seen.forEach((status, index) => expect(status).not.toBe(seen[index - 1]))
      }),
    )
  })
})

describe('days of a parcel', () => {
  it('refuses a status before the parcel existed and from the day on which it is gone', () => {
    expect(() => requireExists(parcel, '2000-03-31')).toThrowError(
      expect.objectContaining({ code: 'status-before-parcel' }),
    )
    expect(() => requireExists({ ...parcel, exists_until: '2020-01-01' }, '2020-01-01')).toThrowError(
      expect.objectContaining({ code: 'status-after-parcel' }),
    )
    expect(() => requireExists(parcel, '2000-04-01')).not.toThrow()
  })

  it('lets a number be used again from the day on which the old parcel is gone', () => {
    const old = { exists_from: null, exists_until: '2020-01-01' }
    expect(existTogether(old, { exists_from: '2020-01-01', exists_until: null })).toBe(false)
    expect(existTogether(old, { exists_from: '2019-12-31', exists_until: null })).toBe(true)
    expect(existTogether({ exists_from: null, exists_until: null }, old)).toBe(true)
  })
})
