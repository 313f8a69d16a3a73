import type { ExportOrder, exportingOperations } from '../../contract/exporting'
import type { Face } from '../../contract/face'
import type { Handlers } from '../handler'
import { strictestFace } from '../printing/sheet-data'
import { exportFileName, writesShiftJis } from './file-name'
import { requireSelfContained } from './leave-behind'
import { fieldsOfOrder, tableOf } from './rows'

/** The writers bring tables of characters and formats along: they are read when something is written, not at the start. */
const writers = () => import('./write-export')
const texts = () => import('./delimited')

const mostUnwritable = 200

export const exportingHandlers: Handlers<typeof exportingOperations> = {
  'exporting.check': async ({ order }, { db, face, host }) => {
    const asked = onFace(order, face)
    const isForbidden = asked.face === 'public' && asked.entity === 'companies'
    const table = isForbidden ? { fields: [], rows: [] } : tableOf(db, asked, host.today())
    const unwritable = writesShiftJis(asked) ? (await texts()).unwritableTexts(table) : []
    return {
      rows: table.rows.length,
      fields: isForbidden ? [] : fieldsOfOrder(asked),
      withoutPlace: table.rows.filter(({ polygon, position }) => polygon === null && position === null)
        .length,
      unwritable: unwritable.slice(0, mostUnwritable),
      unwritableLeftOut: Math.max(0, unwritable.length - mostUnwritable),
      fileName: exportFileName(asked),
    }
  },

  'exporting.write': async ({ order, path, replaceUnwritable, taskId }, { face, host }) => {
    await host.session.settled()
    const { writeExport } = await writers()
    return host.tasks.run(taskId, (task) =>
      writeExport(onFace(order, face), path, replaceUnwritable, {
        db: host.session.db,
        files: host.printing.files,
        face,
        today: host.today(),
        breathe: () => task.breathe(),
      }),
    )
  },

  'exporting.writeLeaveBehind': async ({ html, path }, { face, host }) => {
    await host.session.settled()
    requireSelfContained(html)
    const { refuseLeaks, save } = await writers()
    const bytes = Buffer.from(html, 'utf8')
    const slip = refuseLeaks(bytes, 'html', path, { db: host.session.db, face })
    await save(path, bytes, host.printing.files)
    return { path, bytes: bytes.length, slip }
  },
}

/** Whoever asks on the public face gets a public file, whatever the order says. */
function onFace(order: ExportOrder, face: Face): ExportOrder {
  return { ...order, face: strictestFace(face, order.face) }
}
