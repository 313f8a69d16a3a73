import { z } from 'zod'
import { faced, shown } from './face'
import { Position } from './values'

/** TSV is `csv` with tabs, KMZ is `kml`. `register-map` is 登記所備付地図, `corporate-numbers` a file of 法人番号公表サイト. */
export const ImportFormat = z.enum([
  'csv',
  'xlsx',
  'geojson',
  'kml',
  'shapefile',
  'geopackage',
  'register-map',
  'corporate-numbers',
])
export type ImportFormat = z.infer<typeof ImportFormat>

/** `shift_jis` is the superset of Windows (CP932). */
export const ImportEncoding = z.enum(['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', 'utf-16be'])
export type ImportEncoding = z.infer<typeof ImportEncoding>

export const ImportDelimiter = z.enum([',', '\t', ';', '|'])
export type ImportDelimiter = z.infer<typeof ImportDelimiter>

/**
 * A coordinate system: datum alone (longitude, latitude), datum with a plane zone (`jgd2011-plane-10`), datum with a zone
 * of UTM (`wgs84-utm-54`), `web-mercator`, or `local` for coordinates without a place on the earth.
 */
export const ImportCrs = z
  .string()
  .regex(
    /^((jgd2011|jgd2000|tokyo)(-plane-([1-9]|1[0-9]))?|wgs84|(jgd2011|jgd2000|tokyo|wgs84)-utm-5[1-5]|web-mercator|local)$/,
  )
export type ImportCrs = z.infer<typeof ImportCrs>

/** How sure a detection is, and on what it rests. */
const Basis = z.enum([
  /** The user said so. */
  'chosen',
  /** The file says so (byte order mark, .prj, .cpg, header of the file). */
  'declared',
  /** The content leaves no other reading. */
  'content',
  /** The likeliest of several readings. */
  'guess',
  /** Nothing says it, and it has to be asked. */
  'unknown',
])
export type DetectionBasis = z.infer<typeof Basis>

export const ColumnKind = z.enum(['empty', 'text', 'whole', 'decimal', 'date'])

/** A column of the source. */
export const SourceColumn = faced({
  shown: {},
  internal: {
    /** 0 for the first. */
    index: z.int(),
    /** As in the file; empty without a header. */
    header: z.string(),
    /** Up to five different values from the first rows; cut at 100 characters. */
    samples: z.array(z.string()),
    kind: ColumnKind,
    /** Share of records in which the column is filled, 0 to 1. */
    filled: z.number().min(0).max(1),
  },
})
export type SourceColumn = z.infer<typeof SourceColumn>

/** What should be looked at before anything is planned, with what the program offers to do about it. */
export const SourceWarning = faced({
  shown: {},
  internal: {
    code: z.enum([
      /** Coordinates do not fit into degrees: metres read as degrees. Offer: a plane system. */
      'metres-as-degrees',
      /** Coordinates fit only when X and Y are exchanged. Offer: exchange. */
      'axes-swapped',
      /** Positions outside Japan. */
      'outside-japan',
      /** More than 100 km from every park of the workspace. */
      'far-from-parks',
      /** Positions off the coast, where the gazetteer knows no place within 20 km. */
      'at-sea',
      /** A .prj that names a system the program does not know. */
      'crs-unknown',
      /** JGD2000 in north-eastern Japan: moved by up to 5.3 m in 2011, and not moved here. */
      'datum-before-2011',
      /** Tokyo datum, moved by three parameters: good to about 10 m. */
      'tokyo-datum-approximate',
      /** Coordinates without a place on the earth. Offer: control points. */
      'control-points-needed',
      /** Bytes that are no character of the encoding in single rows (mixed encodings). */
      'encoding-mixed',
      /** Rows with another number of cells than the header. */
      'ragged-rows',
      /** Everything stands in one column: another delimiter is likely. */
      'one-column',
      /** Two columns with the same header. */
      'header-twice',
      /** Rows above the header that are left out (titles). */
      'title-rows',
      /** Cells with a formula whose result was not saved. */
      'formula-without-result',
      /** Macros are in the file; they are not read. */
      'macros-ignored',
      /** Objects that are no areas (points, lines) or have none. */
      'no-area',
      /** Rows hidden in the workbook are read all the same. */
      'hidden-rows',
      /** Characters of a .dbf that were cut within a character. */
      'field-name-cut',
      /** The register says that the map has no survey (測地系判別 変換, 図上). */
      'not-surveyed',
    ]),
    count: z.int(),
    /** Rows in which it was found first, as numbered in the file; at most five. */
    rows: z.array(z.int()),
    /** What it is about: the number found, a system's name, a header. */
    text: z.string(),
    position: Position.nullable(),
    offer: z
      .discriminatedUnion('kind', [
        shown({ kind: z.literal('crs'), crs: ImportCrs }),
        shown({ kind: z.literal('swap') }),
        shown({ kind: z.literal('encoding'), encoding: ImportEncoding }),
        shown({ kind: z.literal('delimiter'), delimiter: ImportDelimiter }),
        shown({ kind: z.literal('control-points') }),
      ])
      .nullable(),
  },
})
export type SourceWarning = z.infer<typeof SourceWarning>

export const SourceLayer = faced({
  shown: {},
  internal: {
    /** For `ImportOptions.layer`. */
    key: z.string(),
    name: z.string(),
    /** Records, null while it was not counted. */
    rows: z.int().nullable(),
    hidden: z.boolean(),
  },
})
export type SourceLayer = z.infer<typeof SourceLayer>

/** A system that fits the coordinates, best first; `distanceKm` from the middle of the records to the nearest park. */
export const CrsCandidate = shown({
  crs: ImportCrs,
  swapAxes: z.boolean(),
  distanceKm: z.number().nullable(),
})
export type CrsCandidate = z.infer<typeof CrsCandidate>

/** How a file is read, everything with the ground it rests on. What does not belong to the format is null. */
export const Inspection = faced({
  shown: {},
  internal: {
    name: z.string(),
    bytes: z.int(),
    format: shown({ value: ImportFormat, basis: Basis }),
    encoding: shown({ value: ImportEncoding, basis: Basis }).nullable(),
    delimiter: shown({ value: ImportDelimiter, basis: Basis }).nullable(),
    headerRow: shown({ value: z.int(), basis: Basis }).nullable(),
    layers: z.array(SourceLayer),
    layer: z.string().nullable(),
    /** Null for a table without coordinates. `value` is null when it has to be asked. */
    crs: shown({
      value: ImportCrs.nullable(),
      basis: Basis,
      /** What the file calls it, such as the name in the .prj. */
      declared: z.string(),
      swapAxes: z.boolean(),
      candidates: z.array(CrsCandidate),
      /** How far positions may be off through the change of datum, m; null where it adds nothing. */
      accuracyM: z.number().nullable(),
    }).nullable(),
    /** By how much each control point is missed, m, in the order given; empty without any. */
    residualsM: z.array(z.number()),
    records: z.int(),
    /** Records with an area, with a point, with neither. */
    geometries: shown({ areas: z.int(), points: z.int(), none: z.int() }),
    columns: z.array(SourceColumn),
    warnings: z.array(SourceWarning),
  },
})
export type Inspection = z.infer<typeof Inspection>
