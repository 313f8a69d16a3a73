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
  /** `reason` is a `DrawingFault`. */
  'drawing-impossible': z.strictObject({ parcel: text, reason: text }),
  'task-cancelled': z.strictObject({}),
  // Visits, trips and seminars
  'visit-past-midnight': z.strictObject({ startAt: text, minutes: count }),
  'visit-window-reversed': z.strictObject({ from: text, until: text }),
  'time-reversed': z.strictObject({ from: text, until: text }),
  /** A person, site or case that belongs to another company than the visit. */
  'not-of-company': z.strictObject({ entity: text, uid: text }),
  'no-order-possible': z.strictObject({ visitUid: text }),
  /** Its way cannot be reckoned: neither the visit, its site nor its company has a point. */
  'visit-without-point': z.strictObject({ visitUid: text }),
  'calendar-unreadable': z.strictObject({ line: count, technical: text }),
  'calendar-answer-older': z.strictObject({ visitUid: text, sequence: count, ours: count }),
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
  // Layers
  'layer-moved': z.strictObject({ path: text }),
  'layer-unreadable': z.strictObject({ path: text, cause }),
  'layer-kind-unknown': z.strictObject({ path: text }),
  'layer-damaged': z.strictObject({ path: text, technical: text }),
  'layer-too-large': z.strictObject({ path: text, bytes: count, limitBytes: count }),
  'layer-control-points-needed': z.strictObject({ given: count }),
  /** Nothing to write: no row, or no column that this face may have. */
  'export-empty': z.strictObject({}),
  'export-unwritable': z.strictObject({ row: count, name: text, field: text, characters: text, count }),
  'leave-behind-unsafe': z.strictObject({ found: text }),
  'print-preset-name-taken': z.strictObject({ name: text }),
  // Importing
  /** What was opened is no longer held: the program was started anew, or another source was opened since. */
  'import-source-gone': z.strictObject({}),
  'import-file-unreadable': z.strictObject({ path: text, cause }),
  'import-too-large': z.strictObject({ name: text, bytes: count, limitBytes: count }),
  'import-empty': z.strictObject({ name: text }),
  'import-format-unknown': z.strictObject({ name: text }),
  /** `at` is the byte, `row` the line or record, `part` the file or object within; null or empty where not known. */
  'import-file-damaged': z.strictObject({
    name: text,
    format: text,
    problem: z.enum([
      'truncated',
      'syntax',
      'not-this-format',
      'lengths-disagree',
      'unsupported',
      'too-deep',
    ]),
    part: text,
    at: count.nullable(),
    row: count.nullable(),
  }),
  'import-encrypted': z.strictObject({ name: text }),
  'import-archive-unsafe': z.strictObject({
    name: text,
    entry: text,
    problem: z.enum(['path', 'size', 'ratio', 'count', 'damaged', 'encrypted', 'method']),
  }),
  /** Bytes that are no character; `found` are the first of them in hexadecimal digits. */
  'import-encoding-wrong': z.strictObject({
    name: text,
    encoding: text,
    at: count,
    row: count,
    found: text,
  }),
  'import-nul-bytes': z.strictObject({ name: text, at: count, row: count }),
  'import-too-many-rows': z.strictObject({ name: text, limit: count }),
  'import-xml-unsafe': z.strictObject({
    name: text,
    problem: z.enum(['document-type', 'entity', 'depth']),
    row: count,
  }),
  /** A part of a shapefile that is not there, by its ending. */
  'import-part-missing': z.strictObject({ name: text, missing: text }),
  'import-layer-unknown': z.strictObject({ name: text, layer: text }),
  'import-crs-needed': z.strictObject({ name: text }),
  'import-control-points-needed': z.strictObject({ given: count }),
  /** The points lie on one place or in one line, or miss each other by far. */
  'import-control-points-poor': z.strictObject({ residualM: count }),
  'import-mapping-incomplete': z.strictObject({ field: text }),
  'import-field-twice': z.strictObject({ field: text }),
  'import-column-unknown': z.strictObject({ column: count }),
  'import-plan-gone': z.strictObject({}),
  'import-plan-stale': z.strictObject({}),
  'import-nothing-to-write': z.strictObject({}),
  // Indicators and programmes
  /** Values stand in the unit `from`; `convertible` when both are units of money. */
  'indicator-unit-in-use': z.strictObject({
    name: text,
    from: text,
    to: text,
    values: count,
    convertible: z.boolean(),
  }),
  'unit-not-convertible': z.strictObject({ from: text, to: text }),
  /** The year has `value` already; null when it is known to have none. */
  'indicator-year-taken': z.strictObject({
    name: text,
    series: z.enum(['actual', 'target']),
    year: count,
    yearKind: z.enum(['fiscal', 'calendar']),
    value: count.nullable(),
  }),
  /** A state without figures has one, or the state `value` has none. */
  'value-state-mismatch': z.strictObject({ state: text }),
  'plan-item-circle': z.strictObject({ title: text }),
  /** The version would be in force on a day on which another one is; days or empty. */
  'programme-period-taken': z.strictObject({ name: text, from: text, until: text }),
  /** Two rows of a rule table would both apply from `from` to `to` of the measure (null is open). */
  'rule-rows-overlap': z.strictObject({
    table: text,
    first: text,
    second: text,
    measure: text.nullable(),
    from: count.nullable(),
    to: count.nullable(),
  }),
  'rule-bracket-reversed': z.strictObject({ table: text, row: text, from: count, to: count }),
  'rule-steps-unordered': z.strictObject({ table: text, row: text }),
  'siting-industry-twice': z.strictObject({ industry: text, first: text, second: text }),
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
