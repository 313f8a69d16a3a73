import { CodedError } from '../../contract/errors'
import type { DetectionBasis, ImportFormat } from '../../contract/importing-source'
import { Archive, isArchive } from './archive'
import { detectEncoding } from './encoding'
import { isCorporateNumbers } from './formats/corporate-numbers'
import { isSqlite } from './formats/geopackage'
import { kmlOfArchive } from './formats/kml'
import { isRegisterMap } from './formats/register-map'
import { shapefilesOf } from './formats/shapefile'
import { isCompoundFile, isWorkbook } from './formats/workbook'
import type { NamedBytes } from './source'

export interface DetectedFormat {
  readonly value: ImportFormat
  readonly basis: DetectionBasis
}

const headBytes = 8 * 1024

/** The beginning as text, whatever the encoding: enough to see what kind of text it is. */
export function headOf(bytes: Uint8Array): string {
  const { value, bom } = detectEncoding(bytes.subarray(0, headBytes))
  return new TextDecoder(value).decode(bytes.subarray(bom, headBytes)).trimStart()
}

/** Beginnings of files that hold no table and no shapes. */
const foreign = [
  '%PDF',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  'Rar!',
  '7z\u00bc\u00af',
  '\u001f\u008b',
  'MZ',
  '\u007fELF',
]

const byText = (head: string): DetectedFormat | null => {
  if (/^[{[]/.test(head)) return { value: 'geojson', basis: 'content' }
  if (head.startsWith('<')) {
    if (isRegisterMap(head)) return { value: 'register-map', basis: 'content' }
    if (/<(\w+:)?kml[\s>]/i.test(head)) return { value: 'kml', basis: 'content' }
    return null
  }
  if (isCorporateNumbers(head)) return { value: 'corporate-numbers', basis: 'content' }
  return { value: 'csv', basis: 'guess' }
}

/**
 * What a source is, by its content; names decide only between what content leaves open.
 * @throws CodedError `import-format-unknown`, `import-archive-unsafe`
 */
export function detectFormat(files: readonly NamedBytes[]): DetectedFormat {
  const [first] = files
  if (first === undefined) throw new CodedError('import-format-unknown', { name: '' })
  const unknown = () => new CodedError('import-format-unknown', { name: first.name })
  if (files.length > 1) {
    if (shapefilesOf(files).length > 0 || files.some(({ name }) => /\.shp$/i.test(name)))
      return { value: 'shapefile', basis: 'declared' }
    throw unknown()
  }
  const { name, bytes } = first
  if (isArchive(bytes)) return ofArchive(first, unknown)
  if (isCompoundFile(bytes)) return { value: 'xlsx', basis: 'content' }
  if (isSqlite(bytes)) return { value: 'geopackage', basis: 'content' }
  if (bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getInt32(0) === 9994)
    return { value: 'shapefile', basis: 'content' }
  if (/\.(shp|dbf|shx|prj)$/i.test(name)) return { value: 'shapefile', basis: 'declared' }
  // The decoder called latin1 is that of Windows and turns 0x89 into ‰.
  const raw = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (foreign.some((head) => raw.startsWith(head))) throw unknown()
  const found = byText(headOf(bytes))
  if (found === null) throw unknown()
  return found
}

function ofArchive(file: NamedBytes, unknown: () => Error): DetectedFormat {
  const archive = Archive.open(file)
  if (isWorkbook(archive)) return { value: 'xlsx', basis: 'content' }
  if (shapefilesOf(archive).length > 0) return { value: 'shapefile', basis: 'content' }
  if (kmlOfArchive(archive) !== null) return { value: 'kml', basis: 'content' }
  const [entry] = tableEntries(archive)
  if (entry === undefined) throw unknown()
  if (/\.gpkg$/i.test(entry)) return { value: 'geopackage', basis: 'declared' }
  const found = byText(headOf(archive.read(entry)))
  if (found === null) throw unknown()
  return found
}

/** Files of an archive that can be read by themselves. */
export function tableEntries(archive: Archive): string[] {
  return archive.names
    .filter(
      (name) => /\.(csv|tsv|txt|xml|geojson|json|gpkg)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name),
    )
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** A readme lies beside the data more often than the other way round. */
const rank = (name: string) => (/\.txt$/i.test(name) ? 1 : 0)
