import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser, type AppOptions } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

const screens = ['map', 'parcels', 'companies', 'data', 'settings'] as const

describe('every screen', () => {
  let office: Office
  let app: AppDriver

  const start = async (options: AppOptions = {}): Promise<void> => {
    app = await AppDriver.start({ folder: office.folder, workspace: office.file, ...options })
    await app.map.waitUntilShown()
    await app.map.focus()
    await app.press('ArrowRight')
  }

  beforeEach(async () => {
    office = await makeOffice()
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })
  afterAll(closeBrowser)

  it('is clean for assistive technology, on both faces', async () => {
    await start()
    for (const face of ['internal', 'public'] as const) {
      await app.frame.showTo(face)
      for (const screen of screens) {
        await app.frame.goTo(screen)
        expect(await app.accessibilityFindings(), `${screen}, ${face}`).toEqual([])
      }
    }
  })

  it('speaks English after one press of a button, and remembers it', async () => {
    await start()
    await app.switchLanguage()
    for (const screen of screens) {
      await app.frame.goTo(screen)
      await app.picture(`english-${screen}`)
    }
    await app.restart(office.file)
    await app.frame.waitUntilShown()
    expect(await app.frame.text()).not.toContain('保存済み')
  })

  it.each([
    ['1280 × 720', { size: { width: 1280, height: 720 } }],
    ['1440 × 900', { size: { width: 1440, height: 900 } }],
    ['text at 200 %', { size: { width: 1440, height: 900 }, zoom: 2 }],
  ])('fits without scrolling sideways at %s', async (name, options) => {
    await start(options)
    for (const screen of screens) {
      await app.frame.goTo(screen)
      expect(await app.scrollsSideways(), screen).toBe(false)
      await app.picture(`${name.replaceAll(/\W+/g, '-')}-${screen}`)
    }
  })
})
