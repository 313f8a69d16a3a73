import { z } from 'zod'
import { Face, faced, shown } from './face'
import { command, harmlessAction, query } from './operation'
import { LogOutcome, PassSlip, SheetKind, SheetSpec } from './printing'
import { Instant, Name, Text, Uid } from './values'

/** A specification under a name, shared by whoever opens the workspace. */
export const PrintPreset = faced({
  shown: {},
  internal: { uid: Uid, name: Name, spec: SheetSpec, position: z.int() },
})
export type PrintPreset = z.infer<typeof PrintPreset>

/** What was made: a file, of a council sheet perhaps a workbook, or paper by the system's print dialog, which leaves no file that could be looked for later. */
export const PrintFormat = z.enum(['pdf', 'png', 'paper', 'xlsx'])
export type PrintFormat = z.infer<typeof PrintFormat>

/** One print as it left the office. It tells what was, so that it keeps names and not references. */
export const PrintLogEntry = faced({
  shown: {},
  internal: {
    uid: Uid,
    at: Instant,
    actor: Text,
    sheet: SheetKind,
    /** Parks as they were called, or the company, the journey, the indicators; empty stands for none at all. */
    parks: z.array(shown({ uid: Uid, name: Text })),
    face: Face,
    edition: Text,
    language: z.enum(['ja', 'en']),
    format: PrintFormat,
    fileName: Text,
    /** SHA-256 of the file in hexadecimal digits; empty for paper. */
    sha256: z.string(),
    bytes: z.int(),
    pages: z.int(),
    /** To whom it was given. */
    recipient: Text,
    /** Proof of the search for confidential strings; null for an internal sheet. */
    slip: PassSlip.nullable(),
  },
})
export type PrintLogEntry = z.infer<typeof PrintLogEntry>

export const printLogOperations = {
  /** In the order the office gave them. */
  'printPresets.list': query(
    z.strictObject({}),
    faced({ shown: {}, internal: { presets: z.array(PrintPreset) } }),
  ),
  /** Without `uid` a new preset behind the others. Errors: `row-not-found`, `print-preset-name-taken` */
  'printPresets.save': command(
    z.strictObject({ uid: Uid.nullable(), name: Name, spec: SheetSpec }),
    shown({ uid: Uid }),
  ),
  'printPresets.remove': command(z.strictObject({ uid: Uid }), shown({})),

  /** Newest first. */
  'printLog.list': query(
    z.strictObject({}),
    faced({ shown: {}, internal: { entries: z.array(PrintLogEntry) } }),
  ),
  /** The number after the highest edition of this sheet for these parks, or this company, on this face; words are no number. */
  'printLog.nextEdition': query(z.strictObject({ spec: SheetSpec }), shown({ edition: Text })),
  'printLog.setRecipient': command(z.strictObject({ uid: Uid, recipient: Text.max(200) }), shown({})),
  /**
   * Before a sheet goes to a printer by the system's dialog: a public one is drawn and searched as an export would be,
   * then the print is noted. Allowed on the public face: the log is about what left the office, and whoever holds paper
   * in his hands got it on that face. Errors: those of `printing.export`
   */
  'printLog.notePaper': harmlessAction(
    z.strictObject({ spec: SheetSpec, pages: z.int().min(1).max(10_000) }),
    shown({ log: LogOutcome, slip: PassSlip.nullable() }),
  ),

  /** What lies where something is to be written. A relative path is no place. */
  'printTargets.check': harmlessAction(
    z.strictObject({
      folder: z.string().min(1).max(4096),
      names: z.array(z.string().min(1).max(255)).max(1000),
    }),
    shown({ isAbsolute: z.boolean(), folderExists: z.boolean(), taken: z.array(z.string()) }),
  ),
  /** Makes a folder with those above it. Errors: `export-failed` */
  'printTargets.makeFolder': harmlessAction(
    z.strictObject({ folder: z.string().min(1).max(4096) }),
    shown({}),
  ),
  /** A folder of the user's documents, for whoever has not chosen one yet. */
  'printTargets.suggest': query(z.strictObject({}), shown({ folder: z.string() })),
} as const
