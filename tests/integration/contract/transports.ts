import { EventEmitter } from 'node:events'
import { CodedError, type Reply } from '../../../electron/contract'
import { channels } from '../../../electron/desktop/channels'
import { registerIpc } from '../../../electron/desktop/ipc'
import { pageUrl } from '../../../electron/desktop/page-address'
import type { Host } from '../../../electron/host/create-host'
import { startServer } from '../../../electron/loopback/server'

/** A way into a host: carries anything, not only what the types allow, as a broken or hostile page would. */
export interface Carrier {
  send(request: unknown): Promise<Reply>
  /** What a reply brought along beside itself, each kind once: header lines over HTTP, nothing elsewhere. */
  readonly brought: ReadonlySet<string>
  /** Ends what carries; the host stays. */
  stop(): Promise<void>
}

/** Puts one of the transports before a host. */
type Connect = (host: Host) => Promise<Carrier>

const overHttp: Connect = async (host) => {
  const server = await startServer({
    host,
    files: new Map(),
    nonce: 'nonce',
    token: 'token-of-the-test',
    presenterToken: 'token-of-the-projector',
    shell: new Map(),
  })
  const brought = new Set<string>()
  return {
    brought,
    send: async (request) => {
      const response = await fetch(`${server.origin}/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
        body: JSON.stringify(request),
      })
      brought.add(`status: ${response.status}`)
      for (const [name, value] of response.headers)
        if (name !== 'content-length') brought.add(`${name}: ${value}`)
      return (await response.json()) as Reply
    },
    stop: () => server.close(),
  }
}

type Handler = (event: unknown, input: unknown) => Promise<Reply>

const overIpc: Connect = async (host) => {
  const doors = new Map<string, Handler>()
  registerIpc({
    ipcMain: { handle: (channel, handler) => void doors.set(channel, handler as Handler) },
    host,
    dialogs: { chooseOpenFile: cannot, chooseSaveFile: cannot, showInFolder: cannot } as never,
    problems: { take: () => [] } as never,
    setTitle: () => {},
    presenter: { owns: () => false } as never,
  })
  const page = { senderFrame: { url: pageUrl, parent: null }, sender: new EventEmitter() }
  return {
    brought: new Set(),
    // Electron copies what crosses, so that neither side holds the other's objects.
    send: async (request) =>
      structuredClone(await doors.get(channels.call)?.(page, structuredClone(request))) as Reply,
    stop: () => Promise.resolve(),
  }
}

function cannot(): Promise<never> {
  return Promise.reject(new CodedError('shell-cannot', { capability: 'dialogs' }))
}

/** Every transport of the program; a new shell adds its own here and is held to carry as faithfully. */
export const carriers: readonly (readonly [name: string, connect: Connect])[] = [
  ['HTTP', overHttp],
  ['IPC', overIpc],
]
