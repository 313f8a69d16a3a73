import { operations, type Call, type InputOf, type OperationName } from '../../electron/contract'

/**
 * An answer to a question that nobody asks any more: the face or the workspace was switched while it was on its way.
 * It is dropped, because an answer of the internal face must never reach a screen that is public.
 */
export class OutdatedAnswer extends Error {
  constructor(operation: string) {
    super(operation)
    this.name = 'OutdatedAnswer'
  }
}

export interface Generations {
  /** Everything asked before now is outdated. */
  next(): void
  /**
   * Like `call`, but the answer of a query that was asked in an earlier generation rejects with `OutdatedAnswer`.
   * Commands and actions answer always: they happened.
   */
  readonly call: Call
}

/**
 * Guards a client against answers that come too late.
 * @param mark what a question belongs to beside the generation (the face); compared by identity
 */
export function createGenerations(call: Call, mark: () => unknown): Generations {
  let generation = 0
  return {
    next: () => {
      generation += 1
    },
    call: async <N extends OperationName>(operation: N, input: InputOf<N>) => {
      const asked = generation
      const askedMark = mark()
      const isOutdated = () =>
        operations[operation].kind === 'query' && (asked !== generation || askedMark !== mark())
      try {
        const answer = await call(operation, input)
        if (isOutdated()) throw new OutdatedAnswer(operation)
        return answer
      } catch (error) {
        if (isOutdated()) throw new OutdatedAnswer(operation)
        throw error
      }
    },
  }
}
