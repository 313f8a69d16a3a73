import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })

describe('an officer draws', () => {
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

  async function numbers(): Promise<string[]> {
    const { parcels } = await app.facts('parcels.list', { asOf: day })
    return parcels.map(({ number }) => number)
  }

  it('a parcel with the mouse, splits it, and takes both back', async () => {
    const { drawing } = app.words
    const before = await numbers()
    const { parcels: planned } = await app.map.legendOf('計画')
    await app.drawing.begin('parcel')
    await app.map.click(0.55, 0.72)
    await app.map.click(0.7, 0.72)
    await app.map.click(0.7, 0.62)
    expect(await app.drawing.area('parcel')).toBeGreaterThan(0)
    await app.map.click(0.55, 0.62)
    await app.drawing.finish()
    await app.drawing.fill(drawing.form.number, '新-1')
    expect(await app.accessibilityFindings()).toEqual([])
    await app.drawing.press(drawing.form.add)
    await app.inspector.waitForParcel('新-1')
    expect(await numbers()).toEqual(expect.arrayContaining([...before, '新-1']))

    await app.drawing.begin('split')
    await app.map.click(0.6, 0.8)
    await app.map.click(0.6, 0.55)
    await app.drawing.finish()
    expect(await app.drawing.fieldValues(drawing.form.number)).toEqual(['新-1-1', '新-1-2'])
    await app.drawing.press(drawing.form.splitSave)
    await app.map.waitForCount('計画', planned + 2)
    expect(await numbers()).toEqual(expect.arrayContaining(['新-1-1', '新-1-2']))

    await app.frame.undo()
    await app.frame.waitUntilSaved()
    await app.map.waitForCount('計画', planned + 1)
    await app.frame.undo()
    await app.frame.waitUntilSaved()
    await expect.poll(numbers).toEqual(before)
  })

  it('a parcel with the keyboard alone, and is told where its lines cross', async () => {
    const { drawing } = app.words
    const before = await numbers()
    await app.keyboard.tabTo(app.words.map.select)
    for (let step = 0; step < 3; step++) await app.press('ArrowRight')
    expect(await app.keyboard.nameOfFocus()).toBe(drawing.open)
    await app.press('Enter')
    await app.keyboard.tabTo(drawing.tools.parcel)
    await app.press('Enter')

    const walk = async (keys: Readonly<Record<string, number>>) => {
      for (const [key, times] of Object.entries(keys))
        for (let step = 0; step < times; step++) await app.press(key)
      await app.press('Enter')
    }
    await app.press('Enter')
    await walk({ ArrowDown: 9 })
    await walk({ ArrowRight: 6 })
    await walk({ ArrowDown: 5, ArrowLeft: 6 })
    await walk({ ArrowRight: 6 })
    await app.press('Control+Enter')
    await app.drawing.waitForWords(drawing.crossing)

    // Two points back, and round the other way.
    await app.press('Backspace')
    await app.press('Control+z')
    await walk({})
    await walk({ ArrowLeft: 6 })
    expect(await app.drawing.area('parcel')).toBeGreaterThan(0)
    await app.press('Control+Enter')
    await app.drawing.fill(drawing.form.number, '鍵-1')
    await app.press('Enter')
    await app.inspector.waitForParcel('鍵-1')
    expect(await numbers()).toEqual(expect.arrayContaining([...before, '鍵-1']))
    await app.frame.waitUntilSaved()
  })
})
