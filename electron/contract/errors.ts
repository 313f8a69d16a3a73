import { z } from 'zod'

const text = z.string()
const count = z.number()

/** Why the system refused a file operation: the errno name, for the folded technical part and for the advice. */
const cause = z.string()

/**
 * Every error that can cross to the page: its code and the shape of its details. The sentences live in
 * `renderer/messages/`; a code without a sentence does not compile.
 */
export const errorDetails = {
  // The call itself
  'unknown-operation': z.strictObject({ operation: text }),
  'bad-input': z.strictObject({ operation: text, path: text, problem: text }),
  'bad-output': z.strictObject({ operation: text, path: text, problem: text }),
  'internal-error': z.strictObject({ operation: text, technical: text }),
  'public-face-reads-only': z.strictObject({ operation: text }),
  'host-unreachable': z.strictObject({}),
  // The workspace file
  'no-workspace': z.strictObject({}),
  'workspace-not-found': z.strictObject({ path: text }),
  'workspace-exists': z.strictObject({ path: text }),
  'workspace-empty': z.strictObject({ path: text }),
  'workspace-not-sqlite': z.strictObject({ path: text }),
  'workspace-truncated': z.strictObject({ path: text, expectedBytes: count, actualBytes: count }),
  'workspace-damaged': z.strictObject({ path: text, technical: text }),
  'workspace-foreign': z.strictObject({ path: text, applicationId: text }),
  'workspace-newer': z.strictObject({ path: text, fileVersion: count, programVersion: count }),
  'workspace-wal': z.strictObject({ path: text, walPath: text, walBytes: count }),
  'workspace-unreadable': z.strictObject({ path: text, cause }),
  'workspace-read-only': z.strictObject({
    path: text,
    reason: z.enum(['held-by-other', 'file-not-writable', 'folder-not-writable', 'lock-lost']),
    holder: text.nullable(),
  }),
  'workspace-changed-outside': z.strictObject({ path: text, kind: z.enum(['modified', 'deleted']) }),
  'migration-failed': z.strictObject({ path: text, version: count, technical: text }),
  'save-failed': z.strictObject({ path: text, cause }),
  'backup-failed': z.strictObject({ path: text, cause }),
  'backup-not-found': z.strictObject({ name: text }),
  'nothing-to-undo': z.strictObject({}),
  'nothing-to-redo': z.strictObject({}),
  'undo-conflict': z.strictObject({ table: text, technical: text }),
  // Rows
  'row-not-found': z.strictObject({ entity: text, uid: text }),
  'row-in-use': z.strictObject({ entity: text, name: text, count }),
  'park-slug-taken': z.strictObject({ slug: text }),
  'parcel-number-taken': z.strictObject({ number: text, park: text }),
  'area-not-positive': z.strictObject({ field: text }),
  'price-range-reversed': z.strictObject({ min: count, max: count }),
  'status-before-parcel': z.strictObject({ number: text, since: text, existsFrom: text }),
  'status-after-parcel': z.strictObject({ number: text, since: text, existsUntil: text }),
  'status-unknown': z.strictObject({ uid: text }),
  'status-last-entry': z.strictObject({ number: text }),
  'period-reversed': z.strictObject({ from: text, until: text }),
  'geometry-self-crossing': z.strictObject({ lon: count, lat: count }),
  'geometry-invalid': z.strictObject({ reason: text, lon: count, lat: count }),
  'geometry-outside-japan': z.strictObject({ lon: count, lat: count }),
  // Companies and prospects
  'corporate-number-invalid': z.strictObject({ number: text, expectedDigit: text }),
  'corporate-number-taken': z.strictObject({ number: text, company: text }),
  'same-company': z.strictObject({}),
  'lost-reason-missing': z.strictObject({ stage: text }),
  'resumption-missing': z.strictObject({ stage: text }),
  'resumption-not-later': z.strictObject({ resumeOn: text, since: text }),
  'list-entry-wrong': z.strictObject({ list: text, uid: text }),
  'requirement-reversed': z.strictObject({ criterion: text, min: count, max: count }),
  'criterion-twice': z.strictObject({ criterion: text }),
  'scenario-step-impossible': z.strictObject({ step: count, parcel: text, reason: text }),
  'task-cancelled': z.strictObject({}),
  // Printing
  'sheet-empty': z.strictObject({ sheet: text }),
  /** A sheet that exists for the office alone was asked for on the public face. */
  'sheet-internal-only': z.strictObject({ sheet: text }),
  /** A mark that must stand on a sheet was not found on the finished pages. */
  'sheet-incomplete': z.strictObject({ marks: z.array(text) }),
  /** Confidential strings in a finished public file; without the strings where the public face asked. */
  'leak-found': z.strictObject({
    count,
    hits: z.array(z.strictObject({ text, kind: text, where: text, context: text })),
  }),
  'glyph-missing': z.strictObject({ characters: z.array(text) }),
  'printer-missing': z.strictObject({}),
  'printing-failed': z.strictObject({ technical: text }),
  'export-failed': z.strictObject({ path: text, cause }),
  'print-preset-name-taken': z.strictObject({ name: text }),
  // Reference data of the program
  'asset-missing': z.strictObject({ path: text }),
  // The shell
  'shell-cannot': z.strictObject({ capability: text }),
} as const

export type ErrorCode = keyof typeof errorDetails
export type ErrorDetails<C extends ErrorCode> = z.infer<(typeof errorDetails)[C]>

/** An error on the wire: a code and its details, never a class or a stack. */
export type WireError = { [C in ErrorCode]: { code: C; details: ErrorDetails<C> } }[ErrorCode]

/**
 * An error that has a code of the contract. Thrown by handlers and rules in the host, and again by the client in the
 * page; what lies between them is a `WireError`.
 */
export class CodedError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly details: ErrorDetails<C>

  constructor(code: C, details: ErrorDetails<C>) {
    super(code)
    this.name = 'CodedError'
    this.code = code
    this.details = details
  }

  toWire(): WireError {
    return { code: this.code, details: this.details } as WireError
  }
}
