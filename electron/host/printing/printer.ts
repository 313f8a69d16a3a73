import { z } from 'zod'
import {
  PrintedMark,
  SheetWarning,
  type ExportFormat,
  type SheetData,
  type SheetSpec,
} from '../../contract/printing'

/** A sheet to be drawn: nothing but data, so that it can cross to another process. */
export interface PrintJob {
  readonly spec: SheetSpec
  readonly data: SheetData
  readonly format: Exclude<ExportFormat, 'xlsx'>
  /** ISO moment of the export: stands in the file's metadata. */
  readonly madeAt: string
}

/** A part of one of the user's layers that the page needs. What crosses from another process is checked like any input. */
export const PageQuestion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bytes'),
    uid: z.string(),
    offset: z.int().nonnegative(),
    length: z.int().min(1).max(4_194_304),
  }),
  z.strictObject({
    kind: z.literal('tile'),
    uid: z.string(),
    z: z.int().min(0).max(30),
    x: z.int().min(0),
    y: z.int().min(0),
  }),
])
export type PageQuestion = z.infer<typeof PageQuestion>

/** What the print page says of the pages it has drawn. It comes from another process and is checked like any input. */
export const PageReport = z.strictObject({
  title: z.string(),
  /** Millimetres of each page. */
  pages: z.array(z.strictObject({ width: z.number().positive(), height: z.number().positive() })).min(1),
  marks: z.array(PrintedMark),
  warnings: z.array(SheetWarning),
  missingGlyphs: z.array(z.string()),
  /** Layers of the user that are drawn: their attribution must stand on the pages. */
  layers: z.array(z.string()),
  /** The text of the pages as the document has it. */
  text: z.string(),
})
export type PageReport = z.infer<typeof PageReport>

/** The page has a question and waits, or it is done. */
export const PageTurn = z.union([
  z.strictObject({ question: PageQuestion }),
  z.strictObject({ report: PageReport }),
])

export interface PrintedSheet {
  readonly report: PageReport
  /** One PDF, or one PNG a page. */
  readonly files: readonly Uint8Array[]
}

/** What the program does for a job while the page draws. */
export interface PrintAside {
  /** Told when the browser has the job and the program has nothing to do but wait; it may never be. */
  readonly onDrawing?: () => void
  /** Reads from the user's layers: files of the office never cross as a whole, and never unasked. */
  readonly answer?: (question: PageQuestion) => Promise<unknown>
}

/** Draws sheets: each shell brings its own, because only a browser can. */
export interface Printer {
  /**
   * @throws CodedError `printer-missing` where there is no browser, `printing-failed` when it broke down; the next job
   * starts a fresh one
   */
  print(job: PrintJob, aside?: PrintAside): Promise<PrintedSheet>
  close(): Promise<void>
}
