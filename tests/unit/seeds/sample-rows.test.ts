import { describe, expect, it } from 'vitest'
import { planeArea } from '../../../electron/contract/rules/plane'
import { decodeMultiPolygon } from '../../../electron/host/geometry/gpkg-geometry'
import { sampleRows } from '../../../seeds/rows'
import { parcelUid, parkUid } from '../../../seeds/stable-uid'

const rows = sampleRows()
const statuses = new Map(rows.statuses.map((status) => [status.uid, status]))
const parcelsOf = (slug: string) => rows.parcels.filter((parcel) => parcel.park_uid === parkUid(slug))
const areaOf = (parcel: { registered_area: number | null; plane_area: number | null }) =>
  parcel.registered_area ?? parcel.plane_area ?? 0
const lot = (slug: string, number: string) => rows.parcels.find(({ uid }) => uid === parcelUid(slug, number))

function classOn(uid: string, day: string) {
  const entry = rows.entries
    .filter((one) => one.parcel_uid === uid && one.since <= day)
    .sort((a, b) => a.since.localeCompare(b.since))
    .at(-1)
  return entry && statuses.get(entry.status_uid)?.sale_class
}
const leftOn = (slug: string, day: string) =>
  parcelsOf(slug).filter(({ uid }) => classOn(uid, day) === 'remaining')

/** Part of the area that is sold, of what is sold or left. */
function shareOn(slug: string, day: string) {
  const of = (saleClass: string) =>
    parcelsOf(slug)
      .filter(({ uid }) => classOn(uid, day) === saleClass)
      .reduce((sum, parcel) => sum + areaOf(parcel), 0)
  return of('disposed') / (of('disposed') + of('remaining'))
}

describe('the sample', () => {
  it('has the three parks, of which the planned one is a point within 2 km and has no lots', () => {
    expect(rows.parks.map(({ slug }) => slug).sort()).toEqual([
      'hachimanpara',
      'office-arcadia',
      'yonezawa-kita-ic',
    ])
    const planned = rows.parks.find(({ slug }) => slug === 'yonezawa-kita-ic')
    expect(planned).toMatchObject({
      stage: 'planned',
      uncertainty_m: 2000,
      total_area: 20_000_000,
      origin: 'reference',
    })
    expect(decodeMultiPolygon(planned?.geom ?? new Uint8Array())).toBeNull()
    expect(parcelsOf('yonezawa-kita-ic')).toEqual([])
  })

  it('marks every row that holds something invented', () => {
    for (const row of [...rows.parcels, ...rows.features, ...rows.entries]) expect(row.origin).toBe('demo')
    for (const park of rows.parks)
      expect(park.origin).toBe(decodeMultiPolygon(park.geom ?? new Uint8Array()) ? 'demo' : 'reference')
    for (const row of [...rows.parcels, ...rows.features, ...rows.parks])
      expect(row.quality).toBe('schematic')
    for (const company of rows.companies) {
      expect(/見本|例示|架空/.test(company.name)).toBe(company.origin === 'demo')
      expect(company.source === '').toBe(company.origin === 'demo')
    }
  })

  it('sells 八幡原 out at the end of fiscal 2021 and not before', () => {
    expect(shareOn('hachimanpara', '2022-03-24')).toBeLessThan(1)
    expect(shareOn('hachimanpara', '2022-03-31')).toBe(1)
    expect(shareOn('hachimanpara', '2026-11-20')).toBe(1)
  })

  it('leaves as many lots as was published in 2013 and 2016', () => {
    expect(leftOn('hachimanpara', '2013-12-16')).toHaveLength(9)
    expect(leftOn('office-arcadia', '2013-12-16')).toHaveLength(34)
    const left = [...leftOn('hachimanpara', '2016-05-24'), ...leftOn('office-arcadia', '2016-05-24')]
    expect(left).toHaveLength(30)
    const largest = [...left].sort((a, b) => areaOf(b) - areaOf(a))[0]
    expect(largest?.park_uid).toBe(parkUid('hachimanpara'))
    expect(areaOf(largest ?? { registered_area: 0, plane_area: 0 }) / 100).toBeCloseTo(61_000, -3)
  })

  it('has sold about 87 % of Office Arcadia in July 2025, with only research lots left', () => {
    expect(shareOn('office-arcadia', '2025-07-03')).toBeGreaterThan(0.865)
    expect(shareOn('office-arcadia', '2025-07-03')).toBeLessThan(0.875)
    for (const parcel of leftOn('office-arcadia', '2025-07-03'))
      expect(parcel.zone, parcel.number).toBe('研究開発施設誘致エリア')
    const names = new Set(
      leftOn('office-arcadia', '2026-11-20').map(({ uid }) => {
        const last = rows.entries
          .filter((one) => one.parcel_uid === uid)
          .sort((a, b) => a.since.localeCompare(b.since))
          .at(-1)
        return statuses.get(last?.status_uid ?? '')?.name
      }),
    )
    expect(names).toEqual(new Set(['分譲中', '商談中', '予約']))
  })

  it('writes the published areas to the hundredth, and leaves the unpublished one unknown', () => {
    expect(lot('hachimanpara', 'F-5-1')?.registered_area).toBe(1_840_100)
    expect(lot('hachimanpara', 'C-2-2-2')?.registered_area).toBe(1_002_633)
    expect(lot('hachimanpara', 'F-1')).toMatchObject({
      registered_area: 5_200_000,
      address: '山形県米沢市八幡原3-4452-33',
    })
    const both = ['D-6', 'D-7'].map((number) => lot('office-arcadia', number)?.registered_area ?? 0)
    expect(both.reduce((sum, area) => sum + area, 0)).toBe(589_997)
    expect(lot('office-arcadia', 'B-3')?.registered_area).toBe(460_000)
    expect(lot('office-arcadia', 'F-1')?.registered_area).toBeNull()
  })

  it('writes for every other lot the area of its outline', () => {
    for (const parcel of rows.parcels) {
      const drawn = planeArea(decodeMultiPolygon(parcel.geom) ?? [], 10)
      expect(parcel.plane_area).toBe(Math.round(drawn * 100))
      if (parcel.registered_area !== null)
        expect(Math.abs(parcel.registered_area / (drawn * 100) - 1), parcel.number).toBeLessThan(0.005)
    }
  })

  it('gives a price to lots for sale only, and there every kind of price', () => {
    const left = new Set(leftOn('office-arcadia', '2026-11-20').map(({ uid }) => uid))
    for (const parcel of rows.parcels) if (!left.has(parcel.uid)) expect(parcel.price_kind).toBe('unknown')
    const kinds = rows.parcels.filter(({ uid }) => left.has(uid)).map(({ price_kind }) => price_kind)
    expect(new Set(kinds)).toEqual(new Set(['fixed', 'range', 'negotiable', 'unknown']))
  })

  it('has occupants of every level of publication, each on a lot that was sold by then', () => {
    expect(new Set(rows.companies.map(({ publication }) => publication))).toEqual(
      new Set(['name', 'industry', 'nothing']),
    )
    for (const { parcel_uid, since } of rows.occupancies)
      expect(classOn(parcel_uid, since ?? '2026-11-20'), parcel_uid).toBe('disposed')
  })

  it('begins the history of every lot on the day from which it exists, with no two entries on a day', () => {
    const keys = rows.entries.map(({ parcel_uid, since }) => `${parcel_uid} ${since}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const parcel of rows.parcels) {
      const days = rows.entries.filter((one) => one.parcel_uid === parcel.uid).map(({ since }) => since)
      expect([...days].sort()[0], parcel.number).toBe('2000-04-01')
      for (const day of days) expect(day <= '2026-11-20').toBe(true)
    }
  })

  it('gives every row of the sample a uid of its own', () => {
    const { statuses: list, parks, facts, features, parcels, entries, companies, occupancies } = rows
    const details = [...Object.values(rows.candidates), ...Object.values(rows.cases)].flat()
    const all = [list, parks, facts, features, parcels, entries, companies, occupancies, details].flat()
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length)
  })
})
