import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../electron/loopback/browser/find-browser'
import { buildTestPage } from './fixtures/build-page'
import { commandLine, descendants, startShell, type RunningShell } from './fixtures/run-process'

const browser = await findBrowser(process.platform, process.env)
// /proc shows what every other program of this computer can read of a process.
const canRun = browser !== null && process.platform === 'linux'
const patient = { timeout: 30_000 }

describe.skipIf(!canRun)('loopback shell as a process', () => {
  let page: string
  let dataFolder: string
  const started: RunningShell[] = []

  beforeAll(async () => {
    page = await buildTestPage()
  })
  afterAll(() => rm(page, { recursive: true, force: true }))
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'ritchi-shell-'))
  })
  afterEach(async () => {
    for (const shell of started.splice(0)) {
      shell.child.kill('SIGKILL')
      await shell.exited
    }
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 10 })
  })

  function start(words: readonly string[] = [], environment: Record<string, string> = {}): RunningShell {
    const shell = startShell({ page, dataFolder, words, environment })
    started.push(shell)
    return shell
  }

  async function whenConnected(shell: RunningShell): Promise<void> {
    await expect.poll(() => shell.hostLog(), patient).toContain('asked test.started {}')
  }

  async function token(): Promise<string> {
    const text = await readFile(join(dataFolder, 'loopback-instance.json'), 'utf8')
    return (JSON.parse(text) as { token: string }).token
  }

  it('opens its window, connects the page, and shows its token to no other program', async () => {
    const shell = start()
    await whenConnected(shell)
    const secret = await token()
    const everywhere = [shell.child.pid as number, ...descendants(shell.child.pid as number)]
    expect(everywhere.length).toBeGreaterThan(3)
    const lines = everywhere.map(commandLine).filter((line) => line !== null)
    expect(lines.some((line) => line.includes('--remote-debugging-pipe'))).toBe(true)
    for (const line of lines) expect(line).not.toContain(secret)
    for (const line of lines) expect(line).not.toContain('--remote-debugging-port')
  })

  it('ends when its browser is killed, after the host has saved', async () => {
    const shell = start()
    await whenConnected(shell)
    for (const pid of descendants(shell.child.pid as number))
      if (commandLine(pid)?.includes('--app=')) process.kill(pid, 'SIGKILL')
    expect(await shell.exited).toBe(0)
    expect(shell.hostLog().at(-1)).toBe('closed')
    expect(existsSync(join(dataFolder, 'loopback-instance.json'))).toBe(false)
  })

  it('takes its browser along when it is killed itself', async () => {
    const shell = start()
    await whenConnected(shell)
    const browsers = descendants(shell.child.pid as number).filter((pid) =>
      commandLine(pid)?.includes('--app='),
    )
    expect(browsers.length).toBeGreaterThan(0)
    shell.child.kill('SIGKILL')
    await shell.exited
    await expect.poll(() => browsers.filter((pid) => commandLine(pid)), patient).toEqual([])
  })

  it('saves and ends when it is asked to', async () => {
    const shell = start()
    await whenConnected(shell)
    shell.child.kill('SIGTERM')
    expect(await shell.exited).toBe(0)
    expect(shell.hostLog().at(-1)).toBe('closed')
  })

  it('hands a second start and its file to the first, and never makes a second host', async () => {
    const first = start()
    await whenConnected(first)
    const second = start(['--workspace', '/somewhere/団地.gpkg'])
    expect(await second.exited).toBe(0)
    expect(second.lines.join('\n')).toContain('already open')
    expect(first.hostLog()).toContain('asked workspace.open {"path":"/somewhere/団地.gpkg"}')
    expect(first.hostLog()).not.toContain('closed')
    expect(first.child.exitCode).toBeNull()
  })

  it('starts where one that was killed has left its place behind', async () => {
    const first = start()
    await whenConnected(first)
    const left = await token()
    first.child.kill('SIGKILL')
    await first.exited
    const second = start()
    await expect
      .poll(() => second.hostLog().filter((line) => line.startsWith('asked test.started')).length, patient)
      .toBe(2)
    expect(await token()).not.toBe(left)
  })

  it('prints an address with the key when there is no browser, and serves until it is asked to end', async () => {
    const shell = start([], { RITCHI_DESK_BROWSER: '' })
    await expect
      .poll(() => shell.lines.join('\n'), patient)
      .toMatch(/http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}/)
    const address = /(http:\S+?)\/#t=(\S+)/.exec(shell.lines.join('\n')) as RegExpExecArray
    expect((await fetch(`${address[1]}/`)).status).toBe(200)
    shell.child.kill('SIGTERM')
    expect(await shell.exited).toBe(0)
  })

  it('does the same when the browser it found cannot be used', async () => {
    const shell = start([], { RITCHI_DESK_BROWSER: '/bin/true' })
    await expect.poll(() => shell.lines.join('\n'), patient).toContain('/#t=')
    expect(shell.lines.join('\n')).toContain('/bin/true')
  })

  it('prints one line of JSON with --no-window and opens the workspace that it is given', async () => {
    const shell = start(['--no-window', '--workspace', '/somewhere/団地.gpkg'])
    await expect.poll(() => shell.lines.length, patient).toBe(1)
    const line = JSON.parse(shell.lines[0] as string) as { url: string; token: string }
    expect(Object.keys(line)).toEqual(['url', 'token'])
    const reply = await fetch(`${line.url}/call`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${line.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ operation: 'parks.list', face: 'internal', input: {} }),
    })
    expect(reply.status).toBe(200)
    expect(shell.hostLog()[0]).toBe('asked workspace.open {"path":"/somewhere/団地.gpkg"}')
    expect(descendants(shell.child.pid as number).some((pid) => commandLine(pid)?.includes('--app='))).toBe(
      false,
    )
  })
})
