import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { CodedError } from '../../contract/errors'
import type { printLogOperations } from '../../contract/print-log'
import type { Face } from '../../contract/face'
import type { PassSlip, SheetSpec } from '../../contract/printing'
import type { Handlers } from '../handler'
import { exportSheet } from '../printing/export'
import { layerReader } from '../printing/layer-reader'
import { sheetParts } from '../printing/parts'
import { strictestFace } from '../printing/sheet-data'
import { lastPosition } from '../reorder'
import type { HostServices } from '../services'
import { causeOf } from '../workspace/file-system'
import { uuidv7 } from '../workspace/uuid'
import { recordPrint, subjectsOf } from './record'
import * as repository from './repository'
import { entryFromRow, nextEdition, specFromRow } from './rules'

export const printLogHandlers: Handlers<typeof printLogOperations> = {
  'printPresets.list': (_, { db }) => ({
    presets: repository.listPresets(db).flatMap(({ uid, name, position, spec: text }) => {
      const spec = specFromRow(text)
      return spec === null ? [] : [{ uid, name, position, spec }]
    }),
  }),

  'printPresets.save': ({ uid, name, spec }, { db }) => {
    const presets = repository.listPresets(db)
    if (uid !== null) requireFound('print-preset', uid, repository.findPreset(db, uid))
    if (presets.some((preset) => preset.name === name && preset.uid !== uid))
      throw new CodedError('print-preset-name-taken', { name })
    const fields = { name, spec: JSON.stringify(spec) }
    if (uid !== null) {
      repository.updatePreset(db, uid, fields)
      return { uid }
    }
    const created = uuidv7()
    repository.insertPreset(db, { uid: created, position: lastPosition(presets), ...fields })
    return { uid: created }
  },

  'printPresets.remove': ({ uid }, { db }) => {
    requireFound('print-preset', uid, repository.findPreset(db, uid))
    repository.deletePreset(db, uid)
    return {}
  },

  'printLog.list': (_, { db }) => ({
    entries: repository.listLog(db).flatMap((row) => entryFromRow(row) ?? []),
  }),

  'printLog.nextEdition': ({ spec }, { db, face }) => ({
    edition: nextEdition(
      repository.listLog(db),
      spec.sheet,
      subjectsOf(db, spec),
      strictestFace(face, spec.face),
    ),
  }),

  'printLog.setRecipient': ({ uid, recipient }, { db }) => {
    requireFound('print', uid, repository.findLogEntry(db, uid))
    repository.updateLogEntry(db, uid, { recipient })
    return {}
  },

  'printLog.notePaper': async ({ spec: asked, pages }, { host, face }) => {
    const spec = { ...asked, face: strictestFace(face, asked.face) }
    await host.session.settled()
    const slip = spec.face === 'public' ? await searchPaper(spec, face, host) : null
    const at = host.now().toISOString()
    const log = await recordPrint(host.session, { spec, format: 'paper', at, files: [], pages, slip })
    return { log, slip }
  },

  'printTargets.check': async ({ folder, names }, { host }) => {
    if (!isAbsolute(folder)) return { isAbsolute: false, folderExists: false, taken: [] }
    const { files } = host.printing
    const stat = (path: string) => files.stat(path).catch(() => null)
    const there = await stat(folder)
    if (there?.directory !== true) return { isAbsolute: true, folderExists: false, taken: [] }
    const taken: string[] = []
    for (const name of names) if ((await stat(join(folder, name))) !== null) taken.push(name)
    return { isAbsolute: true, folderExists: true, taken }
  },

  'printTargets.makeFolder': async ({ folder }, { host }) => {
    if (!isAbsolute(folder)) throw new CodedError('export-failed', { path: folder, cause: 'ENOENT' })
    try {
      await host.printing.files.makeFolder(folder)
    } catch (error) {
      throw new CodedError('export-failed', { path: folder, cause: causeOf(error) })
    }
    return {}
  },

  'printTargets.suggest': (_, { host }) => ({ folder: host.session.documentsFolder }),
}

/**
 * Makes the file that an export would make, lets it be searched, and throws it away: paper shows the same words.
 * @throws CodedError `leak-found`, and the others of an export
 */
async function searchPaper(spec: SheetSpec, face: Face, host: HostServices): Promise<PassSlip | null> {
  const folder = await mkdtemp(join(tmpdir(), 'ritchi-paper-'))
  try {
    const order = { spec, format: 'pdf', path: folder, allowMissingGlyphs: true } as const
    const { db } = host.session
    const parts = await sheetParts({ db, face, host }, spec)
    const readLayer = layerReader(host)
    const around = { ...host.printing, db, parts, face, readLayer, breathe: async () => undefined }
    return (await exportSheet(order, around)).slip
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function requireFound(entity: string, uid: string, row: unknown): void {
  if (row === undefined) throw new CodedError('row-not-found', { entity, uid })
}
