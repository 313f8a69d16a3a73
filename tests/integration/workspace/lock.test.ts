import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diskFileSystem } from '../../../electron/host/workspace/file-system'
import { Lock, type LockOutcome } from '../../../electron/host/workspace/lock'
import { testFolder } from '../../support/test-folder'
import { faultyFiles } from './support/faulty-files'
import { addPark, failure, makeWorkspace, newWorkspace, openWorkspace, parkNames } from './support/sample'

const second = { owner: { name: 'second officer', computer: 'computer-2' } }

interface LockText {
  name: string
  computer: string
  pid: number
  since: string
  heartbeat: string
  token: string
}

const readLock = (path: string) => JSON.parse(readFileSync(path + '.lock', 'utf8')) as LockText

function leaveLock(path: string, changes: Partial<LockText>, secondsAgo = 0): void {
  const at = new Date(Date.now() - secondsAgo * 1000)
  const text = { name: 'other', computer: 'computer-9', pid: 1, token: 'theirs', ...changes }
  writeFileSync(
    path + '.lock',
    JSON.stringify({ since: at.toISOString(), heartbeat: at.toISOString(), ...text }),
  )
  utimesSync(path + '.lock', at, at)
}

describe('the second who opens a workspace', () => {
  it('may read, is told who holds it, and changes nothing', async () => {
    const path = testFolder().join('w.gpkg')
    const first = await newWorkspace(path)
    const other = await openWorkspace(path, second)
    expect(other.describe()).toMatchObject({
      readOnly: 'held-by-other',
      holder: { name: 'first officer', computer: 'computer-1', since: expect.stringMatching(/Z$/) },
    })
    expect(parkNames(other.db)).toEqual(['P'])
    expect(await failure(other.execute('parks.create', (db) => addPark(db, 'Q')))).toEqual({
      code: 'workspace-read-only',
      details: { path, reason: 'held-by-other', holder: 'first officer' },
    })
    await other.close()
    await first.execute('parks.create', (db) => addPark(db, 'R'))
    expect(parkNames(first.db)).toEqual(['P', 'R'])
  })

  it('notices what the first saves, and may write once the first has closed and the file is read again', async () => {
    const path = testFolder().join('w.gpkg')
    const first = await newWorkspace(path)
    const other = await openWorkspace(path, second)
    await first.execute('parks.create', (db) => addPark(db, 'Q'))
    await other.watch()
    expect(other.describe().outside).toBe('modified')
    await first.close()
    await other.reload()
    expect(other.describe()).toMatchObject({ readOnly: null, holder: null, outside: null })
    await other.execute('parks.create', (db) => addPark(db, 'R'))
    expect(parkNames(other.db)).toEqual(['P', 'Q', 'R'])
  })

  it('sees the name of the officer as the settings have it', async () => {
    const path = testFolder().join('w.gpkg')
    const first = await newWorkspace(path)
    await first.execute('settings.update', (db) =>
      db.run("UPDATE workspace SET officer_name = '立地 花子' WHERE id = 1"),
    )
    await first.close()
    await openWorkspace(path)
    expect((await openWorkspace(path, second)).describe().holder?.name).toBe('立地 花子')
  })
})

it('is gone when the workspace is closed', async () => {
  const path = testFolder().join('w.gpkg')
  const workspace = await newWorkspace(path)
  expect(existsSync(path + '.lock')).toBe(true)
  await workspace.close()
  expect(existsSync(path + '.lock')).toBe(false)
})

describe('a lock of somebody else', () => {
  it('counts while its heart beats, whatever its process number', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    leaveLock(path, { pid: deadPid() }, 40)
    expect((await openWorkspace(path)).describe()).toMatchObject({
      readOnly: 'held-by-other',
      holder: { name: 'other' },
    })
  })

  it('is taken over when it was silent for a minute', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    leaveLock(path, {}, 61)
    const workspace = await openWorkspace(path)
    expect(workspace.describe()).toMatchObject({ readOnly: null, notices: ['stale-lock-taken'] })
    expect(readLock(path).name).toBe('first officer')
    expect(readdirSync(path.replace('/w.gpkg', '')).sort()).toEqual(['w.gpkg', 'w.gpkg.lock'])
  })

  it('is taken over at once when its process on this computer is dead', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    leaveLock(path, { computer: 'computer-1', pid: deadPid() })
    expect((await openWorkspace(path)).describe().readOnly).toBeNull()
  })

  it('counts when its process on this computer lives', async () => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    leaveLock(path, { computer: 'computer-1', pid: process.ppid })
    expect((await openWorkspace(path)).describe().readOnly).toBe('held-by-other')
  })

  it.each(['', '{"name":', '[]'])('that says %j counts until it was silent for a minute', async (text) => {
    const path = testFolder().join('w.gpkg')
    await makeWorkspace(path)
    writeFileSync(path + '.lock', text)
    const workspace = await openWorkspace(path)
    expect(workspace.describe()).toMatchObject({ readOnly: 'held-by-other', holder: null })
    const before = new Date(Date.now() - 61_000)
    utimesSync(path + '.lock', before, before)
    await workspace.reload()
    expect(workspace.describe().readOnly).toBeNull()
  })

  it('is taken over by exactly one of many who try at once, also past a guard that was left over', async () => {
    for (let round = 0; round < 15; round++) {
      const path = testFolder().join('w.gpkg')
      leaveLock(path, {}, 61)
      if (round % 3 === 0) {
        writeFileSync(path + '.lock.takeover', '')
        const before = new Date(Date.now() - 61_000)
        utimesSync(path + '.lock.takeover', before, before)
      }
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          Lock.acquire(
            diskFileSystem,
            path,
            { name: `officer ${index}`, computer: `c${index}` },
            () => new Date(),
          ),
        ),
      )
      const winners = outcomes.flatMap((outcome) => (outcome.kind === 'held' ? [outcome.lock] : []))
      const ours = await Promise.all(winners.map((lock) => lock.isOurs()))
      expect(ours.filter(Boolean).length, `round ${round}`).toBeLessThanOrEqual(1)
      if (round % 3 !== 0) expect(winners).toHaveLength(1)
    }
  })
})

it('is ours when the one before lets go of it while we look at it', async () => {
  const path = testFolder().join('w.gpkg')
  leaveLock(path, {})
  const files = faultyFiles()
  files.before('stat', /\.lock$/, () => rmSync(path + '.lock'))
  const outcome = await Lock.acquire(files, path, { name: 'second', computer: 'c2' }, () => new Date())
  expect(outcome).toMatchObject({ kind: 'held', tookOver: false })
})

it('is not taken over from one who has just taken it over', async () => {
  const path = testFolder().join('w.gpkg')
  leaveLock(path, {}, 61)
  const now = () => new Date()
  const files = faultyFiles()
  let first: LockOutcome | undefined
  // The second has seen the stale lock, and before he acts the first is through.
  files.before('open', /\.takeover$/, async () => {
    first = await Lock.acquire(diskFileSystem, path, { name: 'first', computer: 'c1' }, now)
  })
  const late = await Lock.acquire(files, path, { name: 'second', computer: 'c2' }, now)
  expect(first).toMatchObject({ kind: 'held', tookOver: true })
  expect(late).toMatchObject({ kind: 'held-by-other', holder: { name: 'first' } })
})

describe('a lock that was lost', () => {
  it("is not removed at closing: it is another's now", async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    leaveLock(path, {})
    await workspace.close()
    expect(readLock(path).token).toBe('theirs')
  })

  it('makes the workspace read-only at the next heartbeat', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    let told = 0
    workspace.onStateChanged(() => told++)
    leaveLock(path, {})
    await workspace.watch()
    expect(workspace.describe().readOnly).toBe('lock-lost')
    expect(told).toBe(1)
  })

  it('is noticed before the next save, without waiting for the heartbeat', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    leaveLock(path, {})
    expect(await failure(workspace.execute('parks.create', (db) => addPark(db, 'Q')))).toMatchObject({
      code: 'workspace-read-only',
      details: { reason: 'lock-lost' },
    })
    expect(parkNames(workspace.db)).toEqual(['P'])
    await workspace.close()
    expect(readLock(path).token, "another's lock is not removed").toBe('theirs')
  })

  it('is put back when somebody merely deleted its file', async () => {
    const path = testFolder().join('w.gpkg')
    const workspace = await newWorkspace(path)
    rmSync(path + '.lock')
    await workspace.execute('parks.create', (db) => addPark(db, 'Q'))
    expect(readLock(path).name).toBe('first officer')
  })
})

it('beats: its time moves on while the text stays whole', async () => {
  const path = testFolder().join('w.gpkg')
  let clock = Date.parse('2026-11-20T00:00:00Z')
  const workspace = await newWorkspace(path, { now: () => new Date(clock) })
  clock += 15_000
  await workspace.watch()
  expect(readLock(path)).toMatchObject({
    since: '2026-11-20T00:00:00.000Z',
    heartbeat: '2026-11-20T00:00:15.000Z',
  })
})

function deadPid(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid']))
}
