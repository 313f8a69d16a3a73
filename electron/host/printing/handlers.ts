import { findPark } from '../parks/repository'
import { listParks } from '../parks/repository'
import type { printingOperations, SheetSpec } from '../../contract/printing'
import type { Handlers } from '../handler'
import type { ReadDb } from '../workspace/db'
import { recordPrint } from '../print-log/record'
import { exportSheet } from './export'
import { sheetFileName } from './file-name'
import { sheetData, strictestFace } from './sheet-data'

export const printingHandlers: Handlers<typeof printingOperations> = {
  'printing.data': async ({ spec }, { db, face, host }) => ({
    data: await sheetData(db, host.printing.basemap, { ...spec, face: strictestFace(face, spec.face) }),
  }),

  'printing.fileName': ({ spec, format }, { db, face }) => ({
    name: sheetFileName({ ...spec, face: strictestFace(face, spec.face) }, parkOf(db, spec), format),
  }),

  'printing.export': async ({ taskId, ...input }, { host, face }) => {
    const spec = { ...input.spec, face: strictestFace(face, input.spec.face) }
    const work = (progress: { breathe(): Promise<void> }) =>
      exportSheet(
        { ...input, spec },
        { db: host.session.db, face, ...host.printing, breathe: () => progress.breathe() },
      )
    await host.session.settled()
    const made = await (taskId === null
      ? work({ breathe: async () => undefined })
      : host.tasks.run(taskId, work))
    const { format } = input
    return {
      ...made,
      log: await recordPrint(host.session, { ...made, spec, format, at: made.madeAt, pages: 0 }),
    }
  },
}

/** The one park that a sheet is about; null for sheets of several. */
function parkOf(db: ReadDb, spec: SheetSpec): { name: string; nameEn: string } | null {
  const [uid, ...others] = spec.parkUids
  const row =
    spec.sheet === 'parcel-map' && uid === undefined
      ? listParks(db)[0]
      : uid !== undefined && others.length === 0 && spec.sheet !== 'series'
        ? findPark(db, uid)
        : undefined
  return row === undefined ? null : { name: row.name, nameEn: row.name_en }
}
