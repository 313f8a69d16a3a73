import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser, type AppOptions } from '../drivers/app-driver'
import { makeVariedOffice, type Office } from '../drivers/office'

const small = { width: 1280, height: 720 }
const large = { width: 1440, height: 900 }
const screens = ['map', 'parcels', 'companies', 'visits', 'data', 'settings'] as const

/** Every dialog of the program and the way to it; the screen is back as it was when `escape` is pressed. */
const dialogs: readonly (readonly [name: string, open: (app: AppDriver) => Promise<void>])[] = [
  ['palette', (app) => app.frame.openPalette()],
  ['keys', (app) => app.press('F1')],
  ['as-of day', (app) => app.frame.openAsOf()],
  ['open a file', (app) => app.press('Control+o')],
  ['new file', (app) => app.press('Control+n')],
  ['filter on the map', (app) => app.map.openFilter()],
  [
    'status',
    async (app) => {
      await app.map.focus()
      await app.press('s')
    },
  ],
  [
    'occupant',
    async (app) => {
      await app.inspector.openTab('occupants')
      await app.frame.press(app.words.parcels.occupants.add)
    },
  ],
  ['new park', (app) => app.frame.press(app.words.parks.create)],
  [
    'columns',
    async (app) => {
      await app.frame.goTo('parcels')
      await app.table.openColumns()
    },
  ],
  ['new parcel', (app) => app.table.create()],
  [
    'compare',
    async (app) => {
      await app.table.select('A-1', 'A-2', 'S-2')
      await app.table.compare()
    },
  ],
  [
    'restore',
    async (app) => {
      await app.frame.goTo('data')
      await app.data.askRestore('daily')
    },
  ],
]

describe('every screen', () => {
  let office: Office
  let app: AppDriver

  const start = async (options: AppOptions = {}): Promise<void> => {
    app = await AppDriver.start({ folder: office.folder, workspace: office.file, ...options })
    await app.map.waitUntilShown()
    await selectOne()
  }
  const selectOne = async (): Promise<void> => {
    await app.map.focus()
    await app.press('Escape')
    await app.press('ArrowRight')
  }

  beforeEach(async () => {
    office = await makeVariedOffice()
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })
  afterAll(closeBrowser)

  /** Every control of the screen can be reached with eyes and mouse. */
  async function expectReachable(title: string): Promise<void> {
    await app.picture(title)
    expect.soft(await app.scrollsSideways(), title).toBe(false)
    expect.soft(await app.unreachableControls(), title).toEqual([])
  }

  it('is clean for assistive technology on both faces, and hides nothing at 1280 × 720 and 1440 × 900', async () => {
    await start({ size: large })
    for (const language of ['ja', 'en'] as const) {
      if (language === 'en') await app.switchLanguage()
      for (const screen of screens) {
        await app.frame.goTo(screen)
        const title = `${screen}-${language}`
        expect.soft(await app.accessibilityFindings(), title).toEqual([])
        await expectReachable(`1440-900-${title}`)
        await app.resize(small)
        await expectReachable(`1280-720-${title}`)
        await app.resize(large)
      }
      await app.frame.showTo('public')
      for (const screen of screens) {
        await app.frame.goTo(screen)
        expect.soft(await app.accessibilityFindings(), `${screen}-${language}, public`).toEqual([])
      }
      await app.frame.showTo('internal')
    }
  })

  it('and every dialog is clean and keeps the focus, in both languages', async () => {
    await start()
    for (const language of ['ja', 'en'] as const) {
      if (language === 'en') await app.switchLanguage()
      await app.frame.goTo('map')
      await selectOne()
      for (const [name, open] of dialogs) {
        await open(app)
        await app.frame.waitForDialog()
        expect.soft(await app.accessibilityFindings(), `${name}, ${language}`).toEqual([])
        expect.soft(await app.frame.isFocusInDialog(), `${name}, ${language}`).toBe(true)
        await app.picture(`dialog-${language}-${name.replaceAll(' ', '-')}`)
        await app.frame.escape()
      }
    }
  })

  it('is clean on the first page too, which has no file yet', async () => {
    app = await AppDriver.start({ folder: office.folder })
    await app.workspace.waitForFirstRun()
    expect(await app.accessibilityFindings()).toEqual([])
    expect(await app.unreachableControls()).toEqual([])
    await app.picture('first-page')
  })

  it('speaks English after one press of a button, and remembers it', async () => {
    await start()
    const { productName } = app.words.common
    await app.switchLanguage()
    for (const screen of screens) {
      await app.frame.goTo(screen)
      expect(await app.frame.text()).toContain(app.words.frame.screens[screen])
      await app.picture(`english-${screen}`)
    }
    await app.restart(office.file)
    await app.frame.waitUntilShown()
    expect(await app.frame.text()).not.toContain('保存済み')
    await app.switchLanguage()
    expect(await app.frame.text()).toContain(productName)
  })

  it('hides nothing with text at 200 % on 1280 × 720', async () => {
    await start({ size: small, zoom: 2 })
    for (const language of ['ja', 'en'] as const) {
      if (language === 'en') await app.switchLanguage()
      for (const screen of screens) {
        await app.frame.goTo(screen)
        await expectReachable(`text-200-percent-${screen}-${language}`)
      }
    }
  })

  it('lets the main job be done with text at 200 % on 1280 × 720', async () => {
    await start({ size: small, zoom: 2 })
    await app.press('s')
    await app.statusDialog.choose('予約')
    await app.statusDialog.note('拡大した画面から')
    await app.picture('status-dialog-200-percent')
    await app.statusDialog.save()
    await app.map.waitForCount('予約', 1)
    await app.frame.goTo('parcels')
    await app.table.select('A-5')
    await app.inspector.waitForParcel('A-5')
    await app.inspector.edit()
    await app.inspector.fill(app.words.parcels.fields.note, '拡大した画面から')
    await app.inspector.save()
  })
})
