import type { Uid, VisitAim } from '../../../electron/contract'
import type { AppState } from '../../store/state'
import { selectFirmMap } from '../companies/firm'

/** A company that stands on a parcel is looked after, any other is to be won. */
export function aimFor(firm: { readonly parcelUids?: readonly Uid[] } | null | undefined): VisitAim {
  return firm?.parcelUids?.length ? 'aftercare' : 'attraction'
}

/** Asks for a visit to a company, for one of its cases where one is meant; a sited company is looked after. */
export function planVisit(state: AppState, companyUid: Uid, prospectUid?: Uid): void {
  state.visits.ask({
    kind: 'plan',
    uid: null,
    start: {
      companyUid,
      prospectUids: prospectUid === undefined ? [] : [prospectUid],
      aim: prospectUid === undefined ? aimFor(selectFirmMap(state).get(companyUid)) : 'attraction',
    },
  })
}

/** Asks for a visit to each of some companies. */
export function planVisits(state: AppState, companyUids: readonly Uid[]): void {
  const [first] = companyUids
  if (first === undefined) return
  if (companyUids.length === 1) planVisit(state, first)
  else state.visits.ask({ kind: 'bulk', companyUids })
}
