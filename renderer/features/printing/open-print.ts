import type { SheetSpec, Uid } from '../../../electron/contract'
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

/** Goes to the print screen with the brief of a company, for one of its visits or for the next. */
export function openBrief(store: AppStore, companyUid: Uid, visitUid: Uid | null = null): void {
  // It is read on the way to the company: no map, but pages for a folder.
  open(store, { sheet: 'company-brief', companyUid, visitUid, paper: 'A4', orientation: 'portrait' })
}

/** Goes to the print screen with the itinerary of a trip. */
export function openItinerary(store: AppStore, tripUid: Uid): void {
  open(store, { sheet: 'itinerary', tripUid, paper: 'A4', orientation: 'portrait' })
}

/** Goes to the print screen with a form to be filled in by hand: for a visit, for a company, or with nothing in it. */
export function openRecordForm(
  store: AppStore,
  about: { readonly companyUid: Uid; readonly visitUid: Uid | null } | null,
): void {
  const { companyUid, visitUid } = about ?? { companyUid: null, visitUid: null }
  open(store, { sheet: 'record-form', companyUid, visitUid, paper: 'A4', orientation: 'portrait' })
}

/** Goes to the print screen with the sheet for council and mayor; no indicator is all that plans set. */
export function openCouncilSheet(store: AppStore, indicatorUids: readonly Uid[] = []): void {
  open(store, { sheet: 'council', indicatorUids: [...indicatorUids] })
}

function open(store: AppStore, fields: Partial<SheetSpec>): void {
  store.getState().frame.leave(() => {
    const { printing } = store.getState()
    printing.showTab('studio')
    printing.start()
    printing.change(fields)
    store.getState().frame.show('print')
  })
}

export function showPrintLog(store: AppStore): void {
  store.getState().frame.leave(() => {
    store.getState().printing.showTab('log')
    store.getState().frame.show('print')
  })
}
