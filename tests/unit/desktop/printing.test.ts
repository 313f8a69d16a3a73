import type { Session } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { CodedError } from '../../../electron/contract/errors'
import type { ElectronApi } from '../../../electron/desktop/electron-api'
import { createDesktopPrinter } from '../../../electron/desktop/printing'
import type { PrintJob } from '../../../electron/host/printing/printer'
import { FakeContents, FakeSession, FakeWindow } from '../../support/fake-electron'
import { sheetData, sheetPark, sheetSpec } from '../../support/sheet-data'

const report = {
  title: '分譲区画図',
  pages: [{ width: 420, height: 297 }],
  marks: [],
  warnings: [],
  missingGlyphs: [],
  layers: [],
  text: '',
}

/** What the page answers to the call that draws; a test puts its own in. */
let answer: () => unknown
let windows: PrintWindow[]

class PrintContents extends FakeContents {
  readonly asked: { method: string; parameters: object }[] = []
  readonly printed: object[] = []
  readonly debugger = {
    attach: () => undefined,
    sendCommand: async (method: string, parameters: object) => {
      this.asked.push({ method, parameters })
      return answer()
    },
  }
  async printToPDF(settings: object): Promise<Uint8Array> {
    this.printed.push(settings)
    return Buffer.from('%PDF-1.4')
  }
}

class PrintWindow extends FakeWindow {
  override readonly webContents = new PrintContents()
  gone = false
  constructor(options: Record<string, unknown>) {
    super(options)
    windows.push(this)
  }
  isDestroyed(): boolean {
    return this.gone
  }
  override destroy(): void {
    this.gone = true
  }
}

const session = new FakeSession()
const printer = () =>
  createDesktopPrinter({
    BrowserWindow: PrintWindow as unknown as ElectronApi['BrowserWindow'],
    session: session as unknown as Session,
  })
const job: PrintJob = {
  spec: sheetSpec(),
  data: sheetData([sheetPark([])]),
  format: 'pdf',
  madeAt: '2026-11-20T00:00:00.000Z',
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof CodedError ? error.code : error),
  )
}

beforeEach(() => {
  windows = []
  answer = () => ({ result: { value: { report } } })
})

describe('printing in the desktop shell', () => {
  it('draws in a window that is never shown and that nothing on a sheet can call the program from', async () => {
    const made = printer()
    const { files } = await made.print(job)
    expect(Buffer.from(files[0] ?? []).toString('latin1')).toBe('%PDF-1.4')
    const [window] = windows
    expect(window?.shown).toBe(false)
    expect(window?.url).toBe('app://ritchi-desk/print.html')
    expect(window?.options['show']).toBe(false)
    const preferences = window?.options['webPreferences'] as Record<string, unknown>
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      session,
    })
    expect(preferences).not.toHaveProperty('preload')
    expect(window?.webContents.printed).toEqual([
      expect.objectContaining({
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    ])
    await made.close()
    expect(window?.gone).toBe(true)
  })

  it('says when the page has the job and there is time for something else', async () => {
    const order: string[] = []
    answer = () => {
      order.push('asked')
      return new Promise((resolve) => {
        setImmediate(() => {
          order.push('drawn')
          resolve({ result: { value: { report } } })
        })
      })
    }
    await printer().print(job, { onDrawing: () => order.push('told') })
    expect(order).toEqual(['asked', 'told', 'drawn'])
  })

  it('takes a picture of 300 dots an inch of every page when a PNG is asked for', async () => {
    const made = printer()
    const png = Buffer.alloc(60)
    const a4 = { width: 297, height: 210 }
    answer = () => ({
      result: { value: { report: { ...report, pages: [a4, a4] } } },
      data: png.toString('base64'),
    })
    const { files } = await made.print({ ...job, format: 'png' })
    expect(files).toHaveLength(2)
    const asked = windows[0]?.webContents.asked.filter(({ method }) => method === 'Page.captureScreenshot')
    const clips = asked?.map(({ parameters }) => (parameters as { clip: Record<string, number> }).clip)
    expect(clips?.map(({ width = 0, height = 0, scale = 0 }) => [width * scale, height * scale])).toEqual([
      [expect.closeTo(3507.9, 1), expect.closeTo(2480.3, 1)],
      [expect.closeTo(3507.9, 1), expect.closeTo(2480.3, 1)],
    ])
    expect(clips?.map(({ y }) => y)).toEqual([0, expect.closeTo(793.7, 1)])
    expect(windows[0]?.webContents.printed).toEqual([])
    expect(Buffer.from(files[0] ?? []).includes('pHYs')).toBe(true)
    await made.close()
  })

  it('uses one window for the jobs that follow each other', async () => {
    const made = printer()
    await Promise.all([made.print(job), made.print(job), made.print(job)])
    expect(windows).toHaveLength(1)
    await made.close()
  })

  it('throws a broken window away and draws the next job in a fresh one', async () => {
    const made = printer()
    answer = () => ({ result: {}, exceptionDetails: { text: 'The sheet has no pages.' } })
    expect(await codeOf(made.print(job))).toBe('printing-failed')
    expect(windows[0]?.gone).toBe(true)
    answer = () => ({ result: { value: { report } } })
    expect(await codeOf(made.print(job))).toBe('done')
    expect(windows).toHaveLength(2)
    await made.close()
  })

  it('tells of a page that dies while it draws instead of waiting for it', async () => {
    const made = printer()
    answer = () => {
      windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'oom' })
      return new Promise(() => undefined)
    }
    expect(await codeOf(made.print(job))).toBe('printing-failed')
    await made.close()
  })

  it('does not take a page at its word that reports something else than a sheet', async () => {
    const made = printer()
    answer = () => ({ result: { value: { ...report, pages: [] } } })
    expect(await codeOf(made.print(job))).toBe('printing-failed')
    await made.close()
  })

  it('draws nothing more once it is closed', async () => {
    const made = printer()
    await made.close()
    expect(await codeOf(made.print(job))).toBe('printing-failed')
    expect(windows).toHaveLength(0)
  })
})
