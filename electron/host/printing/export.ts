import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { CodedError } from '../../contract/errors'
import type { Face } from '../../contract/face'
import type {
  ExportFormat,
  PassSlip,
  SheetData,
  SheetMark,
  SheetSpec,
  SheetWarning,
} from '../../contract/printing'
import { refuseLeaks as searchedForLeaks, save } from '../exporting/write-export'
import { writeAtomically } from '../workspace/atomic-file'
import type { ReadDb } from '../workspace/db'
import { causeOf } from '../workspace/file-system'
import { comparable, readSecrets, type Secrets } from './confidential'
import { numbered, sheetFileName } from './file-name'
import { checkLeaks, prepareCheck } from './leak-check'
import { newestStep } from './leak-repository'
import { PdfFile } from './pdf/pdf-file'
import { withMetadata } from './pdf/pdf-metadata'
import { pageTexts } from './pdf/pdf-text'
import type { SheetParts } from './parts'
import type { PageQuestion, PageReport, PrintJob, Printer } from './printer'
import type { PrintingServices } from './services'
import { sheetData } from './sheet-data'

export interface ExportOrder {
  readonly spec: SheetSpec
  readonly format: ExportFormat
  readonly path: string
  readonly allowMissingGlyphs: boolean
}

export interface ExportSurroundings extends PrintingServices {
  readonly db: ReadDb
  readonly parts: SheetParts
  /** Reads from one of the user's layers. */
  readonly readLayer: (question: PageQuestion) => Promise<unknown>
  /** Of the call. */
  readonly face: Face
  /** @throws CodedError `task-cancelled` */
  readonly breathe: () => Promise<void>
  /** Hears how many of the steps of an export are done. */
  readonly progress?: (done: number, total: number) => void
}

/** Data, pages, checks, file. */
const steps = 4

const creator = 'Ritchi Desk'

/**
 * Draws a sheet, checks the finished bytes, and only then gives them their name: what is wrong is never on the disk.
 * @throws CodedError `printer-missing`, `printing-failed`, `glyph-missing`, `sheet-incomplete`, `leak-found`,
 * `export-failed`, `task-cancelled`
 */
export async function exportSheet(order: ExportOrder, around: ExportSurroundings) {
  const { spec, format } = order
  if (format === 'xlsx') return exportWorkbook(order, around)
  const { printer, files } = around
  if (printer === null) throw new CodedError('printer-missing', {})
  const data = await sheetData(around.db, around.basemap, spec, around.parts)
  const madeAt = around.now().toISOString()
  around.progress?.(1, steps)
  await around.breathe()
  const { drawing, begun } = beginDrawing(printer, { spec, data, format, madeAt }, around.readLayer)
  const [{ report, files: drawn }, readied] = await Promise.all([
    drawing,
    spec.face === 'public' ? begun.then(() => secretsMeanwhile(around.db, data)) : null,
  ])
  around.progress?.(2, steps)
  await around.breathe()
  if (report.missingGlyphs.length > 0 && !order.allowMissingGlyphs)
    throw new CodedError('glyph-missing', { characters: report.missingGlyphs })

  const target = await targetPath(order, data, around)
  const finished = drawn.map((bytes, index): Finished => {
    const path = numbered(target, index)
    if (format === 'png') return { path, bytes, pdf: null }
    const whole = complete(bytes, report, data, madeAt)
    const file = new PdfFile(whole)
    return { path, bytes: whole, pdf: { file, text: pageTexts(file).join('\n') } }
  })
  refuseIncomplete(data, report, finished)
  const slip = readied && refuseLeaks(around, data, report, finished, readied)
  around.progress?.(3, steps)
  // After this nothing is taken back: the last moment for a change of mind.
  await around.breathe()
  const exported = []
  for (const { path, bytes } of finished) {
    await writeAtomically(files, path, bytes).catch((error: unknown) => {
      throw new CodedError('export-failed', { path, cause: causeOf(error) })
    })
    exported.push({
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      pages: format === 'png' ? 1 : report.pages.length,
    })
  }
  around.progress?.(steps, steps)
  return { files: exported, warnings: report.warnings, slip, madeAt }
}

/** The same data as a workbook, searched like every public file. */
async function exportWorkbook(order: ExportOrder, around: ExportSurroundings) {
  const { spec } = order
  if (spec.sheet !== 'council')
    throw new CodedError('printing-failed', { technical: `a sheet of kind ${spec.sheet} is no workbook` })
  const data = await sheetData(around.db, around.basemap, spec, around.parts)
  const madeAt = around.now().toISOString()
  around.progress?.(1, steps)
  await around.breathe()
  // The writer of workbooks is large and seldom wanted.
  const { councilWorkbook } = await import('./council-workbook')
  const bytes = await councilWorkbook(data, spec)
  const path = await targetPath(order, data, around)
  around.progress?.(2, steps)
  await around.breathe()
  const slip =
    spec.face === 'public'
      ? searchedForLeaks(bytes, 'xlsx', path, { db: around.db, face: around.face })
      : null
  around.progress?.(3, steps)
  await around.breathe()
  await save(path, bytes, around.files)
  around.progress?.(steps, steps)
  const warnings: SheetWarning[] = data.marks.demo ? [{ kind: 'demo-data' }] : []
  const files = [{ path, bytes: bytes.length, sha256: sha256(bytes), pages: 1 }]
  return { files, warnings, slip, madeAt }
}

interface Finished {
  readonly path: string
  readonly bytes: Uint8Array
  /** Read once for all checks; null for a picture. */
  readonly pdf: { readonly file: PdfFile; readonly text: string } | null
}

function complete(bytes: Uint8Array, report: PageReport, data: SheetData, madeAt: string): Uint8Array {
  const author = [data.issuer.name, data.issuer.section].filter((part) => part !== '').join(' ')
  try {
    return withMetadata(
      bytes,
      { title: report.title, author, subject: data.asOf, madeAt, creator },
      report.pages,
    )
  } catch (error) {
    throw new CodedError('printing-failed', {
      technical: error instanceof Error ? error.message : String(error),
    })
  }
}

/**
 * Every mark that the data asks for must have been set, and its words must be found in the text of the finished file:
 * a layer that covers or drops them is noticed whatever the reason.
 */
function refuseIncomplete(data: SheetData, report: PageReport, finished: readonly Finished[]): void {
  const text = comparable(finished[0]?.pdf?.text ?? report.text)
  const missing = requiredMarks(data).filter(
    (mark) => !report.marks.some((one) => one.mark === mark && text.includes(comparable(one.text))),
  )
  const uncredited = data.baseLayers.some(
    ({ uid, attribution }) => report.layers.includes(uid) && !text.includes(comparable(attribution)),
  )
  if (uncredited && !missing.includes('attribution')) missing.push('attribution')
  if (missing.length > 0) throw new CodedError('sheet-incomplete', { marks: missing })
}

/** What the data asks for; the list that the host wrote into it is not taken at its word. */
function requiredMarks({ marks }: SheetData): SheetMark[] {
  const needed = new Set<SheetMark>([...marks.required, 'as-of', 'face', 'disclaimer'])
  if (marks.demo) needed.add('demo')
  if (marks.quality !== null) needed.add('quality')
  if (marks.credits.length > 0) needed.add('attribution')
  return [...needed]
}

/** The confidential strings of the workspace as they were at one of its steps. */
interface Readied {
  readonly step: string | null
  readonly secrets: Secrets
}

/** `begun` comes when the browser is busy with the job, at the latest when it has done it. */
function beginDrawing(printer: Printer, job: PrintJob, readLayer: ExportSurroundings['readLayer']) {
  let begin = (): void => {}
  const told = new Promise<void>((resolve) => (begin = resolve))
  const known = new Set(job.data.baseLayers.map(({ uid }) => uid))
  const drawing = printer.print(job, {
    onDrawing: begin,
    answer: async (question) => {
      // The page draws what it was given and has no business in other files.
      if (!known.has(question.uid))
        throw new CodedError('row-not-found', { entity: 'baseLayer', uid: question.uid })
      return readLayer(question)
    },
  })
  return { drawing, begun: Promise.race([told, drawing]) }
}

/** Reads them while the browser draws, when the program would only wait. */
async function secretsMeanwhile(db: ReadDb, data: SheetData): Promise<Readied> {
  // What was given to the pipe leaves it in the next turns only.
  await setImmediate()
  await setImmediate()
  const readied = secretsNow(db, data)
  prepareCheck(readied.secrets)
  return readied
}

function secretsNow(db: ReadDb, data: SheetData): Readied {
  const baseNames = data.parks.flatMap(({ lines, points }) => [...lines, ...points].map(({ name }) => name))
  return { step: newestStep(db), secrets: readSecrets(db, baseNames) }
}

/** What became confidential while the sheet was drawn counts too. */
function refuseLeaks(
  around: ExportSurroundings,
  data: SheetData,
  report: PageReport,
  finished: readonly Finished[],
  readied: Readied,
): PassSlip {
  const began = performance.now()
  const isOld = readied.step === null || readied.step !== newestStep(around.db)
  const { secrets } = isOld ? secretsNow(around.db, data) : readied
  const hits = finished.flatMap(
    ({ bytes, pdf, path }) => checkLeaks({ bytes, pdf, name: path, drawnText: report.text }, secrets).hits,
  )
  if (hits.length > 0)
    throw new CodedError('leak-found', {
      count: hits.length,
      hits: around.face === 'public' ? [] : hits.slice(0, 100),
    })
  return {
    strings: secrets.searched.length,
    tooShort: secrets.tooShort,
    ms: Math.round((performance.now() - began) * 10) / 10,
    sha256: sha256(finished[0]?.bytes ?? new Uint8Array()),
  }
}

async function targetPath(
  order: ExportOrder,
  data: SheetData,
  { files }: ExportSurroundings,
): Promise<string> {
  const there = await files.stat(order.path).catch(() => null)
  if (there?.directory !== true) return order.path
  const [only, ...others] = data.parks
  const park = only && others.length === 0 && order.spec.sheet !== 'series' ? only.park : null
  return join(order.path, basename(sheetFileName(order.spec, park, order.format)))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
