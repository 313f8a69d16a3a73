import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cp932 } from '../../integration/importing/support'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

describe('an officer with a table from another system', () => {
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

  it('sees what it would change, takes it in by keyboard, takes it back, and gives all parcels back', async () => {
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.map.waitUntilShown()
    const [park] = await app.map.parks()
    const table = office.folder.join('区画.csv')
    const lines = [
      '団地,区画番号,登記面積(㎡),備考',
      `${park?.name},取込-1,1200.5,髙橋様から照会`,
      `${park?.name},取込-2,約千,`,
      `${park?.name},取込-1,1300,`,
    ]
    writeFileSync(table, cp932(lines.join('\r\n')))

    await app.frame.goTo('data')
    await app.import.openByPath(table)
    expect(await app.import.reading(app.words.importing.read.encoding)).toContain('Shift_JIS')
    await app.import.toFields()
    await app.import.check()
    expect(await app.import.count('refused')).toBe(3)
    const refused = (await app.import.rows()).join('\n')
    expect(refused).toContain('「取込-1」がファイルの中に二度あります（もう一方は 4 行目）。')
    expect(refused).toContain('登記面積(㎡)「約千」は数値として読めません。')
    expect(await app.accessibilityFindings()).toEqual([])
    await app.import.quit()

    writeFileSync(table, cp932(lines.slice(0, 2).join('\r\n')))
    await app.import.drop(table)
    await app.import.toFields()
    await app.import.check()
    expect(await app.import.count('added')).toBe(1)
    await app.import.apply()
    await app.frame.waitUntilSaved()
    await app.import.undo()
    await app.import.finish()

    await app.import.exportShiftJis(office.folder.path)
    const exported = () => readdirSync(office.folder.path).find((each) => /^区画一覧_.*\.csv$/.test(each))
    await expect.poll(exported).toBeDefined()
    const name = exported() ?? ''
    const text = new TextDecoder('shift_jis').decode(readFileSync(office.folder.join(name)))
    expect(text).not.toContain('取込-1')

    // What was given back says nothing new.
    await app.import.openByPath(office.folder.join(name))
    await app.import.toFields()
    await app.import.check()
    expect(await app.import.count('same')).toBe(text.trim().split('\r\n').length - 1)
    expect(await app.import.count('changed')).toBe(0)
    await app.import.quit()
  })
})
