import type { LayerTools } from '../features/base-layers/sheet/open-layer'

type Question =
  | { readonly kind: 'bytes'; readonly uid: string; readonly offset: number; readonly length: number }
  | {
      readonly kind: 'tile'
      readonly uid: string
      readonly z: number
      readonly x: number
      readonly y: number
    }

/** What the shell is told: the page needs something of a layer, or it is done. */
export type Turn<Report> = { readonly question: Question } | { readonly report: Report }

/** What the shell answers with its next call: the value, or the code of what went wrong. */
export interface Answer {
  readonly value?: unknown
  readonly problem?: string
}

/**
 * Lets the page ask while the shell waits for it. The page has neither a channel nor a server of its own: each of its
 * questions is what a call of the shell returns, and the answer comes with the next call.
 */
export class Questions<Report> {
  private tell: { resolve: (turn: Turn<Report>) => void; reject: (error: unknown) => void } | null = null
  private waiting: ((answer: Answer) => void) | null = null
  /** One question at a time: a call returns one. */
  private queue: Promise<unknown> = Promise.resolve()

  /** Begins a job; the promise is what the first call returns. */
  begin(work: () => Promise<Report>): Promise<Turn<Report>> {
    const turn = this.nextTurn()
    this.waiting = null
    this.queue = Promise.resolve()
    work().then(
      (report) => this.tell?.resolve({ report }),
      (error: unknown) => this.tell?.reject(error),
    )
    return turn
  }

  /** Takes the answer to the question that was returned last, and returns the next. */
  answer(answer: Answer): Promise<Turn<Report>> {
    const turn = this.nextTurn()
    const { waiting } = this
    this.waiting = null
    waiting?.(answer)
    return turn
  }

  /** How the layers reach their files. */
  toolsOf(uid: string): LayerTools {
    return {
      read: async (offset, length) =>
        (await this.ask({ kind: 'bytes', uid, offset, length })) as { base64: string; totalBytes: number },
      tile: async (z, x, y) =>
        ((await this.ask({ kind: 'tile', uid, z, x, y })) as { base64: string | null }).base64,
    }
  }

  private ask(question: Question): Promise<unknown> {
    const asked = this.queue.then(
      () =>
        new Promise<Answer>((resolve) => {
          this.waiting = resolve
          this.tell?.resolve({ question })
        }),
    )
    this.queue = asked
    return asked.then(({ value, problem }) => {
      if (problem !== undefined) throw new Error(problem)
      return value
    })
  }

  private nextTurn(): Promise<Turn<Report>> {
    return new Promise((resolve, reject) => (this.tell = { resolve, reject }))
  }
}
