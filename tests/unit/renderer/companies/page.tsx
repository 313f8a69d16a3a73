import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import {
  CodedError,
  operations,
  type Company,
  type OperationName,
  type Request,
  type WireError,
} from '../../../../electron/contract'
import type { Firm } from '../../../../renderer/features/companies/firm'
import { StoreProvider } from '../../../../renderer/store/context'
import { createAppStore, type AppStore } from '../../../../renderer/store/create-store'
import { emptyAnswer, touchedParcels } from '../store/fake-host'
import { uid } from './samples'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS

/** A host that keeps companies in memory, and how it is made to answer otherwise. */
export interface CompanyHost {
  readonly asked: Request[]
  companies: Firm[]
  /** Answers of single operations in place of the plain ones. */
  readonly answers: Map<string, (input: unknown) => unknown>
  /** The next command is answered with this error. */
  refuse: WireError | null
}

export interface CompaniesPage {
  readonly store: AppStore
  readonly host: CompanyHost
  sent(operation: string): unknown[]
  close(): Promise<void>
}

/** A store on such a host, with everything loaded. */
export async function makeStore(companies: Firm[]): Promise<{ store: AppStore; host: CompanyHost }> {
  const host: CompanyHost = { asked: [], companies, answers: new Map(), refuse: null }
  let revision = 1
  const plain: Record<string, (input: never) => unknown> = {
    'workspace.current': () => ({
      workspace: {
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
      },
    }),
    'companies.list': ({ uids }: { uids?: string[] }): { companies: Company[] } => ({
      companies: uids ? host.companies.filter((each) => uids.includes(each.uid)) : host.companies,
    }),
    'companies.page': ({ uid: asked }: { uid: string }) => ({
      page: {
        company: host.companies.find((each) => each.uid === asked),
        sites: [],
        contacts: [],
        notes: [],
      },
    }),
    'preferences.update': () => ({ language: 'ja', choices: {} }),
  }
  const store = createAppStore({
    transport: async (request) => {
      // The public face knows no companies at all.
      if (request.face === 'public' && request.operation === 'companies.list') return { ok: true, value: {} }
      host.asked.push(request)
      const answer = host.answers.get(request.operation) ?? plain[request.operation]
      const { kind, output } = operations[request.operation as OperationName]
      if (kind !== 'command')
        try {
          return { ok: true, value: answer ? await answer(request.input as never) : emptyAnswer(output) }
        } catch (error) {
          if (error instanceof CodedError) return { ok: false, error }
          throw error
        }
      if (host.refuse) {
        const error = host.refuse
        host.refuse = null
        return { ok: false, error }
      }
      revision += 1
      const result = (answer?.(request.input as never) as { uid?: string } | undefined) ?? {
        uid: uid(20, 999),
      }
      const touched = { ...touchedParcels([]), companies: result.uid === undefined ? [] : [result.uid] }
      return { ok: true, value: { revision, touched, result } }
    },
    events: () => () => {},
    shell: { kind: 'loopback' } as never,
    today: () => '2026-11-20',
  })
  await store.getState().workspace.refreshState()
  await store.getState().companies.load()
  return { store, host }
}

/** Draws a part of the page on such a store. */
export async function openCompanies(content: ReactNode, companies: Firm[]): Promise<CompaniesPage> {
  const { store, host } = await makeStore(companies)
  const root = document.createElement('div')
  document.body.append(root)
  const drawn = createRoot(root)
  await act(async () => drawn.render(<StoreProvider store={store}>{content}</StoreProvider>))
  return {
    store,
    host,
    sent: (operation) => host.asked.filter((each) => each.operation === operation).map((each) => each.input),
    close: async () => {
      await act(async () => drawn.unmount())
      root.remove()
    },
  }
}
