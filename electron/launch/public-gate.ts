import type { HostEvent } from '../contract/events'
import { PresenterRequest } from '../contract/presenter'
import type { Reply } from '../contract/wire'
import type { Host } from '../host/create-host'

/** The projector's way to the host. */
export interface PublicGate {
  /** Answers one call on the public face, whatever the caller writes; what is not on the list is refused. Never throws. */
  dispatch(request: unknown): Promise<Reply>
  /** @returns the way to stop */
  subscribe(listener: (event: HostEvent) => void): () => void
}

/**
 * Puts the public face between the projector's window and the host. Both shells use it: the face is set here, in the
 * program's own process, and not in the page.
 */
export function createPublicGate(host: Host): PublicGate {
  return {
    async dispatch(request) {
      const asked = PresenterRequest.safeParse(request)
      if (!asked.success) return refused
      const { operation, input } = asked.data
      return host.dispatch({ operation, face: 'public', input })
    },
    subscribe: (listener) =>
      host.subscribe('public', (event) => {
        if (event.name === 'workspace.stateChanged') listener(event)
        // Which rows were touched tells that a company or a prospect is being worked on: only that something was.
        else if (event.name === 'workspace.changed') listener({ ...event, touched: null })
      }),
  }
}

const refused: Reply = {
  ok: false,
  error: { code: 'bad-input', details: { operation: 'presenter', path: '', problem: 'malformed' } },
}
