import {
  Touched,
  type ErrorDetails,
  type ErrorCode,
  type Reply,
  type Request,
} from '../../../../electron/contract'
import { createAppStore, type AppStore } from '../../../../renderer/store/create-store'
import { uid } from '../parcels/samples'

export type Answers = Record<string, unknown>

/** A page's store on a host that answers from a table; whatever is not in it gets an empty answer. */
export interface Desk {
  readonly store: AppStore
  readonly answers: Answers
  /** Inputs of the calls of one operation, in order. */
  asked(operation: string): unknown[]
  /** Every call, to tell commands from queries. */
  readonly requests: readonly Request[]
}

/** What a command that touched these rows tells; everything else is untouched. */
export function touched(rows: Partial<Touched>): Touched {
  const nothing = Object.entries(Touched.shape).map(([name, schema]) => [
    name,
    schema.safeParse([]).success ? [] : false,
  ])
  return { ...(Object.fromEntries(nothing) as Touched), ...rows }
}

export const refused = <C extends ErrorCode>(code: C, details: ErrorDetails<C>) =>
  ({ refused: { code, details } }) as const

/**
 * @param answers reply by operation: a value, a function of the input, or `refused(…)`
 */
export async function openDesk(answers: Answers = {}): Promise<Desk> {
  const requests: Request[] = []
  let revision = 1
  const workspace = () => ({
    uid: uid(9, 1),
    revision,
    readOnly: null,
    outside: null,
    undo: null,
    redo: null,
    notices: [],
  })
  const lists: Answers = {
    'workspace.current': () => ({ workspace: workspace() }),
    'parks.list': { parks: [] },
    'parks.features': { features: [] },
    'parcels.list': { parcels: [] },
    'parcels.shapes': { shapes: [] },
    'parcels.timeline': { days: [] },
    'statuses.list': { statuses: [] },
    'preferences.update': { language: 'ja', choices: {} },
  }
  const transport = async (request: Request): Promise<Reply> => {
    requests.push(request)
    const table = { ...lists, ...answers }
    const found = table[request.operation]
    const value = typeof found === 'function' ? (found as (input: unknown) => unknown)(request.input) : found
    if (value && typeof value === 'object' && 'refused' in value)
      return { ok: false, error: value.refused } as Reply
    if (value && typeof value === 'object' && 'touched' in value) {
      revision += 1
      return { ok: true, value: { revision, result: { uid: uid(9, 9) }, ...value } }
    }
    return { ok: true, value: value ?? {} }
  }
  const store = createAppStore({
    transport,
    events: () => () => {},
    shell: { kind: 'loopback' } as never,
    today: () => '2026-11-20',
  })
  await store.getState().workspace.refreshState()
  return {
    store,
    answers,
    requests,
    asked: (operation) => requests.filter((each) => each.operation === operation).map(({ input }) => input),
  }
}
