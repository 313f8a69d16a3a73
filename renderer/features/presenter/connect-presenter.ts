import type { HostEvent, PresenterBridge, PresenterRequest, Reply } from '../../../electron/contract'
import { createEventStream } from '../../shell/event-stream'
import { presenterMessages, type MessageChannel } from './messages-between'

declare global {
  interface Window {
    readonly ritchiPresenter?: PresenterBridge
    /** Put there by the program before any script of the projector's page runs. */
    __ritchiPresenter?: { readonly token: string }
  }
}

/** All that the projector's page has of the program: calls without a face, that something changed, and its own window. */
export interface PresenterConnection {
  readonly call: (request: PresenterRequest) => Promise<Reply>
  readonly subscribe: (listener: (event: HostEvent) => void) => () => void
  readonly toggleFullScreen: () => void
  readonly close: () => void
  readonly openChannel: () => MessageChannel
}

/** @throws Error when the page was opened by neither shell */
export function connectPresenter(window: Window): PresenterConnection {
  const openChannel = presenterMessages
  const bridge = window.ritchiPresenter
  if (bridge)
    return {
      call: (request) => bridge.call(request),
      subscribe: (listener) => bridge.subscribe(listener),
      toggleFullScreen: () => void bridge.toggleFullScreen(),
      close: () => void bridge.close(),
      openChannel,
    }
  const token = takeToken(window)
  if (token === null)
    throw new Error('No host: the page was opened without the address that the program gave.')
  const headers = { Authorization: `Bearer ${token}` }
  const changed: HostEvent = { name: 'workspace.changed', revision: 0, touched: null }
  const events = createEventStream({
    open: (_face, signal) => window.fetch('/presenter/events', { headers, signal }),
    catchUp: async (_face, listener) => listener(changed),
    wait: (milliseconds) => new Promise((resolve) => void window.setTimeout(resolve, milliseconds)),
    reachable: () => {},
  })
  return {
    async call(request) {
      const response = await window.fetch('/presenter/call', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      })
      if (!response.ok) throw new Error(`presenter: ${response.status}`)
      return (await response.json()) as Reply
    },
    subscribe: (listener) => events('public', listener),
    toggleFullScreen() {
      const { document } = window
      void (document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen())
    },
    close: () => window.close(),
    openChannel,
  }
}

/** Taken once and out of the address, as the office's page does with its own. */
function takeToken(window: Window): string | null {
  const handed = window.__ritchiPresenter?.token
  if (handed !== undefined) {
    delete window.__ritchiPresenter
    return handed
  }
  const token = /^#t=([\w-]+)$/.exec(window.location.hash)?.[1] ?? null
  if (token !== null) window.history.replaceState(null, '', window.location.pathname)
  return token
}
