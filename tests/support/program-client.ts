import { createClient, type Call, type Face, type Reply } from '../../electron/contract'
import type { Program } from './program'

/** Calls to a running program, as its page makes them. */
export function callsTo(program: Program, face: Face = 'internal'): Call {
  return createClient(
    async (request) => {
      const response = await fetch(`${program.url}/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${program.token}` },
        body: JSON.stringify(request),
      })
      return (await response.json()) as Reply
    },
    () => face,
  )
}
