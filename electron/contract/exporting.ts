import { z } from 'zod'
import { Face, faced, shown } from './face'
import { harmlessAction, query } from './operation'
import { PassSlip } from './printing'
import { FieldKey } from './rules/interchange-columns'
import { TaskId } from './tasks'
import { Day, Uid } from './values'

/** Formats that the office's data is given back in. `gpkg` is a file with parks and parcels for GIS programs. */
export const OutFormat = z.enum(['csv', 'tsv', 'xlsx', 'geojson', 'kml', 'kmz', 'gpkg'])
export type OutFormat = z.infer<typeof OutFormat>

/** What is written: the same order and the same data give the same rows. */
export const ExportOrder = shown({
  /** Companies are the office's own; on the public face there are only parcels. */
  entity: z.enum(['parcels', 'companies']),
  format: OutFormat,
  /** For CSV and TSV. `utf-8` begins with the mark by which Excel knows it. */
  encoding: z.enum(['utf-8', 'shift_jis']),
  /** Of the headers and of words from fixed lists. */
  language: z.enum(['ja', 'en']),
  face: Face,
  asOf: Day,
  /** Parcels of these parks; empty is every park. */
  parkUids: z.array(Uid).max(1000),
  /** These rows alone; null is all. */
  uids: z.array(Uid).max(50_000).nullable(),
  /** Columns in their order. On the public face those that are internal are left out. */
  fields: z.array(FieldKey).min(1).max(60),
})
export type ExportOrder = z.infer<typeof ExportOrder>

/** A character that Shift_JIS does not have. */
export const UnwritableText = faced({
  shown: { row: z.int(), name: z.string(), field: FieldKey, characters: z.string() },
})
export type UnwritableText = z.infer<typeof UnwritableText>

export const exportingOperations = {
  /** What would be written, without writing it. */
  'exporting.check': query(
    z.strictObject({ order: ExportOrder }),
    shown({
      rows: z.int(),
      /** Fields that will be written. */
      fields: z.array(FieldKey),
      /** Rows without an outline or a point, which a map cannot show. */
      withoutPlace: z.int(),
      /** At most 200. */
      unwritable: z.array(UnwritableText),
      unwritableLeftOut: z.int(),
      fileName: z.string(),
    }),
  ),
  /**
   * Writes the file. On the public face it is searched for every confidential string first, and nothing is written when
   * one is found. Texts that Shift_JIS lacks refuse the export unless `replaceUnwritable` writes 〓 for them.
   * Errors: `export-empty`, `export-unwritable`, `sheet-internal-only`, `leak-found`, `export-failed`, `task-cancelled`
   */
  'exporting.write': harmlessAction(
    z.strictObject({
      order: ExportOrder,
      path: z.string().min(1).max(4096),
      replaceUnwritable: z.boolean(),
      taskId: TaskId,
    }),
    shown({
      path: z.string(),
      bytes: z.int(),
      rows: z.int(),
      /** Null on the internal face. */
      slip: PassSlip.nullable(),
    }),
  ),
  /**
   * Writes a page that the program composed from public data as one file for an investor. It is refused when it would load
   * anything from outside or holds a confidential string.
   * Errors: `leave-behind-unsafe`, `leak-found`, `export-failed`
   */
  'exporting.writeLeaveBehind': harmlessAction(
    z.strictObject({ html: z.string().min(1).max(20_000_000), path: z.string().min(1).max(4096) }),
    shown({ path: z.string(), bytes: z.int(), slip: PassSlip }),
  ),
} as const
