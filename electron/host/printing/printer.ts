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

/** What the print page says of the pages it has drawn. It comes from another process and is checked like any input. */
export const PageReport = z.strictObject({
  title: z.string(),
  /** Millimetres of each page. */
  pages: z.array(z.strictObject({ width: z.number().positive(), height: z.number().positive() })).min(1),
  marks: z.array(PrintedMark),
  warnings: z.array(SheetWarning),
  missingGlyphs: z.array(z.string()),
  /** The text of the pages as the document has it. */
  text: z.string(),
})
export type PageReport = z.infer<typeof PageReport>

export interface PrintedSheet {
  readonly report: PageReport
  /** One PDF, or one PNG a page. */
  readonly files: readonly Uint8Array[]
}

/** Draws sheets: each shell brings its own, because only a browser can. */
export interface Printer {
  /**
   * @throws CodedError `printer-missing` where there is no browser, `printing-failed` when it broke down; the next job
   * starts a fresh one
   * @param onDrawing is told when the browser has the job and the program has nothing to do but wait; it may never be
   */
  print(job: PrintJob, onDrawing?: () => void): Promise<PrintedSheet>
  close(): Promise<void>
}
