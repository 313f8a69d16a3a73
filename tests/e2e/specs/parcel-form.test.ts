import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

describe('an officer corrects a parcel', () => {
  let office: Office
  let app: AppDriver

  beforeEach(async () => {
    office = await makeOffice()
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.frame.goTo('parcels')
    await app.table.select('A-5')
    await app.inspector.waitForParcel('A-5')
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })
  afterAll(closeBrowser)

  const storedParcel = async () => {
    const { parcels } = await app.facts('parcels.list', { asOf: '2030-01-01' })
    return parcels.find((parcel) => parcel.uid === office.rows.parcels[4])
  }

  it('and each mistake is named at its field while everything typed stays', async () => {
    const { fields, issues, units } = app.words.parcels
    const area = `${fields.area}・${units.m2}`
    const before = await storedParcel()
    await app.inspector.edit()
    await app.inspector.fill(fields.note, '打ち合わせ済み')

    async function expectComplaint(label: string, text: string, complaint: string): Promise<void> {
      const good = await app.inspector.value(label)
      await app.inspector.fill(label, text)
      await app.inspector.trySave()
      await expect.poll(() => app.inspector.complaint(label), { message: label }).toBe(complaint)
      expect(await app.inspector.value(label)).toBe(text)
      expect(await app.inspector.isEditing()).toBe(true)
      await app.inspector.fill(label, good)
    }
    await expectComplaint(area, '0', issues['not-positive'])
    await expectComplaint(area, '-5', issues['not-positive'])
    await expectComplaint(fields.yenPerM2, '一万円', issues['not-a-number'])
    await expectComplaint(fields.number, 'A-6', issues['number-taken'])
    await expectComplaint(fields.deliveryOn, '2026-02-30', app.words.ui.dayProblems['no-such-day'])

    await app.inspector.choosePriceKind('range')
    await app.inspector.fill(fields.minYenPerM2, '12000')
    await expectComplaint(fields.maxYenPerM2, '9000', issues['range-reversed'])
    await app.inspector.fill(fields.maxYenPerM2, '13,500')
    // The status of this parcel is recorded from 2020-04-01 on.
    await expectComplaint(fields.existsFrom, 'R6.1.1', issues['status-before'])

    expect(await storedParcel()).toEqual(before)
    expect(await app.inspector.value(fields.note)).toBe('打ち合わせ済み')
    await app.inspector.save()
    expect(await storedParcel()).toMatchObject({
      note: '打ち合わせ済み',
      price: { kind: 'range', minYenPerM2: 12_000, maxYenPerM2: 13_500 },
    })
  })

  it('with an input method, whose Enter accepts a word and saves nothing', async () => {
    const { fields } = app.words.parcels
    await app.inspector.edit()
    await app.inspector.focus(fields.address)
    await app.keyboard.compose('よねざわし', '米沢市')
    expect(await app.inspector.isEditing()).toBe(true)
    expect(await app.inspector.value(fields.address)).toBe('米沢市')
    expect((await storedParcel())?.address).toBe('')
    await app.press('Enter')
    await expect.poll(async () => (await storedParcel())?.address).toBe('米沢市')
    await expect.poll(() => app.inspector.isEditing()).toBe(false)

    await app.inspector.changeStatus()
    await app.statusDialog.choose('予約')
    await app.statusDialog.focusNote()
    await app.keyboard.compose('そうだん', '相談')
    expect(await app.statusDialog.isOpen()).toBe(true)
    await app.statusDialog.cancel()

    await app.frame.openPalette()
    await app.keyboard.compose('ちず', '地図')
    expect(await app.frame.isDialogOpen()).toBe(true)
    await app.frame.escape()
  })

  it('and the history tells it in words, for the parcel and for the file', async () => {
    const { fields, units } = app.words.parcels
    await app.inspector.edit()
    await app.inspector.fill(`${fields.area}・${units.m2}`, '６,１００')
    await app.inspector.save()
    await app.inspector.changeStatus()
    await app.statusDialog.choose('予約')
    await app.statusDialog.note('手付金を受領')
    await app.statusDialog.save()
    await app.inspector.waitForStatus('予約')

    await app.inspector.openTab('history')
    await expect.poll(() => app.inspector.text()).toMatch(/5,000(\.00)? ㎡[\s\S]*6,100(\.00)? ㎡/)
    expect(await app.inspector.text()).toContain('手付金を受領')

    await app.frame.goTo('data')
    const [newest = '', before = ''] = await app.data.history()
    expect(newest).toContain(app.words.operations['parcels.changeStatus'])
    expect(newest).toContain('予約')
    expect(before).toContain('A-5')
    expect(before).toMatch(/面積（登記）[\s\S]*5,000(\.00)? ㎡ → 6,100(\.00)? ㎡/)
    expect(`${newest}${before}`).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|registered_area|status_uid/)
  })

  it('and a full disk leaves the form as it was typed', async () => {
    const { fields } = app.words.parcels
    const before = await storedParcel()
    await app.inspector.edit()
    await app.inspector.fill(fields.zone, '工業地域')
    await app.inspector.fill(fields.note, '長い話を書いた')
    app.setDiskFull(true)
    await app.inspector.trySave()
    await app.frame.waitForText('空き容量がありません')
    expect(await app.inspector.value(fields.note)).toBe('長い話を書いた')
    expect(await storedParcel()).toEqual(before)
    app.setDiskFull(false)
    await app.inspector.save()
    expect(await storedParcel()).toMatchObject({ zone: '工業地域', note: '長い話を書いた' })
  })
})
