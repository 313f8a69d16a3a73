import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EventSource, HostEvent, InputOf, ShellCapabilities } from '../../electron/contract'
import { createClient, type Transport } from '../../electron/contract'
import { createFrameSlice } from '../app/slice'
import { createActivitiesSlice } from '../features/activities/slice'
import { createExportingSlice } from '../features/exporting/slice'
import { createImportingSlice } from '../features/importing/slice'
import { createIndicatorsSlice } from '../features/indicators/slice'
import { createLayersSlice } from '../features/base-layers/slice'
import { createListsSlice } from '../features/lists/slice'
import { createProgrammesSlice } from '../features/programmes/slice'
import { createProspectsSlice } from '../features/prospects/slice'
import { createRequirementsSlice } from '../features/requirements/slice'
import { createTargetFieldsSlice } from '../features/target-fields/slice'
import { createViewsSlice } from '../features/views/slice'
import { createCompaniesSlice } from '../features/companies/slice'
import { createDrawingSlice } from '../features/drawing/slice'
import { createDuplicatesSlice } from '../features/duplicates/slice'
import { createMapSlice } from '../features/map/slice'
import { createMatchingSlice } from '../features/matching/slice'
import { createParcelsSlice } from '../features/parcels/slice'
import { createParksSlice } from '../features/parks/slice'
import { createPlacesSlice } from '../features/places/slice'
import { createPrintsSlice } from '../features/printing/log-slice'
import { createPrintingSlice } from '../features/printing/slice'
import { createScenariosSlice } from '../features/scenarios/slice'
import { createSeminarsSlice } from '../features/seminars/slice'
import { createTripsSlice } from '../features/trips/slice'
import { createVisitsSlice } from '../features/visits/slice'
import { createWorkspaceSlice } from '../features/workspace/slice'
import { createGenerations, OutdatedAnswer } from './generations'
import { refreshAll, refreshTouched } from './refresh'
import type { ChangingOperation, ResultOf, Services, SliceFactory, SliceTools } from './services'
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
  const face = () => get().frame.face
  const { call, next: nextGeneration } = createGenerations(createClient(connection.transport, face), face)
  const services: Services = { call, shell: connection.shell, today: connection.today }

  async function run<N extends ChangingOperation>(operation: N, input: InputOf<N>): Promise<ResultOf<N>> {
    get().frame.beganSaving()
    try {
      const reply = await call(operation, input)
      get().frame.saved()
      // The change is on the disk whatever becomes of the refresh: its error is told apart from the command's.
      await attempt(() => refreshTouched(get(), reply.revision, reply.touched))
      return reply.result as ResultOf<N>
    } catch (error) {
      get().frame.failedToSave(error)
      throw error
    } finally {
      get().frame.endedSaving()
    }
  }

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof OutdatedAnswer)) get().frame.notifyError(error)
      return undefined
    }
  }

  function add<K extends keyof AppState>(key: K, factory: SliceFactory<K>): void {
    const patch = (fields: Partial<AppState[K]>) =>
      store.setState((state) => ({ [key]: { ...state[key], ...fields } }) as Partial<AppState>)
    store.setState({
      [key]: factory({ get, patch, services, run, attempt, nextGeneration }),
    } as Partial<AppState>)
  }

  add('frame', createFrameSlice)
  add('workspace', createWorkspaceSlice)
  add('parks', createParksSlice)
  add('parcels', createParcelsSlice)
  add('companies', createCompaniesSlice)
  add('duplicates', createDuplicatesSlice)
  add('layers', createLayersSlice)
  add('lists', createListsSlice)
  add('targetFields', createTargetFieldsSlice)
  add('prospects', createProspectsSlice)
  add('activities', createActivitiesSlice)
  add('requirements', createRequirementsSlice)
  add('matching', createMatchingSlice)
  add('scenarios', createScenariosSlice)
  add('drawing', createDrawingSlice)
  add('views', createViewsSlice)
  add('places', createPlacesSlice)
  add('map', createMapSlice)
  add('printing', createPrintingSlice)
  add('prints', createPrintsSlice)
  add('importing', createImportingSlice)
  add('exporting', createExportingSlice)
  add('indicators', createIndicatorsSlice)
  add('programmes', createProgrammesSlice)
  add('visits', createVisitsSlice)
  add('trips', createTripsSlice)
  add('seminars', createSeminarsSlice)

  listen(store, connection.events, attempt)
  return store
}

/** Follows the host's events on the face that is shown; listens anew when the face changes. */
function listen(store: AppStore, events: EventSource, attempt: SliceTools<'frame'>['attempt']): void {
  const onEvent = (event: HostEvent) => {
    const state = store.getState()
    if (event.name === 'workspace.stateChanged') return state.workspace.hostSaid(event.workspace)
    if (event.name === 'task.progress') return state.frame.taskProgressed(event)
    const { revision, touched } = event
    void attempt(() => (touched === null ? refreshAll(state) : refreshTouched(state, revision, touched)))
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
