import { readFileSync, writeFileSync } from 'node:fs'
import initSqlJs, { type Database } from 'sql.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations, type HostEvent, type OperationName } from '../../../electron/contract'
import { fillProgrammes } from '../../support/fill-programmes'
import { fillProspects, type MadeProspects } from '../../support/fill-prospects'
import { fillVisits } from '../../support/fill-visits'
import {
  fillWorkspace,
  parkFields,
  startHost,
  type MadeRows,
  type TestHost,
} from '../../support/make-workspace'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'
import { leakedFields } from './face-walker'
import { decidedColumns, numericMark } from './columns'
import { mark, plant } from './plant'
import { examplesOf } from './schema-examples'
import { suggestionsFor } from './suggestions'

const names = Object.keys(operations) as OperationName[]

function column(db: Database, sql: string): string[] {
  return (db.exec(sql)[0]?.values ?? []).map((row) => String(row[0]))
}

/** Text columns of the file's own tables, as `table.column`. */
function textColumns(db: Database): string[] {
  const tables = column(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'gpkg%' AND name NOT LIKE 'sqlite%'`,
  )
  return tables.flatMap((table) =>
    column(db, `SELECT '${table}.' || name FROM pragma_table_info('${table}') WHERE type = 'TEXT'`),
  )
}

/** At the host's own door: what leaves through it reaches the page as it is (`carriage.test.ts`). */
describe('the public face', () => {
  let folder: TempFolder
  let started: TestHost
  let rows: MadeRows
  let prospects: MadeProspects
  let undecided: string[]
  let planted: number

  beforeAll(async () => {
    folder = makeTempFolder()
    // The file's own name is the office's business as well.
    const file = folder.join(`${mark}-file.gpkg`)
    const maker = await startHost(folder.path, file)
    rows = await fillWorkspace(maker.call)
    prospects = await fillProspects(maker.call, rows.parks[0] ?? '', rows.parcels)
    await fillProgrammes(maker.call, prospects.companies[0] ?? '', prospects.prospects[0] ?? '')
    await fillVisits(maker.call, folder.path, prospects.companies[0] ?? '', prospects.prospects[0] ?? '')
    await maker.close()
    const SQL = await initSqlJs()
    const db = new SQL.Database(readFileSync(file))
    const decided = decidedColumns()
    undecided = textColumns(db).filter((name) => !decided.has(name))
    plant(db)
    const bytes = db.export()
    planted = new TextDecoder('latin1').decode(bytes).split(mark).length - 1
    writeFileSync(file, bytes)
    db.close()
    started = await startHost(folder.path, file)
  })
  afterAll(async () => {
    await started?.close()
    folder.remove()
  })

  it('was decided for every text column of the file', () => {
    expect(undecided).toEqual([])
  })

  it('is tried on a file in which the office sees the canaries', async () => {
    expect(planted).toBeGreaterThan(50)
    const seen = JSON.stringify([
      await started.call('companies.list', {}),
      await started.call('parcels.list', { asOf: '2025-01-01' }),
      await started.call('workspace.current', {}),
      await started.call('companies.page', { uid: prospects.companies[0] ?? '' }),
      await started.call('prospects.list', {}),
      await started.call('lists.all', {}),
      await started.call('activities.list', { companyUid: null, prospectUid: null, limit: 10 }),
      await started.call('requirements.read', { prospectUid: prospects.prospects[0] ?? '' }),
      await started.call('demand.list', { parcelUid: null }),
      await started.call('scenarios.list', {}),
      await started.call('views.list', {}),
      await started.call('plans.list', {}),
      await started.call('indicators.list', { asOf: null }),
      await started.call('programmes.list', { asOf: '2026-11-20' }),
      await started.call('institutions.list', { asOf: '2026-11-20' }),
      await started.call('sitingStandards.list', {}),
      await started.call('caseFigures.list', {}),
      await started.call('duplicates.find', { taskId: 'canary' }),
    ])
    expect(seen).toContain(numericMark)
    for (const name of [
      'companies-note',
      'name',
      'industry',
      'occupancies-note',
      'parcels-note',
      'file',
      'company_names-name',
      'company_sites-address',
      'contacts-mail',
      'company_notes-text',
      'list_entries-name',
      'prospects-code_name',
      'activities-summary',
      'requirement_lines-option_key',
      'demands-note',
      'scenarios-name',
      'steps',
      'saved_views-name',
      'definition',
      'plans-note',
      'plan_items-note',
      'indicators-note',
      'programmes-note',
      'programme_versions-note',
      'institutions-note',
      'siting_standards-note',
      'case_figures-note',
    ])
      expect(seen).toContain(`${mark}-${name}`)
  })

  it('lets no canary out, whatever is asked', async () => {
    const suggest = await suggestionsFor(started.call, folder.path)
    const leaks: string[] = []
    let asked = 0
    for (const operation of names)
      for (const input of examplesOf(operations[operation].input, suggest)) {
        const text = JSON.stringify(await started.host.dispatch({ operation, face: 'public', input }))
        asked += 1
        // What the caller wrote himself may come back to him.
        const foreign = text.split(JSON.stringify(folder.path).slice(1, -1)).join('')
        const leak = foreign.includes(mark) || foreign.includes(numericMark)
        if (leak) leaks.push(`${operation} ${JSON.stringify(input)}: ${text.slice(0, 200)}`)
      }
    expect(leaks).toEqual([])
    expect(asked).toBeGreaterThan(100)
  })

  it('names no company, occupancy or hidden status by its uid', async () => {
    const hidden = [
      ...rows.companies,
      ...rows.occupancies,
      rows.statuses.at(-1) ?? '',
      ...prospects.companies,
      ...prospects.prospects,
      prospects.demand,
      prospects.scenario,
    ]
    const replies = JSON.stringify([
      await started.publicCall('parcels.list', { asOf: '2025-01-01' }),
      await started.publicCall('parcels.timeline', {}),
      await started.publicCall('targetFields.list', {}),
      await started.publicCall('answers.list', { subjectUids: [...rows.parks, ...rows.parcels] }),
      ...(await Promise.all(rows.parcels.map((uid) => started.publicCall('parcels.statusHistory', { uid })))),
    ])
    expect(hidden.filter((uid) => replies.includes(uid))).toEqual([])
    expect(rows.parcels.every((uid) => replies.includes(uid))).toBe(true)
  })

  it('shows an occupant exactly as far as both levels allow', async () => {
    const { parcels } = await started.publicCall('parcels.list', { asOf: '2025-01-01' })
    const shown = rows.parcels.map((uid) => {
      const occupants = parcels.find((parcel) => parcel.uid === uid)?.occupants ?? []
      return occupants.map(({ name, industry }) => [name !== null, industry !== null])[0] ?? 'absent'
    })
    expect(shown).toEqual([
      // The company's own level: name, industry, nothing; within it the occupancy's.
      [true, true],
      [false, true],
      'absent',
      [false, true],
      [false, true],
      'absent',
      'absent',
      'absent',
      'absent',
    ])
  })

  it('hears of changes without internal fields', async () => {
    const heard: HostEvent[] = []
    const stop = started.host.subscribe('public', (event) => heard.push(event))
    await started.call(
      'parks.create',
      parkFields({ slug: 'east-park', name: '東産業団地', note: `${mark}-event` }),
    )
    await started.call('settings.update', { officerName: `${mark}-officer` })
    await started.call('workspace.undo', {})
    stop()
    expect(heard.map((event) => event.name)).toContain('workspace.changed')
    const { HostEvent: schema } = await import('../../../electron/contract')
    expect(heard.flatMap((event) => leakedFields([schema], event))).toEqual([])
    expect(JSON.stringify(heard)).not.toContain(mark)
  })
})
