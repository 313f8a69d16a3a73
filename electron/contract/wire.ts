import type { Face } from './face'
import type { WireError } from './errors'
import type { HostEvent } from './events'

/** One call: the operation's name, the face it is asked on, and its input. */
export interface Request {
  readonly operation: string
  readonly face: Face
  readonly input: unknown
}

/** The answer to a call: the operation's output or a coded error. */
export type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError }

/** Carries a call to the host: in-process, over HTTP on the loopback address, or over Electron's IPC. */
export type Transport = (request: Request) => Promise<Reply>

/** Listens to the host's events on one face; returns the way to stop. */
export type EventSource = (face: Face, listener: (event: HostEvent) => void) => () => void
