import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

describe('an officer without a mouse', () => {
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

  it('does the whole of a morning: finds a parcel, marks it, takes it back, looks it up, turns the screen', async () => {
    await app.keyboard.tabTo(app.words.map.mapLabel)
    await app.press('ArrowRight')
    await app.press('s')
    await app.statusDialog.waitUntilOpen()
    await app.statusDialog.chooseByKeyboard('商談中')
    await app.press('Enter')
    await app.statusDialog.waitUntilClosed()
    await app.map.waitForCount('商談中', 1)
    expect(await app.keyboard.nameOfFocus()).toBe(app.words.map.mapLabel)

    await app.press('Control+z')
    await app.map.waitForCount('商談中', 0)
    await app.press('Control+y')
    await app.map.waitForCount('商談中', 1)
    await app.press('Control+z')
    await app.map.waitForCount('商談中', 0)
    await app.press('Control+Shift+z')
    await app.map.waitForCount('商談中', 1)

    await app.press('Alt+2')
    await app.table.waitUntilShown()
    await app.keyboard.tabTo(app.words.parcels.table.label)
    await app.press('Home')
    await app.press('Shift+ArrowDown')
    await app.press('s')
    await app.statusDialog.waitUntilOpen()
    expect(await app.statusDialog.title()).toBe(app.words.parcels.status.changeMany('2'))
    await app.press('Escape')
    await app.statusDialog.waitUntilClosed()

    await app.press('F2')
    await expect.poll(() => app.inspector.isEditing()).toBe(true)
    await app.press('Escape')
    await expect.poll(() => app.inspector.isEditing()).toBe(false)

    await app.press('Alt+1')
    await app.map.waitUntilShown()
    await app.press('?')
    await app.frame.waitForDialog()
    expect(await app.workspace.dialogText()).toContain(app.words.frame.shortcutsTitle)
    await app.frame.escape()
  })

  it('opens a status dialog whose field takes the letter s for itself', async () => {
    await app.map.focus()
    await app.press('ArrowRight')
    await app.press('s')
    await app.statusDialog.choose('予約')
    await app.statusDialog.focusNote()
    await app.keyboard.type('as discussed')
    await app.press('Enter')
    expect(await app.statusDialog.isOpen()).toBe(true)
    await app.statusDialog.save()
    const uid = (await app.facts('parcels.list', { asOf: '2030-01-01' })).parcels.find(
      (parcel) => parcel.statusSince > '2025',
    )?.uid
    const { entries } = await app.facts('parcels.statusHistory', { uid: uid ?? '' })
    expect(entries.map((entry) => entry.note?.trim())).toContain('as discussed')
  })
})
