import { EventEmitter } from 'node:events'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ElectronBridge, PresenterBridge } from '../../../electron/contract'
import { channels } from '../../../electron/desktop/channels'

const ipc = Object.assign(new EventEmitter(), {
  invoked: [] as { channel: string; input: unknown }[],
  async invoke(channel: string, input: unknown): Promise<unknown> {
    ipc.invoked.push({ channel, input })
    return { ok: true, value: null }
  },
})
const exposed = new Map<string, unknown>()

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
  ipcRenderer: ipc,
}))

let bridge: ElectronBridge

beforeAll(async () => {
  await import('../../../electron/desktop/preload')
  bridge = exposed.get('ritchiDesk') as ElectronBridge
})

describe('bridge of the preload script', () => {
  it('is the only thing that the page gets, and holds nothing but functions', () => {
    expect([...exposed.keys()]).toEqual(['ritchiDesk'])
    for (const member of Object.values(bridge)) expect(typeof member).toBe('function')
    expect(Object.values(bridge)).not.toContain(ipc)
  })

  it('reaches no channel but its own', async () => {
    ipc.invoked.length = 0
    await bridge.call({ operation: 'parks.list', face: 'internal', input: {} })
    await bridge.chooseSaveFile('/a.gpkg')
    await bridge.setTitle('x')
    await bridge.openPresenter()
    expect(ipc.invoked).toEqual([
      { channel: channels.call, input: { operation: 'parks.list', face: 'internal', input: {} } },
      { channel: channels.chooseSaveFile, input: { suggestedPath: '/a.gpkg' } },
      { channel: channels.setTitle, input: { title: 'x' } },
      { channel: channels.openPresenter, input: {} },
    ])
  })

  it('hands each event to the subscription it is for, without Electron’s own event', () => {
    const first: unknown[][] = []
    const second: unknown[][] = []
    ipc.invoked.length = 0
    const stop = bridge.subscribe('internal', (...given) => first.push(given))
    bridge.subscribe('public', (...given) => second.push(given))
    const [one, two] = ipc.invoked.map(({ input }) => (input as { subscription: number }).subscription)
    ipc.emit(channels.event, { sender: ipc }, one, { name: 'a' })
    ipc.emit(channels.event, { sender: ipc }, two, { name: 'b' })
    stop()
    ipc.emit(channels.event, { sender: ipc }, one, { name: 'c' })
    expect(first).toEqual([[{ name: 'a' }]])
    expect(second).toEqual([[{ name: 'b' }]])
    expect(ipc.invoked.at(-1)).toEqual({ channel: channels.unsubscribe, input: { subscription: one } })
  })

  it('is another one in the projector’s window, which knows no face, no file and no title', async () => {
    vi.resetModules()
    exposed.clear()
    const words = process.argv
    process.argv = [...words, '--ritchi-presenter']
    await import('../../../electron/desktop/preload')
    process.argv = words
    expect([...exposed.keys()]).toEqual(['ritchiPresenter'])
    const presenter = exposed.get('ritchiPresenter') as PresenterBridge
    expect(Object.keys(presenter).toSorted()).toEqual(['call', 'close', 'subscribe', 'toggleFullScreen'])
    ipc.invoked.length = 0
    await presenter.call({ operation: 'parks.list', input: {} })
    expect(ipc.invoked).toEqual([
      { channel: channels.presenterCall, input: { operation: 'parks.list', input: {} } },
    ])
  })

  it('tells the page what was chosen in the menu', () => {
    const heard: unknown[][] = []
    const stop = bridge.onMenuCommand((...given) => heard.push(given))
    ipc.emit(channels.menuCommand, { sender: ipc }, 'undo')
    stop()
    ipc.emit(channels.menuCommand, { sender: ipc }, 'redo')
    expect(heard).toEqual([['undo']])
  })
})
