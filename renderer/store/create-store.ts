import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  Call,
  CodedError,
  EventSource,
  HostEvent,
  InputOf,
  ShellCapabilities,
} from '../../electron/contract'
import { createClient, type Transport } from '../../electron/contract'
import { createFrameSlice } from '../app/slice'
import { createCompaniesSlice } from '../features/companies/slice'
import { createMapSlice } from '../features/map/slice'
import { createParcelsSlice } from '../features/parcels/slice'
import { createParksSlice } from '../features/parks/slice'
import { createPlacesSlice } from '../features/places/slice'
import { createWorkspaceSlice } from '../features/workspace/slice'
import { refreshAll, refreshTouched } from './refresh'
import type { ChangingOperation, ResultOf, Services, SliceFactory } from './services'
import type { AppState } from './state'

export type AppStore = StoreApi<AppState>

/** What the page is connected to; made once in `main.tsx`. */
export interface Connection {
  readonly transport: Transport
  readonly events: EventSource
  readonly shell: ShellCapabilities
  readonly today: () => string
}

/** Makes the one store of the page. Data flows host → store → components; components call the slices' actions. */
export function createAppStore(connection: Connection): AppStore {
  const store: AppStore = createStore<AppState>()(() => ({}) as AppState)
  const get = store.getState
  const call: Call = createClient(connection.transport, () => get().frame.face)
  const services: Services = { call, shell: connection.shell, today: connection.today }

  async function run<N extends ChangingOperation>(operation: N, input: InputOf<N>): Promise<ResultOf<N>> {
    get().frame.beganSaving()
    try {
      const reply = await call(operation, input)
      await refreshTouched(get(), reply.revision, reply.touched)
      return reply.result as ResultOf<N>
    } finally {
      get().frame.endedSaving()
    }
  }

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      get().frame.notifyError(error as CodedError)
      return undefined
    }
  }

  function add<K extends keyof AppState>(key: K, factory: SliceFactory<K>): void {
    const patch = (fields: Partial<AppState[K]>) =>
      store.setState((state) => ({ [key]: { ...state[key], ...fields } }) as Partial<AppState>)
    store.setState({ [key]: factory({ get, patch, services, run, attempt }) } as Partial<AppState>)
  }

  add('frame', createFrameSlice)
  add('workspace', createWorkspaceSlice)
  add('parks', createParksSlice)
  add('parcels', createParcelsSlice)
  add('companies', createCompaniesSlice)
  add('places', createPlacesSlice)
  add('map', createMapSlice)

  listen(store, connection.events)
  return store
}

/** Follows the host's events on the face that is shown; listens anew when the face changes. */
function listen(store: AppStore, events: EventSource): void {
  const onEvent = (event: HostEvent) => {
    const state = store.getState()
    if (event.name === 'workspace.stateChanged') state.workspace.hostSaid(event.workspace)
    else if (event.touched === null) void refreshAll(state)
    else void refreshTouched(state, event.revision, event.touched)
  }
  let face = store.getState().frame.face
  let stop = events(face, onEvent)
  store.subscribe((state) => {
    if (state.frame.face === face) return
    face = state.frame.face
    stop()
    stop = events(face, onEvent)
  })
}
