import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../../support/test-folder'
import { faultyFiles } from './support/faulty-files'
import { addPark, failure, newWorkspace, openWorkspace, parkNames, wholeState } from './support/sample'

describe('the copy of the day', () => {
  it('is made before the first save of each day and holds what was before it', async () => {
    const folder = testFolder()
    let clock = new Date(2026, 10, 20, 9)
    const workspace = await newWorkspace(folder.join('w.gpkg'), { now: () => clock })
    const before = readFileSync(folder.join('w.gpkg'))
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    await workspace.execute('parks.create', (db) => addPark(db, 'R'))
    const [backup, ...others] = await workspace.backups()
    expect(others).toEqual([])
    expect(backup).toMatchObject({ reason: 'daily', madeAt: clock.toISOString(), bytes: before.length })
    expect(readFileSync(join(workspace.backupFolder, backup?.name ?? '')).equals(before)).toBe(true)
    clock = new Date(2026, 10, 21, 9)
    await workspace.execute('parks.create', (db) => addPark(db, 'S'))
    expect(await workspace.backups()).toHaveLength(2)
  })

  it('that cannot be made is told, and does not keep the officer from saving', async () => {
    const files = faultyFiles()
    const workspace = await newWorkspace(testFolder().join('w.gpkg'), { files })
    files.fail('makeFolder', 'EACCES')
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    expect(workspace.describe().notices).toEqual(['backup-failed'])
    files.heal()
    await workspace.execute('parks.create', (db) => addPark(db, 'R'))
    expect(workspace.describe().notices).toEqual([])
    expect(await workspace.backups()).toHaveLength(1)
  })
})

describe('restoring', () => {
  it('brings back the backup and keeps what was there before it', async () => {
    const workspace = await newWorkspace(testFolder().join('w.gpkg'))
    const backup = await workspace.backUp()
    const before = wholeState(workspace.db)
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    const { revision } = workspace.describe()
    const heard: unknown[] = []
    workspace.onChanged((change) => heard.push(change.touched))
    await workspace.restore(backup.name)
    expect(wholeState(workspace.db)).toEqual(before)
    expect(heard).toEqual([null])
    expect(workspace.describe().revision).toBeGreaterThan(revision)
    const [newest] = await workspace.backups()
    expect(newest?.reason).toBe('before-restore')

    await workspace.restore(newest?.name ?? '')
    expect(parkNames(workspace.db)).toEqual(['P', 'Q'])
    await workspace.execute('parks.create', (db) => addPark(db, 'R'))
    await workspace.close()
    expect(parkNames((await openWorkspace(workspace.path)).db)).toEqual(['P', 'Q', 'R'])
  })

  it('refuses a damaged backup and leaves everything as it was', async () => {
    const workspace = await newWorkspace(testFolder().join('w.gpkg'))
    const { name } = await workspace.backUp()
    const path = join(workspace.backupFolder, name)
    writeFileSync(path, readFileSync(path).subarray(0, 5000))
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    const count = (await workspace.backups()).length
    expect((await failure(workspace.restore(name))).code).toBe('workspace-truncated')
    expect(parkNames(workspace.db)).toEqual(['P', 'Q'])
    expect(await workspace.backups()).toHaveLength(count)
  })

  it.each(['../w.gpkg', 'w.gpkg', '2026-11-20T00-00-00-000Z_manual.gpkg', '..\\..\\x'])(
    'finds no backup called %s',
    async (name) => {
      const workspace = await newWorkspace(testFolder().join('w.gpkg'))
      expect(await failure(workspace.restore(name))).toEqual({ code: 'backup-not-found', details: { name } })
    },
  )

  it('changes nothing when the present state cannot be backed up first', async () => {
    const files = faultyFiles()
    const workspace = await newWorkspace(testFolder().join('w.gpkg'), { files })
    const { name } = await workspace.backUp()
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    files.fail('write', 'ENOSPC', { onPath: /backups/ })
    expect(await failure(workspace.restore(name))).toMatchObject({
      code: 'backup-failed',
      details: { cause: 'ENOSPC' },
    })
    expect(parkNames(workspace.db)).toEqual(['P', 'Q'])
  })
})

it('leaves files that it did not make alone, and does not list them', async () => {
  const workspace = await newWorkspace(testFolder().join('w.gpkg'))
  await workspace.backUp()
  writeFileSync(join(workspace.backupFolder, 'memo.txt'), 'x')
  expect(await workspace.backups()).toHaveLength(1)
  await workspace.backUp()
  expect(readdirSync(workspace.backupFolder)).toContain('memo.txt')
})
