import { copyFileSync } from 'node:fs'
import type { Call, Position, Uid } from '../../electron/contract'
import { randomLots } from '../support/random-lots'
import { toUnit, worldSize } from '../../renderer/features/map/canvas/mercator'
import { SnapIndex } from '../../renderer/features/drawing/snap-index'
import { MapDriver } from '../e2e/drivers/map-driver'
import { wordsIn } from '../e2e/drivers/words'
import { launchTestBrowser } from '../support/browser'
import { startHost } from '../support/make-workspace'
import { startProgram, type Program } from '../support/program'
import type { TempFolder } from '../support/temp-folder'
import { figure, sample, timed, type Figure } from './measure'

type Browser = Awaited<ReturnType<typeof launchTestBrowser>>
type Page = Awaited<ReturnType<Browser['newPage']>>

const words = wordsIn('ja')
const day = '2026-11-20'
const limit = { value: 30, on: 'p95' } as const

interface Lot {
  readonly uid: Uid
  readonly number: string
  readonly statusUid: Uid
  readonly line: Position[]
}

/** Lots with a line through the middle of each from south to north. */
async function lotsOf(call: Call): Promise<Lot[]> {
  const { parcels } = await call('parcels.list', { asOf: day })
  const { shapes } = await call('parcels.shapes', {})
  const byUid = new Map(shapes.map(({ uid, polygon }) => [uid, polygon]))
  return parcels.map(({ uid, number, statusUid }) => {
    const ring = byUid.get(uid)?.[0]?.[0] ?? []
    const lons = ring.map(([lon]) => lon)
    const lats = ring.map(([, lat]) => lat)
    const middle = (Math.min(...lons) + Math.max(...lons)) / 2
    const line: Position[] = [
      [middle, Math.min(...lats) - 0.0001],
      [middle, Math.max(...lats) + 0.0001],
    ]
    return { uid, number, statusUid, line }
  })
}

/** Splits and mergers as commands of the host, saved, and the same without the save. */
async function dividing(folder: TempFolder, file: string): Promise<Figure[]> {
  const copy = folder.join('dividing.gpkg')
  copyFileSync(file, copy)
  const { call, close } = await startHost(folder.path, copy)
  try {
    const lots = await lotsOf(call)
    const made: { readonly uids: Uid[]; readonly lot: Lot }[] = []
    const common = { on: day, occupants: [] }
    const fields = (lot: Lot, number: string) => ({
      number,
      registeredAreaM2: null,
      statusUid: lot.statusUid,
    })
    const at = (run: number) => lots[(run + 10) * 7] as Lot
    const planSplit = await sample(40, (run) => {
      const { uid, line } = at(run)
      return call('drawing.plan', { plan: { kind: 'split', uid, line }, on: day })
    })
    const split = await sample(40, async (run) => {
      const lot = at(run)
      const { result } = await call('drawing.split', {
        uid: lot.uid,
        line: lot.line,
        lots: [fields(lot, `${lot.number}-1`), fields(lot, `${lot.number}-2`)],
        ...common,
      })
      made.push({ uids: result.uids, lot })
    })
    const planMerge: number[] = []
    const merge: number[] = []
    for (const { uids, lot } of made.slice(2)) {
      const plan = { kind: 'merge' as const, uids }
      planMerge.push(await timed(() => call('drawing.plan', { plan, on: '2026-11-21' })))
      const lotsOfIt = [fields(lot, lot.number)]
      merge.push(
        await timed(() => call('drawing.merge', { uids, ...common, on: '2026-11-21', lots: lotsOfIt })),
      )
    }
    const park = (await call('parks.list', {})).parks[3]?.uid ?? ''
    const check = await sample(10, () => call('drawing.check', { parkUid: park, asOf: day }))
    return [
      figure('split planned, 5,000 parcels', planSplit, { limit }),
      figure('split made and saved, 5,000 parcels', split, { limit }),
      figure('merger planned, 5,000 parcels', planMerge, { limit }),
      figure('merger made and saved, 5,000 parcels', merge, { limit }),
      figure('check of a park of 50 parcels', check),
    ]
  } finally {
    await close()
  }
}

/** The search for what the crosshair snaps to, among the edges of 5,000 lots of eight corners and more. */
async function snapping(): Promise<Figure[]> {
  const lots = randomLots(5000)
  const build = await sample(10, () => new SnapIndex(lots))
  const index = new SnapIndex(lots)
  const radius = 10 / worldSize(17)
  const corners = lots.flatMap((lot) => lot[0]?.[0] ?? [])
  const search = await sample(2000, (run) => {
    const [lon, lat] = corners[(Math.abs(run) * 17) % corners.length] ?? [140, 38]
    return index.nearest(toUnit([lon + 0.00003, lat]), radius)
  })
  return [
    figure('index of what can be snapped to, 5,000 parcels', build),
    figure('search for what to snap to', search, { limit: { value: 16, on: 'p95' } }),
  ]
}

async function openPage(browser: Browser, program: Program): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' })
  ).newPage()
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript((token) => {
    Object.assign(window, { __ritchiDesk: { token, controlled: false } })
  }, program.token)
  await page.goto(program.url)
  return page
}

/**
 * From the pointer's event until the frame with the crosshair is handed to the screen, without the wait for the screen's
 * own beat: the work of the event's listeners and of the frame that follows.
 */
async function pointerMoves(page: Page): Promise<number[]> {
  const box = await page.getByRole('application', { name: words.map.mapLabel }).boundingBox()
  if (!box) throw new Error('the map is not on the screen')
  await page.evaluate(() => {
    const work: number[] = []
    let event = 0
    let began = 0
    window.addEventListener('mousemove', () => (began = performance.now()), true)
    window.addEventListener('mousemove', () => (event = performance.now() - began))
    const frame = () => {
      const start = performance.now()
      requestAnimationFrame(frame)
      if (event === 0) return
      const listeners = event
      event = 0
      // What the page does in this frame after this callback ends before the message is delivered.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => work.push(listeners + performance.now() - start)
      channel.port2.postMessage(null)
    }
    requestAnimationFrame(frame)
    Object.assign(window, { pointerWork: work })
  })
  for (let step = 0; step < 240; step++) {
    const turn = step / 12
    await page.mouse.move(
      box.x + box.width * (0.5 + 0.3 * Math.cos(turn)),
      box.y + box.height * (0.55 + 0.2 * Math.sin(turn * 1.3)),
    )
  }
  return await page.evaluate(() => (window as unknown as { pointerWork: number[] }).pointerWork)
}

async function drawing(folder: TempFolder, file: string): Promise<Figure[]> {
  const copy = folder.join('drawing.gpkg')
  copyFileSync(file, copy)
  const program = await startProgram({ dataFolder: folder.join('drawing-data'), workspace: copy })
  const browser = await launchTestBrowser()
  try {
    const page = await openPage(browser, program)
    const map = new MapDriver(page, () => words, {
      pointOf: () => {
        throw new Error('the bench asks for no parcel by number')
      },
    })
    await map.waitUntilShown()
    await page.getByRole('button', { name: words.drawing.open, exact: true }).click()
    await page.getByRole('button', { name: words.drawing.tools.parcel, exact: true }).click()
    await map.click(0.5, 0.5)
    await map.click(0.6, 0.5)
    const moves = await pointerMoves(page)
    return [
      figure('pointer move while drawing with snapping, 5,000 parcels in view', moves.slice(20), {
        limit: { value: 16, on: 'p95' },
        note: 'listeners of the event and work of the frame after it; headless, software rendering',
      }),
    ]
  } finally {
    await browser.close()
    await program.stop()
  }
}

/** The geometry editor at 5,000 parcels. */
export async function drawingFigures(folder: TempFolder, file: string): Promise<Figure[]> {
  return [...(await dividing(folder, file)), ...(await snapping()), ...(await drawing(folder, file))]
}
