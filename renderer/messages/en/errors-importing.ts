import type { ErrorTexts } from '../error-shape'
import { fileName } from '../error-shape'
import { cause, remedy } from './errors-words'

const bytes = (count: number) =>
  count >= 1_048_576 ? `${(count / 1_048_576).toFixed(0)} MB` : `${count.toLocaleString('en-US')} bytes`

const formats: Readonly<Record<string, string>> = {
  csv: 'CSV',
  xlsx: 'Excel (.xlsx)',
  xls: 'old Excel (.xls)',
  geojson: 'GeoJSON',
  kml: 'KML',
  shapefile: 'shapefile',
  geopackage: 'GeoPackage',
  'register-map': 'cadastral register map (XML)',
  'corporate-numbers': 'corporate number file',
}
const format = (key: string) => formats[key] ?? key

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
}

const nothingWritten = ' Nothing was written.'

/** Where in a file, as far as it is known. */
function place(row: number | null, at: number | null, part: string): string {
  const parts = [
    part === '' ? '' : part,
    row === null ? '' : `row (record) ${row.toLocaleString('en-US')}`,
    at === null ? '' : `byte ${at.toLocaleString('en-US')}`,
  ].filter((text) => text !== '')
  return parts.length === 0 ? '' : `Place: ${parts.join(', ')}. `
}

const damages = {
  truncated: 'is cut off',
  syntax: 'is not written correctly and cannot be read',
  'not-this-format': 'is not of the chosen format',
  'lengths-disagree': 'has another number of shapes than of attribute rows',
  unsupported: 'is of a kind that this version does not read',
  'too-deep': 'is nested too deeply',
} as const

const damageAdvice = {
  truncated: 'Copying may have stopped half-way. Get the original file again.',
  syntax: 'Open and save it again in the program that made it, or correct that place.',
  'not-this-format': 'Choose another format or another file.',
  'lengths-disagree': 'Check that .shp and .dbf were made at the same time.',
  unsupported: 'Save it in a format that can be read, such as .xlsx or CSV.',
  'too-deep': 'Make the data anew or get it in another format.',
} as const

const archiveProblems = {
  path: 'holds a name that leads to a folder outside',
  size: 'is too large once unpacked',
  ratio: 'holds a file that is packed unnaturally small',
  count: 'holds too many files',
  damaged: 'is damaged',
  encrypted: 'is protected by a password',
  method: 'is packed by a method that is not supported',
} as const

/** Errors of importing: they name the file, the row and the byte. */
export const importingErrors = {
  'import-source-gone': () => ({
    title: 'The file being imported is no longer held',
    advice: `Choose it again.${nothingWritten}`,
  }),
  'import-file-unreadable': ({ path, cause: why }) => ({
    title: `"${fileName(path)}" cannot be read`,
    advice: `${cause(why)}. ${remedy(why)}`,
  }),
  'import-too-large': ({ name, bytes: size, limitBytes }) => ({
    title: `"${name}" is too large (${bytes(size)})`,
    advice: `Files of this format may have ${bytes(limitBytes)}. Export only what is needed, or divide the file.${nothingWritten}`,
  }),
  'import-empty': ({ name }) => ({
    title: name === '' ? 'There is nothing to import' : `"${name}" is empty`,
    advice: 'Choose a file or a sheet with headers and rows.',
  }),
  'import-format-unknown': ({ name }) => ({
    title: `The format of "${name}" is not known`,
    advice:
      'CSV, TSV, Excel (.xlsx), GeoJSON, KML, KMZ, shapefiles, GeoPackages, maps of the cadastral register and corporate number files can be read. You can also choose the format.',
  }),
  'import-file-damaged': ({ name, format: kind, problem, part, at, row }) => ({
    title: `"${name}" (${format(kind === 'xlsx' && part === 'xls' ? 'xls' : kind)}) ${damages[problem]}`,
    advice:
      part === '"'
        ? `The quotation mark (") that opens in row ${row ?? ''} is never closed. Correct that row.${nothingWritten}`
        : `${place(row, at, part === 'xls' ? '' : part)}${damageAdvice[problem]}${nothingWritten}`,
  }),
  'import-encrypted': ({ name }) => ({
    title: `"${name}" is protected by a password`,
    advice: `Open it in Excel, remove the password, save it, and import it again.${nothingWritten}`,
  }),
  'import-archive-unsafe': ({ name, entry, problem }) => ({
    title: `The archive "${name}" ${archiveProblems[problem]}`,
    advice: `${entry === '' ? '' : `Entry: ${entry}. `}It was not unpacked, to be safe. Ask whoever gave it to you for another way.${nothingWritten}`,
  }),
  'import-encoding-wrong': ({ name, encoding, at, row, found }) => ({
    title: `Row ${row.toLocaleString('en-US')} of "${name}" holds bytes that are no ${encodings[encoding] ?? encoding} character`,
    advice: `Byte ${at.toLocaleString('en-US')} (${found}). Choose another encoding. If the other rows read well, two encodings are mixed: correct that row.${nothingWritten}`,
  }),
  'import-nul-bytes': ({ name, at, row }) => ({
    title: `Row ${row.toLocaleString('en-US')} of "${name}" holds data that is no text (NUL)`,
    advice: `Byte ${at.toLocaleString('en-US')}. The file is damaged or no table. Export it anew.${nothingWritten}`,
  }),
  'import-too-many-rows': ({ name, limit }) => ({
    title: `"${name}" has more than ${limit.toLocaleString('en-US')} records`,
    advice: `At most ${limit.toLocaleString('en-US')} can be imported at once. Export only what is needed, or divide the file.${nothingWritten}`,
  }),
  'import-xml-unsafe': ({ name, problem, row }) => ({
    title:
      problem === 'depth'
        ? `The elements of "${name}" are nested too deeply`
        : `"${name}" has a document type or entities, which are not read, to be safe`,
    advice: `Near line ${row.toLocaleString('en-US')}. Open and save it again in a map program.${nothingWritten}`,
  }),
  'import-part-missing': ({ name, missing }) => ({
    title: `The ${missing} file of "${name}" is missing`,
    advice:
      'A shapefile is a set of files of one name (.shp, .dbf, also .prj and .cpg). Choose them together, or as one zip.',
  }),
  'import-layer-unknown': ({ name, layer }) => ({
    title: `"${name}" has no "${layer}"`,
    advice: 'Choose another sheet or layer.',
  }),
  'import-crs-needed': ({ name }) => ({
    title: `The coordinate system of "${name}" is not known`,
    advice:
      'Ask whoever made the data and choose the coordinate system. Yonezawa lies in zone X (10) of the plane rectangular system.',
  }),
  'import-control-points-needed': ({ given }) => ({
    title: 'A plan in local coordinates needs two control points or more',
    advice: `There are ${given}. Pair points of the plan with the same places on the map.`,
  }),
  'import-control-points-poor': () => ({
    title: 'The control points do not tell where the plan lies',
    advice: 'They coincide or are too close. Choose points far apart, near the ends of the plan.',
  }),
  'import-mapping-incomplete': ({ field }) => ({
    title: `The column for "${field}" is missing or does not fit`,
    advice:
      'Check which column is which field. Parcels need a number, companies a name or a corporate number.',
  }),
  'import-field-twice': ({ field }) => ({
    title: `Two columns are given for "${field}"`,
    advice: 'Leave one of them out.',
  }),
  'import-column-unknown': ({ column }) => ({
    title: `This file has no column ${column + 1}`,
    advice: 'After changing how the file is read, say again which column is which field.',
  }),
  'import-plan-gone': () => ({
    title: 'The result of the check is no longer held',
    advice: 'Check once more.',
  }),
  'import-plan-stale': () => ({
    title: 'The register changed after the check, so the import was stopped',
    advice: `Check once more, look at the result, then import.${nothingWritten}`,
  }),
  'import-nothing-to-write': () => ({
    title: 'There is nothing to write',
    advice: 'Nothing would be added or changed. The register stays as it is.',
  }),
} satisfies Partial<ErrorTexts>
