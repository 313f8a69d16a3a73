import { useMessages } from '../../../messages/use-messages'
import { useApp, useAppStore } from '../../../store/context'
import { Button } from '../../../ui/button'
import { EmptyState } from '../../../ui/empty-state'
import { AddPark } from '../../parks/add-park'
import { ParkInspector } from '../../parks/park-inspector'
import { DrawingPanel } from '../../drawing/drawing-panel'
import { ScenarioEditor } from '../../scenarios/scenario-editor'
import styles from './inspector.module.css'
import { inspectorId } from '../open-details'
import { showOnMap } from '../show-on-map'
import { compareNumbers } from '../order'
import { ParcelInspector } from './parcel-inspector'
import { selectFiltered, selectParkMap, selectSelected, selectStatusMap } from '../selectors'
import { SelectionSummary } from './selection-summary'

/** The right panel: the parcel, the parcels or the park that is selected. */
export function Inspector() {
  const m = useMessages()
  return (
    <section
      id={inspectorId}
      className={styles.inspector}
      tabIndex={-1}
      aria-label={m.parcels.inspector.label}
    >
      <Subject />
    </section>
  )
}

function Subject() {
  const selected = useApp(selectSelected)
  const active = useApp((state) =>
    state.parcels.active === null ? undefined : state.parcels.byUid.get(state.parcels.active),
  )
  const edited = useApp((state) =>
    state.parcels.editing === null ? undefined : state.parcels.byUid.get(state.parcels.editing),
  )
  const park = useApp((state) =>
    state.parks.subject === null ? undefined : selectParkMap(state).get(state.parks.subject),
  )
  const isDrawing = useApp((state) => state.drawing.tool !== null && state.frame.screen === 'map')
  const scenario = useApp((state) =>
    state.scenarios.isEditing && state.frame.screen === 'map' ? state.scenarios.shown : null,
  )
  // The form stays until it is saved or cancelled, also while several parcels are selected.
  if (edited) return <ParcelInspector key={edited.uid} parcel={edited} />
  if (isDrawing) return <DrawingPanel />
  if (scenario) return <ScenarioEditor key={scenario.scenario.uid} shown={scenario} />
  if (selected.length > 1) return <SelectionSummary parcels={selected} />
  if (active) return <ParcelInspector key={active.uid} parcel={active} />
  if (park) return <ParkInspector key={park.uid} park={park} />
  return <Nothing />
}

function Nothing() {
  const m = useMessages()
  const store = useAppStore()
  const parcels = useApp(selectFiltered)
  const statuses = useApp(selectStatusMap)
  const hasParks = useApp((state) => state.parks.list.length > 0)
  if (!hasParks) {
    return (
      <EmptyState icon="park" title={m.parcels.empty.noParkTitle} action={<AddPark />}>
        {m.parcels.empty.noParkText}
      </EmptyState>
    )
  }
  const [first] = parcels
    .filter((parcel) => statuses.get(parcel.statusUid)?.offered === true)
    .toSorted((a, b) => compareNumbers(a.number, b.number))
  return (
    <EmptyState
      icon="parcel"
      title={m.parcels.inspector.nothingTitle}
      action={
        first && (
          <Button
            onPress={() => {
              const state = store.getState()
              state.parcels.select([first.uid])
              if (state.frame.screen === 'map') showOnMap(state, [first.uid])
            }}
          >
            {m.parcels.inspector.first}
          </Button>
        )
      }
    >
      {m.parcels.inspector.nothing}
    </EmptyState>
  )
}
