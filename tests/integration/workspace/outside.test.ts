import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Engine } from '../../../electron/host/workspace/engine'
import type { Workspace } from '../../../electron/host/workspace/workspace'
import { testFolder } from '../../support/test-folder'
import { faultyFiles } from './support/faulty-files'
import { addPark, failure, newWorkspace, openWorkspace, parkNames } from './support/sample'

/** Changes the file as another program would. */
async function changeOutside(path: string, sql: string): Promise<void> {
  const engine = await Engine.create(readFileSync(path))
  engine.script(sql)
  writeFileSync(path, engine.export())
  engine.close()
}

describe('a file that another program changed', () => {
  it('is not overwritten; after reading it again work goes on with what it says', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    await changeOutside(path, "UPDATE parks SET name = 'R' WHERE name = 'Q'")
    const theirs = readFileSync(path)
    expect(await failure(workspace.execute('parks.create', (db) => addPark(db, 'S')))).toEqual({
      code: 'workspace-changed-outside',
      details: { path, kind: 'modified' },
    })
    expect(readFileSync(path).equals(theirs)).toBe(true)
    expect(workspace.describe().outside).toBe('modified')
    expect(parkNames(workspace.db)).toEqual(['P', 'Q'])
    const { revision } = workspace.describe()
    await workspace.reload()
    expect(workspace.describe()).toMatchObject({ outside: null, notices: ['outside-edit-adopted'] })
    expect(workspace.describe().revision).toBeGreaterThan(revision)
    await workspace.execute('parks.create', (db) => addPark(db, 'S'))
    expect(parkNames(workspace.db)).toEqual(['P', 'R', 'S'])
  })

  it('is noticed although it changed between the check and the rename', async () => {
    const path = testFolder().join('w.gpkg')
    const files = faultyFiles()
    const workspace = await newWorkspace(path, { files })
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    files.before('sync', /\.tmp$/, () => changeOutside(path, "UPDATE parks SET name = 'R' WHERE name = 'Q'"))
    expect((await failure(workspace.execute('parks.create', (db) => addPark(db, 'S')))).code).toBe(
      'workspace-changed-outside',
    )
    expect(parkNames(workspace.db)).toEqual(['P', 'Q'])
    await workspace.reload()
    expect(parkNames(workspace.db)).toEqual(['P', 'R'])
  })

  it('can be kept beside a copy of what is in memory', async () => {
    const folder = testFolder()
    const path = folder.join('w.gpkg')
    const workspace = await newWorkspace(path)
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    await changeOutside(path, 'DELETE FROM parks')
    await failure(workspace.execute('parks.create', (db) => addPark(db, 'S')))
    await workspace.saveCopy(folder.join('mine.gpkg'))
    expect(parkNames((await openWorkspace(folder.join('mine.gpkg'))).db)).toEqual(['P', 'Q'])
  })

  it('is not taken for changed when only its times are new', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    utimesSync(path, new Date(0), new Date(0))
    copyFileSync(path, path + '.tmp')
    renameSync(path + '.tmp', path)
    await workspace.watch()
    expect(workspace.describe().outside).toBeNull()
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
  })

  it('counts as changed while another program has newer data beside it', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    writeFileSync(path + '-wal', 'x')
    expect((await failure(workspace.execute('parks.create', (db) => addPark(db, 'Q')))).code).toBe(
      'workspace-changed-outside',
    )
    rmSync(path + '-wal')
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
  })

  it('stays as it is in memory when it cannot be read again', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    writeFileSync(path, 'rubbish')
    expect((await failure(workspace.reload())).code).toBe('workspace-not-sqlite')
    expect(parkNames(workspace.db)).toEqual(['P'])
    expect((await failure(workspace.execute('parks.create', (db) => addPark(db, 'Q')))).code).toBe(
      'workspace-changed-outside',
    )
    await workspace.saveCopy(path + '.rescued.gpkg')
    expect(parkNames((await openWorkspace(path + '.rescued.gpkg')).db)).toEqual(['P'])
  })
})

describe('a file that is deleted while it is open', () => {
  it('is noticed, not made anew, and what is in memory can be saved as a copy', async () => {
    const folder = testFolder()
    const path = folder.join('w.gpkg')
    const workspace = await newWorkspace(path)
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    rmSync(path)
    await workspace.watch()
    expect(workspace.describe().outside).toBe('deleted')
    expect(await failure(workspace.execute('parks.create', (db) => addPark(db, 'R')))).toEqual({
      code: 'workspace-changed-outside',
      details: { path, kind: 'deleted' },
    })
    expect(existsSync(path)).toBe(false)
    expect((await failure(workspace.reload())).code).toBe('workspace-not-found')
    const saved = await workspace.saveCopy(path)
    expect(saved.bytes).toBe(readFileSync(path).length)
    await workspace.reload()
    expect(workspace.describe().outside).toBeNull()
    await workspace.execute('parks.create', (db) => addPark(db, 'R'))
    expect(parkNames(workspace.db)).toEqual(['P', 'Q', 'R'])
  })

  it('is in order again when the same file comes back', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    renameSync(path, path + '.away')
    expect((await failure(workspace.execute('parks.create', (db) => addPark(db, 'Q')))).code).toBe(
      'workspace-changed-outside',
    )
    renameSync(path + '.away', path)
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    expect(workspace.describe().outside).toBeNull()
  })
})

describe('a copy', () => {
  it('never replaces a file', async () => {
    const folder = testFolder()
    const workspace = await newWorkspace(folder.join('w.gpkg'))
    const path = folder.join('there.gpkg')
    writeFileSync(path, 'precious')
    expect(await failure(workspace.saveCopy(path))).toEqual({ code: 'workspace-exists', details: { path } })
    expect(readFileSync(path, 'utf8')).toBe('precious')
    expect(await failure(workspace.saveCopy(folder.join('no', 'such', 'folder.gpkg')))).toMatchObject({
      code: 'save-failed',
      details: { cause: 'ENOENT' },
    })
  })

  it('is the same workspace with a copy identity of its own', async () => {
    const folder = testFolder()
    const workspace = await newWorkspace(folder.join('w.gpkg'))
    await workspace.saveCopy(folder.join('c.gpkg'))
    const copy = await openWorkspace(folder.join('c.gpkg'))
    const identity = (of: Workspace) =>
      of.db.get(z.object({ uid: z.string(), copy_uid: z.string() }), 'SELECT uid, copy_uid FROM workspace')
    expect(identity(copy)?.uid).toBe(identity(workspace)?.uid)
    expect(identity(copy)?.copy_uid).not.toBe(identity(workspace)?.copy_uid)
    expect(copy.history({ before: null, limit: 1, rowUid: null })[0]?.operation).toBe('workspace.saveCopy')
    expect(copy.describe().undo).toBeNull()
  })
})
