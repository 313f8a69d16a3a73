import type { Uid } from '../../../electron/contract'
import type { AppState } from '../../store/state'
import type { CompaniesTab } from './slice'

/** The id of the right slot of the screen 企業・案件: tables hand the focus over to it. */
export const sidePanelId = 'companies-side-panel'

/** Hands the focus to the page that is open; it comes with the next drawing. */
export function focusSidePanel(): void {
  window.setTimeout(() => document.getElementById(sidePanelId)?.focus(), 60)
}

/** Goes to a tab of the screen 企業・案件; asks first where a form would lose what was typed. */
export function openTab(state: AppState, tab: CompaniesTab): void {
  state.frame.leave(() => {
    state.frame.show('companies')
    state.companies.showTab(tab)
  })
}

/** Opens a company's page, from wherever one is. */
export function openCompany(state: AppState, uid: Uid): void {
  state.frame.leave(() => {
    state.frame.show('companies')
    state.companies.activate(uid)
    state.companies.select(new Set([uid]))
  })
}

/** Opens a prospect's page, from wherever one is; its company stays open behind it. */
export function openProspect(state: AppState, uid: Uid): void {
  state.frame.leave(() => {
    state.frame.show('companies')
    if (state.companies.tab !== 'board') state.companies.showTab('prospects')
    state.prospects.activate(uid)
  })
}
