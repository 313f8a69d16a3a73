import { CodedError } from '../contract/errors'
import { PageTurn, type PageReport, type PrintAside, type PrintJob } from '../host/printing/printer'

/** The print page: drawn by the same browser engine in both shells. */
export const printPage = 'print.html'

/** Sends one command of the DevTools protocol to the print page. */
export type SendToPage = (method: string, parameters?: object) => Promise<Record<string, unknown>>

const dotsPerInch = 300
const cssDotsPerInch = 96
/** Chromium draws no picture with a longer side than this on every machine. */
const longestSide = 16_000

/**
 * Hands the job to the page and waits until its pages are laid out and its fonts are there. The page has no channel of
 * its own: what it needs of the user's layers it answers with a question, and gets the answer with the next call.
 */
export async function drawJob(send: SendToPage, job: PrintJob, aside: PrintAside = {}): Promise<PageReport> {
  let told = callPage(send, 'ritchiPrint', job)
  aside.onDrawing?.()
  for (;;) {
    const turn = PageTurn.parse(await told)
    if ('report' in turn) return turn.report
    told = callPage(send, 'ritchiAnswer', await answerTo(turn.question, aside))
  }
}

/** An answer, or why there is none: a layer that cannot be read is no reason to draw nothing. */
async function answerTo(question: Parameters<NonNullable<PrintAside['answer']>>[0], { answer }: PrintAside) {
  if (!answer) return { problem: 'nobody answers' }
  try {
    return { value: await answer(question) }
  } catch (error) {
    // Only the code: a path stays on this side.
    return { problem: error instanceof CodedError ? error.code : 'internal' }
  }
}

async function callPage(send: SendToPage, name: string, given: unknown): Promise<unknown> {
  const expression = `window.${name}(${JSON.stringify(given)})`
  const { result, exceptionDetails } = (await send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })) as {
    result: { value?: unknown }
    exceptionDetails?: { exception?: { description?: string }; text: string }
  }
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

/** One PNG of 300 dots per inch a page. */
export async function capturePages(send: SendToPage, report: PageReport): Promise<Uint8Array[]> {
  const files: Uint8Array[] = []
  let top = 0
  for (const page of report.pages) {
    const width = (page.width / 25.4) * cssDotsPerInch
    const height = (page.height / 25.4) * cssDotsPerInch
    const wanted = dotsPerInch / cssDotsPerInch
    const scale = Math.min(wanted, longestSide / Math.max(width, height))
    const { data } = (await send('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      optimizeForSpeed: false,
      clip: { x: 0, y: top, width, height, scale },
    })) as { data: string }
    files.push(withResolution(Buffer.from(data, 'base64'), scale * cssDotsPerInch))
    top += height
  }
  return files
}

/** Puts the resolution into a PNG (chunk pHYs), so that a printer takes it at its true size. */
function withResolution(png: Buffer, dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / 0.0254)
  const body = Buffer.alloc(13)
  body.write('pHYs', 0, 'latin1')
  body.writeUInt32BE(perMetre, 4)
  body.writeUInt32BE(perMetre, 8)
  body.writeUInt8(1, 12)
  const chunk = Buffer.alloc(21)
  chunk.writeUInt32BE(9, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), 17)
  // After the signature (8 bytes) and the header chunk (25 bytes), where every reader expects it.
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

/** CRC-32 of ISO 3309, as PNG wants it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** Settings of every PDF, in the words of the DevTools protocol. */
export const pdfSettings = {
  printBackground: true,
  preferCSSPageSize: true,
  displayHeaderFooter: false,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const
