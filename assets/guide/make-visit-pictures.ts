import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AppDriver, closeBrowser } from '../../tests/e2e/drivers/app-driver'
import { startHost } from '../../tests/support/make-workspace'
import { readPng } from '../../tests/support/read-png'
import type { TempFolder } from '../../tests/support/temp-folder'
import { palettePng } from './palette-png'

/**
 * Makes the guide's pictures of visits and seminars from the sample: `npm run build && npx tsx
 * assets/guide/make-visit-pictures.ts`. They are made again whenever these screens have changed.
 */
const here = import.meta.dirname
const raw = resolve(here, '../../out/pictures')
const mostBytes = 150_000

const trip = '東京・横浜 2 日（見本）'

/** Few shades are enough for a small picture, and they pack far better. */
function plain(pixels: Uint8Array): Uint8Array {
  return pixels.map((value) => Math.round((Math.round((value * 23) / 255) * 255) / 23))
}

async function keep(app: AppDriver, name: string): Promise<void> {
  await app.picture(name)
  const { pixels, width, height } = readPng(readFileSync(join(raw, `${name}.png`)))
  const small = palettePng(plain(pixels), width, height)
  if (small.length > mostBytes) throw new Error(`${name}.png has ${small.length} bytes`)
  writeFileSync(join(here, `${name}.png`), small)
}

function office(): { folder: TempFolder; workspace: string } {
  const path = join(tmpdir(), 'ritchi-desk-visits')
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  const folder: TempFolder = {
    path,
    join: (...names) => join(path, ...names),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
  const workspace = folder.join('sample.gpkg')
  copyFileSync(resolve(here, '../sample/sample.gpkg'), workspace)
  return { folder, workspace }
}

/** Maps and fonts have come to rest. */
async function rest(): Promise<void> {
  await new Promise((done) => setTimeout(done, 1500))
}

async function makePictures(language: 'ja' | 'en'): Promise<void> {
  const { folder, workspace } = office()
  const host = await startHost(folder.join('data'), workspace)
  const words =
    language === 'ja'
      ? { officerName: '産業立地課', issuerName: '見本市', issuerSection: '産業立地課' }
      : { officerName: 'Site section', issuerName: 'Sample City', issuerSection: 'Site section' }
  await host.call('settings.update', words)
  await host.close()
  const app = await AppDriver.start({ folder, workspace, size: { width: 1280, height: 800 } })
  try {
    await app.frame.waitUntilShown()
    if (language === 'en') await app.switchLanguage()
    await app.frame.goTo('visits')
    await app.visits.openTrip(trip)
    await app.visits.openDay(0)
    await rest()
    await keep(app, `visits-${language}`)
    await app.frame.goTo('seminars')
    await app.seminars.showCapture()
    await rest()
    await keep(app, `seminar-${language}`)
  } finally {
    await app.close()
    folder.remove()
  }
}

mkdirSync(raw, { recursive: true })
for (const language of ['ja', 'en'] as const) await makePictures(language)
await closeBrowser()
