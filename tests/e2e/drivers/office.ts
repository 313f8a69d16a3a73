import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Call, Price } from '../../../electron/contract'
import { fillWorkspace, parcelFields, square, startHost, type MadeRows } from '../../support/make-workspace'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'

/** A workspace of an office with parks, parcels and companies of every publication level, on disk and closed. */
export interface Office {
  readonly folder: TempFolder
  readonly file: string
  readonly rows: MadeRows
}

type Fill = (call: Call, rows: MadeRows) => Promise<void>

/** An office's files with their bytes, by their names in its folder: the workspace and its backup of the day. */
interface Pattern {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly rows: MadeRows
}

/** Made once for each way of filling it, because every command of the making is saved for itself. */
const patterns = new WeakMap<Fill, Promise<Pattern>>()
const nothing: Fill = async () => {}

async function makePattern(fill: Fill): Promise<Pattern> {
  const folder = makeTempFolder()
  const files = folder.join('files')
  mkdirSync(files)
  const made = await startHost(folder.join('maker'), join(files, 'office.gpkg'))
  const rows = await fillWorkspace(made.call)
  await fill(made.call, rows)
  await made.close()
  const names = readdirSync(files, { recursive: true, encoding: 'utf8' })
  const isFile = (name: string) => statSync(join(files, name)).isFile()
  const bytes = new Map(names.filter(isFile).map((name) => [name, readFileSync(join(files, name))]))
  folder.remove()
  return { files: bytes, rows }
}

/**
 * Makes the office's file through the program's own host.
 * @param add what the office has beyond the common rows; offices of the same function are copies of one
 */
export async function makeOffice(add: Fill = nothing): Promise<Office> {
  const pattern = patterns.get(add) ?? makePattern(add)
  patterns.set(add, pattern)
  const { files, rows } = await pattern
  const folder = makeTempFolder()
  for (const [name, bytes] of files) {
    mkdirSync(dirname(folder.join(name)), { recursive: true })
    writeFileSync(folder.join(name), bytes)
  }
  return { folder, file: folder.join('office.gpkg'), rows }
}

const zones = ['工業専用地域', '工業地域', '準工業地域']

const fillVaried: Fill = async (call, { parks, parcels }) => {
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
}

/** An office whose parcels differ in zone, area, price and status, in two parks. */
export function makeVariedOffice(): Promise<Office> {
  return makeOffice(fillVaried)
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
