import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { CodedError, type Reply } from '../../../electron/contract'
import { channels } from '../../../electron/desktop/channels'
import { registerIpc } from '../../../electron/desktop/ipc'
import { pageUrl } from '../../../electron/desktop/page-address'
import { startServer } from '../../../electron/loopback/server'
import { startHost, type TestHost } from '../../support/make-workspace'

/** A way into a host: carries anything, not only what the types allow, as a broken or hostile page would. */
export interface Carrier extends TestHost {
  send(request: unknown): Promise<Reply>
  /** Ends the host and whatever carries to it. */
  stop(): Promise<void>
}

/** Opens a host on the file behind one of the transports. */
export type OpenCarrier = (folder: string, file: string | null) => Promise<Carrier>

const inProcess: OpenCarrier = async (folder, file) => {
  const started = await startHost(folder, file)
  return {
    ...started,
    send: (request) => started.host.dispatch(request as never),
    stop: () => started.close(),
  }
}

const overHttp: OpenCarrier = async (folder, file) => {
  const started = await startHost(folder, file)
  const server = await startServer({
    host: started.host,
    files: new Map(),
    nonce: 'nonce',
    token: 'token-of-the-test',
    presenterToken: 'token-of-the-projector',
    shell: new Map(),
  })
  return {
    ...started,
    send: async (request) => {
      const response = await fetch(`${server.origin}/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
        body: JSON.stringify(request),
      })
      return (await response.json()) as Reply
    },
    stop: async () => {
      await server.close()
      await started.close()
    },
  }
}

type Handler = (event: unknown, input: unknown) => Promise<Reply>

const overIpc: OpenCarrier = async (folder, file) => {
  const started = await startHost(folder, file)
  const doors = new Map<string, Handler>()
  registerIpc({
    ipcMain: { handle: (channel, handler) => void doors.set(channel, handler as Handler) },
    host: started.host,
    dialogs: { chooseOpenFile: cannot, chooseSaveFile: cannot, showInFolder: cannot } as never,
    problems: { take: () => [] } as never,
    setTitle: () => {},
    presenter: { owns: () => false } as never,
  })
  const page = { senderFrame: { url: pageUrl, parent: null }, sender: new EventEmitter() }
  return {
    ...started,
    // Electron copies what crosses, so that neither side holds the other's objects.
    send: async (request) =>
      structuredClone(await doors.get(channels.call)?.(page, structuredClone(request))) as Reply,
    stop: () => started.close(),
  }
}

function cannot(): Promise<never> {
  return Promise.reject(new CodedError('shell-cannot', { capability: 'dialogs' }))
}

/** Every transport of the program; a new shell adds its own here and is held to the same contract. */
export const carriers: readonly (readonly [name: string, open: OpenCarrier])[] = [
  ['in process', inProcess],
  ['over HTTP', overHttp],
  ['over IPC', overIpc],
]

export function workspaceFile(folder: string): string {
  return join(folder, 'workspace.gpkg')
}
