import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { CodedError } from '../../contract/errors'
import type { ExportOrder, OutFormat } from '../../contract/exporting'
import type { Face } from '../../contract/face'
import type { PassSlip } from '../../contract/printing'
import { readSecrets } from '../printing/confidential'
import { checkLeaks } from '../printing/leak-check'
import { writeAtomically } from '../workspace/atomic-file'
import type { ReadDb } from '../workspace/db'
import { Engine } from '../workspace/engine'
import { causeOf, type FileSystem } from '../workspace/file-system'
import { delimitedText, encodeText, unwritableTexts } from './delimited'
import { geojsonText } from './geojson'
import { writeFeatures } from './geopackage-repository'
import { kmlText, kmzBytes } from './kml'
import { entityNames, writesShiftJis } from './file-name'
import { tableOf, type ExportTable } from './rows'
import { workbookBytes } from './workbook'

export interface ExportAround {
  readonly db: ReadDb
  readonly files: FileSystem
  /** Of the call: hits are told to the office only. */
  readonly face: Face
  /** ISO day */
  readonly today: string
  /** @throws CodedError `task-cancelled` */
  readonly breathe: () => Promise<void>
  /** Names of places on the base map, which everybody may read. */
  readonly openNames?: readonly string[]
}

/**
 * Writes a table in the format asked for. A public file is searched for every confidential string before it gets its name.
 * @throws CodedError `export-empty`, `export-unwritable`, `sheet-internal-only`, `leak-found`, `export-failed`,
 * `task-cancelled`
 */
export async function writeExport(
  order: ExportOrder,
  path: string,
  replaceUnwritable: boolean,
  around: ExportAround,
): Promise<{ path: string; bytes: number; rows: number; slip: PassSlip | null }> {
  if (order.face === 'public' && order.entity === 'companies')
    throw new CodedError('sheet-internal-only', { sheet: 'companies' })
  const table = tableOf(around.db, order, around.today)
  if (table.rows.length === 0 || table.fields.length === 0) throw new CodedError('export-empty', {})
  if (writesShiftJis(order) && !replaceUnwritable) {
    const [first, ...others] = unwritableTexts(table)
    if (first !== undefined) throw new CodedError('export-unwritable', { ...first, count: others.length + 1 })
  }
  await around.breathe()
  const bytes = await bytesOf(order, table)
  await around.breathe()
  const slip = order.face === 'public' ? refuseLeaks(bytes, order.format, path, around) : null
  await around.breathe()
  await save(path, bytes, around.files)
  return { path, bytes: bytes.length, rows: table.rows.length, slip }
}

/** @throws CodedError `export-failed` */
export async function save(path: string, bytes: Uint8Array, files: FileSystem): Promise<void> {
  try {
    await writeAtomically(files, path, bytes)
  } catch (error) {
    throw new CodedError('export-failed', { path, cause: causeOf(error) })
  }
}

async function bytesOf(order: ExportOrder, table: ExportTable): Promise<Uint8Array> {
  const { format, language, encoding, entity } = order
  const name = entityNames[entity][language]
  switch (format) {
    case 'csv':
      return encodeText(delimitedText(table, ',', language), encoding)
    case 'tsv':
      return encodeText(delimitedText(table, '\t', language), encoding)
    case 'xlsx':
      return workbookBytes(table, language, name)
    case 'geojson':
      return Buffer.from(geojsonText(table), 'utf8')
    case 'kml':
      return Buffer.from(kmlText(table, name, language), 'utf8')
    case 'kmz':
      return kmzBytes(kmlText(table, name, language))
    case 'gpkg':
      return geopackageBytes(entity, table)
  }
}

async function geopackageBytes(entity: ExportOrder['entity'], table: ExportTable): Promise<Uint8Array> {
  const engine = await Engine.create(null)
  try {
    writeFeatures(engine, entity, table)
    return engine.export()
  } finally {
    engine.close()
  }
}

/**
 * Looks for confidential strings in the finished file, in what its archive holds, and in its name.
 * @throws CodedError `leak-found`
 */
export function refuseLeaks(
  bytes: Uint8Array,
  format: OutFormat | 'html',
  path: string,
  { db, face, openNames = [] }: Pick<ExportAround, 'db' | 'face' | 'openNames'>,
): PassSlip {
  const began = performance.now()
  const secrets = readSecrets(db, openNames)
  const texts = textsOf(bytes, format)
  const { hits } = checkLeaks({ bytes, pdf: null, name: path, drawnText: texts.join('\n') }, secrets)
  if (hits.length > 0)
    throw new CodedError('leak-found', {
      count: hits.length,
      hits: face === 'public' ? [] : hits.slice(0, 100),
    })
  return {
    strings: secrets.searched.length,
    tooShort: secrets.tooShort,
    ms: Math.round((performance.now() - began) * 10) / 10,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** The text of a file as a reader would find it; parts of archives are unpacked. A table's bytes hold its own text. */
function textsOf(bytes: Uint8Array, format: OutFormat | 'html'): string[] {
  if (format === 'xlsx' || format === 'kmz')
    return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, strFromU8(part)])
  if (format === 'gpkg') return []
  return [new TextDecoder(bytes[0] === 0xef || format !== 'csv' ? 'utf-8' : 'shift_jis').decode(bytes)]
}
