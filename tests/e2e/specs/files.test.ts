import { writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { changeBehind, makeOffice, type Office } from '../drivers/office'

describe('an officer and the file', () => {
  let office: Office
  let app: AppDriver

  beforeEach(async () => {
    office = await makeOffice()
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })
  afterAll(closeBrowser)

  async function reserveOne(): Promise<void> {
    await app.map.focus()
    await app.press('ArrowRight')
    await app.inspector.changeStatus()
    await app.statusDialog.choose('予約')
    await app.statusDialog.save()
    await app.map.waitForCount('予約', 1)
  }

  /** The program looks at the file before it saves, and refuses. */
  async function tryToReserve(): Promise<void> {
    await app.map.focus()
    await app.press('ArrowDown')
    await app.inspector.changeStatus()
    await app.statusDialog.choose('予約')
    await app.statusDialog.trySave()
    await app.frame.waitForSavedState(app.words.frame.notSaved)
    await app.statusDialog.cancel()
  }

  it('on the first day: a wrong file is refused in a sentence, a new one is made, and both days later it is listed', async () => {
    app = await AppDriver.start({ folder: office.folder })
    await app.workspace.waitForFirstRun()
    expect(await app.workspace.recent()).toEqual([])
    const letter = office.folder.join('手紙.txt')
    writeFileSync(letter, '拝啓 区画についてお尋ねします。\n'.repeat(40))
    await app.workspace.tryOpen(letter)
    await app.frame.waitForText('手紙.txt')
    const told = await app.workspace.dialogText()
    expect(told).toContain('手紙.txt')
    expect(told).not.toMatch(/not-a-workspace|undefined|SQLITE/)
    await app.frame.escape()

    const made = office.folder.join('新しい台帳.gpkg')
    await app.workspace.create(made)
    await app.frame.waitUntilShown()
    expect(await app.frame.barText()).toContain('新しい台帳')
    await app.frame.goTo('data')
    await app.workspace.close()
    await app.workspace.waitForFirstRun()
    await expect.poll(async () => (await app.workspace.recent()).join()).toContain('新しい台帳.gpkg')
    await app.workspace.openRecent('新しい台帳')
    await app.frame.waitUntilShown()
  })

  it('opens the sample from the first page', async () => {
    app = await AppDriver.start({ folder: office.folder })
    await app.workspace.waitForFirstRun()
    await app.workspace.openSample()
    await app.map.waitUntilShown()
    await expect.poll(() => app.map.parks()).toHaveLength(3)
  })

  it('goes back to a backup, and may go forth again', async () => {
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.map.waitUntilShown()
    await app.frame.goTo('data')
    await app.data.backUp()
    await app.frame.goTo('map')
    await reserveOne()

    await app.frame.goTo('data')
    await app.data.restore('manual')
    expect(await app.data.backupReasons()).toContain(app.words.workspace.reasons['before-restore'])
    await app.frame.goTo('map')
    await app.map.waitForCount('予約', 0)
    await app.frame.goTo('data')
    await app.data.restore('before-restore')
    await app.frame.goTo('map')
    await app.map.waitForCount('予約', 1)
  })

  it('after a colleague changed it from outside, reads it anew', async () => {
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.map.waitUntilShown()
    await changeBehind(office, (call) =>
      call('parcels.update', { uid: office.rows.parcels[4] ?? '', fields: { number: 'B-7' } }),
    )
    await tryToReserve()
    await app.frame.waitForText(app.words.frame.outsideBanner.modified)
    await app.workspace.reload()
    await app.frame.waitForTextGone(app.words.frame.outsideBanner.modified)
    await app.frame.goTo('parcels')
    expect(await app.table.valuesOf('number')).toContain('B-7')
    await app.frame.goTo('map')
    await reserveOne()
  })

  it('after a colleague changed it from outside, keeps what is on the screen as a copy', async () => {
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.map.waitUntilShown()
    await reserveOne()
    await changeBehind(office, (call) =>
      call('parcels.update', { uid: office.rows.parcels[4] ?? '', fields: { number: 'B-7' } }),
    )
    await tryToReserve()
    await app.frame.waitForText(app.words.frame.outsideBanner.modified)
    const copy = office.folder.join('私の写し.gpkg')
    await app.workspace.saveCopy(copy)
    await app.workspace.open(copy)
    await app.map.waitUntilShown()
    await app.map.waitForCount('予約', 1)
    await app.frame.goTo('parcels')
    expect(await app.table.valuesOf('number')).not.toContain('B-7')
  })
})
