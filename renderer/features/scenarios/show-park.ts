import type { Uid } from '../../../electron/contract'
import type { AppState } from '../../store/state'
import { showOnMap } from '../parcels/show-on-map'

/** Goes to the map and fits it to the parcels of a park, those that a scenario replaces included. */
export function showParcels(state: AppState, parkUid: Uid): void {
  const own = [...state.parcels.byUid.values()].filter((each) => each.parkUid === parkUid)
  showOnMap(
    state,
    own.map(({ uid }) => uid),
  )
}
