import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { HostEvent, OpenWorkspace } from '../../../electron/contract'
import { WorkspaceSession, type SessionOptions } from '../../../electron/host/workspace/session'
import { testFolder } from '../../support/test-folder'
import type { TempFolder } from '../../support/temp-folder'
import { faultyFiles } from './support/faulty-files'
import { addPark, addStatus, failure, makeWorkspace, parkNames } from './support/sample'

function session(folder: TempFolder, changes: Partial<SessionOptions> = {}) {
  const events: HostEvent[] = []
  const made = new WorkspaceSession({
    dataFolder: folder.join('data'),
    documentsFolder: folder.join('documents'),
    sampleFile: folder.join('sample.gpkg'),
    emit: (event) => events.push(HostEvent.parse(event)),
    heartbeatMs: 2_000_000_000,
    ...changes,
  })
  onTestFinished(() => made.close())
  return { session: made, events }
}

it('has no workspace at first, and says so to whoever needs one', async () => {
  const { session: empty } = session(testFolder())
  expect(empty.describe()).toBeNull()
  expect(() => empty.db).toThrow('no-workspace')
  expect((await failure(empty.execute('x', () => 1))).code).toBe('no-workspace')
  await empty.close()
})

describe('a new workspace', () => {
  it('is made with what every new one begins with, and none of it can be undone', async () => {
    const folder = testFolder()
    const { session: made } = session(folder, { fillNew: (db) => void addStatus(db, '分譲中') })
    const described = await made.create(folder.join('new folder', '米沢.gpkg'))
    expect(OpenWorkspace.parse(described)).toMatchObject({
      name: '米沢',
      readOnly: null,
      undo: null,
      hasDemoData: false,
    })
    expect(made.workspace().history({ before: null, limit: 9, rowUid: null })).toMatchObject([
      { operation: 'workspace.create', rowCount: 2 },
    ])
  })

  it('never replaces a file, and the open one stays open', async () => {
    const folder = testFolder()
    const { session: made } = session(folder)
    await made.create(folder.join('a.gpkg'))
    writeFileSync(folder.join('b.gpkg'), 'precious')
    expect(await failure(made.create(folder.join('b.gpkg')))).toEqual({
      code: 'workspace-exists',
      details: { path: folder.join('b.gpkg') },
    })
    expect(readFileSync(folder.join('b.gpkg'), 'utf8')).toBe('precious')
    expect(made.describe()?.name).toBe('a')
  })

  it('is suggested under a name that every system takes and that is not taken', async () => {
    const folder = testFolder()
    const { session: made } = session(folder)
    const there = folder.join('documents', '立地デスク')
    expect(await made.suggestPath('米沢/八幡原: 2026?')).toBe(`${there}/米沢_八幡原_ 2026_.gpkg`)
    expect(await made.suggestPath('..')).toBe(`${there}/立地デスク.gpkg`)
    expect(await made.suggestPath('CON')).toBe(`${there}/_CON.gpkg`)
    mkdirSync(there, { recursive: true })
    writeFileSync(`${there}/米沢.gpkg`, '')
    expect(await made.suggestPath('米沢')).toBe(`${there}/米沢 (2).gpkg`)
  })
})

describe('opening another workspace', () => {
  it('lets go of the first only when the second is open', async () => {
    const folder = testFolder()
    await makeWorkspace(folder.join('a.gpkg'))
    await makeWorkspace(folder.join('b.gpkg'))
    const { session: made } = session(folder)
    await made.open(folder.join('a.gpkg'))
    expect((await failure(made.open(folder.join('none.gpkg')))).code).toBe('workspace-not-found')
    expect(made.describe()?.name).toBe('a')
    await made.open(folder.join('b.gpkg'))
    expect(made.describe()?.name).toBe('b')
    expect(existsSync(folder.join('a.gpkg.lock'))).toBe(false)
    expect(existsSync(folder.join('b.gpkg.lock'))).toBe(true)
  })

  it('waits for the commands of the first', async () => {
    const folder = testFolder()
    await makeWorkspace(folder.join('a.gpkg'))
    await makeWorkspace(folder.join('b.gpkg'))
    const { session: made } = session(folder)
    await made.open(folder.join('a.gpkg'))
    const saving = made.execute('parks.create', (db) => addPark(db, 'Q'))
    await made.open(folder.join('b.gpkg'))
    await saving
    await made.open(folder.join('a.gpkg'))
    expect(parkNames(made.db)).toEqual(['P', 'Q'])
  })

  it('reads the file again when it is the one that is open', async () => {
    const folder = testFolder()
    await makeWorkspace(folder.join('a.gpkg'))
    const { session: made } = session(folder)
    await made.open(folder.join('a.gpkg'))
    expect(await made.open(folder.join('a.gpkg'))).toMatchObject({ readOnly: null })
  })
})

describe('the sample', () => {
  it('is opened as a copy that keeps its changes, the original untouched', async () => {
    const folder = testFolder()
    await makeWorkspace(folder.join('sample.gpkg'))
    const original = readFileSync(folder.join('sample.gpkg'))
    const { session: made } = session(folder)
    expect((await made.openSample()).path).toBe(folder.join('data', 'samples', 'sample.gpkg'))
    await made.execute('parks.create', (db) => addPark(db, 'Q'))
    await made.close()
    await made.openSample()
    expect(parkNames(made.db)).toEqual(['P', 'Q'])
    expect(readFileSync(folder.join('sample.gpkg')).equals(original)).toBe(true)
    expect(readdirSync(folder.path).sort()).toEqual(['data', 'sample.gpkg'])
  })

  it('that was not delivered is named', async () => {
    const folder = testFolder()
    const { session: made } = session(folder)
    expect(await failure(made.openSample())).toEqual({
      code: 'asset-missing',
      details: { path: folder.join('sample.gpkg') },
    })
  })
})

describe('events', () => {
  it('tell of rows, of the state, and of closing', async () => {
    const folder = testFolder()
    const { session: made, events } = session(folder)
    await made.create(folder.join('a.gpkg'))
    events.length = 0
    const { revision, result } = await made.execute('parks.create', (db) => addPark(db, 'Q'))
    await made.close()
    expect(events.map((event) => event.name)).toEqual([
      'workspace.changed',
      'workspace.stateChanged',
      'workspace.stateChanged',
    ])
    expect(events[0]).toMatchObject({ revision, touched: { parks: [result] } })
    expect(events[2]).toEqual({ name: 'workspace.stateChanged', workspace: null })
  })
})

describe('the list of recent workspaces', () => {
  it('has the newest first, each once, and marks those that are gone', async () => {
    const folder = testFolder()
    let clock = Date.parse('2026-11-20T00:00:00Z')
    const { session: made } = session(folder, { now: () => new Date((clock += 1000)) })
    for (const name of ['a', 'b']) await made.create(folder.join(`${name}.gpkg`))
    await made.open(folder.join('a.gpkg'))
    rmSync(folder.join('b.gpkg'))
    expect((await made.recent()).map(({ name, exists }) => [name, exists])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  it('that is damaged is moved aside and not lost', async () => {
    const folder = testFolder()
    mkdirSync(folder.join('data'))
    writeFileSync(folder.join('data', 'recent.json'), '{"recent": [')
    const { session: made } = session(folder)
    expect(await made.recent()).toEqual([])
    await made.create(folder.join('a.gpkg'))
    const aside = readdirSync(folder.join('data')).find((name) => name.startsWith('recent.json.damaged-'))
    expect(readFileSync(folder.join('data', aside ?? ''), 'utf8')).toBe('{"recent": [')
    expect(await made.recent()).toHaveLength(1)
  })

  it('that cannot be written keeps nobody from the file', async () => {
    const folder = testFolder()
    const files = faultyFiles()
    files.fail('open', 'EACCES', { onPath: /data/ })
    const { session: made } = session(folder, { files })
    await made.create(folder.join('a.gpkg'))
    expect(made.describe()?.name).toBe('a')
  })
})
