import type { Uid } from '../../../electron/contract'
import type { AppStore } from '../../store/create-store'

/**
 * Goes to the print screen. With a park its map stands there; without one the map of the park that is being looked at,
 * if there is one.
 */
export function openPrint(store: AppStore, parkUid: Uid | null = null): void {
  const { frame, parcels, parks } = store.getState()
  const active = parcels.active === null ? undefined : parcels.byUid.get(parcels.active)
  const park = parkUid ?? active?.parkUid ?? parks.subject
  frame.leave(() => {
    const { printing } = store.getState()
    printing.showTab('studio')
    printing.start()
    if (park !== null) printing.change({ sheet: 'parcel-map', parkUids: [park] })
    store.getState().frame.show('print')
  })
}

export function showPrintLog(store: AppStore): void {
  store.getState().frame.leave(() => {
    store.getState().printing.showTab('log')
    store.getState().frame.show('print')
  })
}
