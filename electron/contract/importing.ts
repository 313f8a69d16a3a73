import { z } from 'zod'
import { faced, shown } from './face'
import { action, command, query } from './operation'
import { ImportCrs, ImportDelimiter, ImportEncoding, ImportFormat, Inspection } from './importing-source'
import { FieldKey, ImportUnit } from './rules/interchange-columns'
import { TaskId } from './tasks'
import { Instant, MultiPolygon, Position, Text, Uid } from './values'

/** What the rows become. A park of null is named by each row in the column `park`. */
export const ImportTarget = z.discriminatedUnion('entity', [
  shown({ entity: z.literal('parcels'), parkUid: Uid.nullable() }),
  shown({ entity: z.literal('companies') }),
])
export type ImportTarget = z.infer<typeof ImportTarget>

/** One column of the source as one field; `unit` for areas, prices and sums of money. */
export const MappedColumn = shown({
  /** Index of the column in the source, 0 for the first. */
  column: z.int().min(0).max(16_383),
  field: FieldKey,
  unit: ImportUnit.nullable(),
})
export type MappedColumn = z.infer<typeof MappedColumn>

/** By what a row finds the row that exists already, in this order; the first that finds one decides. */
export const MatchKey = z.enum(['uid', 'number', 'corporateNumber', 'name', 'geometry'])
export type MatchKey = z.infer<typeof MatchKey>

/** What a person decided about one row of the dry run. */
export const RowDecision = shown({
  /** Index of the row in the plan. */
  index: z.int().nonnegative(),
  /** `take`: what the row would do in spite of the conflict; `add`: as a row of its own; `skip`: not at all. */
  choice: z.enum(['take', 'add', 'skip']),
  /** For `take`: the existing row that is meant, when several were candidates. */
  uid: Uid.nullable(),
})
export type RowDecision = z.infer<typeof RowDecision>

export const ImportRules = shown({
  matchBy: z.array(MatchKey).max(5),
  /** Whether a value that is there gives way to that of the file, or only an empty one is filled. */
  existing: z.enum(['overwrite', 'fill']),
  /** Whether an empty cell leaves the value or empties it. */
  emptyCells: z.enum(['keep', 'clear']),
  /** What becomes of a row that matches nothing. */
  unmatched: z.enum(['add', 'ignore']),
  /** Looks addresses up in the bundled gazetteer, for sites that have no position in the file. */
  geocode: z.boolean(),
  /** Parcels take the outlines of the file. */
  takeGeometry: z.boolean(),
  /** Quality of the outlines that are taken, and of new parcels without the column. */
  quality: z.enum(['surveyed', 'cadastral', 'traced', 'schematic']),
  /** For new parcels without the column; null takes the first status that is on offer. */
  statusUid: Uid.nullable(),
  decisions: z.array(RowDecision).max(20_000),
})
export type ImportRules = z.infer<typeof ImportRules>

/** How a file is read. What is null is detected; what the user set stays. */
export const ImportOptions = shown({
  format: ImportFormat.nullable(),
  /** Sheet, table, layer, or file within an archive, by the key that `Inspection.layers` gives. */
  layer: z.string().max(1000).nullable(),
  encoding: ImportEncoding.nullable(),
  delimiter: ImportDelimiter.nullable(),
  /** Row of the headers, 1 for the first of the sheet; 0 for none. */
  headerRow: z.int().min(0).max(10_000).nullable(),
  crs: ImportCrs.nullable(),
  /** Coordinates stand as Y, X (or latitude, longitude). */
  swapAxes: z.boolean().nullable(),
  /** For coordinates without a place on the earth: two points or more as in the file (x east, y north) and where they are. */
  controlPoints: z.array(shown({ from: z.tuple([z.number(), z.number()]), to: Position })).max(100),
})
export type ImportOptions = z.infer<typeof ImportOptions>

const SourceId = Uid

export const ImportOutcome = z.enum(['added', 'changed', 'same', 'conflicting', 'refused', 'ignored'])
export type ImportOutcome = z.infer<typeof ImportOutcome>

/**
 * Why a row is refused or needs a decision, or what is worth knowing of it. Refused: nothing of the row is written.
 */
export const RowReasonCode = z.enum([
  // Refused
  'required-missing',
  'twice-in-file',
  'unreadable-number',
  'not-positive',
  'unreadable-price',
  'price-reversed',
  'unreadable-date',
  'no-such-day',
  'era-mismatch',
  'period-reversed',
  'corporate-number-wrong',
  'unknown-word',
  'unknown-status',
  'unknown-park',
  'text-too-long',
  'control-character',
  'line-break-in-name',
  'ragged-row',
  'geometry-unreadable',
  'geometry-wrong-kind',
  'geometry-self-crossing',
  'geometry-invalid',
  'outside-japan',
  'status-outside-period',
  'number-taken',
  /** A line of totals (合計, 小計) is no parcel, no park and no company. */
  'total-row',
  // Conflicting
  'several-matches',
  'keys-disagree',
  'matches-geometry-only',
  'same-row-twice',
  // Worth knowing
  'kept-existing',
  'address-not-found',
  'address-municipality-only',
  'far-from-park',
  'overlaps-other',
  'company-added',
  'rounded',
  'extra-cells',
])
export type RowReasonCode = z.infer<typeof RowReasonCode>

export const RowReason = faced({
  shown: {},
  internal: {
    code: RowReasonCode,
    severity: z.enum(['refused', 'conflict', 'note']),
    /** Index of the column, null when the row as a whole is meant. */
    column: z.int().nullable(),
    field: FieldKey.nullable(),
    /** The cell as it stands in the file, or what the code is about; cut at 200 characters. */
    text: z.string(),
    /** Another row of the file that is involved, numbered as `ImportRow.row`. */
    otherRow: z.int().nullable(),
    /** Where a geometry is at fault. */
    position: Position.nullable(),
    /** Existing rows among which a person has to choose. */
    candidates: z.array(faced({ shown: {}, internal: { uid: Uid, name: Text } })),
  },
})
export type RowReason = z.infer<typeof RowReason>

export const ImportFieldChange = faced({
  shown: {},
  internal: {
    field: FieldKey.or(z.enum(['geometry'])),
    /** As texts a person reads; empty stands for 未確認. */
    before: z.string(),
    after: z.string(),
  },
})
export type ImportFieldChange = z.infer<typeof ImportFieldChange>

/** One row of the dry run. */
export const ImportRow = faced({
  shown: {},
  internal: {
    /** In the order of the file, 0 for the first record. */
    index: z.int(),
    /** Row of the sheet or line of the file, 1 for the first; of a geometry file the number of the object. */
    row: z.int(),
    /** Where the record begins in the file, in bytes; null where that says nothing (workbooks, archives). */
    byte: z.int().nullable(),
    outcome: ImportOutcome,
    /** What a person calls the row: number or name. */
    name: z.string(),
    /** The row that exists. */
    uid: Uid.nullable(),
    matchedBy: MatchKey.nullable(),
    changes: z.array(ImportFieldChange),
    reasons: z.array(RowReason),
    decided: z.enum(['take', 'add', 'skip']).nullable(),
    /** Outline as it would be written; null without one or when it is not taken. */
    polygon: MultiPolygon.nullable(),
  },
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportCounts = shown({
  total: z.int(),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  conflicting: z.int(),
  refused: z.int(),
  ignored: z.int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

/** The dry run as a whole; its rows are asked for page by page. */
export const ImportPlan = faced({
  shown: {},
  internal: {
    planId: Uid,
    counts: ImportCounts,
    /** How often each reason came up, most frequent first. */
    reasons: z.array(
      faced({
        shown: {},
        internal: {
          code: RowReasonCode,
          severity: z.enum(['refused', 'conflict', 'note']),
          count: z.int(),
          /** The first row it came up in. */
          row: z.int(),
        },
      }),
    ),
    geocoded: shown({ town: z.int(), municipality: z.int(), none: z.int() }),
    /** Companies that would be written beside the rows, as occupants of parcels. */
    companiesAdded: z.int(),
    /** Fields that the mapping writes. */
    fields: z.array(FieldKey),
  },
})
export type ImportPlan = z.infer<typeof ImportPlan>

/** What is kept of an import. */
export const ImportReport = faced({
  shown: {},
  internal: {
    uid: Uid,
    at: Instant,
    actor: Text,
    fileName: Text,
    format: ImportFormat,
    entity: z.enum(['parcels', 'companies']),
    parkUid: Uid.nullable(),
    counts: ImportCounts,
    /** Rows that were not written, with their reasons, and those with something worth knowing; at most 2,000. */
    rows: z.array(
      faced({
        shown: {},
        internal: {
          row: z.int(),
          byte: z.int().nullable(),
          name: z.string(),
          outcome: ImportOutcome,
          reasons: z.array(RowReason),
        },
      }),
    ),
    rowsLeftOut: z.int(),
    /** The import was undone and not redone since: nothing of it is in the workspace. */
    takenBack: z.boolean(),
  },
})
export type ImportReport = z.infer<typeof ImportReport>

/** Rows of the source with outlines, for table and map. */
export const ImportPreview = faced({
  shown: {},
  internal: {
    /** Records in the source, headers not counted. */
    total: z.int(),
    rows: z.array(
      faced({
        shown: {},
        internal: { index: z.int(), row: z.int(), byte: z.int().nullable(), cells: z.array(z.string()) },
      }),
    ),
    /** Outlines and points of all records from the first on, until there are too many to draw. */
    shapes: z.array(
      faced({
        shown: {},
        internal: { index: z.int(), polygon: MultiPolygon.nullable(), position: Position.nullable() },
      }),
    ),
    shapesLeftOut: z.int(),
  },
})
export type ImportPreview = z.infer<typeof ImportPreview>

const selection = { sourceId: SourceId, options: ImportOptions }
const planned = {
  ...selection,
  target: ImportTarget,
  mapping: z.array(MappedColumn).max(100),
  rules: ImportRules,
}

export const importingOperations = {
  /**
   * A part of a file that the page holds and that has no path (dropped, pasted as a file); parts come in order.
   * Errors: `import-too-large`, `import-source-gone` when the parts do not follow each other
   */
  'importing.upload': action(
    z.strictObject({
      uploadId: Uid,
      name: z.string().min(1).max(255),
      /** Size of the whole file. */
      totalBytes: z.int().nonnegative(),
      /** Byte at which this part begins. */
      offset: z.int().nonnegative(),
      /** At most 3 MB of the file. */
      base64: z.base64().max(4_194_304),
    }),
    shown({ received: z.int() }),
  ),
  /**
   * Takes up files (several for the parts of a shapefile), a pasted table, or uploads that are complete. One source is
   * held at a time for each page: opening another lets go of the one before it.
   * Errors: `import-file-unreadable`, `import-too-large`, `import-empty`, `import-source-gone`, `import-archive-unsafe`
   */
  'importing.open': action(
    z.strictObject({
      source: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('paths'),
          paths: z.array(z.string().min(1).max(4096)).min(1).max(20),
        }),
        z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(5_000_000) }),
        z.strictObject({ kind: z.literal('uploads'), uploadIds: z.array(Uid).min(1).max(20) }),
      ]),
    }),
    shown({ sourceId: SourceId, name: z.string(), bytes: z.int() }),
  ),
  /** Lets go of what was opened; a source that is gone is no error. */
  'importing.close': action(z.strictObject({ sourceId: SourceId }), shown({})),
  /**
   * What the file is and how it would be read, its columns with the fields they probably are. Everything found can be
   * changed by the options. Reads the whole file once, so that rows are counted and faults known; progress and cancel by
   * the task.
   * Errors: those of reading: `import-format-unknown`, `import-file-damaged`, `import-encrypted`, `import-encoding-wrong`,
   * `import-too-many-rows`, `import-xml-unsafe`, `import-part-missing`, `import-archive-unsafe`, `import-layer-unknown`,
   * `import-too-large`, `import-empty`, `import-source-gone`, `task-cancelled`
   */
  'importing.inspect': action(
    z.strictObject({ ...selection, target: ImportTarget, taskId: TaskId }),
    faced({
      shown: {},
      internal: {
        inspection: Inspection,
        /** What the columns probably are; remembered from the last import of a source with the same columns. */
        mapping: z.array(MappedColumn),
        remembered: z.boolean(),
        rules: ImportRules,
      },
    }),
  ),
  /** Errors: those of `importing.inspect` */
  'importing.preview': action(
    z.strictObject({
      ...selection,
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
      withShapes: z.boolean(),
    }),
    ImportPreview,
  ),
  /**
   * Dry run: what each row would do. Writes nothing.
   * Errors: those of `importing.inspect`, `import-crs-needed`, `import-control-points-needed`, `import-control-points-poor`,
   * `import-mapping-incomplete`, `import-field-twice`, `row-not-found`
   */
  'importing.plan': action(
    z.strictObject({ ...planned, taskId: TaskId }),
    faced({ shown: {}, internal: { plan: ImportPlan } }),
  ),
  /** Rows of the dry run, all or those of one outcome or with one reason. Errors: `import-plan-gone` */
  'importing.planRows': action(
    z.strictObject({
      planId: Uid,
      outcome: ImportOutcome.nullable(),
      reason: RowReasonCode.nullable(),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    faced({ shown: {}, internal: { total: z.int(), rows: z.array(ImportRow) } }),
  ),
  /**
   * Writes what the dry run told, in one command and so one undo, with a report. Rows in conflict without a decision and
   * refused rows are left out.
   * Errors: `import-plan-gone`, `import-plan-stale` when the workspace changed since, `import-nothing-to-write`
   */
  'importing.apply': command(
    z.strictObject({ planId: Uid }),
    shown({ reportUid: Uid, counts: ImportCounts }),
  ),
  /** Newest first, without their rows; those of imports that were taken back are among them. */
  'importing.reports': query(
    z.strictObject({}),
    faced({ shown: {}, internal: { reports: z.array(ImportReport) } }),
  ),
  /** With its rows, of an import that was taken back as well. Errors: `row-not-found` */
  'importing.report': query(
    z.strictObject({ uid: Uid }),
    faced({ shown: {}, internal: { report: ImportReport } }),
  ),
  'importing.removeReport': command(z.strictObject({ uid: Uid }), shown({})),
} as const
