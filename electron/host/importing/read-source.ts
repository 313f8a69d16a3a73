import { CodedError } from '../../contract/errors'
import type { ImportOptions } from '../../contract/importing'
import type { ImportFormat } from '../../contract/importing-source'
import { Archive, isArchive } from './archive'
import { detectFormat, tableEntries, type DetectedFormat } from './detect'
import { readCorporateNumbers } from './formats/corporate-numbers'
import { readDelimited } from './formats/delimited'
import { readGeoJson } from './formats/geojson'
import { readGeoPackage } from './formats/geopackage'
import { readKml } from './formats/kml'
import { readRegisterMap } from './formats/register-map'
import { readShapefile, shapefilesOf } from './formats/shapefile'
import { isCompoundFile, isWorkbook, readWorkbook, refuseCompoundFile } from './formats/workbook'
import { largestBytes, type NamedBytes, type Reading, type ReadSource } from './source'

export interface ReadResult {
  readonly format: DetectedFormat
  readonly source: ReadSource
}

/** What decides how bytes become records; systems and control points come later. */
export type ReadOptions = Pick<ImportOptions, 'format' | 'layer' | 'encoding' | 'delimiter' | 'headerRow'>

/**
 * Reads a source in the format that was chosen or found.
 * @param wantedNumbers 法人番号 of the companies of the workspace, which alone are kept of the files of the register
 * @throws CodedError see `importing.inspect` in the contract; nothing else
 */
export async function readSource(
  name: string,
  files: readonly NamedBytes[],
  options: ReadOptions,
  wantedNumbers: ReadonlySet<string>,
  reading: Reading,
): Promise<ReadResult> {
  const format: DetectedFormat =
    options.format === null ? detectFormat(files) : { value: options.format, basis: 'chosen' }
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const limitBytes = largestBytes[format.value]
  if (total > limitBytes) throw new CodedError('import-too-large', { name, bytes: total, limitBytes })
  const [file] = files
  if (file === undefined || total === 0) throw new CodedError('import-empty', { name })
  try {
    return { format, source: await read(format.value, name, files, file, options, wantedNumbers, reading) }
  } catch (error) {
    if (error instanceof CodedError) throw error
    // What a reader did not foresee is damage of the file: a source never takes the program down.
    throw new CodedError('import-file-damaged', {
      name,
      format: format.value,
      problem: error instanceof RangeError ? 'too-deep' : 'syntax',
      part: '',
      at: null,
      row: null,
    })
  }
}

async function read(
  format: ImportFormat,
  name: string,
  files: readonly NamedBytes[],
  file: NamedBytes,
  options: ReadOptions,
  wantedNumbers: ReadonlySet<string>,
  reading: Reading,
): Promise<ReadSource> {
  if (format === 'xlsx') {
    if (isCompoundFile(file.bytes)) return refuseCompoundFile(file)
    if (!isArchive(file.bytes)) throw wrongFormat(name, format)
    const archive = Archive.open(file)
    if (!isWorkbook(archive)) throw wrongFormat(name, format)
    return readWorkbook(file, archive, options, reading)
  }
  if (format === 'shapefile') {
    const source = files.length === 1 && isArchive(file.bytes) ? Archive.open(file) : namedAsShapefile(files)
    return readShapefile(name, shapefilesOf(source), options, reading)
  }
  if (format === 'kml') return readKml(file, reading)
  const { entry, layers, layer } = entryOf(name, file, format, options.layer)
  const source = await readEntry(
    format,
    entry,
    layers.length > 0 ? { ...options, layer: null } : options,
    wantedNumbers,
    reading,
  )
  return layers.length > 1 ? { ...source, layers, layer } : source
}

function readEntry(
  format: Exclude<ImportFormat, 'xlsx' | 'shapefile' | 'kml'>,
  file: NamedBytes,
  options: ReadOptions,
  wantedNumbers: ReadonlySet<string>,
  reading: Reading,
): Promise<ReadSource> {
  switch (format) {
    case 'csv':
      return readDelimited(file, options, reading)
    case 'geojson':
      return readGeoJson(file, reading)
    case 'geopackage':
      return readGeoPackage(file, options, reading)
    case 'register-map':
      return readRegisterMap(file, reading)
    case 'corporate-numbers':
      return readCorporateNumbers(file, options.encoding, wantedNumbers, reading)
  }
}

function wrongFormat(name: string, format: ImportFormat): CodedError {
  return new CodedError('import-file-damaged', {
    name,
    format,
    problem: 'not-this-format',
    part: '',
    at: 0,
    row: null,
  })
}

/** A .shp that was chosen alone under another name is still one. */
function namedAsShapefile(files: readonly NamedBytes[]): readonly NamedBytes[] {
  const [only] = files
  if (files.length !== 1 || only === undefined || /\.(shp|dbf|shx|prj|cpg)$/i.test(only.name)) return files
  return [{ name: `${only.name}.shp`, bytes: only.bytes }]
}

/** The file itself, or the one meant of those in an archive. */
function entryOf(
  name: string,
  file: NamedBytes,
  format: ImportFormat,
  layer: string | null,
): { entry: NamedBytes; layers: ReadSource['layers']; layer: string | null } {
  if (!isArchive(file.bytes)) return { entry: file, layers: [], layer: null }
  const archive = Archive.open(file)
  const names = tableEntries(archive)
  const wanted = layer === null ? names[0] : names.find((candidate) => candidate === layer)
  if (wanted === undefined) {
    if (layer !== null) throw new CodedError('import-layer-unknown', { name, layer })
    throw wrongFormat(name, format)
  }
  const bytes = archive.sizeOf(wanted)
  const limitBytes = largestBytes[format]
  if (bytes > limitBytes) throw new CodedError('import-too-large', { name, bytes, limitBytes })
  if (bytes === 0) throw new CodedError('import-empty', { name })
  return {
    entry: { name: wanted.slice(wanted.lastIndexOf('/') + 1), bytes: archive.read(wanted) },
    layers: names.map((one) => ({ key: one, name: one, rows: null, hidden: false })),
    layer: wanted,
  }
}
