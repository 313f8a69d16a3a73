import type {
  DetectionBasis,
  ImportDelimiter,
  ImportEncoding,
  ImportFormat,
} from '../../contract/importing-source'
import type { SourceWarning } from '../../contract/importing-source'

/** A file as it was given, in memory. */
export interface NamedBytes {
  /** Without a folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Coordinates as they stand in the file: x is the first number, y the second. */
export type RawXY = readonly [x: number, y: number]

export type RawGeometry =
  | { readonly kind: 'areas'; readonly polygons: readonly (readonly (readonly RawXY[])[])[] }
  | { readonly kind: 'point'; readonly at: RawXY }
  /** Something that is no area; `type` is what the file calls it. */
  | { readonly kind: 'other'; readonly type: string }
  | { readonly kind: 'unreadable'; readonly problem: string }

/** One record of a source. */
export interface ReadRecord {
  /** Row of the sheet, line of the file, or number of the object; from 1. */
  readonly row: number
  /** Where it begins in the file, in bytes. */
  readonly byte: number | null
  readonly cells: readonly string[]
  readonly geometry: RawGeometry | null
}

type Found<T> = { readonly value: T; readonly basis: DetectionBasis }

/** A table inside a file from which one is read. */
export interface LayerName {
  readonly key: string
  readonly name: string
  readonly rows: number | null
  readonly hidden: boolean
}

export type Warning = Required<SourceWarning>

/** What a file holds once it is read, before coordinates are placed and columns are understood. */
export interface ReadSource {
  readonly format: ImportFormat
  readonly encoding: Found<ImportEncoding> | null
  readonly delimiter: Found<ImportDelimiter> | null
  readonly headerRow: Found<number> | null
  readonly layers: readonly LayerName[]
  readonly layer: string | null
  readonly headers: readonly string[]
  readonly records: readonly ReadRecord[]
  /** The coordinate system as the file names it: text of the .prj, name in the map; empty when it names none. */
  readonly crsText: string
  /** The format's own rule, when it leaves no choice (GeoJSON and KML are WGS 84). */
  readonly crsRule: string | null
  readonly warnings: readonly Warning[]
}

/** A warning with nothing but what is known. */
export function warning(code: Warning['code'], known: Partial<Omit<Warning, 'code'>> = {}): Warning {
  return { code, count: 1, rows: [], text: '', position: null, offer: null, ...known }
}

/** Most records of one source: more would not stay one step that can be taken back. */
export const mostRecords = 200_000
/** Most columns; a table with more is read with the wrong delimiter or is no table. */
export const mostColumns = 500

const megabyte = 1024 * 1024

/** Largest file of each format, bytes. What is read as a whole may be smaller than what streams. */
export const largestBytes: Readonly<Record<ImportFormat, number>> = {
  csv: 128 * megabyte,
  xlsx: 48 * megabyte,
  geojson: 64 * megabyte,
  kml: 32 * megabyte,
  shapefile: 256 * megabyte,
  geopackage: 256 * megabyte,
  'register-map': 256 * megabyte,
  'corporate-numbers': 400 * megabyte,
}

/** Largest file of any format, bytes. */
export const largestOfAll = Math.max(...Object.values(largestBytes))

/** What long reading is given: it tells how far it is and lets others through. */
export interface Reading {
  progress(done: number, total: number): void
  /** @throws CodedError `task-cancelled` */
  breathe(): Promise<void>
}

/** Reading without anybody who watches, as for a preview of what was read before. */
export const unwatched: Reading = { progress: () => undefined, breathe: () => Promise.resolve() }

/** Lets others through after so much work, in ms: often enough that no call waits noticeably. */
const breathEveryMs = 40

/** `breathe` only when enough time went by, so that it can be asked for after every record. */
export function paced(reading: Reading): () => Promise<void> | undefined {
  let last = performance.now()
  return () => {
    if (performance.now() - last < breathEveryMs) return undefined
    return reading.breathe().then(() => {
      last = performance.now()
    })
  }
}

/** Before what a spreadsheet would run as a formula an export puts an apostrophe, as people do who type it. */
const guarded = /^'[=+\-@\t\r]/

/** The cell of a column as it is meant: without blanks around it and without the apostrophe of a text. */
export function cellAt({ cells }: ReadRecord, column: number | null): string {
  const cell = column === null ? '' : (cells[column] ?? '').trim()
  return guarded.test(cell) ? cell.slice(1) : cell
}
