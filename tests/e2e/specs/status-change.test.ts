import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

describe('an officer marks a parcel after a call', () => {
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

  it('with a click on the map and the mouse', async () => {
    const before = await app.map.legendOf('商談中')
    await app.map.clickParcel('A-5')
    await app.inspector.waitForParcel('A-5')
    await app.inspector.changeStatus()
    await app.statusDialog.choose('商談中')
    expect((await app.statusDialog.preview()).join()).toContain('商談中')
    await app.statusDialog.save()
    await app.map.waitForCount('商談中', before.parcels + 1)
    await app.inspector.waitForStatus('商談中')
    await app.frame.waitUntilSaved()
  })

  it('with the keyboard alone', async () => {
    const before = await app.map.legendOf('商談中')
    await app.map.focus()
    await app.press('ArrowRight')
    await app.press('Enter')
    const parcel = await app.inspector.title()
    await app.keyboard.tabTo(app.words.parcels.status.change)
    await app.press('Enter')
    await app.statusDialog.waitUntilOpen()
    await app.statusDialog.chooseByKeyboard('商談中')
    await app.press('Enter')
    await app.statusDialog.waitUntilClosed()
    await app.map.waitForCount('商談中', before.parcels + 1)
    expect(await app.inspector.title()).toBe(parcel)
    await app.inspector.waitForStatus('商談中')
  })

  it('takes it back, does it again, and may still take it back tomorrow', async () => {
    const before = await app.map.legendOf('予約')
    await app.map.focus()
    await app.press('ArrowRight')
    await app.inspector.changeStatus()
    await app.statusDialog.choose('予約')
    await app.statusDialog.save()
    await app.map.waitForCount('予約', before.parcels + 1)

    await app.frame.undo()
    await app.map.waitForCount('予約', before.parcels)
    await app.frame.redo()
    await app.map.waitForCount('予約', before.parcels + 1)

    await app.restart(office.file)
    await app.map.waitUntilShown()
    await app.map.waitForCount('予約', before.parcels + 1)
    await app.frame.undo()
    await app.map.waitForCount('予約', before.parcels)
  })

  it('and an acknowledged change survives that the program is taken away', async () => {
    const before = await app.map.legendOf('予約')
    await app.map.focus()
    await app.press('ArrowRight')
    await app.inspector.changeStatus()
    await app.statusDialog.choose('予約')
    await app.statusDialog.save()
    await app.crashAndRestart(office.file)
    await app.map.waitUntilShown()
    await app.map.waitForCount('予約', before.parcels + 1)
  })
})
