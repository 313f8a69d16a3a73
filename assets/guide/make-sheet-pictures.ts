import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AppDriver, closeBrowser } from '../../tests/e2e/drivers/app-driver'
import { startHost } from '../../tests/support/make-workspace'
import { readPng } from '../../tests/support/read-png'
import type { TempFolder } from '../../tests/support/temp-folder'
import { palettePng } from './palette-png'

/**
 * Makes the pictures of printed pages for the guide and the README from the sample, through the print screen itself:
 * `npm run build && npx tsx assets/guide/make-sheet-pictures.ts`. They are made again whenever the sheets have changed.
 */
const here = import.meta.dirname
const raw = resolve(here, '../../out/pictures')
const mostBytes = 150_000
/** Dots of the picture that become one: 300 dpi become 60. */
const reduced = 5

/** A picture so much smaller, each dot the mean of those that it stands for. */
function smaller(png: Uint8Array): { pixels: Uint8Array; width: number; height: number } {
  const from = readPng(png)
  const width = Math.floor(from.width / reduced)
  const height = Math.floor(from.height / reduced)
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0
        for (let down = 0; down < reduced; down += 1)
          for (let right = 0; right < reduced; right += 1)
            sum +=
              from.pixels[((y * reduced + down) * from.width + x * reduced + right) * 4 + channel] ?? 255
        pixels[(y * width + x) * 4 + channel] = Math.round(sum / reduced ** 2)
      }
  return { pixels, width, height }
}

/** Few shades are enough for small type on white, and they pack far better. */
function plain(pixels: Uint8Array): Uint8Array {
  return pixels.map((value) => Math.round((Math.round((value * 31) / 255) * 255) / 31))
}

function keep(name: string, picture: { pixels: Uint8Array; width: number; height: number }): void {
  const png = palettePng(plain(picture.pixels), picture.width, picture.height)
  if (png.length > mostBytes) throw new Error(`${name}.png has ${png.length} bytes`)
  writeFileSync(join(here, `${name}.png`), png)
}

async function office(language: 'ja' | 'en'): Promise<{ folder: TempFolder; workspace: string }> {
  const path = join(tmpdir(), 'ritchi-desk-sheets')
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  const folder: TempFolder = {
    path,
    join: (...names) => join(path, ...names),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
  const workspace = folder.join(language === 'ja' ? '産業団地台帳.gpkg' : 'Industrial parks.gpkg')
  copyFileSync(resolve(here, '../sample/sample.gpkg'), workspace)
  const host = await startHost(folder.join('data'), workspace)
  const words =
    language === 'ja'
      ? { officerName: '産業立地課', issuerName: '見本市', issuerSection: '産業立地課' }
      : { officerName: 'Site section', issuerName: 'Sample City', issuerSection: 'Site section' }
  await host.call('settings.update', words)
  await host.close()
  return { folder, workspace }
}

async function makePictures(language: 'ja' | 'en'): Promise<void> {
  const { folder, workspace } = await office(language)
  const app = await AppDriver.start({ folder, workspace, size: { width: 1440, height: 900 } })
  try {
    await app.frame.waitUntilShown()
    if (language === 'en') await app.switchLanguage()
    await app.frame.goTo('print')
    await app.print.pages()
    await app.print.choosePark(language === 'ja' ? '米沢オフィス・アルカディア' : 'Yonezawa Office Arcadia')
    await app.print.pages()
    // The folder of whoever makes the pictures is nobody's business.
    await app.print.setFolder(language === 'ja' ? '/home/sangyo/印刷' : '/home/office/prints')
    await app.picture(`print-${language}`)
    keep(`print-${language}`, readPng(readFileSync(join(raw, `print-${language}.png`))))
    const page = async (name: string) => {
      const out = folder.join(name)
      mkdirSync(out)
      await app.print.setFolder(out)
      await app.print.export('png')
      await app.print.outcome(language === 'ja' ? '書き出しました' : 'Exported')
      const written = () => readdirSync(out).toSorted((a, b) => a.length - b.length)
      // What is said of the sheet before may still stand there.
      while (written().length === 0) await new Promise((done) => setTimeout(done, 100))
      const [first = ''] = written()
      keep(`${name}-${language}`, smaller(readFileSync(join(out, first))))
    }
    await page('sheet-map')
    await app.print.chooseSheet('company-brief')
    await app.print.chooseCompany(
      language === 'ja' ? '架空たんぱく' : 'Kaku Protein',
      '架空たんぱく科学株式会社',
    )
    await page('sheet-brief')
  } finally {
    await app.close()
    folder.remove()
  }
}

mkdirSync(raw, { recursive: true })
for (const language of ['ja', 'en'] as const) await makePictures(language)
await closeBrowser()
