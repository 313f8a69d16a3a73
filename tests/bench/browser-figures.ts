import { copyFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { MapDriver } from '../e2e/drivers/map-driver'
import { StatusDialogDriver } from '../e2e/drivers/status-dialog-driver'
import { wordsIn } from '../e2e/drivers/words'
import { launchTestBrowser } from '../support/browser'
import { startProgram, type Program } from '../support/program'
import type { TempFolder } from '../support/temp-folder'
import { figure, type Figure } from './measure'
import {
  expectParcelsPainted,
  installProbe,
  paintedAfterLoad,
  repaintedAfterClick,
  watchFrames,
} from './page-probe'

const words = wordsIn('ja')

async function openPage(browser: Browser, program: Program): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // As the program runs in its own window, zoom animation included.
    reducedMotion: 'no-preference',
  })
  const page = await context.newPage()
  await installProbe(page)
  await page.addInitScript((token) => {
    Object.assign(window, { __ritchiDesk: { token, controlled: false } })
  }, program.token)
  return page
}

function mapOf(page: Page): MapDriver {
  return new MapDriver(page, () => words, {
    pointOf: () => {
      throw new Error('the bench asks for no parcel by number')
    },
  })
}

/** Each run in a context of its own: nothing is in the browser's caches. */
async function opening(browser: Browser, program: Program, parcels: number): Promise<Figure> {
  const samples: number[] = []
  for (let run = 0; run < 10; run++) {
    const page = await openPage(browser, program)
    await page.goto(program.url, { waitUntil: 'commit' })
    samples.push(await paintedAfterLoad(page, words.parcels.legend.title, parcels.toLocaleString('en-US')))
    await expectParcelsPainted(page, 30)
    await page.context().close()
  }
  return figure('window shown until 5,000 parcels are painted', samples.slice(1), {
    limit: { value: 1500, on: 'p95' },
    note: 'from the start of loading, cold cache, headless, software rendering; every parcel in view',
  })
}

async function panning(browser: Browser, program: Program): Promise<Figure[]> {
  const page = await openPage(browser, program)
  await page.goto(program.url)
  await mapOf(page).waitUntilShown()
  const figures: Figure[] = []
  for (const [name, zoomIns] of [
    ['all 5,000 parcels in view', 0],
    ['a few estates in view', 3],
  ] as const) {
    for (let step = 0; step < zoomIns; step++) {
      await mapOf(page).zoomIn()
      await page.waitForTimeout(400)
    }
    const frames: number[] = []
    for (let drag = 0; drag < 6; drag++) frames.push(...(await dragAcross(page, drag)))
    figures.push(
      figure(`frame while panning, ${name}`, frames, {
        limit: { value: 33, on: 'p95' },
        note: 'time between frames of the page; 16.7 ms is the screen',
      }),
    )
  }
  await page.context().close()
  return figures
}

/** Drags the map by hand: a move of the pointer a frame, as a mouse of 60 to 125 Hz gives. */
async function dragAcross(page: Page, drag: number): Promise<number[]> {
  const box = await page.getByRole('application', { name: words.map.mapLabel }).boundingBox()
  if (!box) throw new Error('the map is not on the screen')
  const sign = drag % 2 === 0 ? 1 : -1
  const at = (share: number) => ({
    x: box.x + box.width * (0.5 + sign * (share - 0.5) * 0.9),
    y: box.y + box.height * (0.5 + sign * (share - 0.5) * 0.5),
  })
  const start = at(0)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  const end = await watchFrames(page)
  for (let step = 1; step <= 60; step++) {
    const { x, y } = at(step / 60)
    await page.mouse.move(x, y)
  }
  const frames = await end()
  await page.mouse.up()
  await page.waitForTimeout(600)
  return frames
}

async function changing(browser: Browser, program: Program): Promise<Figure> {
  const page = await openPage(browser, program)
  await page.goto(program.url)
  const map = mapOf(page)
  await map.waitUntilShown()
  await map.focus()
  const dialog = new StatusDialogDriver(page, () => words)
  const samples: number[] = []
  // To and fro between two: a parcel that has the status already is rightly not painted anew.
  await page.keyboard.press('ArrowRight')
  for (let run = 0; run < 25; run++) {
    await page.keyboard.press('s')
    await dialog.choose(run % 2 === 0 ? '商談中' : '予約')
    // The preview of the change has come in below the list and the button has stopped moving.
    await page.waitForTimeout(300)
    // A bare click: a driver that looks for the dialog meanwhile would take its time from the page.
    const button = await page.getByRole('button', { name: words.parcels.status.save }).boundingBox()
    if (!button) throw new Error('the dialog has no button to save')
    samples.push(
      await repaintedAfterClick(page, () =>
        page.mouse.click(button.x + button.width / 2, button.y + button.height / 2),
      ),
    )
    await dialog.waitUntilClosed()
    await page.waitForTimeout(300)
  }
  await page.context().close()
  return figure('status change, click until repainted and on the disk', samples.slice(5), {
    limit: { value: 100, on: 'p95' },
    note: 'all 5,000 parcels in view',
  })
}

/** What a person waits for, in the browser of the tests. */
export async function browserFigures(folder: TempFolder, file: string, parcels: number): Promise<Figure[]> {
  const copy = folder.join('in-the-browser.gpkg')
  copyFileSync(file, copy)
  const program = await startProgram({ dataFolder: folder.join('browser-data'), workspace: copy })
  const browser = await launchTestBrowser()
  try {
    return [
      await opening(browser, program, parcels),
      ...(await panning(browser, program)),
      await changing(browser, program),
    ]
  } finally {
    await browser.close()
    await program.stop()
  }
}
