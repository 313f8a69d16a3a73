import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AppDriver, closeBrowser } from '../../tests/e2e/drivers/app-driver'
import { startHost } from '../../tests/support/make-workspace'
import { readPng } from '../../tests/support/read-png'
import type { TempFolder } from '../../tests/support/temp-folder'
import { palettePng } from './palette-png'

/**
 * Makes the pictures of the guide and of the README from the sample: `npm run build && npx tsx assets/guide/make-pictures.ts`.
 * They show the program as it is, so they are made again whenever the screens have changed.
 */
const here = import.meta.dirname
const raw = resolve(here, '../../out/pictures')

const mostBytes = 300_000

/** A parcel for sale in the sample, and the park that it lies in. */
const parcel = 'C-9'
const park = { ja: '米沢オフィス・アルカディア', en: 'Yonezawa Office Arcadia' }

async function keep(app: AppDriver, name: string): Promise<void> {
  await app.picture(name)
  const { pixels, width, height } = readPng(readFileSync(join(raw, `${name}.png`)))
  const small = palettePng(pixels, width, height)
  if (small.length > mostBytes) throw new Error(`${name}.png has ${small.length} bytes`)
  writeFileSync(join(here, `${name}.png`), small)
}

/** An office's register made from the sample, at a place that reads well on the data screen. */
async function office(language: 'ja' | 'en'): Promise<{ folder: TempFolder; workspace: string }> {
  const path = join(tmpdir(), 'ritchi-desk')
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
  await host.call('settings.update', { officerName: language === 'ja' ? '産業立地課' : 'Site section' })
  await host.close()
  return { folder, workspace }
}

/** Fonts, base map and the last repaint have come to rest. */
async function rest(): Promise<void> {
  await new Promise((done) => setTimeout(done, 1500))
}

async function makePictures(language: 'ja' | 'en'): Promise<void> {
  const { folder, workspace } = await office(language)
  const app = await AppDriver.start({ folder, workspace, size: { width: 1440, height: 900 } })
  try {
    await app.map.waitUntilShown()
    if (language === 'en') await app.switchLanguage()
    const picture = async (name: string) => {
      await rest()
      await keep(app, `${name}-${language}`)
    }
    await app.map.choosePark(park[language])
    await rest()
    await app.map.clickParcel(parcel)
    await app.inspector.waitForParcel(parcel)
    await app.frame.goTo('parcels')
    await picture('table')

    // The pointer is on the rail now: no tooltip lies on the map.
    await app.frame.goTo('map')
    await picture('map')

    await app.inspector.changeStatus()
    await app.statusDialog.waitUntilOpen()
    await app.statusDialog.choose(language === 'ja' ? '商談中' : 'In negotiation')
    await picture('status')
    await app.statusDialog.save()
    await app.frame.waitUntilSaved()

    await app.frame.goTo('data')
    await picture('history')

    await app.frame.goTo('map')
    await app.frame.setAsOf('2010-04-01')
    // A click takes the keyboard's ring off the day that was typed.
    await app.map.choosePark(park[language])
    await picture('past')
    await app.frame.setAsOf('2026-11-20')
    await app.map.choosePark(park[language])

    await app.frame.showTo('public')
    await picture('public')
    await app.frame.showTo('internal')
  } finally {
    await app.close()
    folder.remove()
  }
}

mkdirSync(raw, { recursive: true })
for (const language of ['ja', 'en'] as const) await makePictures(language)
await closeBrowser()
