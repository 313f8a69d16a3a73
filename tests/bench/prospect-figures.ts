import { setImmediate as pause } from 'node:timers/promises'
import type { Call } from '../../electron/contract'
import { startHost } from '../support/make-workspace'
import type { TempFolder } from '../support/temp-folder'
import { generateProspects } from './generate-prospects'
import { sheet } from './matching'
import { figure, sample, timed, type Figure } from './measure'

const asOf = '2026-11-20'
const p95 = (value: number) => ({ limit: { value, on: 'p95' } }) as const

const typed = [
  '株式会社米沢精密',
  '㈱長井',
  'ﾅﾝﾖｳ',
  '光学製作所',
  '0238-0001',
  'info@example-12',
  'みほん',
  '高畠電子',
]

/** Every beginning of every word, as a person types it. */
async function searching(call: Call): Promise<Figure> {
  const texts = typed.flatMap((word) => [...word].map((_, index) => [...word].slice(0, index + 1).join('')))
  await call('companies.search', { text: '米', limit: 20 })
  const samples: number[] = []
  for (const text of texts)
    samples.push(...(await sample(3, () => call('companies.search', { text, limit: 20 }), 0)))
  return figure('company search among 20,000, each keystroke', samples, p95(50))
}

function match(call: Call, areaM2: number, seed: number) {
  return call('matching.parcels', {
    prospectUid: null,
    lines: sheet(areaM2, seed),
    asOf,
    combineUpTo: 4,
    limit: 100,
    scenarioUid: null,
  })
}

async function matching(call: Call): Promise<Figure[]> {
  const first = await timed(() => match(call, 12_000, 1))
  const samples = await sample(20, (run) => match(call, 12_000 + Math.abs(run) * 700, run))
  const { parcels } = await call('parcels.list', { asOf })
  const suitors = await sample(20, (run) =>
    call('matching.prospects', { parcelUid: parcels[(run + 9) * 40]?.uid ?? '', asOf, scenarioUid: null }),
  )
  return [
    figure('first requirement after opening: parcels read, neighbours found', [first]),
    figure(
      'one requirement against 5,000 parcels, combinations up to 4, through the host',
      samples,
      p95(150),
    ),
    figure('one parcel against 3,000 prospects, through the host', suitors, p95(100)),
  ]
}

/** After a change of one parcel: who fits now, and the next matching, which must read the change. */
async function changing(call: Call): Promise<Figure[]> {
  const { parcels } = await call('parcels.list', { asOf })
  let { upTo = 0 } = await call('matching.newlyFitting', { since: null, asOf })
  const told: number[] = []
  const matched: number[] = []
  for (let run = -2; run < 20; run += 1) {
    const parcel = parcels[(run + 3) * 50]
    await call('parcels.update', {
      uid: parcel?.uid ?? '',
      fields: { registeredAreaM2: 9_000 + run, price: { kind: 'fixed', yenPerM2: 8_000 } },
    })
    const from = performance.now()
    const reply = await call('matching.newlyFitting', { since: upTo, asOf })
    const between = performance.now()
    await match(call, 15_000, run)
    if (run >= 0) {
      told.push(between - from)
      matched.push(performance.now() - between)
    }
    upTo = reply.upTo ?? upTo
  }
  return [
    figure('prospects that now fit one changed parcel, of 3,000', told, p95(100)),
    figure('one requirement right after a change of a parcel', matched, p95(150)),
  ]
}

async function scanning(call: Call): Promise<Figure[]> {
  const samples = await sample(3, (run) => call('duplicates.find', { taskId: `bench-${run + 9}` }), 1)
  // How soon another call is answered while the search runs.
  const search = call('duplicates.find', { taskId: 'bench-waits' })
  const waits: number[] = []
  let running = true
  void search.then(() => (running = false))
  while (running) {
    // Calls of the page come from outside: without a pause none of the search's own steps would have its turn.
    await pause()
    waits.push(await timed(() => call('views.list', {})))
  }
  return [
    figure('duplicates among 20,000 companies, through the host', samples, p95(3000)),
    figure('another call while duplicates are looked for', waits),
  ]
}

/** Companies, prospects and matching at the size of a large office, through the host as the page calls it. */
export async function prospectFigures(folder: TempFolder): Promise<Figure[]> {
  const file = folder.join('prospects.gpkg')
  await generateProspects(file)
  const { call, close } = await startHost(folder.path, file)
  try {
    const list = await sample(3, () => call('companies.list', {}), 1)
    const prospects = await sample(3, () => call('prospects.list', {}), 1)
    return [
      await searching(call),
      figure('all 20,000 companies for the table', list),
      figure('all 3,000 prospects for the table', prospects),
      ...(await matching(call)),
      ...(await changing(call)),
      ...(await scanning(call)),
    ]
  } finally {
    await close()
  }
}
