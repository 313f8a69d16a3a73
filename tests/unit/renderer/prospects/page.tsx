import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { ReactNode } from 'react'
import {
  Touched,
  type ListEntry,
  type Reply,
  type TargetField,
  type WireError,
} from '../../../../electron/contract'
import type { Case, Firm } from '../../../../renderer/features/companies/firm'
import { createAppStore, type AppStore } from '../../../../renderer/store/create-store'
import { StoreProvider } from '../../../../renderer/store/context'
import '../parcels/page'
import { entry, field, firm, prospect, stage, uid } from './samples'

export { click, find, findAll, press, pretendHeight, type } from '../parcels/page'

/** Rows of an office whose host lives in memory. */
export interface OfficeRows {
  prospects?: Case[]
  companies?: Firm[]
  entries?: ListEntry[]
  fields?: TargetField[]
}

export interface OfficePage {
  readonly store: AppStore
  /** Inputs of the operations of this name that were asked for. */
  sent(operation: string): unknown[]
  /** The next change is refused with this error. */
  refuse(error: WireError): void
  close(): Promise<void>
}

export const stages = [
  stage(1, { name: '接触' }),
  stage(2, { name: '面談' }),
  stage(3, { name: '失注', kind: 'lost' }),
  stage(4, { name: '保留', kind: 'held' }),
]
export const reason = entry('lost-reason', 1, { name: '他地域に決定' })

/** Draws a part of the page on a store whose host answers with these rows, and writes down what it is asked. */
export async function openOffice(content: ReactNode, rows: OfficeRows = {}): Promise<OfficePage> {
  const asked: { readonly operation: string; readonly input: unknown }[] = []
  let refused: WireError | null = null
  let revision = 1
  const office = {
    prospects: rows.prospects ?? [prospect(1)],
    companies: rows.companies ?? [firm(1)],
    entries: rows.entries ?? [...stages, reason],
    fields: rows.fields ?? [field(1)],
  }
  const workspace = () => ({
    uid: uid(9, 1),
    revision,
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
  })
  const queries: Readonly<Record<string, (input: never) => unknown>> = {
    'workspace.current': () => ({ workspace: workspace() }),
    'prospects.list': () => ({ prospects: office.prospects }),
    'prospects.stageHistory': () => ({ entries: [] }),
    'prospects.checkCodeName': () => ({ warnings: [{ shares: 'reading', text: 'みほん' }] }),
    'companies.list': () => ({ companies: office.companies }),
    'lists.all': () => ({ entries: office.entries }),
    'targetFields.list': () => ({ fields: office.fields }),
    'activities.list': () => ({ activities: [] }),
    'views.list': () => ({ views: [] }),
    'preferences.update': () => ({ language: 'ja', choices: {} }),
  }
  /** The rows a change makes, as far as the tests look at them. */
  function change(operation: string, input: Record<string, unknown>): void {
    if (operation !== 'prospects.enterStage') return
    const uids = input['uids'] as string[]
    office.prospects = office.prospects.map((each) =>
      uids.includes(each.uid)
        ? { ...each, stageUid: input['stageUid'] as string, stageSince: input['since'] as string }
        : each,
    )
  }
  const nothing = Object.fromEntries(
    Object.entries(Touched.shape).map(([name, schema]) => [name, schema.safeParse([]).success ? [] : false]),
  )
  const store = createAppStore({
    transport: async ({ operation, input }): Promise<Reply> => {
      asked.push({ operation, input })
      const query = queries[operation]
      if (query) return { ok: true, value: query(input as never) }
      if (refused) {
        const error = refused
        refused = null
        return { ok: false, error }
      }
      revision += 1
      change(operation, input as Record<string, unknown>)
      const touched = { ...nothing, prospects: office.prospects.map((each) => each.uid) }
      return { ok: true, value: { revision, touched, result: { uid: uid(3, 999) } } }
    },
    events: () => () => {},
    shell: { kind: 'loopback' } as never,
    today: () => '2026-11-20',
  })
  const state = store.getState()
  await state.workspace.refreshState()
  await Promise.all([
    state.companies.load(),
    state.lists.load(),
    state.targetFields.load(),
    state.prospects.load(),
  ])
  const root = document.createElement('div')
  document.body.append(root)
  const drawn = createRoot(root)
  await act(async () => drawn.render(<StoreProvider store={store}>{content}</StoreProvider>))
  return {
    store,
    sent: (operation) => asked.filter((each) => each.operation === operation).map((each) => each.input),
    refuse: (error) => {
      refused = error
    },
    close: async () => {
      await act(async () => drawn.unmount())
      root.remove()
    },
  }
}
