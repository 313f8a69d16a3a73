import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import {
  operations,
  Touched,
  type ListEntry,
  type OperationName,
  type Reply,
  type WireError,
} from '../../../../electron/contract'
import { ShellProvider } from '../../../../renderer/app/shell-context'
import type { Case, Firm } from '../../../../renderer/features/companies/firm'
import type { DayPlan } from '../../../../renderer/features/trips/slice'
import type { VisitRow } from '../../../../renderer/features/visits/rows'
import type { Agenda } from '../../../../renderer/features/visits/slice'
import { VisitDialogs } from '../../../../renderer/features/visits/visit-dialogs'
import { StoreProvider } from '../../../../renderer/store/context'
import { createAppStore, type AppStore } from '../../../../renderer/store/create-store'
import '../parcels/page'
import { firm, prospect, stage } from '../prospects/samples'
import { emptyAnswer } from '../store/fake-host'
import { today, uid } from './samples'

export { click, find, findAll, press, pretendHeight, type } from '../parcels/page'

/** What the host of a visits page holds. */
export interface VisitsRows {
  visits?: VisitRow[]
  agenda?: Agenda
  companies?: Firm[]
  prospects?: Case[]
  entries?: ListEntry[]
  plans?: DayPlan[]
  /** Answers of single queries in place of the plain ones. */
  answers?: Readonly<Record<string, (input: never) => unknown>>
}

export interface VisitsPage {
  readonly store: AppStore
  /** Inputs of the operations of this name that were asked for. */
  sent(operation: string): unknown[]
  /** The next change is refused with this error. */
  refuse(error: WireError): void
  /** From now on the agenda has these rows. */
  setAgenda(agenda: Agenda): void
  close(): Promise<void>
}

/** Draws a part of the page, with the dialogs of the visits above it, on a store whose host lives in memory. */
export async function openVisits(content: ReactNode, rows: VisitsRows = {}): Promise<VisitsPage> {
  const asked: { readonly operation: string; readonly input: unknown }[] = []
  const held = { agenda: rows.agenda ?? [], revision: 1, refused: null as WireError | null }
  const visits = rows.visits ?? []
  const queries: Readonly<Record<string, (input: never) => unknown>> = {
    'workspace.current': () => ({
      workspace: {
        uid: uid(9, 1),
        revision: held.revision,
        hasDemoData: false,
        savedAt: null,
        readOnly: null,
        outside: null,
        path: '/tmp/a.gpkg',
        name: 'a.gpkg',
        holder: null,
        undo: null,
        redo: null,
        notices: [],
      },
    }),
    'companies.list': () => ({ companies: rows.companies ?? [firm(1)] }),
    'companies.page': ({ uid: asksFor }: { uid: string }) => ({
      page: {
        company: (rows.companies ?? [firm(1)]).find((each) => each.uid === asksFor),
        sites: [],
        contacts: [],
        notes: [],
      },
    }),
    'prospects.list': () => ({ prospects: rows.prospects ?? [prospect(1)] }),
    'lists.all': () => ({ entries: rows.entries ?? [stage(1)] }),
    'visits.agenda': () => ({ rows: held.agenda }),
    'visits.list': ({
      uids,
      from,
      until,
    }: {
      uids?: string[]
      from: string | null
      until: string | null
    }) => ({
      visits: visits.filter(
        (visit) =>
          (uids === undefined || uids.includes(visit.uid)) &&
          (from === null || visit.on >= from) &&
          (until === null || visit.on <= until),
      ),
    }),
    'trips.plan': () => ({ days: rows.plans ?? [] }),
    ...rows.answers,
  }
  const nothing = Object.fromEntries(
    Object.entries(Touched.shape).map(([name, schema]) => [name, schema.safeParse([]).success ? [] : false]),
  )
  const store = createAppStore({
    transport: async ({ operation, input }): Promise<Reply> => {
      asked.push({ operation, input })
      const query = queries[operation]
      const { kind, output } = operations[operation as OperationName]
      if (query) return { ok: true, value: query(input as never) }
      if (kind !== 'command') return { ok: true, value: emptyAnswer(output) }
      if (held.refused) {
        const error = held.refused
        held.refused = null
        return { ok: false, error }
      }
      held.revision += 1
      const result = { uid: uid(3, 999), changed: 1 }
      return { ok: true, value: { revision: held.revision, touched: nothing, result } }
    },
    events: () => () => {},
    shell: { kind: 'loopback' } as never,
    today: () => today,
  })
  const state = store.getState()
  await state.workspace.refreshState()
  await Promise.all([state.companies.load(), state.lists.load(), state.prospects.load()])
  const root = document.createElement('div')
  document.body.append(root)
  const drawn = createRoot(root)
  await act(async () =>
    drawn.render(
      <ShellProvider value={{ kind: 'loopback' } as never}>
        <StoreProvider store={store}>
          {content}
          <VisitDialogs />
        </StoreProvider>
      </ShellProvider>,
    ),
  )
  return {
    store,
    sent: (operation) => asked.filter((each) => each.operation === operation).map((each) => each.input),
    refuse: (error) => {
      held.refused = error
    },
    setAgenda: (agenda) => {
      held.agenda = agenda
    },
    close: async () => {
      await act(async () => drawn.unmount())
      root.remove()
    },
  }
}
