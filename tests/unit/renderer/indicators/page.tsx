import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import {
  operations,
  Touched,
  type OperationName,
  type Reply,
  type WireError,
} from '../../../../electron/contract'
import { createAppStore, type AppStore } from '../../../../renderer/store/create-store'
import { StoreProvider } from '../../../../renderer/store/context'
import '../parcels/page'
import { emptyAnswer } from '../store/fake-host'
import { uid } from './samples'

export { click, find, findAll, press, type } from '../parcels/page'

export interface DeskPage {
  readonly store: AppStore
  sent(operation: string): unknown[]
  /** The next change is refused with this error. */
  refuse(error: WireError): void
  close(): Promise<void>
}

type Answers = Readonly<Record<string, (input: never) => unknown>>

/**
 * Draws a part of the page on a store whose host answers queries as given, and everything else as emptily as its schema
 * allows. A change tells that everything was touched.
 * @param changed what the host holds after a command
 */
export async function openDesk(
  content: ReactNode,
  answers: Answers,
  changed: (operation: string, input: Record<string, unknown>) => void = () => {},
): Promise<DeskPage> {
  const asked: { readonly operation: string; readonly input: unknown }[] = []
  let refused: WireError | null = null
  let revision = 1
  const all: Answers = {
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
    'preferences.update': () => ({ language: 'ja', choices: {} }),
    ...answers,
  }
  const touched = Object.fromEntries(
    Object.entries(Touched.shape).map(([name, schema]) => [
      name,
      schema.safeParse([]).success ? [uid(9, 2)] : false,
    ]),
  )
  const store = createAppStore({
    transport: async ({ operation, input }): Promise<Reply> => {
      asked.push({ operation, input })
      const answer = all[operation]
      if (answer) return { ok: true, value: answer(input as never) }
      const { kind, output } = operations[operation as OperationName]
      if (kind === 'query') return { ok: true, value: emptyAnswer(output) }
      if (refused) {
        const error = refused
        refused = null
        return { ok: false, error }
      }
      revision += 1
      changed(operation, input as Record<string, unknown>)
      return { ok: true, value: { revision, touched, result: { uid: uid(3, 999), converted: 1 } } }
    },
    events: () => () => {},
    shell: { kind: 'loopback' } as never,
    today: () => '2026-11-20',
  })
  await store.getState().workspace.refreshState()
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
