import type { Uid } from '../../../electron/contract'
import type { AppState } from '../../store/state'

/** Goes to the estimate of a prospect, from wherever one is. */
export function openEstimate(state: AppState, prospectUid: Uid): void {
  state.frame.leave(() => {
    state.frame.show('programmes')
    state.programmes.showTab('estimate')
    state.programmes.chooseForEstimate(prospectUid)
  })
}

/** Goes to the page of a programme. */
export function openProgramme(state: AppState, uid: Uid): void {
  state.frame.leave(() => {
    state.frame.show('programmes')
    state.programmes.showTab('programmes')
    state.programmes.activate(uid)
  })
}

/** Walks through the consultation of a company. */
export function openConsultation(state: AppState, companyUid: Uid): void {
  state.frame.leave(() => {
    state.frame.show('programmes')
    state.programmes.showTab('consultation')
    state.programmes.chooseForConsultation(companyUid)
  })
}
