import { copyFileSync, mkdirSync, renameSync } from 'node:fs'
import type { Call, Price } from '../../../electron/contract'
import { fillWorkspace, parcelFields, square, startHost, type MadeRows } from '../../support/make-workspace'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'

/** A workspace of an office with parks, parcels and companies of every publication level, on disk and closed. */
export interface Office {
  readonly folder: TempFolder
  readonly file: string
  readonly rows: MadeRows
}

/** Makes the office's file through the program's own host. */
export async function makeOffice(
  add: (call: Call, rows: MadeRows) => Promise<void> = async () => {},
): Promise<Office> {
  const folder = makeTempFolder()
  const file = folder.join('office.gpkg')
  const made = await startHost(folder.join('maker'), file)
  const rows = await fillWorkspace(made.call)
  await add(made.call, rows)
  await made.close()
  return { folder, file, rows }
}

const zones = ['工業専用地域', '工業地域', '準工業地域']

/** An office whose parcels differ in zone, area, price and status, in two parks. */
export function makeVariedOffice(): Promise<Office> {
  return makeOffice(async (call, { parks, parcels }) => {
    for (const [index, uid] of parcels.entries())
      await call('parcels.update', {
        uid,
        fields: {
          zone: zones[Math.floor(index / 3)] ?? null,
          registeredAreaM2: 9000 - index * 750.25,
          price: priceOf(index),
        },
      })
    const { statuses } = await call('statuses.list', {})
    const statusUid = (name: string) => statuses.find((status) => status.name === name)?.uid ?? ''
    const change = (uids: readonly string[], name: string) =>
      call('parcels.changeStatus', {
        uids: [...uids],
        statusUid: statusUid(name),
        since: '2024-06-01',
        note: '',
      })
    await change(parcels.slice(2, 6), '分譲中')
    await change(parcels.slice(6, 8), '分譲済')
    for (const [index, number] of ['S-10', 'S-2'].entries())
      await call(
        'parcels.create',
        parcelFields({
          parkUid: parks[1] ?? '',
          statusUid: statusUid('分譲中'),
          number,
          registeredAreaM2: 2000 + index,
          polygon: square(140.15 + index * 0.002, 37.9, 90),
        }),
      )
  })
}

function priceOf(index: number): Price {
  if (index === 7) return { kind: 'negotiable' }
  if (index === 8) return { kind: 'unknown' }
  if (index % 2 === 1) return { kind: 'range', minYenPerM2: 9000 + index * 500, maxYenPerM2: 20_000 }
  return { kind: 'fixed', yenPerM2: 10_000 + index * 500 }
}

/**
 * The file as a colleague would have left it after a change, made beside it and laid over it in one step.
 * @param change what the colleague does
 */
export async function changeBehind(office: Office, change: (call: Call) => Promise<unknown>): Promise<void> {
  const copy = office.folder.join('behind', 'office.gpkg')
  mkdirSync(office.folder.join('behind'), { recursive: true })
  copyFileSync(office.file, copy)
  const colleague = await startHost(office.folder.join('colleague'), copy)
  await change(colleague.call)
  await colleague.close()
  renameSync(copy, office.file)
}
