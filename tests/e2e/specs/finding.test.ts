import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'
import { figureOf } from '../drivers/words'

/** Metres between two meridians and two parallels at a latitude, on the GRS 80 ellipsoid. */
function metresPerDegree(lat: number): { lon: number; lat: number } {
  const a = 6_378_137
  const e2 = 0.006_694_380_022_9
  const phi = (lat * Math.PI) / 180
  const w = 1 - e2 * Math.sin(phi) ** 2
  const perRadian = { lon: (a * Math.cos(phi)) / Math.sqrt(w), lat: (a * (1 - e2)) / w ** 1.5 }
  return { lon: (perRadian.lon * Math.PI) / 180, lat: (perRadian.lat * Math.PI) / 180 }
}

describe('an officer finds and measures', () => {
  let office: Office
  let app: AppDriver

  beforeEach(async () => {
    office = await makeOffice()
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.map.waitUntilShown()
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })
  afterAll(closeBrowser)

  it.each([
    ['金池五丁目', '米沢市金池五丁目', [140.116, 37.92]],
    ['米沢 金池５', '米沢市金池五丁目', [140.116, 37.92]],
    ['千代田区丸の内', '千代田区丸の内', [139.765, 35.681]],
  ] as const)('the quarter "%s", and is taken there', async (typed, entry, [lon, lat]) => {
    await app.frame.search(typed, entry)
    await expect.poll(async () => Math.abs((await app.map.centre())[0] - lon)).toBeLessThan(0.012)
    expect(Math.abs((await app.map.centre())[1] - lat)).toBeLessThan(0.012)
    expect(await app.map.isBlank()).toBe(false)
  })

  it('a parcel by its number, from any screen', async () => {
    await app.frame.goTo('data')
    await app.frame.search('A-8', 'A-8')
    await app.inspector.waitForParcel('A-8')
    await app.map.waitUntilShown()
  })

  it('how far it is, in metres on the ground', async () => {
    await app.map.choosePark('北産業団地')
    await app.map.choose('distance')
    await app.map.clickParcel('A-1')
    await app.map.clickParcel('A-3')
    await app.map.focus()
    await app.press('Enter')
    const expected = 0.002 * metresPerDegree(37.9135).lon
    const measured = figureOf((await app.map.measured()).replace(/^\D+/, ''))
    expect(Math.abs(measured / expected - 1)).toBeLessThan(0.01)
  })

  it('how large a piece is, in ㎡ on the ground', async () => {
    await app.map.choosePark('北産業団地')
    await app.map.choose('area')
    for (const corner of ['A-1', 'A-3', 'A-9', 'A-7']) await app.map.clickParcel(corner)
    await app.map.focus()
    await app.press('Enter')
    const { lon, lat } = metresPerDegree(37.9144)
    const expected = 0.002 * lon * 0.002 * lat
    const measured = figureOf((await app.map.measured()).replace(/^\D+/, ''))
    expect(Math.abs(measured / expected - 1)).toBeLessThan(0.015)
  })
})
