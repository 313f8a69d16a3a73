import type { Uid } from '../../../electron/contract'
import type { AppState } from '../../store/state'
import { extentOf } from '../parks/extent'
import { selectFirmMap } from './firm'

/** Shows companies on the map, with their layer switched on; those without a point have nothing to be shown. */
export function showCompaniesOnMap(state: AppState, uids: Iterable<Uid>): void {
  const firms = selectFirmMap(state)
  const positions = [...uids].flatMap((uid) => {
    const position = firms.get(uid)?.position ?? null
    return position === null ? [] : [position]
  })
  const extent = extentOf(positions)
  state.frame.leave(() => {
    void state.frame.remember('map.companies', 'on')
    state.frame.show('map')
    if (extent !== null) state.map.tell({ kind: 'fit', extent })
  })
}
