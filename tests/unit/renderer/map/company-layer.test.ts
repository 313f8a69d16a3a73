import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Park } from '../../../../electron/contract'
import {
  companyLayer,
  crowdEdge,
  markAt,
  placeMarks,
  reachLayer,
  type CompanyScene,
  type SiteLook,
} from '../../../../renderer/features/map/companies/company-layer'
import { clipped } from '../../../../renderer/features/map/companies/draw-companies'
import { field, firm, site, uid } from '../companies/samples'
import { park } from '../parcels/samples'

const look = (number: number, at: readonly [number, number]): SiteLook => ({
  siteUid: uid(22, number),
  companyUid: uid(20, number),
  at,
  shape: 'head',
  color: '#000000',
  letter: '電',
})
const view = { world: 1000, originX: 0, originY: 0, width: 1000, height: 1000 }
const scene = (sites: readonly SiteLook[], active: string | null = null): CompanyScene => ({
  sites,
  reaches: [],
  active,
})

describe('the companies on the map', () => {
  const firms = new Map(
    [firm(1, { allFieldUids: [uid(21, 1)] }), firm(2, {})].map((each) => [each.uid, each]),
  )
  const fields = [field(1, { name: '電子', color: '#123456' })]
  const all = new Set(firms.keys())

  it('wear the colour and the letter of their first field, and a grey dot without one', () => {
    const looks = companyLayer([site(1), site(2)], firms, all, fields, null)
    expect(looks.map(({ color, letter }) => [color, letter])).toEqual([
      ['#123456', '電'],
      ['#626264', '・'],
    ])
  })

  it('are those that pass the filter of the table, with partners of the active one only', () => {
    const sites = [site(1), site(2), site(3, { companyUid: uid(20, 1), kind: 'customer' })]
    const shown = (some: ReadonlySet<string>, active: string | null) =>
      companyLayer(sites, firms, some, fields, active).map((each) => each.siteUid)
    expect(shown(new Set([uid(20, 2)]), null)).toEqual([uid(22, 2)])
    expect(shown(all, null)).toEqual([uid(22, 1), uid(22, 2)])
    expect(shown(new Set(), uid(20, 1))).toEqual([uid(22, 1), uid(22, 3)])
  })

  it('leave out a site whose place is not known', () => {
    expect(companyLayer([site(1, { position: null })], firms, all, fields, null)).toEqual([])
  })

  it('are tied to each park by their nearest own site and their nearest customer', () => {
    const parks = [park(1, { point: [140, 38] }) as Park]
    const mine = { companyUid: uid(20, 1) }
    const sites = [
      site(1, { ...mine, position: [141, 38] }),
      site(2, { ...mine, kind: 'plant', position: [140.1, 38] }),
      site(3, { ...mine, kind: 'customer', position: [139, 38] }),
      site(4, { kind: 'plant', position: [140, 38] }),
    ]
    const reaches = reachLayer(sites, uid(20, 1), parks)
    expect(reaches.map(({ isOwn, distance }) => [isOwn, Math.round(distance / 1000)])).toEqual([
      [true, 9],
      [false, 88],
    ])
    expect(reachLayer(sites, null, parks)).toEqual([])
  })

  it('become one mark where they would lie on each other, but never the active one', () => {
    const near = [look(1, [0.5, 0.5]), look(2, [0.501, 0.5])]
    expect(placeMarks(scene(near), view).map((mark) => mark.sites.length)).toEqual([2])
    expect(placeMarks(scene(near, uid(20, 2)), view).map((mark) => mark.sites.length)).toEqual([1, 1])
  })

  it('never put two crowds on each other, and lose nobody', () => {
    const share = fc.integer({ min: 0, max: 1500 }).map((part) => part / 10_000)
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { minLength: 40, maxLength: 200 }), (places) => {
        const sites = places.map((at, index) => look(index, at))
        const marks = placeMarks(scene(sites), view)
        expect(marks.flatMap((mark) => mark.sites)).toHaveLength(sites.length)
        const crowds = marks.filter((mark) => mark.sites.length > 1)
        for (const [index, a] of crowds.entries())
          for (const b of crowds.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(
              a.radius + b.radius + crowdEdge * 2 - 1e-6,
            )
      }),
    )
  })

  it('are hit where they stand', () => {
    const marks = placeMarks(scene([look(1, [0.5, 0.5])]), view)
    expect(markAt(marks, 505, 500)?.sites[0]?.siteUid).toBe(uid(22, 1))
    expect(markAt(marks, 520, 500)).toBeNull()
  })
})

describe('a line to a park', () => {
  const window = { x: 0, y: 0, width: 100, height: 100 }
  it('is cut at the window, so that its figure stands in sight', () => {
    expect(clipped([-100, 50], [200, 50], window)).toEqual([
      [0, 50],
      [100, 50],
    ])
    expect(clipped([10, 10], [20, 20], window)).toEqual([
      [10, 10],
      [20, 20],
    ])
    expect(clipped([-10, -10], [-10, 200], window)).toBeNull()
    expect(clipped([-50, 60], [60, -50], window)?.[0][0]).toBeCloseTo(0)
  })
})
