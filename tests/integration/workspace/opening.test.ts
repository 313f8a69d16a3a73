import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Engine } from '../../../electron/host/workspace/engine'
import { GEOPACKAGE_ID, latestVersion } from '../../../electron/host/workspace/migrate'
import { testFolder } from '../../support/test-folder'
import { faultyFiles } from './support/faulty-files'
import { addPark, failure, makeWorkspace, newWorkspace, openWorkspace, parkNames } from './support/sample'

/** Opens the file in memory, lets `change` at it and writes it back: what another program would have left. */
async function rewrite(path: string, change: (engine: Engine) => void): Promise<void> {
  const engine = await Engine.create(existsSync(path) ? readFileSync(path) : null)
  change(engine)
  writeFileSync(path, engine.export())
  engine.close()
}

async function refusal(path: string) {
  const before = existsSync(path) ? readFileSync(path) : null
  const error = await failure(openWorkspace(path))
  if (before) expect(readFileSync(path).equals(before), 'the refused file is untouched').toBe(true)
  expect(existsSync(path + '.lock'), 'no lock is left').toBe(false)
  return error
}

describe('a file that is refused', () => {
  it('is missing', async () => {
    const path = testFolder().join('w.gpkg')
    expect(await refusal(path)).toEqual({ code: 'workspace-not-found', details: { path } })
  })

  it('is a folder', async () => {
    const folder = testFolder()
    const path = folder.join('w.gpkg')
    mkdirSync(path)
    expect(await failure(openWorkspace(path))).toEqual({
      code: 'workspace-unreadable',
      details: { path, cause: 'EISDIR' },
    })
  })

  it('has no bytes', async () => {
    const path = testFolder().join('w.gpkg')
    writeFileSync(path, '')
    expect(await refusal(path)).toEqual({ code: 'workspace-empty', details: { path } })
  })

  it.each([
    ['a text', '企業一覧\n'],
    ['a long text', 'あ'.repeat(5000)],
    ['a PDF', '%PDF-1.7 '.padEnd(9000)],
  ])('is %s', async (_, text) => {
    const path = testFolder().join('w.gpkg')
    writeFileSync(path, text)
    expect(await refusal(path)).toEqual({ code: 'workspace-not-sqlite', details: { path } })
  })

  it.each([
    ['by one byte', (bytes: number) => bytes - 1],
    ['by half', (bytes: number) => bytes / 2],
    ['by whole pages', (bytes: number) => bytes - 8192],
    ['to its first bytes', () => 40],
  ])('was cut %s', async (_, rest) => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    const { length } = readFileSync(path)
    truncateSync(path, rest(length))
    expect(await refusal(path)).toEqual({
      code: 'workspace-truncated',
      details: { path, expectedBytes: rest(length) < 100 ? 100 : length, actualBytes: rest(length) },
    })
  })

  it('has a damaged page', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096 * 4, 4096 * 6)
    writeFileSync(path, bytes)
    const { code, details } = await refusal(path)
    expect(code).toBe('workspace-damaged')
    expect(details).toMatchObject({ path, technical: expect.stringMatching(/./) })
  })

  it('has a damaged first page', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 100, 4096)
    writeFileSync(path, bytes)
    expect(await refusal(path)).toMatchObject({ code: 'workspace-damaged' })
  })

  it('is the SQLite file of another program', async () => {
    const path = testFolder().join('w.gpkg')
    await rewrite(path, (engine) =>
      engine.script('CREATE TABLE notes (id INTEGER); PRAGMA application_id = 252006674'),
    )
    expect(await refusal(path)).toEqual({
      code: 'workspace-foreign',
      details: { path, applicationId: '0x0f055112' },
    })
  })

  it('is a GeoPackage of another program', async () => {
    const path = testFolder().join('w.gpkg')
    await rewrite(path, (engine) =>
      engine.script(
        `CREATE TABLE gpkg_contents (table_name TEXT); PRAGMA application_id = ${GEOPACKAGE_ID}; PRAGMA user_version = 10300`,
      ),
    )
    expect(await refusal(path)).toEqual({
      code: 'workspace-foreign',
      details: { path, applicationId: '0x47504b47' },
    })
  })

  it.each([latestVersion + 1, latestVersion + 50])('has the newer layout %i', async (version) => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    await rewrite(path, (engine) => engine.script(`PRAGMA user_version = ${10_300 + version}`))
    expect(await refusal(path)).toEqual({
      code: 'workspace-newer',
      details: { path, fileVersion: version, programVersion: latestVersion },
    })
  })

  it.each(['-wal', '-journal'])('has data of another program in its %s', async (suffix) => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    const content = Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(92)])
    writeFileSync(path + suffix, content)
    expect(await refusal(path)).toEqual({
      code: 'workspace-wal',
      details: { path, walPath: path + suffix, walBytes: 100 },
    })
  })

  it('cannot be read', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    const files = faultyFiles()
    files.fail('read', 'EIO', { onPath: /w\.gpkg$/ })
    expect(await failure(openWorkspace(path, { files }))).toEqual({
      code: 'workspace-unreadable',
      details: { path, cause: 'EIO' },
    })
    expect(existsSync(path + '.lock')).toBe(false)
  })
})

describe('a file that is opened', () => {
  it('may have a -wal without content and a journal that was played back', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    writeFileSync(path + '-wal', '')
    writeFileSync(path + '-journal', Buffer.alloc(512))
    const workspace = await openWorkspace(path)
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    expect(parkNames(workspace.db)).toEqual(['P', 'Q'])
  })

  it('may have been left in WAL mode, and is written without it', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    const bytes = readFileSync(path)
    bytes[18] = 2
    bytes[19] = 2
    writeFileSync(path, bytes)
    const workspace = await openWorkspace(path)
    expect(parkNames(workspace.db)).toEqual(['P'])
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    expect([...readFileSync(path).subarray(18, 20)]).toEqual([1, 1])
    expect(parkNames(workspace.db)).toEqual(['P', 'Q'])
  })

  it('may have pages behind those that it counts', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(4096)]))
    expect(parkNames((await openWorkspace(path)).db)).toEqual(['P'])
  })

  it('is read-only when it is marked so, and is not replaced by a rename', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    chmodSync(path, 0o444)
    const workspace = await openWorkspace(path)
    expect(workspace.describe().readOnly).toBe('file-not-writable')
    expect(existsSync(path + '.lock')).toBe(false)
    expect(await failure(workspace.execute('parks.create', (db) => addPark(db, 'Q')))).toEqual({
      code: 'workspace-read-only',
      details: { path, reason: 'file-not-writable', holder: null },
    })
    expect(parkNames(workspace.db)).toEqual(['P'])
  })

  it.each(['EACCES', 'EROFS', 'EPERM'])(
    'is read-only when the folder refuses the lock with %s',
    async (code) => {
      const folder = testFolder()
      await makeWorkspace(folder.join('w.gpkg'))
      const files = faultyFiles()
      files.fail('open', code, { onPath: /\.lock$/ })
      const workspace = await openWorkspace(folder.join('w.gpkg'), { files })
      expect(workspace.describe()).toMatchObject({ readOnly: 'folder-not-writable', holder: null })
      expect(parkNames(workspace.db)).toEqual(['P'])
      expect(readdirSync(folder.path)).toEqual(['w.gpkg'])
    },
  )

  it('is cleaned of what dead processes left, and of nothing else', async () => {
    const folder = testFolder()
    const path = folder.join('w.gpkg')
    const files = faultyFiles()
    const workspace = await newWorkspace(path, { files })
    let temporary = ''
    files.before('rename', /w\.gpkg$/, () => {
      temporary = readdirSync(folder.path).find((name) => name.endsWith('.tmp')) ?? ''
    })
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    await workspace.close()
    const dead = temporary.replace(`.${process.pid}.`, `.${deadPid()}.`)
    const elsewhere = temporary.replace(/(\.ritchi-[0-9a-f]+)\.[^.]+\./, '$1.another-computer.')
    for (const name of [dead, temporary, elsewhere, 'notes.tmp']) writeFileSync(folder.join(name), 'x')
    await openWorkspace(path)
    expect(
      readdirSync(folder.path)
        .filter((name) => name.endsWith('.tmp'))
        .sort(),
    ).toEqual([temporary, elsewhere, 'notes.tmp'].sort())
  })
})

function deadPid(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid']))
}
