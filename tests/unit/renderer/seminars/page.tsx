import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import {
  operations,
  Touched,
  type InputOf,
  type OperationName,
  type Reply,
  type Uid,
  type WireError,
} from '../../../../electron/contract'
import type { Firm } from '../../../../renderer/features/companies/firm'
import type { Candidates, InvitationRow, LeadRow } from '../../../../renderer/features/seminars/slice'
import { StoreProvider } from '../../../../renderer/store/context'
import { createAppStore, type AppStore } from '../../../../renderer/store/create-store'
import '../parcels/page'
import { emptyAnswer } from '../store/fake-host'
import { field } from '../prospects/samples'
import { lead, seminar, seminarUid, uid } from './samples'

export interface SeminarRows {
  readonly leads?: LeadRow[]
  readonly invitations?: InvitationRow[]
  readonly companies?: Firm[]
  readonly candidates?: Candidates[]
}

export interface SeminarPageUnderTest {
  readonly store: AppStore
  /** Inputs of the operations of this name, in the order in which they were asked. */
  sent(operation: OperationName): unknown[]
  /** The next change is refused with this error. */
  refuse(error: WireError): void
  /** From now on changes wait until `release`. */
  hold(): void
  release(): Promise<void>
  close(): Promise<void>
}

/** Draws a part of the page on a store whose host keeps one seminar in memory. */
export async function openSeminar(
  content: (store: AppStore) => ReactNode,
  rows: SeminarRows = {},
): Promise<SeminarPageUnderTest> {
  const asked: { readonly operation: string; readonly input: unknown }[] = []
  let leads = rows.leads ?? []
  let revision = 1
  let refused: WireError | null = null
  let gate = Promise.resolve()
  let open = (): void => {}
  const workspace = {
    uid: uid(9, 1),
    revision: 1,
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
  }
  const queries: Readonly<Record<string, () => unknown>> = {
    'workspace.current': () => ({ workspace: { ...workspace, revision } }),
    'seminars.list': () => ({ seminars: [seminar()] }),
    'seminars.page': () => ({ invitations: rows.invitations ?? [], leads }),
    'companies.list': () => ({ companies: rows.companies ?? [] }),
    'leads.candidates': () => ({ leads: rows.candidates ?? [] }),
    'targetFields.list': () => ({ fields: [field(1), field(2)] }),
    'preferences.update': () => ({ language: 'ja', choices: {} }),
  }
  function change(operation: string, input: never): unknown {
    if (operation === 'leads.capture') {
      const card = input as InputOf<'leads.capture'>
      const made = lead(leads.length + 1, card as Partial<LeadRow>)
      leads = [...leads, made]
      return { uid: made.uid }
    }
    if (operation === 'leads.join') {
      const { joins } = input as InputOf<'leads.join'>
      const to = new Map(joins.map(({ leadUid, companyUid }) => [leadUid, companyUid ?? uid(0x50, 99)]))
      leads = leads.map((each) => ({ ...each, companyUid: to.get(each.uid) ?? each.companyUid }))
      return { created: joins.filter(({ companyUid }) => companyUid === null).length, joined: joins.length }
    }
    if (operation === 'leads.remove') {
      const gone = (input as InputOf<'leads.remove'>).uids
      leads = leads.filter((each) => !gone.includes(each.uid))
    }
    return {}
  }
  const untouched = Object.fromEntries(
    Object.entries(Touched.shape).map(([name, schema]) => [name, schema.safeParse([]).success ? [] : false]),
  )
  const store = createAppStore({
    transport: async ({ operation, input }): Promise<Reply> => {
      asked.push({ operation, input })
      const query = queries[operation]
      if (query) return { ok: true, value: query() }
      const known = operations[operation as OperationName]
      if (known.kind === 'query') return { ok: true, value: emptyAnswer(known.output) }
      await gate
      if (refused) {
        const error = refused
        refused = null
        return { ok: false, error }
      }
      revision += 1
      const result = change(operation, input as never)
      const touched = { ...untouched, seminars: [seminarUid as Uid] }
      return { ok: true, value: { revision, touched, result } }
    },
    events: () => () => {},
    shell: { kind: 'loopback' } as never,
    today: () => '2026-11-26',
  })
  const state = store.getState()
  await state.workspace.refreshState()
  await Promise.all([state.companies.load(), state.targetFields.load(), state.seminars.load()])
  const root = document.createElement('div')
  document.body.append(root)
  const drawn = createRoot(root)
  await act(async () => drawn.render(<StoreProvider store={store}>{content(store)}</StoreProvider>))
  return {
    store,
    sent: (operation) => asked.filter((each) => each.operation === operation).map(({ input }) => input),
    refuse: (error) => {
      refused = error
    },
    hold: () => {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release: async () => {
      await act(async () => open())
    },
    close: async () => {
      await act(async () => drawn.unmount())
      root.remove()
    },
  }
}
