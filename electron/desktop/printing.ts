import type { BrowserWindow, Session } from 'electron'
import { CodedError } from '../contract/errors'
import type { PrintAside, PrintJob, PrintedSheet, Printer } from '../host/printing/printer'
import { capturePages, drawJob, printPage, type SendToPage } from '../launch/print-steps'
import type { ElectronApi } from './electron-api'
import { pageUrl } from './page-address'

export interface DesktopPrinterParts {
  readonly BrowserWindow: ElectronApi['BrowserWindow']
  /** The window's own session: it serves the page from memory and lets nothing out. */
  readonly session: Session
}

/** The print window is let go after this time without a job, ms. */
const idleMs = 120_000

/**
 * Prints in a window that is never shown. It has no preload script: nothing on a sheet can call the program.
 */
export function createDesktopPrinter(parts: DesktopPrinterParts): Printer {
  let window: Promise<BrowserWindow> | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  let closed = false

  const letGo = async (): Promise<void> => {
    clearTimeout(idle)
    const leaving = window
    window = null
    const held = await leaving?.catch(() => null)
    if (held && !held.isDestroyed()) held.destroy()
  }
  const printNow = async (job: PrintJob, aside?: PrintAside): Promise<PrintedSheet> => {
    if (closed) throw new CodedError('printing-failed', { technical: 'the program is closing' })
    clearTimeout(idle)
    window ??= openPrintWindow(parts)
    try {
      return await draw(await window, job, aside)
    } catch (error) {
      await letGo()
      throw new CodedError('printing-failed', {
        technical: error instanceof Error ? error.message : String(error),
      })
    } finally {
      if (!closed) idle = setTimeout(() => void letGo(), idleMs)
    }
  }
  return {
    print(job, aside) {
      const turn = queue.then(() => printNow(job, aside))
      queue = turn.catch(() => undefined)
      return turn
    },
    async close() {
      closed = true
      await letGo()
    },
  }
}

async function openPrintWindow({ BrowserWindow, session }: DesktopPrinterParts): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    show: false,
    width: 1200,
    height: 900,
    webPreferences: {
      session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // A hidden window would otherwise wait with its fonts until somebody looks.
      backgroundThrottling: false,
    },
  })
  try {
    await window.loadURL(`${pageUrl}${printPage}`)
    window.webContents.debugger.attach('1.3')
    return window
  } catch (error) {
    window.destroy()
    throw error
  }
}

async function draw(window: BrowserWindow, job: PrintJob, aside?: PrintAside): Promise<PrintedSheet> {
  const { webContents } = window
  let gone = (_: Error): void => {}
  const broken = new Promise<never>((_, reject) => (gone = reject))
  const onGone = (_event: unknown, details: { reason: string }): void =>
    gone(new Error(`the page is gone: ${details.reason}`))
  webContents.once('render-process-gone', onGone)
  try {
    return await Promise.race([drawn(window, job, aside), broken])
  } finally {
    webContents.off('render-process-gone', onGone)
  }
}

async function drawn(
  { webContents }: BrowserWindow,
  job: PrintJob,
  aside?: PrintAside,
): Promise<PrintedSheet> {
  const send: SendToPage = (method, parameters = {}) =>
    webContents.debugger.sendCommand(method, parameters) as Promise<Record<string, unknown>>
  const report = await drawJob(send, job, aside)
  if (job.format === 'png') return { report, files: await capturePages(send, report) }
  const pdf = await webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    displayHeaderFooter: false,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  return { report, files: [pdf] }
}
