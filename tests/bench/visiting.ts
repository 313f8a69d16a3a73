import { readFileSync, writeFileSync } from 'node:fs'
import initSqlJs from 'sql.js'
import { addDays } from '../../electron/contract/rules/calendar'
import { arrange } from '../../electron/host/trips/arrange'
import type { Journey } from '../../electron/host/trips/journey'
import { startHost } from '../support/make-workspace'
import type { TempFolder } from '../support/temp-folder'
import { generateProspects } from './generate-prospects'
import { figure, sample, timed, type Figure } from './measure'

const asOf = '2026-11-20'
const visits = 5_000

/** Visits over three years to the companies of the file, two thirds of them held, some with next actions. */
async function addVisits(file: string): Promise<void> {
  const SQL = await initSqlJs()
  const db = new SQL.Database(readFileSync(file))
  const companies = (db.exec('SELECT uid FROM companies ORDER BY uid LIMIT 3000')[0]?.values ?? []).map(
    String,
  )
  db.run('BEGIN')
  const insert = db.prepare(
    `INSERT INTO visits (uid, company_uid, state, kind, aim, asked_on, day, start_at, minutes, fixed, next_action, next_action_on, origin)
     VALUES (?, ?, ?, 'visit', 'attraction', ?, ?, '10:00', 60, 0, ?, ?, 'demo')`,
  )
  for (let index = 0; index < visits; index += 1) {
    const day = addDays(asOf, (index % 1_000) - 990)
    insert.run([
      `0197a2c5-00ff-7000-8000-${index.toString(16).padStart(12, '0')}`,
      companies[(index * 7) % companies.length] ?? '',
      index % 3 === 0 ? 'planned' : 'held',
      addDays(day, -14),
      day,
      index % 5 === 0 ? `見積もり ${index}` : '',
      index % 5 === 0 ? addDays(day, 10) : null,
    ])
  }
  insert.free()
  db.run('COMMIT')
  db.run(
    "UPDATE companies SET rank = CASE id % 3 WHEN 0 THEN 'A' WHEN 1 THEN 'B' ELSE 'C' END WHERE id % 40 = 0",
  )
  writeFileSync(file, db.export())
  db.close()
}

/** Twelve appointments over a city, every third with a window. @param seed tells days apart */
function day(seed: number): Journey {
  let state = seed * 2_654_435_761
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  const places = Array.from({ length: 13 }, () => [random() * 40, random() * 40] as const)
  const stops = Array.from({ length: 12 }, (_, index) => {
    const earliest = 480 + Math.floor(random() * 400)
    return index % 3 === 0
      ? { earliest, latest: earliest + 360, minutes: 20 }
      : { earliest: 0, latest: 1_400, minutes: 20 }
  })
  return {
    stops,
    leaveFrom: 480,
    spare: 5,
    way: (from, to) => {
      const [a, b] = [places[from + 1] ?? [0, 0], places[to + 1] ?? [0, 0]]
      return Math.ceil(Math.hypot(a[0] - b[0], a[1] - b[1]))
    },
  }
}

/** The agenda and the planner at the size of a large office. */
export async function visitingFigures(folder: TempFolder): Promise<Figure[]> {
  const file = folder.join('visits.gpkg')
  await generateProspects(file)
  await addVisits(file)
  const { call, close } = await startHost(folder.path, file)
  try {
    const agenda = await sample(20, () => call('visits.agenda', { on: asOf, officerUid: null }))
    const week = await sample(20, () =>
      call('visits.list', {
        from: asOf,
        until: addDays(asOf, 6),
        companyUid: null,
        prospectUid: null,
        tripUid: null,
      }),
    )
    const orders: number[] = []
    for (let seed = 1; seed <= 20; seed += 1)
      orders.push(await timed(() => Promise.resolve(arrange(day(seed)))))
    const limit = (value: number) => ({ limit: { value, on: 'p95' } }) as const
    return [
      figure(
        `agenda over ${visits} visits, 3,000 cases and 500 ranked companies, through the host`,
        agenda,
        limit(50),
      ),
      figure(`visits of one week among ${visits}, through the host`, week),
      figure('shortest order of 12 stops with windows, proven', orders, limit(200)),
    ]
  } finally {
    await close()
  }
}
