import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { writeAtomically } from '../../../electron/host/workspace/atomic-file'
import { makeTempFolder } from '../../support/temp-folder'
import { testFolder } from '../../support/test-folder'
import { faultyFiles, type FaultyFiles } from './support/faulty-files'
import { addPark, failure, newWorkspace, openWorkspace, parkNames, wholeState } from './support/sample'

const pause = () => Promise.resolve()

describe('writing a file as a whole', () => {
  const path = () => {
    const file = testFolder().join('w.bin')
    writeFileSync(file, 'old bytes')
    return file
  }
  const fresh = Buffer.from('new bytes that are longer')

  it('syncs the file before the rename and the folder after it', async () => {
    const file = path()
    const files = faultyFiles()
    await writeAtomically(files, file, fresh)
    expect(readFileSync(file)).toEqual(fresh)
    const order = files.calls.map((call) => call.replace(/ \S*\.tmp$/, ' TEMP'))
    const positions = ['open TEMP', 'write TEMP', 'sync TEMP', 'close TEMP', `rename ${file}`].map((call) =>
      order.indexOf(call),
    )
    expect(positions).not.toContain(-1)
    expect(positions).toEqual(positions.toSorted((one, other) => one - other))
    expect(order.lastIndexOf(`sync ${file.replace('/w.bin', '')}`)).toBeGreaterThan(
      positions.at(-1) ?? Infinity,
    )
  })

  it('writes on when the system takes only part of the bytes', async () => {
    const file = path()
    const files = faultyFiles()
    files.writeAtMost(3)
    await writeAtomically(files, file, fresh)
    expect(readFileSync(file)).toEqual(fresh)
  })

  it.each(['EPERM', 'EACCES', 'EBUSY'])('tries the rename again on %s', async (code) => {
    const file = path()
    const files = faultyFiles()
    files.fail('rename', code, { times: 3 })
    const waited: number[] = []
    await writeAtomically(files, file, fresh, {
      pause: async (milliseconds) => void waited.push(milliseconds),
    })
    expect(readFileSync(file)).toEqual(fresh)
    expect(waited).toEqual([10, 30, 80])
  })

  it.each<[keyof FaultyFiles & Parameters<FaultyFiles['fail']>[0], string]>([
    ['open', 'EACCES'],
    ['write', 'ENOSPC'],
    ['write', 'EIO'],
    ['sync', 'EIO'],
    ['close', 'EIO'],
    ['rename', 'EBUSY'],
    ['rename', 'EXDEV'],
  ])('leaves the old bytes and no temporary file when %s fails with %s', async (operation, code) => {
    const file = path()
    const files = faultyFiles()
    files.fail(operation, code)
    await expect(writeAtomically(files, file, fresh, { pause })).rejects.toMatchObject({ code })
    expect(readFileSync(file, 'utf8')).toBe('old bytes')
    expect(readdirSync(file.replace('/w.bin', ''))).toEqual(['w.bin'])
  })

  it('fails when the system takes nothing and reports nothing', async () => {
    const file = path()
    const files = faultyFiles()
    files.writeAtMost(0)
    await expect(writeAtomically(files, file, fresh)).rejects.toMatchObject({ code: 'EIO' })
    expect(readFileSync(file, 'utf8')).toBe('old bytes')
  })

  it('counts a rename that was done although the answer was lost', async () => {
    const file = path()
    const files = faultyFiles()
    const rename = files.rename.bind(files)
    files.rename = async (from, to) => {
      await rename(from, to)
      throw Object.assign(new Error('ETIMEDOUT'), { code: 'ETIMEDOUT' })
    }
    await writeAtomically(files, file, fresh)
    expect(readFileSync(file)).toEqual(fresh)
  })

  it('says when the folder could not be synced, and not where folders cannot be synced at all', async () => {
    const file = path()
    const folder = new RegExp(file.replace('/w.bin', '') + '$')
    const files = faultyFiles()
    files.fail('sync', 'EIO', { onPath: folder, times: 1 })
    expect((await writeAtomically(files, file, fresh)).folderSynced).toBe(false)
    files.fail('sync', 'EINVAL', { onPath: folder, times: 1 })
    expect((await writeAtomically(files, file, fresh)).folderSynced).toBe(true)
  })

  it('keeps the rights of the file it replaces', async () => {
    const file = path()
    chmodSync(file, 0o640)
    await writeAtomically(faultyFiles(), file, fresh)
    expect(statSync(file).mode & 0o777).toBe(0o640)
  })

  it('writes a file whose name has as many bytes as a name may have', async () => {
    const folder = testFolder()
    const file = folder.join('区'.repeat(83) + '.gpkg')
    await writeAtomically(faultyFiles(), file, fresh)
    expect(readFileSync(file)).toEqual(fresh)
  })
})

describe('a command whose save fails', () => {
  it.each<[Parameters<FaultyFiles['fail']>[0], string, RegExp]>([
    ['open', 'EACCES', /\.tmp$/],
    ['write', 'ENOSPC', /\.tmp$/],
    ['write', 'EIO', /\.tmp$/],
    ['sync', 'EIO', /\.tmp$/],
    ['rename', 'EBUSY', /w\.gpkg$/],
    ['rename', 'EIO', /w\.gpkg$/],
  ])('did not happen, in memory or on the disk: %s %s', async (operation, code, onPath) => {
    const folder = testFolder()
    const path = folder.join('w.gpkg')
    const files = faultyFiles()
    const workspace = await newWorkspace(path, { files })
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    const before = {
      state: wholeState(workspace.db),
      bytes: readFileSync(path),
      undo: workspace.describe().undo,
    }
    files.fail(operation, code, { onPath })
    expect(await failure(workspace.execute('parks.create', (db) => addPark(db, 'R')))).toEqual({
      code: 'save-failed',
      details: { path, cause: code },
    })
    expect(wholeState(workspace.db)).toEqual(before.state)
    expect(workspace.describe().undo).toEqual(before.undo)
    expect(readFileSync(path).equals(before.bytes)).toBe(true)
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([])

    files.heal()
    await workspace.execute('parks.create', (db) => addPark(db, 'S'))
    expect(parkNames(workspace.db)).toEqual(['P', 'Q', 'S'])
    await workspace.close()
    expect(parkNames((await openWorkspace(path)).db)).toEqual(['P', 'Q', 'S'])
  })

  it('makes listeners read everything again, since a query may have seen it', async () => {
    const files = faultyFiles()
    const workspace = await newWorkspace(testFolder().join('w.gpkg'), { files })
    const heard: unknown[] = []
    workspace.onChanged((change) => heard.push(change.touched))
    files.fail('sync', 'EIO', { onPath: /\.tmp$/ })
    await failure(workspace.execute('parks.create', (db) => addPark(db, 'Q')))
    expect(heard).toEqual([null])
  })

  it('cannot be seen by a query that waits until all is settled', async () => {
    const files = faultyFiles()
    const workspace = await newWorkspace(testFolder().join('w.gpkg'), { files })
    files.fail('sync', 'EIO', { onPath: /\.tmp$/ })
    const lost = failure(workspace.execute('parks.create', (db) => addPark(db, 'Q')))
    await workspace.settled()
    expect(parkNames(workspace.db)).toEqual(['P'])
    await lost
  })

  it('is undo itself, too: what was to be undone can still be undone', async () => {
    const files = faultyFiles()
    const workspace = await newWorkspace(testFolder().join('w.gpkg'), { files })
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    files.fail('write', 'ENOSPC', { onPath: /\.tmp$/ })
    expect((await failure(workspace.undo())).code).toBe('save-failed')
    expect(parkNames(workspace.db)).toEqual(['P', 'Q'])
    files.heal()
    await workspace.undo()
    expect(parkNames(workspace.db)).toEqual(['P'])
  })
})

it('tells that the folder could not be synced, until it can', async () => {
  const folder = testFolder()
  const files = faultyFiles()
  const workspace = await newWorkspace(folder.join('w.gpkg'), { files })
  await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
  files.fail('sync', 'EIO', { onPath: new RegExp(folder.path + '$') })
  await workspace.execute('parks.create', (db) => addPark(db, 'R'))
  expect(workspace.describe().notices).toContain('folder-not-synced')
  files.heal()
  await workspace.execute('parks.create', (db) => addPark(db, 'S'))
  expect(workspace.describe().notices).not.toContain('folder-not-synced')
})

describe('a disk that really is full', () => {
  const disk = mountSmallDisk()
  it.skipIf(disk === null)(
    `refuses the save, and the file opens afterwards${disk === null ? ' (skipped: only the superuser of a Linux machine can mount a small disk)' : ''}`,
    async () => {
      const root = disk ?? ''
      const path = root + '/w.gpkg'
      const workspace = await newWorkspace(path)
      let saved = 1
      let error
      for (; saved < 200 && !error; saved++)
        error = await failure(
          workspace.execute('parks.create', (db) => {
            for (let index = 0; index < 100; index++) addPark(db, `Q${saved}-${index}`)
          }),
        ).catch(() => undefined)
      expect(error).toEqual({ code: 'save-failed', details: { path, cause: 'ENOSPC' } })
      const inMemory = parkNames(workspace.db)
      await workspace.close()
      expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([])
      const again = await openWorkspace(path)
      expect(parkNames(again.db)).toEqual(inMemory)
      expect(inMemory.length).toBe(1 + (saved - 2) * 100)
      await again.close()
    },
  )

  it.skipIf(disk === null)(
    `opens read-only when it is mounted so${disk === null ? ' (skipped: only the superuser of a Linux machine can mount a disk)' : ''}`,
    async () => {
      execFileSync('mount', ['-o', 'remount,ro', disk ?? ''])
      const workspace = await openWorkspace(disk + '/w.gpkg')
      expect(workspace.describe().readOnly).toBe('file-not-writable')
      await workspace.close()
      execFileSync('mount', ['-o', 'remount,rw', disk ?? ''])
    },
  )
})

/** A disk of 4 MB in memory, or null where this machine does not let us. */
function mountSmallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = makeTempFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder.path], { stdio: 'ignore' })
  } catch {
    folder.remove()
    return null
  }
  afterAll(() => {
    execFileSync('umount', [folder.path])
    folder.remove()
  })
  return folder.path
}

it('saves with the rights of an ordinary user refused by the folder as `folder-not-writable`', async (context) => {
  if (process.platform === 'win32' || process.getuid?.() === 0)
    context.skip(
      'the superuser is refused by no folder; the same answer is provoked through the file system seam',
    )
  const folder = testFolder()
  const workspace = await newWorkspace(folder.join('w.gpkg'))
  await workspace.close()
  chmodSync(folder.path, 0o555)
  onTestFinished(() => chmodSync(folder.path, 0o755))
  expect((await openWorkspace(folder.join('w.gpkg'))).describe().readOnly).toBe('folder-not-writable')
})
