import { join } from 'node:path'
import type { Reply } from '../../../electron/contract'
import { startServer } from '../../../electron/loopback/server'
import { startHost, type TestHost } from '../../support/make-workspace'

/** A way into a host: carries anything, not only what the types allow, as a broken or hostile page would. */
export interface Carrier extends TestHost {
  send(request: unknown): Promise<Reply>
  /** What the carrier must not be asked to carry, because it cannot (JSON has no `undefined`). */
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

/** Every transport of the program; a new shell adds its own here and is held to the same contract. */
export const carriers: readonly (readonly [name: string, open: OpenCarrier])[] = [
  ['in process', inProcess],
  ['over HTTP', overHttp],
]

export function workspaceFile(folder: string): string {
  return join(folder, 'workspace.gpkg')
}
