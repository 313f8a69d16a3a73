import type { Page } from 'playwright-core'

/** What the probe writes down inside the page; times in ms of the page's own clock. */
interface Probe {
  /** When the parcels' canvas was painted last, and how many paths it was given in that frame. */
  paintedAt: number
  paths: number
}

declare global {
  interface Window {
    benchProbe: Probe
  }
}

/**
 * Listens to the canvas that the parcels are painted on. The program knows nothing of it: the probe sits in the
 * browser's own drawing functions.
 */
export async function installProbe(page: Page): Promise<void> {
  // tsx wraps named functions in a helper of its own, which the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(() => {
    const probe = { paintedAt: 0, paths: 0 }
    let frame = 0
    window.benchProbe = probe
    const draw = CanvasRenderingContext2D.prototype
    const original = Object.getOwnPropertyDescriptor(draw, 'fill')?.value as (...rest: unknown[]) => undefined
    const isParcels = (canvas: HTMLCanvasElement) => canvas.closest('.leaflet-estates-pane') !== null
    draw.fill = function probed(this: CanvasRenderingContext2D, ...rest: unknown[]) {
      if (isParcels(this.canvas)) {
        if (frame === 0) {
          probe.paths = 0
          frame = requestAnimationFrame(() => (frame = 0))
        }
        probe.paths += 1
        probe.paintedAt = performance.now()
      }
      return Reflect.apply(original, this, rest)
    } as typeof draw.fill
  })
}

/** Fails where the probe hears nothing: the figures would be of an empty map. */
export async function expectParcelsPainted(page: Page, paths: number): Promise<void> {
  const found = await page.evaluate(() => window.benchProbe.paths)
  if (found < paths) throw new Error(`the map painted ${found} paths of parcels, expected at least ${paths}`)
}

/**
 * Milliseconds from the start of the page's loading until the frame with the parcels is handed to the screen.
 * @param count how many parcels the legend must count
 */
export async function paintedAfterLoad(page: Page, legend: string, count: string): Promise<number> {
  return await page.evaluate(
    ([name, wanted]) =>
      new Promise<number>((done) => {
        const look = () => {
          const region = [...document.querySelectorAll('section')].find(
            (section) => section.getAttribute('aria-label') === name,
          )
          const isThere = window.benchProbe.paintedAt > 0 && (region?.textContent ?? '').includes(wanted)
          if (!isThere) return void requestAnimationFrame(look)
          requestAnimationFrame(() => setTimeout(() => done(performance.now())))
        }
        look()
      }),
    [legend, count] as const,
  )
}

/**
 * Milliseconds from before the click on a button until the parcels have been painted anew and the frame is handed to
 * the screen; the way of the click from the test into the page is in it. The map repaints after the reply, and the
 * reply comes after the bytes are on the disk.
 */
export async function repaintedAfterClick(page: Page, press: () => Promise<void>): Promise<number> {
  const before = await page.evaluate(() => performance.now())
  await press()
  return await page.evaluate(
    (start) =>
      new Promise<number>((done, fail) => {
        setTimeout(() => fail(new Error('the map was not painted anew within 20 s')), 20_000)
        const look = () => {
          if (window.benchProbe.paintedAt < start) return void requestAnimationFrame(look)
          done(window.benchProbe.paintedAt - start)
        }
        look()
      }),
    before,
  )
}

/** Begins to write down the time between frames. */
export async function watchFrames(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const times: number[] = []
    let last = 0
    const tick = (now: number) => {
      if (last > 0) times.push(now - last)
      last = now
      handle = requestAnimationFrame(tick)
    }
    let handle = requestAnimationFrame(tick)
    Object.assign(window, {
      endFrames: () => {
        cancelAnimationFrame(handle)
        return times
      },
    })
  })
  return () => page.evaluate(() => (window as unknown as { endFrames: () => number[] }).endFrames())
}
