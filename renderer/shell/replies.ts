import { CodedError, type Reply, type WireError } from '../../electron/contract'

/**
 * The value of a shell's own call.
 * @throws CodedError with the code of the reply
 */
export function valueOf(reply: Reply): unknown {
  if (reply.ok) return reply.value
  throw new CodedError(reply.error.code, reply.error.details as never)
}

/**
 * Hands problems to a listener: those that are waiting, and later ones when `nudge` says so.
 * @param take asks the shell for what has come up
 * @param nudge calls back whenever there is something to take; returns the way to stop
 */
export function deliverProblems(
  take: () => Promise<unknown>,
  nudge: (again: () => void) => () => void,
  listener: (error: WireError) => void,
): () => void {
  let listening = true
  const deliver = (): void => {
    // A shell that cannot be asked is told of by `onReachable`, not here.
    take().then(
      (taken) => {
        if (listening && Array.isArray(taken)) for (const error of taken as WireError[]) listener(error)
      },
      () => {},
    )
  }
  const stop = nudge(deliver)
  deliver()
  return () => {
    listening = false
    stop()
  }
}
