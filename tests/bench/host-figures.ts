import { copyFileSync } from 'node:fs'
import type { Call } from '../../electron/contract'
import { startHost } from '../support/make-workspace'
import type { TempFolder } from '../support/temp-folder'
import { generateWorkspace, largeOffice, type WorkspaceSize } from './generate'
import { figure, sample, type Figure } from './measure'
import { ogrReads, sqliteUpdates } from './peers'

const day = '2026-11-20'

/** Opening: from the call until the frame has everything that the first screen shows. */
async function opening(folder: TempFolder, file: string): Promise<Figure[]> {
  const { call, close } = await startHost(folder.path, null)
  try {
    const open = await sample(15, () => call('workspace.open', { path: file }))
    const first = await sample(15, () =>
      Promise.all([
        call('parks.list', {}),
        call('parcels.list', { asOf: day }),
        call('parcels.shapes', {}),
        call('statuses.list', {}),
        call('parcels.timeline', {}),
      ]),
    )
    const peer = ogrReads(file, 5)
    return [
      figure('open a workspace of 5,000 parcels', open, {
        limit: { value: 300, on: 'median' },
        ...(peer && { peer: { program: 'ogrinfo -al', samples: peer } }),
      }),
      figure('read everything that the map shows', first),
    ]
  } finally {
    await close()
  }
}

async function saving(folder: TempFolder, title: string, size: WorkspaceSize): Promise<Figure> {
  const file = folder.join(`saving-${size.bytes ?? 0}.gpkg`)
  const bytes = await generateWorkspace(file, size)
  const peerFile = `${file}.peer`
  copyFileSync(file, peerFile)
  const { call, close } = await startHost(folder.path, file)
  try {
    const { parcels } = await call('parcels.list', { asOf: day })
    const uid = parcels[0]?.uid ?? ''
    const save = await sample(40, (run) =>
      call('parcels.update', { uid, fields: { registeredAreaM2: 5000 + run } }),
    )
    const peer = sqliteUpdates(
      peerFile,
      10,
      (run) => `UPDATE parcels SET registered_area = ${500_000 + run * 100} WHERE uid = '${uid}'`,
    )
    return figure(`one saved command, ${title}`, save, {
      ...(peer && { peer: { program: 'sqlite3', samples: peer } }),
      note: `${(bytes / 1e6).toFixed(1)} MB`,
    })
  } finally {
    await close()
  }
}

const typedPlaces = [
  'よねざわしかねいけ',
  '米沢市金池五丁目',
  '東京都千代田区丸の内',
  '仙台市青葉区中央',
  '大字李山',
]
const typedCompanies = ['よねざわせいみつ', '株式会社米沢精密工業', '㈱長井電子', 'ﾅﾝﾖｳ', '化学製作所12']

/** Every beginning of a word, as a person types it. */
function keystrokes(words: readonly string[]): string[] {
  return words.flatMap((word) => [...word].map((_, index) => [...word].slice(0, index + 1).join('')))
}

async function perKeystroke(
  words: readonly string[],
  search: (text: string) => Promise<unknown>,
): Promise<number[]> {
  const texts = keystrokes(words)
  await search('')
  const samples: number[] = []
  for (const text of texts) samples.push(...(await sample(2, () => search(text), 0)))
  return samples
}

async function searching(folder: TempFolder, file: string): Promise<Figure[]> {
  const { call, close } = await startHost(folder.path, file)
  const limit = { value: 50, on: 'p95' } as const
  const places = (text: string) => call('places.search', { text, limit: 20 })
  const companies = (text: string) => call('companies.search', { text, limit: 20 })
  try {
    const first = await sample(1, () => places('米'), 0)
    return [
      figure('first place search, gazetteer read', first),
      figure('place search, each keystroke', await perKeystroke(typedPlaces, places), { limit }),
      figure('company search among 5,000, each keystroke', await perKeystroke(typedCompanies, companies), {
        limit,
      }),
    ]
  } finally {
    await close()
  }
}

async function changing(folder: TempFolder, file: string): Promise<Figure[]> {
  const copy = folder.join('changing.gpkg')
  copyFileSync(file, copy)
  const { call, close } = await startHost(folder.path, copy)
  try {
    return [await statusChange(call), await bulkChange(call), await undo(call)]
  } finally {
    await close()
  }
}

async function statusChange(call: Call): Promise<Figure> {
  const { parcels } = await call('parcels.list', { asOf: day })
  const { statuses } = await call('statuses.list', {})
  const samples = await sample(40, (run) =>
    call('parcels.changeStatus', {
      uids: [parcels[(run + 5) % parcels.length]?.uid ?? ''],
      statusUid: statuses[(run + 5) % statuses.length]?.uid ?? '',
      since: day,
      note: 'call',
    }),
  )
  return figure('status change of one parcel, saved', samples)
}

async function bulkChange(call: Call): Promise<Figure> {
  const { parcels } = await call('parcels.list', { asOf: day })
  const { statuses } = await call('statuses.list', {})
  const uids = parcels.map((parcel) => parcel.uid)
  const samples = await sample(5, (run) =>
    call('parcels.changeStatus', {
      uids,
      statusUid: statuses[(run + 2) % statuses.length]?.uid ?? '',
      since: `2026-10-${run + 20}`,
      note: '',
    }),
  )
  return figure('status change of 5,000 parcels, saved', samples)
}

async function undo(call: Call): Promise<Figure> {
  const samples: number[] = []
  for (let run = 0; run < 20; run++) {
    samples.push(...(await sample(1, () => call('workspace.undo', {}), 0)))
    await call('workspace.redo', {})
  }
  return figure('undo of 5,000 parcels, saved', samples)
}

/** What the host does without any page. */
export async function hostFigures(folder: TempFolder, file: string): Promise<Figure[]> {
  return [
    ...(await opening(folder, file)),
    ...(await changing(folder, file)),
    await saving(folder, '1 MB', { parks: 10, parcelsPerPark: 20, companies: 100, bytes: 1_000_000 }),
    await saving(folder, '10 MB', { parks: 20, parcelsPerPark: 50, companies: 1000, bytes: 10_000_000 }),
    await saving(folder, '50 MB', { ...largeOffice, bytes: 50_000_000 }),
    ...(await searching(folder, file)),
  ]
}
