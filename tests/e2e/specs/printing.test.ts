import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppDriver, closeBrowser } from '../drivers/app-driver'
import { makeOffice, type Office } from '../drivers/office'

afterAll(closeBrowser)

const isWholePdf = (path: string) => {
  const bytes = readFileSync(path, 'latin1')
  return bytes.startsWith('%PDF-') && bytes.trimEnd().endsWith('%%EOF')
}
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('an officer prints the map of a park for a visitor', () => {
  let office: Office
  let app: AppDriver
  let folder: string

  beforeEach(async () => {
    office = await makeOffice()
    folder = office.folder.join('印刷')
    mkdirSync(folder)
    app = await AppDriver.start({ folder: office.folder, workspace: office.file })
    await app.frame.waitUntilShown()
    await app.frame.goTo('print')
  })
  afterEach(async () => {
    await app?.close()
    office.folder.remove()
  })

  it('sees the pages, exports them, and finds the file in the log with its hash and its reader', async () => {
    expect(await app.print.pages()).toBeGreaterThan(0)
    expect(await app.print.pageText()).toContain('公開用')
    expect(await app.print.takeNextEdition()).toBe('1')
    await app.print.setFolder(folder)
    await app.print.export()
    const said = await app.print.outcome('書き出しました')
    expect(said).toContain('公開検査に合格')

    const [name = '', ...others] = readdirSync(folder)
    expect(others).toEqual([])
    expect(name).toMatch(/^北産業団地_分譲区画図_.*_公開用\.pdf$/)
    const path = join(folder, name)
    expect(isWholePdf(path)).toBe(true)
    expect(said).toContain(sha256(path))
    await app.print.giveTo('来訪者')

    await app.print.openLog()
    const [row, ...earlier] = await app.print.logRows()
    expect(earlier).toEqual([])
    expect(row).toContain(name)
    expect(row).toContain('公開用')
    expect(row).toContain('合格')
    expect(await app.print.hashesInLog()).toContain(sha256(path))
    expect(await app.print.identify(path)).toContain('記録にあります')

    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from(' ')]))
    expect(await app.print.identify(path)).toContain('記録はありません')

    await app.print.openStudio()
    expect(await app.print.takeNextEdition()).toBe('2')
  })

  it('is stopped when a name that is not public stands on the sheet, and nothing is written', async () => {
    await app.print.setTitle('nothing nothing 工業 さま用')
    await app.print.pages()
    expect(await app.print.checks()).toContain('nothing nothing 工業')
    await app.print.setFolder(folder)
    await app.print.export()
    const said = await app.print.outcome('公開できない文字列')
    expect(said).toContain('nothing nothing 工業')
    expect(said).toContain('題名・注記・版')
    expect(readdirSync(folder)).toEqual([])
  })

  it('is asked before a file is replaced, and offered to make a folder that is not there', async () => {
    await app.print.setFolder(folder)
    await app.print.export()
    await app.print.outcome('書き出しました')
    const path = join(folder, readdirSync(folder)[0] ?? '')
    const first = sha256(path)
    await app.print.setEdition('9')
    await app.print.export()
    await app.print.agreeToReplace()
    await expect.poll(() => sha256(path), { timeout: 30_000 }).not.toBe(first)
    expect(readdirSync(folder)).toHaveLength(1)

    await app.print.setFolder(join(folder, 'まだない'))
    await app.print.export()
    expect(await app.print.outcomeOfFolder()).toContain('このフォルダーはありません')
    expect(existsSync(join(folder, 'まだない'))).toBe(false)
  })

  it('moves the map with the mouse and with keys', async () => {
    await app.print.chooseScale('1:2,500')
    const start = await app.print.labelAt('A-1')
    await app.print.pressOnMap('ArrowRight', 'ArrowRight', 'ArrowDown')
    await expect.poll(async () => (await app.print.labelAt('A-1')).x - start.x).toBeCloseTo(20, 1)
    expect((await app.print.labelAt('A-1')).y - start.y).toBeCloseTo(10, 1)
    await app.print.pressOnMap('Home')
    await expect.poll(async () => (await app.print.labelAt('A-1')).x).toBeCloseTo(start.x, 1)
    await app.print.dragMap(-40, 0)
    await expect.poll(async () => (await app.print.labelAt('A-1')).x).toBeLessThan(start.x - 5)
  })

  it('keeps settings under a name, and undo brings a removed one back', async () => {
    await app.print.chooseScale('1:5,000')
    await app.print.savePreset('来訪者用')
    await app.print.chooseScale('1:500')
    await app.print.applyPreset('来訪者用')
    expect(await app.print.pageText()).toContain('1:5,000')
    await app.frame.undo()
    await expect.poll(() => app.print.hasPresets()).toBe(false)
  })

  it('makes nothing internal while the screen is turned to a visitor', async () => {
    await app.print.chooseFace('internal')
    expect(await app.print.pageText()).toContain('取扱注意')
    await app.frame.showTo('public')
    expect(await app.print.pageText()).not.toContain('取扱注意')
    expect(await app.print.canChooseFace('internal')).toBe(false)
    await app.print.setFolder(folder)
    await app.print.export()
    expect(await app.print.outcome('書き出しました')).toContain('公開検査に合格')
    expect(readdirSync(folder).map((name) => name.endsWith('_公開用.pdf'))).toEqual([true])
    await app.print.openLog()
    expect(await app.frame.text()).toContain('公開用の画面では印刷の記録を表示しません')
  })

  it('reaches everything without a finding of axe, in both languages', async () => {
    await app.print.pages()
    expect(await app.accessibilityFindings()).toEqual([])
    await app.switchLanguage()
    await app.print.pages()
    expect(await app.accessibilityFindings()).toEqual([])
    expect(await app.scrollsSideways()).toBe(false)
  })
})

describe('an officer exports all parks at once', () => {
  it('and stops it: every file that is there is whole, and none is half written', async () => {
    const app = await AppDriver.start({ sample: true })
    const folder = app.folder.join('全団地')
    mkdirSync(folder)
    await app.frame.waitUntilShown()
    await app.frame.goTo('print')
    await app.print.pages()
    await app.print.setFolder(folder)
    await app.print.openBatch()
    await app.print.startBatch()
    await app.print.cancelBatch()
    expect(await app.print.batchResult()).toContain('中止しました')
    const left = readdirSync(folder)
    expect(left.length).toBeLessThan(3)
    for (const name of left) {
      expect(name).toMatch(/\.pdf$/)
      expect(statSync(join(folder, name)).size).toBeGreaterThan(1000)
      expect(isWholePdf(join(folder, name))).toBe(true)
    }
    await app.close()
  })

  it('and gets one file for each park', async () => {
    const app = await AppDriver.start({ sample: true })
    const folder = app.folder.join('全団地')
    mkdirSync(folder)
    await app.frame.waitUntilShown()
    await app.frame.goTo('print')
    await app.print.pages()
    await app.print.setFolder(folder)
    await app.print.openBatch()
    await app.print.startBatch()
    expect(await app.print.batchResult()).toContain('3 団地を書き出しました')
    expect(readdirSync(folder).filter((name) => isWholePdf(join(folder, name)))).toHaveLength(3)
    await app.close()
  })
})
