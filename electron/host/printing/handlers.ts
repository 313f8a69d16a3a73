import type { printingOperations, SheetSpec } from '../../contract/printing'
import { layerReader } from './layer-reader'
import type { Handlers } from '../handler'
import { findPark, listParks } from '../parks/repository'
import type { ReadDb } from '../workspace/db'
import { recordPrint } from '../print-log/record'
import type { Task } from '../tasks/task-registry'
import { exportSheet } from './export'
import { sheetFileName } from './file-name'
import { sheetParts } from './parts'
import { sheetData, strictestFace } from './sheet-data'

export const printingHandlers: Handlers<typeof printingOperations> = {
  'printing.data': async (input, context) => {
    const { db, face, host } = context
    const spec = { ...input.spec, face: strictestFace(face, input.spec.face) }
    const parts = await sheetParts(context, spec)
    return { data: await sheetData(db, host.printing.basemap, spec, parts) }
  },

  'printing.fileName': ({ spec, format }, { db, face }) => ({
    name: sheetFileName({ ...spec, face: strictestFace(face, spec.face) }, parkOf(db, spec), format),
  }),

  'printing.export': async ({ taskId, ...input }, { host, face }) => {
    const spec = { ...input.spec, face: strictestFace(face, input.spec.face) }
    const work = (progress: Task) =>
      exportSheet(
        { ...input, spec },
        {
          db: host.session.db,
          face,
          parts,
          readLayer: layerReader(host),
          ...host.printing,
          breathe: () => progress.breathe(),
          progress: (done, total) => progress.progress(done, total),
        },
      )
    await host.session.settled()
    const parts = await sheetParts({ db: host.session.db, face, host }, spec)
    const made = await (taskId === null
      ? work({ breathe: async () => undefined, progress: () => undefined })
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
