import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channels } from '../../../electron/desktop/channels'
import { startDesktop } from '../../../electron/desktop/start-desktop'
import { readOptions } from '../../../electron/launch/options'
import {
  createFakeElectron,
  FakeContents,
  type FakeElectron,
  type FakeWindow,
} from '../../support/fake-electron'
import { createFakeHost, type FakeHost } from './fixtures/fake-host'

let folder: string
let electron: FakeElectron
let host: FakeHost
let hostsMade: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ritchi-desktop-'))
  await writeFile(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="RITCHI-CSP-NONCE"><p>立地')
  electron = createFakeElectron()
  host = createFakeHost()
  hostsMade = 0
})
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

function start(words: string[] = [], platform: NodeJS.Platform = 'linux'): Promise<void> {
  return startDesktop({
    electron: electron.api,
    options: readOptions(words, {}, '/home/desk'),
    folders: { root: folder, page: folder, assets: join(folder, 'assets'), desktop: join(folder, 'desktop') },
    dataFolder: join(folder, 'data'),
    platform,
    createHost: async () => {
      hostsMade++
      return host
    },
  })
}

function onlyWindow(): FakeWindow {
  expect(electron.windows()).toHaveLength(1)
  return electron.windows()[0] as FakeWindow
}

const paths = (): unknown[] => host.asked.filter((r) => r.operation === 'workspace.open').map((r) => r.input)

describe('start in Electron', () => {
  it('opens one sandboxed window on the page, in a session that is kept in memory', async () => {
    await start()
    const { options, url } = onlyWindow()
    expect(url).toBe('app://ritchi-desk/')
    expect(options['webPreferences']).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      preload: join(folder, 'desktop', 'preload.cjs'),
      session: electron.session,
    })
    expect(electron.sessionName().startsWith('persist:')).toBe(false)
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(electron.app.switches).toContain('host-resolver-rules=MAP * ~NOTFOUND')
    expect(electron.app.paths['userData']).toBe(join(folder, 'data', 'electron'))
  })

  it('shows the window when it is painted, not before', async () => {
    await start()
    expect(onlyWindow().shown).toBe(false)
    onlyWindow().emit('ready-to-show')
    expect(onlyWindow().shown).toBe(true)
  })

  it('gives each start’s page the nonce of its policy', async () => {
    await start()
    const response = electron.session.served?.(new Request('app://ritchi-desk/')) as Response
    const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] as string
    expect(nonce).toMatch(/^[\w-]{22}$/)
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
  })

  it('locks every web contents there will ever be', async () => {
    await start()
    const contents = new FakeContents()
    electron.app.emit('web-contents-created', {}, contents)
    expect(contents.openHandler?.({ url: 'https://example.com' })).toEqual({ action: 'deny' })
    expect(contents.listenerCount('will-navigate')).toBe(1)
  })

  it('opens the file it was started with, and the sample when asked', async () => {
    await start(['団地.gpkg'])
    expect(host.asked[0]).toMatchObject({
      operation: 'workspace.open',
      input: { path: '/home/desk/団地.gpkg' },
    })
    host.asked.length = 0
    electron = createFakeElectron()
    await start(['--sample'])
    expect(host.asked[0]).toMatchObject({ operation: 'workspace.openSample' })
  })

  it('gives way to the one that is already open, without a host of its own', async () => {
    electron.app.hasLock = false
    await start(['団地.gpkg'])
    expect(electron.app.lockData).toEqual({ workspacePath: '/home/desk/団地.gpkg' })
    expect(electron.app.quits).toBe(1)
    expect(hostsMade).toBe(0)
    expect(electron.windows()).toEqual([])
  })

  it('comes to the front and opens the file when it is started a second time', async () => {
    await start()
    onlyWindow().minimized = true
    electron.app.emit('second-instance', {}, ['ritchi-desk', '--no-sandbox'], '/home', {
      workspacePath: '/b.gpkg',
    })
    expect(onlyWindow().minimized).toBe(false)
    expect(onlyWindow().focused).toBe(1)
    expect(paths()).toEqual([{ path: '/b.gpkg' }])
  })

  it('opens a file that macOS hands over, also when it comes before the host is there', async () => {
    const running = start([], 'darwin')
    electron.app.emit('open-file', { preventDefault: () => {} }, '/Users/desk/early.gpkg')
    await running
    electron.app.emit('open-file', { preventDefault: () => {} }, '/Users/desk/late.gpkg')
    expect(paths()).toEqual([{ path: '/Users/desk/early.gpkg' }, { path: '/Users/desk/late.gpkg' }])
  })

  it('tells the page when a file from outside could not be opened', async () => {
    await start()
    electron.app.emit('second-instance', {}, [], '/', { workspacePath: '/missing.gpkg' })
    const window = onlyWindow()
    await expect.poll(() => window.webContents.sent).toEqual([{ channel: channels.problem, given: [] }])
    const caller = { sender: window.webContents, senderFrame: { url: 'app://ritchi-desk/', parent: null } }
    expect(await electron.invoke(channels.takeProblems, caller, {})).toMatchObject({
      value: [{ code: 'workspace-not-found' }],
    })
  })

  it('waits with quitting until the host has saved', async () => {
    let saved = (): void => {}
    const saving = new Promise<void>((resolve) => (saved = resolve))
    const close = host.close.bind(host)
    host = { ...host, close: () => saving.then(close) }
    await start()
    const ended: string[] = []
    electron.app.on('quit', () => ended.push('quit'))
    electron.app.quit()
    electron.app.quit()
    await new Promise((resolve) => setImmediate(resolve))
    expect(ended).toEqual([])
    saved()
    await expect.poll(() => ended).toEqual(['quit'])
    expect(host.closed()).toBe(true)
  })

  it('quits when its window is closed, on macOS too, and remembers where it was', async () => {
    await start([], 'darwin')
    onlyWindow().emit('close')
    electron.app.emit('window-all-closed')
    expect(electron.app.quits).toBe(1)
    const state = await readFile(join(folder, 'data', 'electron', 'window-state.json'), 'utf8')
    expect(JSON.parse(state)).toEqual({ x: 10, y: 20, width: 1300, height: 800, maximized: false })
  })

  it('loads the page again when its process dies, and asks the user when it keeps dying', async () => {
    await start()
    const { webContents } = onlyWindow()
    const crash = (): boolean => webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    crash()
    crash()
    expect(webContents.reloads).toBe(2)
    electron.dialogAnswers.message.response = 1
    const ended: string[] = []
    electron.app.on('quit', () => ended.push('quit'))
    crash()
    await expect.poll(() => ended).toEqual(['quit'])
    expect(webContents.reloads).toBe(2)
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(webContents.reloads).toBe(2)
  })

  it('draws its menu in the language of the user and follows a change of it', async () => {
    await start()
    expect(electron.menus.at(-1)?.map((menu) => menu.label)).toEqual(['ファイル', '編集', '表示', 'ヘルプ'])
    const caller = {
      sender: onlyWindow().webContents,
      senderFrame: { url: 'app://ritchi-desk/', parent: null },
    }
    const request = { operation: 'preferences.update', face: 'internal', input: { language: 'en' } }
    host = Object.assign(host, {
      dispatch: async () => ({ ok: true, value: { language: 'en', choices: {} } }),
    })
    await electron.invoke(channels.call, caller, request)
    expect(electron.menus.at(-1)?.map((menu) => menu.label)).toEqual(['File', 'Edit', 'View', 'Help'])
  })

  it('opens one sandboxed window for the projector under a neutral title, and closes it with its own', async () => {
    await start()
    const main = onlyWindow()
    const caller = { sender: main.webContents, senderFrame: { url: 'app://ritchi-desk/', parent: null } }
    await electron.invoke(channels.openPresenter, caller, {})
    await electron.invoke(channels.openPresenter, caller, {})
    const [, projector, ...more] = electron.windows()
    expect(more).toEqual([])
    expect(projector?.url).toBe('app://ritchi-desk/presenter.html')
    expect(projector?.menu).toBe(false)
    expect(projector?.focused).toBe(2)
    expect(projector?.options).toMatchObject({
      title: '産業団地のご案内',
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        devTools: false,
        additionalArguments: ['--ritchi-presenter'],
      },
    })
    const titled = { prevented: false, preventDefault: () => void (titled.prevented = true) }
    projector?.emit('page-title-updated', titled)
    expect(titled.prevented).toBe(true)
    let isClosed = false
    projector?.on('closed', () => (isClosed = true))
    main.emit('closed')
    expect(isClosed).toBe(true)
  })

  it('sends what is chosen in the menu to the page', async () => {
    await start()
    const items = electron.menus.at(-1)?.flatMap((menu) => menu.submenu ?? []) ?? []
    items.find((item) => item.id === 'undo')?.click?.()
    expect(onlyWindow().webContents.sent).toEqual([{ channel: channels.menuCommand, given: ['undo'] }])
  })

  it('says why when it cannot start', async () => {
    await rm(join(folder, 'index.html'))
    await start()
    expect(electron.errors[0]).toContain('The page is not built')
    expect(electron.app.exitCode).toBe(1)
  })
})
