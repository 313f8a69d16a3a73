import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

describe('an officer looks back', () => {
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

  it('and the legend counts the parcels of that day', async () => {
    // Two parcels were awarded in secret on 2024-04-01.
    await app.map.waitForCount('極秘内定', 2)
    await app.frame.setAsOf('R6.3.31')
    await app.map.waitForCount('極秘内定', 0)
    await app.frame.setAsOf('2024-04-01')
    await app.map.waitForCount('極秘内定', 2)
  })

  it('with the slider from change to change', async () => {
    await app.map.moveAsOf('PageDown')
    await app.map.waitForCount('極秘内定', 2)
    expect(await app.map.asOfText()).toContain('令和6年4月1日')
    await app.map.moveAsOf('ArrowLeft')
    await app.map.waitForCount('極秘内定', 0)
    expect(await app.frame.asOfText()).toContain('令和6年3月31日')
  })
})
