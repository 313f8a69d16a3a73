import { readFileSync, writeFileSync } from 'node:fs'
import initSqlJs, { type Database } from 'sql.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations, type HostEvent, type OperationName } from '../../../electron/contract'
import { fillProspects, type MadeProspects } from '../../support/fill-prospects'
import { fillWorkspace, parkFields, startHost, type MadeRows } from '../../support/make-workspace'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'
import { leakedFields } from './face-walker'
import { columnsToPlant, decidedColumns, numericMark, shapedPlanting } from './columns'
import { examplesOf } from './schema-examples'
import { suggestionsFor } from './suggestions'
import { carriers, type Carrier } from './transports'

const mark = 'CANARY'
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

/** Writes a canary wherever the office's own knowledge stands, past the program, as another one would. */
function plant(db: Database): void {
  for (const [table, name] of columnsToPlant())
    if (table !== 'change_log') db.run(`UPDATE ${table} SET ${name} = '${mark}-${table}-${name}-' || id`)
  for (const statement of shapedPlanting(mark)) db.run(statement)
  // Names and industries stand free only where both the company and the occupancy allow it.
  db.run(`
    UPDATE companies SET name = '${mark}-name-' || id WHERE publication <> 'name' OR NOT EXISTS (
      SELECT 1 FROM occupancies o WHERE o.company_uid = companies.uid AND o.publication = 'name')`)
  db.run(`
    UPDATE companies SET industry = '${mark}-industry-' || id WHERE publication = 'nothing' OR NOT EXISTS (
      SELECT 1 FROM occupancies o WHERE o.company_uid = companies.uid AND o.publication <> 'nothing')`)
  // The log keeps former values, canaries among them; what the program logged itself is marked too.
  db.run(`UPDATE change_log SET before = '{"${mark}-before":1}' WHERE before IS NOT NULL`)
  db.run(`UPDATE change_log SET after = '{"${mark}-after":1}' WHERE after IS NOT NULL`)
}

describe.each(carriers)('the public face %s', (_, open) => {
  let folder: TempFolder
  let carrier: Carrier
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
    carrier = await open(folder.path, file)
  })
  afterAll(async () => {
    await carrier?.stop()
    folder.remove()
  })

  it('was decided for every text column of the file', () => {
    expect(undecided).toEqual([])
  })

  it('is tried on a file in which the office sees the canaries', async () => {
    expect(planted).toBeGreaterThan(50)
    const seen = JSON.stringify([
      await carrier.call('companies.list', {}),
      await carrier.call('parcels.list', { asOf: '2025-01-01' }),
      await carrier.call('workspace.current', {}),
      await carrier.call('companies.page', { uid: prospects.companies[0] ?? '' }),
      await carrier.call('prospects.list', {}),
      await carrier.call('lists.all', {}),
      await carrier.call('activities.list', { companyUid: null, prospectUid: null, limit: 10 }),
      await carrier.call('requirements.read', { prospectUid: prospects.prospects[0] ?? '' }),
      await carrier.call('demand.list', { parcelUid: null }),
      await carrier.call('scenarios.list', {}),
      await carrier.call('views.list', {}),
      await carrier.call('duplicates.find', { taskId: 'canary' }),
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
    ])
      expect(seen).toContain(`${mark}-${name}`)
  })

  it('lets no canary out, whatever is asked', async () => {
    const suggest = await suggestionsFor(carrier.call, folder.path)
    const leaks: string[] = []
    let asked = 0
    for (const operation of names)
      for (const input of examplesOf(operations[operation].input, suggest)) {
        const text = JSON.stringify(await carrier.send({ operation, face: 'public', input }))
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
      await carrier.publicCall('parcels.list', { asOf: '2025-01-01' }),
      await carrier.publicCall('parcels.timeline', {}),
      await carrier.publicCall('targetFields.list', {}),
      await carrier.publicCall('answers.list', { subjectUids: [...rows.parks, ...rows.parcels] }),
      ...(await Promise.all(rows.parcels.map((uid) => carrier.publicCall('parcels.statusHistory', { uid })))),
    ])
    expect(hidden.filter((uid) => replies.includes(uid))).toEqual([])
    expect(rows.parcels.every((uid) => replies.includes(uid))).toBe(true)
  })

  it('shows an occupant exactly as far as both levels allow', async () => {
    const { parcels } = await carrier.publicCall('parcels.list', { asOf: '2025-01-01' })
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
    const stop = carrier.host.subscribe('public', (event) => heard.push(event))
    await carrier.call(
      'parks.create',
      parkFields({ slug: 'east-park', name: '東産業団地', note: `${mark}-event` }),
    )
    await carrier.call('settings.update', { officerName: `${mark}-officer` })
    await carrier.call('workspace.undo', {})
    stop()
    expect(heard.map((event) => event.name)).toContain('workspace.changed')
    const { HostEvent: schema } = await import('../../../electron/contract')
    expect(heard.flatMap((event) => leakedFields([schema], event))).toEqual([])
    expect(JSON.stringify(heard)).not.toContain(mark)
  })
})
