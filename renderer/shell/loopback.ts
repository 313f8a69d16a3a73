import {
  CodedError,
  layerExtensions,
  type Face,
  type HostEvent,
  type Reply,
  type Transport,
} from '../../electron/contract'
import { chooseFile, handOverFile } from './choose-file'
import type { Connection } from './connection'
import { createEventStream } from './event-stream'
import { deliverProblems, valueOf } from './replies'
import type { LoopbackKey } from './token'

/** The page's side of the loopback shell: calls and events over HTTP with the token of this start. */
export function connectLoopback(window: Window, key: LoopbackKey): Connection {
  const authorization = { Authorization: `Bearer ${key.token}` }
  const post = async (path: string, body: unknown): Promise<Reply> => {
    const response = await window.fetch(path, {
      method: 'POST',
      headers: { ...authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return (await response.json()) as Reply
  }
  const ask = async (name: string, body: unknown): Promise<unknown> => {
    const reply = await post(`/shell/${name}`, body).catch(() => {
      throw new CodedError('host-unreachable', {})
    })
    return valueOf(reply)
  }
  const chosenPath = async () => (await ask('chosen-path', {})) as string | null
  const transport: Transport = (request) => post('/call', request)

  const reachability = new Set<(reachable: boolean) => void>()
  let isReachable = true
  const events = createEventStream({
    open: (face, signal) => window.fetch(`/events?face=${face}`, { headers: authorization, signal }),
    catchUp: (face, listener) => tellMissed(transport, face, listener),
    wait: (milliseconds) => new Promise((resolve) => void window.setTimeout(resolve, milliseconds)),
    reachable(now) {
      if (now === isReachable) return
      isReachable = now
      for (const listener of reachability) listener(now)
    },
  })

  return {
    transport,
    events,
    onReachable(listener) {
      reachability.add(listener)
      return () => reachability.delete(listener)
    },
    shell: {
      kind: 'loopback',
      async chooseOpenFile(kind = 'workspace') {
        if (!key.controlled) throw new CodedError('shell-cannot', { capability: 'chooseOpenFile' })
        const accept = kind === 'layer' ? layerExtensions.map((one) => `.${one}`).join() : '.gpkg'
        return await chooseFile(window.document, accept, chosenPath)
      },
      async pathOfDropped(file) {
        if (!key.controlled) return null
        return await handOverFile(window.document, file, chosenPath)
      },
      chooseSaveFile: () => Promise.reject(new CodedError('shell-cannot', { capability: 'chooseSaveFile' })),
      showInFolder: async (path) => void (await ask('show-in-folder', { path })),
      setTitle(title) {
        window.document.title = title
      },
      async openPresenter() {
        const { token } = (await ask('open-presenter', {})) as { token: string | null }
        if (token !== null)
          window.open(`/presenter.html#t=${token}`, '_blank', 'popup,noopener,width=1280,height=720')
      },
      onMenuCommand: () => () => {},
      onProblem: (listener) =>
        deliverProblems(
          () => ask('take-problems', {}),
          (again) => {
            window.addEventListener('ritchi-problem', again)
            return () => window.removeEventListener('ritchi-problem', again)
          },
          listener,
        ),
    },
  }
}

/** After a break nobody knows what changed: the frame gets the state as it is now, and everything is read again. */
async function tellMissed(
  transport: Transport,
  face: Face,
  listener: (event: HostEvent) => void,
): Promise<void> {
  const reply = await transport({ operation: 'workspace.current', face, input: {} })
  const { workspace } = valueOf(reply) as {
    workspace: (HostEvent & { name: 'workspace.stateChanged' })['workspace']
  }
  listener({ name: 'workspace.stateChanged', workspace })
  if (workspace) listener({ name: 'workspace.changed', revision: workspace.revision, touched: null })
}
