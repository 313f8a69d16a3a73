import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

describe('bad luck', () => {
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

  it('a full disk is told where it happened, and the parcel stays what the disk says', async () => {
    const before = await app.map.legendOf('予約')
    await app.map.focus()
    await app.press('ArrowRight')
    await app.inspector.changeStatus()
    await app.statusDialog.choose('予約')
    app.setDiskFull(true)
    await app.statusDialog.trySave()
    await app.frame.waitForText('空き容量がありません')
    await app.statusDialog.cancel()
    expect((await app.map.legendOf('予約')).parcels).toBe(before.parcels)
    await app.frame.waitForSavedState(app.words.frame.notSaved)

    app.setDiskFull(false)
    await app.inspector.changeStatus()
    await app.statusDialog.choose('予約')
    await app.statusDialog.save()
    await app.map.waitForCount('予約', before.parcels + 1)
    await app.frame.waitUntilSaved()
  })

  it('a second opener may read, is told who holds the file, and cannot change it', async () => {
    const second = await AppDriver.start({
      folder: office.folder,
      dataName: 'second',
      workspace: office.file,
    })
    try {
      await second.map.waitUntilShown()
      await second.frame.waitForSavedState(second.words.frame.readOnly)
      await second.frame.waitForText(second.words.frame.readOnlyBanner)
      expect(await second.frame.text()).toContain('officer')
      expect(await second.frame.can('undo')).toBe(false)
      expect((await second.map.legendOf('極秘内定')).parcels).toBe(2)
    } finally {
      await second.close()
    }
  })

  it('a file that another program changed is not overwritten', async () => {
    const bytes = readFileSync(office.file)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    writeFileSync(office.file, bytes)
    await app.map.focus()
    await app.press('ArrowRight')
    await app.inspector.changeStatus()
    await app.statusDialog.choose('予約')
    await app.statusDialog.trySave()
    await app.frame.waitForText(app.words.frame.outsideBanner.modified)
    expect(readFileSync(office.file).equals(bytes)).toBe(true)
  })
})
