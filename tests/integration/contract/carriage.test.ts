import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorDetails, operations, type OperationName, type Reply } from '../../../electron/contract'
import type { Host } from '../../../electron/host/create-host'
import { fillProgrammes } from '../../support/fill-programmes'
import { fillProspects } from '../../support/fill-prospects'
import { fillVisits } from '../../support/fill-visits'
import { fillWorkspace, startHost, type TestHost } from '../../support/make-workspace'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'
import { badInputsOf, examplesOf, strange, type Suggest } from './schema-examples'
import { suggestionsFor } from './suggestions'
import { carriers, type Carrier } from './transports'

const names = Object.keys(operations) as OperationName[]
/** They open another file or none, and whatever is asked after them would have nothing to be answered from. */
const closesTheFile = /^(workspace|backups)\./

/** What JSON holds of a value, in its order: two values with the same text are the same to whoever receives them. */
const text = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

/** A host with a window: what came through the door, and what was handed out for it. */
interface Watched {
  readonly host: Host
  readonly received: unknown[]
  readonly given: Reply[]
  /** Answers everything with this from now on, or asks the host again. */
  answerWith(reply: Reply | null): void
}

function watch(host: Host): Watched {
  const received: unknown[] = []
  const given: Reply[] = []
  let fixed: Reply | null = null
  return {
    received,
    given,
    answerWith: (reply) => void (fixed = reply),
    host: {
      ...host,
      dispatch: async (request) => {
        received.push(structuredClone(request))
        const reply = fixed ?? (await host.dispatch(request))
        given.push(structuredClone(reply))
        return reply
      },
    },
  }
}

let folder: TempFolder
let started: TestHost
let suggest: Suggest

beforeAll(async () => {
  folder = makeTempFolder()
  started = await startHost(folder.path, folder.join('workspace.gpkg'))
  const rows = await fillWorkspace(started.call)
  const made = await fillProspects(started.call, rows.parks[0] ?? '', rows.parcels)
  await fillProgrammes(started.call, made.companies[0] ?? '', made.prospects[0] ?? '')
  await fillVisits(started.call, folder.path, made.companies[0] ?? '', made.prospects[0] ?? '')
  suggest = await suggestionsFor(started.call, folder.path)
})
afterAll(async () => {
  await started?.close()
  folder.remove()
})

/**
 * The carriers look into nothing that they carry: what the contract demands of every operation is tried at the host's own
 * door (`conformance.test.ts`, `canaries.test.ts`), where every reply is also held to be made of what JSON knows. Here it
 * is proved that each carrier brings any request to that door and any reply back from it as they are.
 */
describe.each(carriers)('what is carried over %s', (_, connect) => {
  let watched: Watched
  let carrier: Carrier

  beforeAll(async () => {
    watched = watch(started.host)
    carrier = await connect(watched.host)
  })
  afterAll(() => carrier?.stop())

  /** Sends it, and tells what differs on the way there or back. */
  async function difference(request: unknown): Promise<string[]> {
    const before = watched.received.length
    const reply = await carrier.send(request)
    const found: string[] = []
    const arrived = watched.received.slice(before)
    if (arrived.length !== 1) found.push(`arrived ${arrived.length} times`)
    if (text(arrived[0]) !== text(request)) found.push(`sent ${text(request)}, received ${text(arrived[0])}`)
    const answer = watched.given.at(-1)
    if (text(reply) !== text(answer)) found.push(`answered ${text(answer)}, received ${text(reply)}`)
    return found
  }

  it('is every operation with its reply, on both faces, and the refusal of what is wrong with it', async () => {
    const found: string[] = []
    let accepted = 0
    for (const operation of names) {
      const { input, kind } = operations[operation]
      const isSpared = kind === 'action' && closesTheFile.test(operation)
      watched.answerWith(isSpared ? { ok: true, value: { spared: operation } } : null)
      const faults = badInputsOf(input)
      const inputs = [...examplesOf(input, suggest).slice(0, 2), faults[0]?.input, faults.at(-1)?.input]
      for (const face of ['internal', 'public'] as const)
        for (const each of inputs) {
          found.push(...(await difference({ operation, face, input: each })))
          if (watched.given.at(-1)?.ok === true) accepted += 1
        }
      found.push(...(await difference({ operation, face: 'internal' })))
    }
    expect(found).toEqual([])
    expect(accepted).toBeGreaterThan(names.length / 2)
  })

  it('is every value that JSON knows, whatever it stands in, as a request and as a reply', async () => {
    const own = JSON.parse('{"__proto__":{"face":"internal"},"constructor":1,"toString":null}') as object
    const values = [
      ...strange,
      own,
      [[[1, [2]], { deep: { deeper: [own, null, false] } }]],
      { 団地: '𠮷野\u2028\u0000"\\', '': [0.1 + 0.2, 2 ** 53, -1e-7], 'a.b': 'x'.repeat(300_000) },
      'line\u000bbreak\u007f\ufeff\ud800',
    ]
    const found: string[] = []
    for (const value of values) {
      watched.answerWith({ ok: true, value })
      found.push(...(await difference(value)))
      found.push(...(await difference({ operation: 'parks.list', face: 'internal', input: value })))
    }
    watched.answerWith(null)
    expect(found).toEqual([])
  })

  it('is every error with its details', async () => {
    const found: string[] = []
    for (const [code, schema] of Object.entries(errorDetails)) {
      watched.answerWith({ ok: false, error: { code, details: examplesOf(schema)[0] } as never })
      found.push(...(await difference({ operation: 'parks.list', face: 'public', input: {} })))
    }
    watched.answerWith(null)
    expect(found).toEqual([])
  })

  it('is nothing else: whatever was asked, a reply brings the same few lines along', async () => {
    const before = [...carrier.brought].sort()
    await carrier.send({ operation: 'companies.list', face: 'internal', input: {} })
    await carrier.send({ operation: 'no.such', face: 'nobody' })
    expect([...carrier.brought].sort()).toEqual(before)
    expect(new Set(before.map((line) => line.split(':')[0])).size).toBe(before.length)
  })
})
