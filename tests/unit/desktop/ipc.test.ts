import { beforeEach, describe, expect, it } from 'vitest'
import type { HostEvent } from '../../../electron/contract'
import { CodedError } from '../../../electron/contract/errors'
import { channels } from '../../../electron/desktop/channels'
import { registerIpc } from '../../../electron/desktop/ipc'
import { createPresenter, type Presenter } from '../../../electron/desktop/presenter'
import { createPublicGate } from '../../../electron/launch/public-gate'
import { createProblems } from '../../../electron/launch/open-named'
import { createFakeHost, type FakeHost } from '../../integration/shells/fixtures/fake-host'
import {
  createFakeElectron,
  FakeContents,
  type FakeCaller,
  type FakeElectron,
} from '../../support/fake-electron'

const ours = { url: 'app://ritchi-desk/', parent: null }
const changed: HostEvent = { name: 'workspace.changed', revision: 4, touched: null }

let electron: FakeElectron
let presenter: Presenter
let host: FakeHost
let titles: string[]
const problems = createProblems()

beforeEach(() => {
  electron = createFakeElectron()
  host = createFakeHost()
  titles = []
  presenter = createPresenter({
    electron: electron.api,
    session: electron.session as never,
    preloadPath: '/preload.cjs',
    developing: false,
    gate: createPublicGate(host),
    title: () => '産業団地のご案内',
    mainWindow: () => null,
  })
  registerIpc({
    ipcMain: electron.api.ipcMain,
    host,
    problems,
    presenter,
    dialogs: {
      chooseOpenFile: async () => '/資料/団地.gpkg',
      chooseSaveFile: async (suggested) => suggested,
      showInFolder: async (path) => {
        throw new CodedError('workspace-not-found', { path })
      },
    },
    setTitle: (title) => titles.push(title),
  })
})

function page(frame: FakeCaller['senderFrame'] = ours): FakeCaller {
  return { sender: new FakeContents(), senderFrame: frame }
}

describe('doors between page and host in Electron', () => {
  it('carry a call of our page to the host and its reply back', async () => {
    const request = { operation: 'parks.list', face: 'internal', input: {} }
    expect(await electron.invoke(channels.call, page(), request)).toEqual({ ok: true, value: request })
  })

  it.each([
    ['a web page', { url: 'https://attacker.example/', parent: null }],
    ['a file', { url: 'file:///tmp/x.html', parent: null }],
    ['an empty document', { url: 'about:blank', parent: null }],
    ['our address with another host', { url: 'app://other/', parent: null }],
    ['an address that begins like ours', { url: 'app://ritchi-desk.attacker.example/', parent: null }],
    ['our address with a user in it', { url: 'app://ritchi-desk@attacker.example/', parent: null }],
    ['a frame in our page', { url: 'app://ritchi-desk/', parent: {} }],
    ['a frame that is gone', null],
  ])('are closed to %s, every one of them', async (_, frame) => {
    const doors = electron.channels()
    expect(doors.length).toBeGreaterThanOrEqual(8)
    for (const channel of doors)
      await expect(electron.invoke(channel, page(frame), {})).rejects.toThrow('may not call')
    expect(host.asked).toEqual([])
  })

  it('send the events to the subscription that asked, until it stops', async () => {
    const caller = page()
    await electron.invoke(channels.subscribe, caller, { subscription: 7, face: 'public' })
    host.emit(changed)
    expect(caller.sender.sent).toEqual([{ channel: channels.event, given: [7, changed] }])
    await electron.invoke(channels.unsubscribe, caller, { subscription: 7 })
    host.emit(changed)
    expect(caller.sender.sent).toHaveLength(1)
    expect(host.listeners()).toBe(0)
  })

  it('leave no subscription behind when the page is reloaded, has crashed or is gone', async () => {
    const ends = [
      (contents: FakeContents) =>
        contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false }),
      (contents: FakeContents) => contents.emit('render-process-gone', {}, { reason: 'crashed' }),
      (contents: FakeContents) => contents.emit('destroyed'),
    ]
    for (const end of ends) {
      const caller = page()
      await electron.invoke(channels.subscribe, caller, { subscription: 1, face: 'internal' })
      expect(host.listeners()).toBe(1)
      end(caller.sender)
      expect(host.listeners()).toBe(0)
    }
  })

  it('keep the subscriptions while the page moves within itself', async () => {
    const caller = page()
    await electron.invoke(channels.subscribe, caller, { subscription: 1, face: 'internal' })
    caller.sender.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
    caller.sender.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false })
    expect(host.listeners()).toBe(1)
  })

  it('answer the shell’s own calls with a value or a code', async () => {
    expect(await electron.invoke(channels.chooseOpenFile, page(), {})).toEqual({
      ok: true,
      value: '/資料/団地.gpkg',
    })
    expect(await electron.invoke(channels.chooseSaveFile, page(), { suggestedPath: '/b.gpkg' })).toEqual({
      ok: true,
      value: '/b.gpkg',
    })
    expect(await electron.invoke(channels.showInFolder, page(), { path: '/gone' })).toEqual({
      ok: false,
      error: { code: 'workspace-not-found', details: { path: '/gone' } },
    })
    await electron.invoke(channels.setTitle, page(), { title: '米沢 — 立地デスク' })
    expect(titles).toEqual(['米沢 — 立地デスク'])
  })

  it('refuse what has the wrong shape', async () => {
    for (const input of [null, {}, { title: 5 }, { title: 'x', more: 1 }, { title: 'x'.repeat(301) }])
      expect(await electron.invoke(channels.setTitle, page(), input)).toMatchObject({ ok: false })
    expect(titles).toEqual([])
  })

  it('hand each problem over once', async () => {
    problems.report({ code: 'no-workspace', details: {} })
    const first = await electron.invoke(channels.takeProblems, page(), {})
    expect(first).toEqual({ ok: true, value: [{ code: 'no-workspace', details: {} }] })
    expect(await electron.invoke(channels.takeProblems, page(), {})).toEqual({ ok: true, value: [] })
  })
})

describe('doors of the projector’s window in Electron', () => {
  /** A page in the projector's window, wherever it has gone. */
  function projector(url: string): FakeCaller {
    presenter.open()
    return { sender: electron.windows()[0]?.webContents as FakeContents, senderFrame: { url, parent: null } }
  }

  it('ask the host on the public face and refuse every other operation', async () => {
    const caller = projector('app://ritchi-desk/presenter.html')
    const asked = { operation: 'parcels.list', input: { asOf: '2026-11-20' } }
    expect(await electron.invoke(channels.presenterCall, caller, asked)).toEqual({
      ok: true,
      value: { ...asked, face: 'public' },
    })
    for (const wrong of [
      { ...asked, face: 'internal' },
      { operation: 'companies.list', input: {} },
      { operation: 'parks.update', input: {} },
      { operation: '__proto__', input: {} },
    ])
      expect(await electron.invoke(channels.presenterCall, caller, wrong)).toMatchObject({ ok: false })
    expect(host.asked).toHaveLength(1)
  })

  it.each(['app://ritchi-desk/presenter.html', 'app://ritchi-desk/'])(
    'are the only ones that a page there may use, also at %s',
    async (url) => {
      const caller = projector(url)
      const own: readonly string[] = [
        channels.presenterCall,
        channels.presenterFullScreen,
        channels.presenterClose,
      ]
      const others = electron.channels().filter((channel) => !own.includes(channel))
      expect(others).toContain(channels.call)
      expect(others).toContain(channels.subscribe)
      for (const channel of others)
        await expect(electron.invoke(channel, caller, {}), channel).rejects.toThrow('may not call')
      expect(host.asked).toEqual([])
    },
  )

  it('are closed to the office’s page', async () => {
    for (const channel of [channels.presenterCall, channels.presenterFullScreen, channels.presenterClose])
      await expect(electron.invoke(channel, page(), {})).rejects.toThrow('may not call')
  })

  it('tell it that something has changed and not which rows, until it is closed', () => {
    const caller = projector('app://ritchi-desk/presenter.html')
    host.emit({ ...changed, touched: { prospects: ['p'] } } as never)
    host.emit({ name: 'task.progress', taskId: 'import', done: 1, total: 2 })
    expect(caller.sender.sent).toEqual([{ channel: channels.presenterEvent, given: [changed] }])
    presenter.close()
    expect(host.listeners()).toBe(0)
  })
})
