import type { EventSource, ShellCapabilities, Transport } from '../../electron/contract'

/** Everything that the page needs of the shell it runs in. */
export interface Connection {
  readonly transport: Transport
  readonly events: EventSource
  readonly shell: ShellCapabilities
  /**
   * Tells whether the host answers: false when the stream of events has broken, true when it is back. Not called while
   * all is well. Returns the way to stop.
   */
  onReachable(listener: (reachable: boolean) => void): () => void
}
