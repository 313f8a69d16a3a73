import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeVariedOffice, type Office } from '../drivers/office'

interface Sum {
  parcels: number
  areaM2: number
}

function add(sums: Map<string, Sum>, key: string, areaM2: number, parcels = 1): void {
  const sum = sums.get(key) ?? { parcels: 0, areaM2: 0 }
  sums.set(key, { parcels: sum.parcels + parcels, areaM2: sum.areaM2 + areaM2 })
}

/** Figures are written in whole ㎡: a sum of n of them may be off by n halves. */
function expectSame(shown: Sum | undefined, data: Sum, what: string): void {
  expect(shown?.parcels ?? 0, what).toBe(data.parcels)
  expect(Math.abs((shown?.areaM2 ?? 0) - data.areaM2), what).toBeLessThanOrEqual(1 + data.parcels / 2)
}

describe('every figure is the same wherever it stands', () => {
  let office: Office | undefined
  let app: AppDriver

  afterEach(async () => {
    await app?.close()
    office?.folder.remove()
    office = undefined
  })
  afterAll(closeBrowser)

  async function compare(): Promise<void> {
    await app.map.waitUntilShown()
    const [{ parcels }, { statuses }, { parks }] = await Promise.all([
      app.facts('parcels.list', { asOf: '2030-01-01' }),
      app.facts('statuses.list', {}),
      app.facts('parks.list', {}),
    ])
    const byStatus = new Map<string, Sum>()
    const byPark = new Map<string, Sum>()
    for (const parcel of parcels) {
      const areaM2 = parcel.registeredAreaM2 ?? parcel.planeAreaM2 ?? 0
      add(byStatus, statuses.find((status) => status.uid === parcel.statusUid)?.name ?? '', areaM2)
      add(byPark, parks.find((park) => park.uid === parcel.parkUid)?.name ?? '', areaM2)
    }
    expect(parcels.length).toBeGreaterThan(5)

    const legend = await app.map.legend()
    for (const [status, sum] of byStatus)
      expectSame(
        legend.find((line) => line.status === status),
        sum,
        `legend, ${status}`,
      )
    expect(await app.map.legendTotal()).toBe(parcels.length)

    const panel = new Map<string, Sum>()
    for (const { parts } of await app.map.parks())
      for (const part of parts) add(panel, part.status, part.areaM2, part.parcels)
    for (const [status, sum] of byStatus) expectSame(panel.get(status), sum, `bars of the parks, ${status}`)

    await app.frame.goTo('parcels')
    await app.table.waitUntilShown()
    expect((await app.table.total()).parcels).toBe(parcels.length)
    const shares = new Map<string, string>()
    for (const group of await app.table.groups()) {
      expectSame(group, byPark.get(group.park) ?? { parcels: 0, areaM2: 0 }, `table, ${group.park}`)
      if (group.shares[0] !== undefined) shares.set(group.park, group.shares[0])
    }
    expect(shares.size).toBeGreaterThan(0)

    await app.frame.goTo('map')
    for (const park of await app.map.parks())
      if (shares.has(park.name)) expect(park.share).toBe(shares.get(park.name))
  }

  it("in an office's own file", async () => {
    office = await makeVariedOffice()
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await compare()
  })

  it('in the sample', async () => {
    app = await AppDriver.start({ sample: true, size: { width: 1440, height: 4000 } })
    await compare()
  })
})
