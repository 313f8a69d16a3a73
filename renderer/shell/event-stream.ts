import type { EventSource, Face, HostEvent } from '../../electron/contract'

/** What the stream needs of the world; tests bring their own. */
export interface StreamParts {
  /** Opens `GET /events` on a face; the answer's body is one event a line, empty lines being signs of life. */
  readonly open: (face: Face, signal: AbortSignal) => Promise<Response>
  /** Tells what may have been missed: called after a break, before the events go on. */
  readonly catchUp: (face: Face, listener: (event: HostEvent) => void) => Promise<void>
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly reachable: (reachable: boolean) => void
}

const firstWait = 250
const longestWait = 8000

/** The host's events over HTTP: opened again after a break, with waits that double up to eight seconds. */
export function createEventStream(parts: StreamParts): EventSource {
  return (face, listener) => {
    const ending = new AbortController()
    void follow(parts, face, listener, ending.signal)
    return () => ending.abort()
  }
}

async function follow(
  parts: StreamParts,
  face: Face,
  listener: (event: HostEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let broken = false
  let pause = firstWait
  const heard = (event: HostEvent): void => {
    if (!signal.aborted) listener(event)
  }
  while (!signal.aborted) {
    try {
      const response = await parts.open(face, signal)
      if (!response.ok || !response.body) throw new Error(`events: ${response.status}`)
      if (broken) {
        await parts.catchUp(face, heard)
        parts.reachable(true)
      }
      broken = false
      pause = firstWait
      await readLines(response.body, (line) => heard(JSON.parse(line) as HostEvent))
    } catch {
      // Whatever ended the stream, the answer is the same: open it again.
    }
    if (signal.aborted) return
    if (!broken) parts.reachable(false)
    broken = true
    await parts.wait(pause, signal).catch(() => {})
    pause = Math.min(pause * 2, longestWait)
  }
}

/** Calls back for every line that is not empty; a character may be cut between two chunks. */
export async function readLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  line: (text: string) => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let tail = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (tail + part.value).split('\n')
    tail = lines.pop() ?? ''
    for (const text of lines) if (text !== '') line(text)
  }
}
