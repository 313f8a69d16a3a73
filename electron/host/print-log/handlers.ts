import { isAbsolute, join } from 'node:path'
import { CodedError } from '../../contract/errors'
import type { printLogOperations } from '../../contract/print-log'
import type { Handlers } from '../handler'
import { strictestFace } from '../printing/sheet-data'
import { lastPosition } from '../reorder'
import { causeOf } from '../workspace/file-system'
import { uuidv7 } from '../workspace/uuid'
import { parksOf, recordPrint } from './record'
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
      parksOf(db, spec),
      strictestFace(face, spec.face),
    ),
  }),

  'printLog.setRecipient': ({ uid, recipient }, { db }) => {
    requireFound('print', uid, repository.findLogEntry(db, uid))
    repository.updateLogEntry(db, uid, { recipient })
    return {}
  },

  'printLog.notePaper': async ({ spec, pages }, { host, face }) => ({
    log: await recordPrint(host.session, {
      spec: { ...spec, face: strictestFace(face, spec.face) },
      format: 'paper',
      at: host.now().toISOString(),
      files: [],
      pages,
      slip: null,
    }),
  }),

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

function requireFound(entity: string, uid: string, row: unknown): void {
  if (row === undefined) throw new CodedError('row-not-found', { entity, uid })
}
