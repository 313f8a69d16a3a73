import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CodedError } from '../../contract/errors'
import type { PrintAside, PrintJob, PrintedSheet, Printer } from '../../host/printing/printer'
import type { PageFiles } from '../../launch/page-files'
import { fileHeaders, pageHeaders } from '../../launch/page-files'
import { capturePages, drawJob, pdfSettings, printPage, type SendToPage } from '../../launch/print-steps'
import { startBrowser, type BrowserProcess } from '../browser/browser-process'
import type { FoundBrowser } from '../browser/find-browser'
import { headlessWords } from './headless-words'

export interface HeadlessPrinterParts {
  readonly findBrowser: () => Promise<FoundBrowser | null>
  /** The built page, read once. */
  readonly files: () => Promise<PageFiles>
  readonly nonce: string
  readonly browserExtra?: readonly string[]
}

/** A warm browser is let go after this time without a job, ms: it holds some hundred megabytes. */
const idleMs = 120_000
/** A job that takes longer has gone wrong, ms. */
const jobMs = 120_000
/** A page that is not there by then never will be, ms. */
const startMs = 60_000

/** The page's address: no server has this name, every request is answered from memory. */
const origin = 'http://ritchi-print.invalid'

interface Warm {
  readonly browser: BrowserProcess
  readonly profile: string
  readonly send: SendToPage
  readonly hasExited: () => boolean
}

/**
 * Prints in a process of the installed browser without a window, apart from the window's own. It reaches no network and
 * no disk: the page's files are handed to it through the pipe, so that not even a port is open.
 */
export function createHeadlessPrinter(parts: HeadlessPrinterParts): Printer & { warmUp(): void } {
  let warm: Promise<Warm> | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  let closed = false

  const ready = (): Promise<Warm> => {
    if (warm) return warm
    const started = start(parts)
    warm = started
    const forget = (): void => {
      if (warm === started) warm = null
    }
    started.then(({ browser }) => void browser.exited.then(forget), forget)
    return started
  }
  const letGo = async (): Promise<void> => {
    clearTimeout(idle)
    const leaving = warm
    warm = null
    const held = await leaving?.catch(() => null)
    if (held) await stop(held)
  }
  const printNow = async (job: PrintJob, aside?: PrintAside): Promise<PrintedSheet> => {
    if (closed) throw new CodedError('printing-failed', { technical: 'the program is closing' })
    clearTimeout(idle)
    try {
      return await withinTime(draw(await ready(), job, aside), jobMs)
    } catch (error) {
      await letGo()
      if (error instanceof CodedError) throw error
      throw new CodedError('printing-failed', {
        technical: error instanceof Error ? error.message : String(error),
      })
    } finally {
      if (!closed) {
        idle = setTimeout(() => void letGo(), idleMs)
        idle.unref()
      }
    }
  }
  return {
    print(job, aside) {
      const turn = queue.then(() => printNow(job, aside))
      queue = turn.catch(() => undefined)
      return turn
    },
    /** Starts the browser ahead of the first job. */
    warmUp: () => void ready().catch(() => undefined),
    async close() {
      closed = true
      await letGo()
    },
  }
}

async function start(parts: HeadlessPrinterParts): Promise<Warm> {
  const found = await parts.findBrowser()
  if (!found) throw new CodedError('printer-missing', {})
  const profile = await mkdtemp(join(tmpdir(), 'ritchi-print-'))
  let browser: BrowserProcess | null = null
  try {
    browser = await startBrowser(
      found.path,
      headlessWords(profile, process.getuid?.() === 0, parts.browserExtra),
    )
    let exited = false
    void browser.exited.then(() => (exited = true))
    const send = await openPage(browser, await parts.files(), parts.nonce)
    return { browser, profile, send, hasExited: () => exited }
  } catch (error) {
    await browser?.close()
    await rm(profile, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

async function stop({ browser, profile, hasExited }: Warm): Promise<void> {
  // Nothing of it is kept: asked to close, it would first write its profile and take a tenth of a second and more. The
  // number of a process that is gone may already be another's.
  if (!hasExited()) process.kill(browser.pid, 'SIGKILL')
  await browser.close()
  // Windows lets go of the files of a dead process a moment later.
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined)
}

async function openPage(browser: BrowserProcess, files: PageFiles, nonce: string): Promise<Warm['send']> {
  const { cdp } = browser
  const { targetInfos } = (await cdp.send('Target.getTargets')) as {
    targetInfos: { targetId: string; type: string }[]
  }
  const target =
    targetInfos.find(({ type }) => type === 'page')?.targetId ??
    ((await cdp.send('Target.createTarget', { url: 'about:blank' })) as { targetId: string }).targetId
  const { sessionId } = (await cdp.send('Target.attachToTarget', { targetId: target, flatten: true })) as {
    sessionId: string
  }
  const send: Warm['send'] = (method, parameters = {}) => cdp.send(method, { ...parameters }, sessionId)
  const headers = pageHeaders(nonce)
  cdp.on('Fetch.requestPaused', (told, session) => {
    if (session !== sessionId) return
    const { requestId, request } = told as { requestId: string; request: { url: string } }
    const file = request.url.startsWith(`${origin}/`) ? files.get(new URL(request.url).pathname) : undefined
    const answer = file
      ? {
          requestId,
          responseCode: 200,
          responseHeaders: Object.entries({ ...headers, ...fileHeaders(file) }).map(([name, value]) => ({
            name,
            value,
          })),
          body: Buffer.from(file.body.buffer, file.body.byteOffset, file.body.byteLength).toString('base64'),
        }
      : { requestId, responseCode: 404 }
    send('Fetch.fulfillRequest', answer).catch(() => undefined)
  })
  // The empty page that the browser began with has a load of its own: ours is told by its number.
  const loads = new Set<unknown>()
  let look = (): void => {}
  cdp.on('Page.lifecycleEvent', (told, session) => {
    const { name, loaderId } = told as { name: string; loaderId: string }
    if (session !== sessionId || name !== 'load') return
    loads.add(loaderId)
    look()
  })
  await Promise.all([
    send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    send('Page.enable'),
    send('Page.setLifecycleEventsEnabled', { enabled: true }),
  ])
  const { loaderId, errorText } = await send('Page.navigate', { url: `${origin}/${printPage}` })
  if (loaderId === undefined) throw new Error(`the print page was not opened: ${String(errorText)}`)
  const loaded = new Promise<void>((resolve) => {
    look = () => {
      if (loads.has(loaderId)) resolve()
    }
    look()
  })
  const gone = cdp.closed.then(() =>
    Promise.reject(new Error('the browser closed before the page was there')),
  )
  await withinTime(Promise.race([loaded, gone]), startMs)
  return send
}

async function draw({ send }: Warm, job: PrintJob, aside?: PrintAside): Promise<PrintedSheet> {
  const report = await drawJob(send, job, aside)
  if (job.format === 'png') return { report, files: await capturePages(send, report) }
  const { data } = (await send('Page.printToPDF', pdfSettings)) as { data: string }
  return { report, files: [Buffer.from(data, 'base64')] }
}

async function withinTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the browser did not finish within ${ms / 1000} s`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
