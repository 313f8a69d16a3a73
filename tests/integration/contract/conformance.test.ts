import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  errorDetails,
  operations,
  type ErrorCode,
  type OperationName,
  type Reply,
  type WireError,
} from '../../../electron/contract'
import { fillProgrammes } from '../../support/fill-programmes'
import { fillProspects } from '../../support/fill-prospects'
import { fillVisits } from '../../support/fill-visits'
import { fillWorkspace, startHost, type TestHost } from '../../support/make-workspace'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'
import { leakedFields } from './face-walker'
import { notCarried } from './plain-data'
import { badInputsOf, examplesOf, type Suggest } from './schema-examples'
import { suggestionsFor } from './suggestions'

const names = Object.keys(operations) as OperationName[]
const queries = names.filter((name) => operations[name].kind === 'query')
const inheritedNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  'parks.List',
  'parks',
]

function errorOf(reply: Reply): WireError {
  if (reply.ok) throw new Error(`accepted: ${JSON.stringify(reply.value)}`)
  return reply.error
}

/** Error codes a caller may meet; a bug in the program is none of them. What no carrier could bring is a bug as well. */
function problemWith(reply: Reply, name: OperationName): string | null {
  const lost = notCarried(reply, 'reply')
  if (lost !== null) return lost
  if (reply.ok) {
    const parsed = operations[name].output.safeParse(reply.value)
    return parsed.success
      ? null
      : `${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`
  }
  const { code, details } = reply.error
  if (code === 'internal-error' || code === 'bad-output') return JSON.stringify(reply.error)
  if (!Object.hasOwn(errorDetails, code)) return `unknown code ${code}`
  const parsed = errorDetails[code as ErrorCode].safeParse(details)
  return parsed.success ? null : `${code}: ${parsed.error.issues[0]?.message}`
}

/** Every operation with every kind of input, good and bad, at the host's own door; `carriage.test.ts` is about the ways to it. */
describe('the contract', () => {
  let folder: TempFolder
  let file: string
  let started: TestHost
  let known: Promise<Suggest> | null = null
  /** Rows worth asking for: they change with commands and actions only. */
  const suggestions = () => (known ??= suggestionsFor(started.call, folder.path))
  const send = (request: unknown): Promise<Reply> => started.host.dispatch(request)

  /** Opens the file unless it is the one that is open: with all its checks it takes longer than most operations. */
  async function openAgain(): Promise<void> {
    const { workspace } = await started.call('workspace.current', {})
    if (workspace?.path !== file) await started.call('workspace.open', { path: file })
  }

  beforeAll(async () => {
    folder = makeTempFolder()
    file = folder.join('workspace.gpkg')
    started = await startHost(folder.path, file)
    const rows = await fillWorkspace(started.call)
    const made = await fillProspects(started.call, rows.parks[0] ?? '', rows.parcels)
    await fillProgrammes(started.call, made.companies[0] ?? '', made.prospects[0] ?? '')
    await fillVisits(started.call, folder.path, made.companies[0] ?? '', made.prospects[0] ?? '')
  })
  afterAll(async () => {
    await started?.close()
    folder.remove()
  })

  it.each(names)('%s refuses every input with one fault and names the place', async (operation) => {
    const faults = badInputsOf(operations[operation].input)
    expect(faults.length).toBeGreaterThan(5)
    const accepted: string[] = []
    for (const fault of faults) {
      const reply = await send({ operation, face: 'internal', input: fault.input })
      const { code, details } = reply.ok ? { code: 'accepted', details: {} } : reply.error
      const at = (details as { path?: string }).path ?? ''
      const named = fault.path === '' || at === fault.path || at.startsWith(`${fault.path}.`)
      if (code !== 'bad-input' || !named) accepted.push(`${fault.title}: ${code} at "${at}"`)
    }
    expect(accepted).toEqual([])
  })

  it('refuses an input that is left out altogether', async () => {
    for (const operation of names)
      expect(errorOf(await send({ operation, face: 'internal' })).code, operation).toBe('bad-input')
  })

  it.each(inheritedNames)('does not take "%s" for an operation', async (operation) => {
    const error = errorOf(await send({ operation, face: 'internal', input: {} }))
    expect(error).toEqual({ code: 'unknown-operation', details: { operation } })
  })

  it.each([
    ['a face that does not exist', { operation: 'parks.list', face: 'officer', input: {} }],
    ['no face', { operation: 'parks.list', input: {} }],
    [
      'a face inherited from the prototype',
      JSON.parse('{"operation":"parks.list","__proto__":{"face":"internal"},"input":{}}'),
    ],
    [
      'a field that does not belong',
      { operation: 'parks.list', face: 'internal', input: {}, actor: 'someone' },
    ],
    ['an operation that is a list', { operation: ['parks.list'], face: 'internal', input: {} }],
    ['no object', 'parks.list'],
    ['nothing', null],
  ])('refuses an envelope with %s', async (_title, request) => {
    expect(errorOf(await send(request)).code).toBe('bad-input')
  })

  it('changes nothing for the public face', async () => {
    for (const operation of names) {
      const declared = operations[operation]
      if (declared.kind === 'query' || 'onPublicFace' in declared) continue
      const input = examplesOf(declared.input)[0]
      const error = errorOf(await send({ operation, face: 'public', input }))
      expect(error).toEqual({ code: 'public-face-reads-only', details: { operation } })
    }
  })

  it.each(queries)('%s answers the public face without any internal field', async (operation) => {
    const { input, output } = operations[operation]
    const suggest = await suggestions()
    let answered = 0
    for (const example of examplesOf(input, suggest)) {
      const reply = await send({ operation, face: 'public', input: example })
      if (!reply.ok) continue
      answered += 1
      expect(leakedFields([output], reply.value)).toEqual([])
    }
    expect(answered).toBeGreaterThan(0)
  })

  it.each(names)('%s answers what its schema says, or a code with its details', async (operation) => {
    const { input, kind } = operations[operation]
    const examples = examplesOf(input, await suggestions())
    for (const face of ['internal', 'public'] as const)
      for (const example of examples) {
        const reply = await send({ operation, face, input: example })
        expect(problemWith(reply, operation), JSON.stringify(example)).toBeNull()
        if (kind !== 'query' && reply.ok) known = null
        // An action may have closed the file or opened another one.
        if (kind === 'action') await openAgain()
      }
  })
})
