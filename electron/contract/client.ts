import { CodedError, type WireError } from './errors'
import type { Face } from './face'
import type { InputOf, OperationName, OutputOf } from './index'
import type { Transport } from './wire'

/** Calls an operation of the contract; rejects with `CodedError`, whatever the carrier. */
export type Call = <N extends OperationName>(operation: N, input: InputOf<N>) => Promise<OutputOf<N>>

/**
 * The typed client on a transport.
 * @param transport carries the call
 * @param face asked at each call, so that the 庁内/公開 switch works at once
 * @throws CodedError with the code of the host, or `host-unreachable` when the carrier itself failed
 */
export function createClient(transport: Transport, face: () => Face): Call {
  return async (operation, input) => {
    const reply = await transport({ operation, face: face(), input }).catch(() => {
      throw new CodedError('host-unreachable', {})
    })
    if (reply.ok) return reply.value as never
    throw fromWire(reply.error)
  }
}

function fromWire(error: WireError): CodedError {
  return new CodedError(error.code, error.details as never)
}
