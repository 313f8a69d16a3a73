import { z } from 'zod'
import { SheetBaseLayer } from './base-layers'
import { Face, faced, shown } from './face'
import { harmlessAction, query } from './operation'
import { Parcel, ParcelShape } from './parcels'
import { Park, ParkFact, ParkFeature } from './parks'
import { fixedScales, papers } from './rules/sheet-paper'
import {
  CompanyBrief,
  Council,
  Itinerary,
  RecordForm,
  SurroundingLine,
  SurroundingPoint,
} from './sheet-parts'
import { Status } from './statuses'
import { TaskId } from './tasks'
import { Day, Instant, Origin, Position, Quality, Text, Uid } from './values'

/**
 * 分譲区画図 · 団地一覧 · 団地別の一式 · 区画一覧 · 区画比較 · 変更一覧 · 説明資料 (指標); internal only: 企業カルテ · 行程表 · 訪問記録用紙
 */
export const SheetKind = z.enum([
  'parcel-map',
  'park-index',
  'series',
  'parcel-list',
  'parcel-compare',
  'changes',
  'company-brief',
  'itinerary',
  'record-form',
  'council',
])
export type SheetKind = z.infer<typeof SheetKind>

/** What the map of a sheet may leave away. The marks of a sheet are none of them: they cannot be left away. */
export const SheetLayers = shown({
  features: z.boolean(),
  base: z.boolean(),
  labels: z.boolean(),
  letters: z.boolean(),
  graticule: z.boolean(),
  locator: z.boolean(),
  table: z.boolean(),
  facts: z.boolean(),
  /** The user's own layers that are meant for sheets; older presets lack it and show them. */
  own: z.boolean().optional(),
})
export type SheetLayers = z.infer<typeof SheetLayers>

/** Columns of parcel tables, in the order of the sheet. `note` exists on internal sheets only. */
export const SheetColumn = z.enum([
  'number',
  'block',
  'area',
  'zone',
  'price',
  'status',
  'since',
  'occupant',
  'delivery',
  'note',
])
export type SheetColumn = z.infer<typeof SheetColumn>

/** Everything that a person decides about a sheet. The same specification and the same data make the same pages. */
export const SheetSpec = shown({
  sheet: SheetKind,
  face: Face,
  language: z.enum(['ja', 'en']),
  asOf: Day,
  /** Changes are listed from this day on; other sheets ignore it. */
  since: Day.nullable(),
  /** Empty means every park; a map has one. */
  parkUids: z.array(Uid).max(1000),
  /** Parcels to compare, two to five; other sheets ignore them. */
  parcelUids: z.array(Uid).max(5),
  /** Whom a company brief or a record form is about; other sheets ignore it and older presets lack it. */
  companyUid: Uid.nullish(),
  /** The journey of an itinerary. */
  tripUid: Uid.nullish(),
  /** The visit that a brief or a record form prepares; without one a brief takes the next, and a form is left to be filled in. */
  visitUid: Uid.nullish(),
  /** Indicators of a council sheet in their order; none is all that plans set. */
  indicatorUids: z.array(Uid).max(100).optional(),
  /** How an itinerary calls companies; without it by the code names of their cases, for it may be left in a train. */
  naming: z.enum(['code', 'company']).optional(),
  /** A council sheet of cards alone, or with the figures of every year behind them. */
  extent: z.enum(['page', 'spread']).optional(),
  paper: z.enum(papers),
  orientation: z.enum(['portrait', 'landscape']),
  scale: z.union([z.literal(fixedScales), z.literal('fit')]),
  /** Middle of the map frame (lon, lat; EPSG:6668); null is the middle of the park. */
  centre: Position.nullable(),
  /** By how much the map is turned clockwise on the paper, degrees. */
  rotationDegrees: z.number().min(-180).max(180),
  /** Empty takes the name of the park. */
  title: Text.max(200),
  note: Text.max(2000),
  /** Number of the edition; empty leaves it away. */
  edition: Text.max(20),
  layers: SheetLayers,
  columns: z.array(SheetColumn).min(1).max(20),
})
export type SheetSpec = z.infer<typeof SheetSpec>

/** Where base data comes from, as its licence wants it named. */
export const SheetCredit = shown({ source: z.string(), licence: z.string() })
export type SheetCredit = z.infer<typeof SheetCredit>

/** One park with all that a sheet says of it. */
export const SheetPark = shown({
  park: Park,
  facts: z.array(ParkFact),
  features: z.array(ParkFeature),
  parcels: z.array(Parcel),
  shapes: z.array(ParcelShape),
  lines: z.array(SurroundingLine),
  points: z.array(SurroundingPoint),
  /** What the register answers to the distance to a port; null where nobody has answered. */
  port: shown({ km: z.number(), name: Text, origin: Origin }).nullish(),
})
export type SheetPark = z.infer<typeof SheetPark>

/** One change of a parcel between two days. A null status is a parcel that did not exist. */
export const SheetChange = faced({
  shown: {
    parkUid: Uid,
    parcelUid: Uid,
    number: z.string(),
    on: Day,
    kind: z.enum(['status', 'created', 'ended', 'moved-in', 'moved-out']),
    before: Uid.nullable(),
    after: Uid.nullable(),
    /** Who moved in or out, as far as the face may know. */
    occupant: z.string().nullable(),
    areaM2: z.number().nullable(),
  },
  internal: { note: Text },
})
export type SheetChange = z.infer<typeof SheetChange>

/** What must stand on a sheet so that it tells the truth about itself; see `requiredMarks`. */
export const SheetMark = z.enum(['as-of', 'attribution', 'face', 'quality', 'demo', 'disclaimer'])
export type SheetMark = z.infer<typeof SheetMark>

/**
 * What a sheet is drawn from: built for one face in the host. On the public face the internal fields are not in it, so
 * that no sheet can show them by mistake.
 */
export const SheetData = faced({
  shown: {
    face: Face,
    asOf: Day,
    parks: z.array(SheetPark),
    statuses: z.array(Status),
    /** Parcels to compare, in the order asked for. */
    compared: z.array(Uid),
    changes: z.array(SheetChange),
    issuer: shown({ name: Text, section: Text, telephone: Text, mail: Text }),
    marks: shown({
      /** Invented rows are among those of the sheet. */
      demo: z.boolean(),
      /** The worst geometry that the sheet shows; null where it shows none. */
      quality: Quality.nullable(),
      credits: z.array(SheetCredit),
      required: z.array(SheetMark),
    }),
    /** Null on every other sheet, and in what was made before there was one. */
    council: Council.nullish(),
    /** The user's layers for the maps of the sheet, the lowest first. */
    baseLayers: z.array(SheetBaseLayer),
  },
  internal: {
    brief: CompanyBrief.nullable(),
    itinerary: Itinerary.nullable(),
    recordForm: RecordForm.nullable(),
  },
})
export type SheetData = z.infer<typeof SheetData>

/** A mark as it was really set on the pages: its words must be found in the finished file. */
export const PrintedMark = z.strictObject({ mark: SheetMark, text: z.string().min(1) })
export type PrintedMark = z.infer<typeof PrintedMark>

/** What the officer should know before handing a sheet out; each has a sentence in the messages. */
export const SheetWarning = z.discriminatedUnion('kind', [
  shown({ kind: z.literal('labels-left-out'), names: z.array(z.string()) }),
  shown({ kind: z.literal('parcels-without-shape'), names: z.array(z.string()) }),
  shown({ kind: z.literal('parcels-outside-frame'), names: z.array(z.string()) }),
  shown({ kind: z.literal('parcel-larger-than-frame'), names: z.array(z.string()) }),
  shown({ kind: z.literal('no-parcels'), names: z.array(z.string()) }),
  shown({ kind: z.literal('facts-unknown'), names: z.array(z.string()) }),
  shown({ kind: z.literal('text-cut'), names: z.array(z.string()) }),
  shown({ kind: z.literal('issuer-missing') }),
  shown({ kind: z.literal('demo-data') }),
  shown({ kind: z.literal('missing-glyphs'), characters: z.array(z.string()) }),
  /** Layers of the user that could not be read: the sheet would be without them. */
  shown({ kind: z.literal('layers-left-out'), names: z.array(z.string()) }),
  /** Pictures on a public sheet, whose words no check can read. */
  shown({ kind: z.literal('pictures-unchecked'), names: z.array(z.string()) }),
  /** Stops that the map of an itinerary cannot show. */
  shown({ kind: z.literal('stops-without-point'), names: z.array(z.string()) }),
  /** What does not work out on days of an itinerary. */
  shown({ kind: z.literal('trip-problems'), names: z.array(z.string()) }),
  /** Indicators without a figure. */
  shown({ kind: z.literal('figures-unknown'), names: z.array(z.string()) }),
])
export type SheetWarning = z.infer<typeof SheetWarning>

/** Where a confidential string was found. */
export const LeakHit = faced({
  shown: {},
  internal: {
    /** The string as the workspace has it. */
    text: z.string(),
    /** What it is: `company-name`, `contact`, `code-name`, `note` … */
    kind: z.string(),
    where: z.enum(['text', 'raw-bytes', 'streams', 'metadata', 'attachment', 'file-name']),
    /** The text around the hit, where there is one. */
    context: z.string(),
  },
})
export type LeakHit = z.infer<typeof LeakHit>

/** Proof that the finished files of one export were searched: a picture has a file for each page, all searched together. */
export const PassSlip = shown({
  /** Confidential strings that were searched, their folded and encoded forms not counted. */
  strings: z.int(),
  /** Strings too short to be told from ordinary text; they were searched in no other way than whole cells. */
  tooShort: z.int(),
  ms: z.number(),
  /** SHA-256 of the first file in hexadecimal digits; those of all stand with the files and in the log. */
  sha256: z.string(),
})
export type PassSlip = z.infer<typeof PassSlip>

/** Whether a print stands in the print log. */
export const LogOutcome = shown({
  uids: z.array(Uid),
  /** Why it does not: the code of the error that keeping it met; null where it was kept. */
  problem: z.string().nullable(),
})
export type LogOutcome = z.infer<typeof LogOutcome>

/** A council sheet can also be a workbook with the same figures. */
export const ExportFormat = z.enum(['pdf', 'png', 'xlsx'])
export type ExportFormat = z.infer<typeof ExportFormat>

export const ExportedFile = shown({
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  pages: z.int(),
})

export const printingOperations = {
  /**
   * What the sheet is drawn from. The stricter of the call's face and the specification's is used.
   * @see host/printing/sheet-data.ts. Errors: `row-not-found`, `sheet-empty`,
   * `sheet-internal-only`
   */
  'printing.data': query(z.strictObject({ spec: SheetSpec }), shown({ data: SheetData })),
  /** The name of the file by the template, with its extension. */
  'printing.fileName': query(
    z.strictObject({ spec: SheetSpec, format: ExportFormat }),
    faced({ shown: { name: z.string() }, internal: {} }),
  ),
  /**
   * Draws the sheet in a browser without a window, checks the finished file and gives it its name. A PNG has one file a
   * page, numbered from the second on; a workbook needs no browser. Errors: `sheet-internal-only`, `sheet-incomplete`, `leak-found`, `glyph-missing`, `printer-missing`,
   * `printing-failed`, `export-failed`, `task-cancelled`.
   */
  'printing.export': harmlessAction(
    z.strictObject({
      spec: SheetSpec,
      format: ExportFormat,
      /** A file, or a folder in which the file gets its name by the template. */
      path: z.string().min(1).max(4096),
      /** Prints although characters are missing in the font: they become boxes. */
      allowMissingGlyphs: z.boolean(),
      taskId: TaskId.nullable(),
    }),
    faced({
      shown: {
        files: z.array(ExportedFile),
        warnings: z.array(SheetWarning),
        /** Null for an internal sheet. */
        slip: PassSlip.nullable(),
        madeAt: Instant,
        log: LogOutcome,
      },
    }),
  ),
} as const
