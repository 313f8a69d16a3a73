import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

describe('an officer turns the screen to a visitor', () => {
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

  it('and neither the screen nor what the page was told holds a name that is not public', async () => {
    // One company is public by name, one by its industry, one not at all.
    await app.map.focus()
    await app.press('ArrowRight')
    await app.inspector.openTab('occupants')
    const secret = /(industry|nothing) \w+ 工業|name (industry|nothing) 工業|office\.gpkg/
    expect(app.toldSoFar(secret).length).toBeGreaterThan(5)

    await app.frame.showTo('public')
    app.forgetReplies()
    await app.frame.goTo('parcels')
    await app.frame.goTo('map')
    await app.frame.setAsOf('R7.1.1')
    await app.map.waitUntilShown()
    expect(app.toldSoFar(secret)).toEqual([])
    expect(await app.frame.text()).not.toMatch(secret)
    expect(await app.frame.windowTitle()).not.toContain('office')
  })

  it('and can change nothing until it is turned back', async () => {
    await app.frame.showTo('public')
    await app.map.focus()
    await app.press('ArrowRight')
    expect(await app.inspector.mayEdit()).toBe(false)
    expect(await app.frame.can('undo')).toBe(false)
    await app.frame.showTo('internal')
    await app.map.focus()
    await app.press('ArrowRight')
    expect(await app.inspector.mayEdit()).toBe(true)
  })
})
