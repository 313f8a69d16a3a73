import { z } from 'zod'
import { CodedError } from '../contract/errors'
import { Face } from '../contract/face'
import { operations, type OperationName } from '../contract/index'
import type { Reply } from '../contract/wire'
import { publicFaceOf } from './face-filter'
import type { Handlers } from './handler'
import type { HostServices } from './services'
import type { ReadDb, WriteDb } from './workspace/db'

const Envelope = z.strictObject({ operation: z.string().max(100), face: Face, input: z.unknown() })

type AllHandlers = Handlers<typeof operations>
/** A handler with its types taken off: the schemas on both sides of it have checked what the compiler no longer sees. */
type LooseHandler = (input: unknown, context: Record<string, unknown>) => unknown

/**
 * The one door of the host: own-property check → parse input → handler → strip to the face → parse output → value or
 * error code. Nothing that a handler throws leaves as a stack.
 *
 * @param handlers one for each operation of the contract
 * @param report receives what was not foreseen (a bug), for the log
 */
export function createDispatch(
  services: HostServices,
  handlers: AllHandlers,
  report: (operation: string, error: unknown) => void,
): (request: unknown) => Promise<Reply> {
  return async (request) => {
    const envelope = Envelope.safeParse(request)
    if (!envelope.success) return refuse(badShape('bad-input', '', envelope.error))
    const { operation, face, input } = envelope.data
    try {
      return { ok: true, value: await answer(services, handlers, operation, face, input) }
    } catch (error) {
      if (error instanceof CodedError) {
        if (error.code === 'bad-output') report(operation, error)
        return refuse(error)
      }
      report(operation, error)
      const technical = error instanceof Error ? error.message : String(error)
      return refuse(new CodedError('internal-error', { operation, technical }))
    }
  }
}

async function answer(
  services: HostServices,
  handlers: AllHandlers,
  name: string,
  face: Face,
  rawInput: unknown,
): Promise<unknown> {
  if (!isOperation(name)) throw new CodedError('unknown-operation', { operation: name })
  const operation = operations[name]
  if (face === 'public' && !('onPublicFace' in operation) && operation.kind !== 'query')
    throw new CodedError('public-face-reads-only', { operation: name })

  const input = operation.input.safeParse(rawInput)
  if (!input.success) throw badShape('bad-input', name, input.error)

  const handler = handlers[name] as unknown as LooseHandler
  const { session } = services
  let value: unknown
  if (operation.kind === 'query') {
    // What is in memory but not yet on the disk may still be taken back: a query never sees it.
    await session.settled()
    const context = {
      host: services,
      face,
      get db(): ReadDb {
        return session.db
      },
    }
    value = await handler(input.data, context)
  } else if (operation.kind === 'command') {
    value = await session.execute(name, (db: WriteDb) => handler(input.data, { host: services, db }))
  } else {
    value = await handler(input.data, { host: services, face })
  }

  const seen = face === 'public' ? publicFaceOf(operation.output, value) : value
  const output = operation.output.safeParse(seen)
  if (!output.success) throw badShape('bad-output', name, output.error)
  return output.data
}

/** Own properties only: `toString` and `__proto__` are not operations. */
function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operations, name)
}

function badShape(code: 'bad-input' | 'bad-output', operation: string, error: z.ZodError): CodedError {
  const issue = error.issues[0]
  return new CodedError(code, {
    operation,
    path: issue?.path.join('.') ?? '',
    problem: issue?.message ?? '',
  })
}

function refuse(error: CodedError): Reply {
  return { ok: false, error: error.toWire() }
}
