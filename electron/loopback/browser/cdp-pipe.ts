import type { Readable, Writable } from 'node:stream'

export type CdpParameters = Readonly<Record<string, unknown>>

/** The Chrome DevTools Protocol over the two pipes of `--remote-debugging-pipe`: no port that others could reach. */
export interface Cdp {
  /** @throws Error with the browser's message, or when the pipe is closed */
  send(method: string, parameters?: CdpParameters, sessionId?: string): Promise<Record<string, unknown>>
  on(
    method: string,
    listener: (parameters: Record<string, unknown>, sessionId: string | undefined) => void,
  ): void
  /** Settles when the browser has closed its end. */
  readonly closed: Promise<void>
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Record<string, unknown>
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

interface Waiting {
  readonly resolve: (result: Record<string, unknown>) => void
  readonly reject: (error: Error) => void
}

/**
 * Speaks CDP: one JSON message after the other, each ended by a NUL byte.
 * @param input to the browser's file descriptor 3
 * @param output from the browser's file descriptor 4
 */
export function openCdp(input: Writable, output: Readable): Cdp {
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, ((p: Record<string, unknown>, s: string | undefined) => void)[]>()
  let nextId = 1
  let isClosed = false
  let tail: Buffer[] = []

  let settleClosed = (): void => {}
  const closed = new Promise<void>((resolve) => (settleClosed = resolve))
  const close = (): void => {
    if (isClosed) return
    isClosed = true
    for (const { reject } of waiting.values()) reject(new Error('The browser has closed the pipe.'))
    waiting.clear()
    settleClosed()
  }

  const receive = (message: Message): void => {
    if (message.id !== undefined) {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error) asked?.reject(new Error(message.error.message))
      else asked?.resolve(message.result ?? {})
    } else if (message.method)
      for (const listener of listeners.get(message.method) ?? [])
        listener(message.params ?? {}, message.sessionId)
  }

  output.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...tail, chunk.subarray(from, end)]).toString('utf8')
      tail = []
      from = end + 1
      receive(JSON.parse(text) as Message)
    }
    if (from < chunk.length) tail.push(chunk.subarray(from))
  })
  output.on('close', close)
  output.on('error', close)
  input.on('error', close)

  return {
    closed,
    send(method, parameters = {}, sessionId) {
      if (isClosed) return Promise.reject(new Error('The browser has closed the pipe.'))
      const id = nextId++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        input.write(
          JSON.stringify({ id, method, params: parameters, ...(sessionId && { sessionId }) }) + '\0',
        )
      })
    },
    on(method, listener) {
      listeners.set(method, [...(listeners.get(method) ?? []), listener])
    },
  }
}
