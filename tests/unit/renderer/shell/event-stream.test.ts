import { describe, expect, it } from 'vitest'
import type { HostEvent } from '../../../../electron/contract'
import { createEventStream, readLines } from '../../../../renderer/shell/event-stream'

const changed = (revision: number): HostEvent => ({ name: 'workspace.changed', revision, touched: null })

/** A stream that a test ends by hand. */
function body() {
  let controller!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: (given) => void (controller = given) })
  const write = (text: string): void => controller.enqueue(new TextEncoder().encode(text))
  return { stream, write, close: () => controller.close() }
}

function setUp(answers: (() => Promise<Response>)[]) {
  const waits: number[] = []
  const reachable: boolean[] = []
  const heard: HostEvent[] = []
  const caughtUp: string[] = []
  const never = new Promise<never>(() => {})
  const events = createEventStream({
    open: () => (answers.shift() ?? (() => never))(),
    catchUp: async (face, listener) => {
      caughtUp.push(face)
      listener(changed(100))
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
    reachable: (now) => reachable.push(now),
  })
  const stop = events('internal', (event) => heard.push(event))
  return { waits, reachable, heard, caughtUp, stop }
}

describe('stream of the host’s events', () => {
  it('hands over one event a line and passes over the signs of life', async () => {
    const { stream, write } = body()
    const { heard } = setUp([async () => new Response(stream)])
    write('\n')
    write(JSON.stringify(changed(1)) + '\n\n' + JSON.stringify(changed(2)).slice(0, 9))
    write(JSON.stringify(changed(2)).slice(9) + '\n')
    await expect.poll(() => heard).toEqual([changed(1), changed(2)])
  })

  it('opens again after a break, tells what was missed, and says when it is back', async () => {
    const first = body()
    const second = body()
    const { heard, reachable, caughtUp, waits } = setUp([
      async () => new Response(first.stream),
      () => Promise.reject(new Error('refused')),
      async () => new Response(second.stream),
    ])
    first.close()
    await expect.poll(() => reachable).toEqual([false, true])
    second.write(JSON.stringify(changed(101)) + '\n')
    await expect.poll(() => heard).toEqual([changed(100), changed(101)])
    expect(caughtUp).toEqual(['internal'])
    expect(waits).toEqual([250, 500])
  })

  it('waits longer each time, eight seconds at most', async () => {
    const refused = () => Promise.reject(new Error('refused'))
    const { waits } = setUp(Array.from({ length: 8 }, () => refused))
    await expect.poll(() => waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000])
  })

  it('takes a refusal by the server for a break and never for an event', async () => {
    const { reachable, heard } = setUp([async () => new Response('{"ok":false}\n', { status: 400 })])
    await expect.poll(() => reachable).toEqual([false])
    expect(heard).toEqual([])
  })

  it('hands over nothing after it was stopped', async () => {
    const { stream, write } = body()
    const { heard, stop } = setUp([async () => new Response(stream)])
    write(JSON.stringify(changed(1)) + '\n')
    await expect.poll(() => heard.length).toBe(1)
    stop()
    write(JSON.stringify(changed(2)) + '\n')
    await new Promise((resolve) => setImmediate(resolve))
    expect(heard).toEqual([changed(1)])
  })

  it('puts a letter together that was cut in two', async () => {
    const letters = new TextEncoder().encode('八幡原\n')
    const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const byte of letters) controller.enqueue(new Uint8Array([byte]))
        controller.close()
      },
    })
    const lines: string[] = []
    await readLines(pieces, (line) => lines.push(line))
    expect(lines).toEqual(['八幡原'])
  })
})
