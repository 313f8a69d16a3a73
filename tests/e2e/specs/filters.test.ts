import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Parcel } from '../../../electron/contract'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeVariedOffice, type Office } from '../drivers/office'

const cheapest = ({ price }: Parcel): number =>
  price.kind === 'fixed' ? price.yenPerM2 : price.kind === 'range' ? price.minYenPerM2 : Infinity

describe('an officer narrows down', () => {
  let office: Office
  let app: AppDriver
  let parcels: readonly Parcel[]

  beforeEach(async () => {
    office = await makeVariedOffice()
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.map.waitUntilShown()
    parcels = (await app.facts('parcels.list', { asOf: '2030-01-01' })).parcels as Parcel[]
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })
  afterAll(closeBrowser)

  /** Table, legend and map tell the same parcels, and those that the data says. */
  async function expectEverywhere(passes: (parcel: Parcel) => boolean): Promise<void> {
    const hits = parcels.filter(passes)
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.length).toBeLessThan(parcels.length)
    await app.frame.goTo('parcels')
    await app.table.waitForTotal(hits.length)
    expect((await app.table.valuesOf('number')).toSorted()).toEqual(
      hits.map((each) => each.number).toSorted(),
    )
    await app.frame.goTo('map')
    await app.map.waitUntilShown()
    expect(await app.map.legendTotal()).toBe(hits.length)
    const shown = (await app.map.legend()).reduce((sum, line) => sum + line.parcels, 0)
    expect(shown).toBe(hits.length)
    expect(await app.map.count()).toContain(
      app.words.map.status.filtered(String(hits.length), String(parcels.length)),
    )
  }

  it('by park, by zone and by both, in the table', async () => {
    await app.frame.goTo('parcels')
    await app.table.narrowBy('park', '北産業団地')
    await expectEverywhere((parcel) => parcel.parkUid === office.rows.parks[0])
    await app.frame.goTo('parcels')
    await app.table.narrowBy('zone', '準工業地域')
    await expectEverywhere(
      (parcel) => parcel.parkUid === office.rows.parks[0] && parcel.zone === '準工業地域',
    )
    await app.frame.goTo('parcels')
    await app.table.clearFilter()
    await app.table.waitForTotal(parcels.length)
  })

  it('by status, with the legend', async () => {
    const { statuses } = await app.facts('statuses.list', {})
    await app.map.narrowTo('分譲中')
    const wanted = statuses.find((status) => status.name === '分譲中')?.uid
    const hits = parcels.filter((parcel) => parcel.statusUid === wanted).length
    expect((await app.map.legendOf('分譲中')).parcels).toBe(hits)
    expect(await app.map.legendTotal()).toBe(hits)
    await app.frame.goTo('parcels')
    await app.table.waitForTotal(hits)
    expect(new Set(await app.table.valuesOf('status'))).toEqual(new Set(['分譲中']))
    await app.frame.goTo('map')
    await app.map.clearFilter()
    await app.map.waitForCount('分譲中', hits)
    expect(await app.map.legendTotal()).toBe(parcels.length)
  })

  it('by area and by price, on the map', async () => {
    await app.map.limit('minArea', '4,000')
    await expectEverywhere((parcel) => (parcel.registeredAreaM2 ?? 0) >= 4000)
    await app.map.limit('maxArea', '０.８ha')
    await expectEverywhere(
      (parcel) => (parcel.registeredAreaM2 ?? 0) >= 4000 && (parcel.registeredAreaM2 ?? 0) <= 8000,
    )
    await app.map.limit('minArea', '')
    await app.map.limit('maxArea', '')
    await app.map.limit('maxPrice', '11000')
    await expectEverywhere((parcel) => cheapest(parcel) <= 11_000)
  })
})
