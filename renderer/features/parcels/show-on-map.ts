import type { Position, Uid } from '../../../electron/contract'
import type { AppState } from '../../store/state'
import { extentOf } from '../parks/extent'

/** Changes to the map and fits it to these parcels; does nothing for parcels without an outline but change screens. */
export function showOnMap(state: AppState, uids: readonly Uid[]): void {
  const positions = uids.flatMap((uid) => (state.parcels.shapes.get(uid) ?? []).flat(2) as Position[])
  const extent = extentOf(positions)
  state.frame.show('map')
  if (extent !== null) state.map.tell({ kind: 'fit', extent })
}
