import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PdfFile } from '../../../electron/host/printing/pdf/pdf-file'
import { pageTexts } from '../../../electron/host/printing/pdf/pdf-text'
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

  it('gets pictures of 300 dots an inch, and from the printer the pages alone in their own size, noted in the log', async () => {
    await app.print.setFolder(folder)
    await app.print.export('png')
    expect(await app.print.outcome('書き出しました')).toContain('公開検査に合格')
    const names = readdirSync(folder)
    expect(names).toHaveLength(await app.print.pages())
    for (const name of names) {
      const png = readFileSync(join(folder, name))
      // A3 across: 420 mm and 297 mm.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([4961, 3508])
      expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(11811)
    }

    const { title, pdf } = await app.print.sendToPrinter()
    expect(title).toBe('北産業団地　分譲区画図')
    const file = new PdfFile(pdf)
    const pages = file.pages()
    expect(pages).toHaveLength(await app.print.pages())
    for (const page of pages) {
      const [left = 0, bottom = 0, right = 0, top = 0] = page.get('MediaBox') as number[]
      expect(Math.abs((right - left) * (25.4 / 72) - 420)).toBeLessThan(0.5)
      expect(Math.abs((top - bottom) * (25.4 / 72) - 297)).toBeLessThan(0.5)
    }
    const text = pageTexts(file).join('').replace(/\s/g, '')
    expect(text).toContain('分譲区画図')
    expect(text).not.toContain(app.words.printing.output)
    await app.print.openLog()
    const [row] = await app.print.logRows()
    expect(row).toContain(app.words.printing.formats.paper)
    expect(row).toContain('合格')
  })

  it('takes the brief of a company along: chosen by its reading, internal, and noted with its name', async () => {
    await app.print.chooseSheet('company-brief')
    expect(await app.print.canChooseFace('public')).toBe(false)
    await app.print.chooseCompany('nothing', 'nothing nothing')
    expect(await app.print.pageText()).toContain('nothing nothing 工業')
    expect(await app.print.pageText()).toContain('庁内用（取扱注意）')
    await app.print.setFolder(folder)
    await app.print.export()
    expect(await app.print.outcome('書き出しました')).toContain('公開検査はしていません')
    expect(readdirSync(folder)[0]).toMatch(/^企業カルテ_.*_庁内用\.pdf$/)
    await app.print.openLog()
    expect((await app.print.logRows())[0]).toContain('nothing nothing 工業')
    await app.print.openStudio()
    await app.frame.showTo('public')
    expect(await app.print.pageText()).not.toContain('nothing nothing 工業')
  })

  it('moves the map with mouse and keys, keeps settings under a name, and meets no finding of axe in either language', async () => {
    await app.print.pages()
    expect(await app.accessibilityFindings()).toEqual([])

    await app.print.chooseScale('1:2,500')
    const start = await app.print.labelAt('A-1')
    await app.print.pressOnMap('ArrowRight', 'ArrowRight', 'ArrowDown')
    await expect.poll(async () => (await app.print.labelAt('A-1')).x - start.x).toBeCloseTo(20, 1)
    expect((await app.print.labelAt('A-1')).y - start.y).toBeCloseTo(10, 1)
    await app.print.pressOnMap('Home')
    await expect.poll(async () => (await app.print.labelAt('A-1')).x).toBeCloseTo(start.x, 1)
    await app.print.dragMap(-40, 0)
    await expect.poll(async () => (await app.print.labelAt('A-1')).x).toBeLessThan(start.x - 5)

    await app.print.chooseScale('1:5,000')
    await app.print.savePreset('来訪者用')
    await app.print.chooseScale('1:500')
    await app.print.applyPreset('来訪者用')
    expect(await app.print.pageText()).toContain('1:5,000')
    await app.frame.undo()
    await expect.poll(() => app.print.hasPresets()).toBe(false)

    await app.switchLanguage()
    await app.print.pages()
    expect(await app.accessibilityFindings()).toEqual([])
    expect(await app.scrollsSideways()).toBe(false)
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
})

describe('an officer exports all parks at once', () => {
  it('and stops it, when every file that is there is whole; the next time there is one file for each park', async () => {
    const app = await AppDriver.start({ sample: true })
    const [stopped, finished] = ['中止', '全団地'].map((name) => {
      const folder = app.folder.join(name)
      mkdirSync(folder)
      return folder
    }) as [string, string]
    await app.frame.waitUntilShown()
    await app.frame.goTo('print')
    await app.print.pages()
    await app.print.setFolder(stopped)
    await app.print.openBatch()
    await app.print.startBatch()
    await app.print.cancelBatch()
    expect(await app.print.batchResult()).toContain('中止しました')
    const left = readdirSync(stopped)
    expect(left.length).toBeLessThan(3)
    for (const name of left) {
      expect(name).toMatch(/\.pdf$/)
      expect(statSync(join(stopped, name)).size).toBeGreaterThan(1000)
      expect(isWholePdf(join(stopped, name))).toBe(true)
    }
    await app.frame.escape()

    await app.print.setFolder(finished)
    await app.print.openBatch()
    await app.print.startBatch()
    expect(await app.print.batchResult()).toContain('3 団地を書き出しました')
    expect(readdirSync(finished).filter((name) => isWholePdf(join(finished, name)))).toHaveLength(3)
    await app.close()
  })
})
