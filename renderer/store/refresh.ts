import type { Touched } from '../../electron/contract'
import type { AppState } from './state'

/**
 * Brings the store up to date with one change of the host. A revision is applied once, and whoever asks for it a second
 * time waits for the first: the reply of the page's own command and the event about it carry the same number.
 */
export function refreshTouched(state: AppState, revision: number, touched: Touched): Promise<void> {
  return state.workspace.applyOnce(revision, async () => {
    const work: Promise<void>[] = []
    if (touched.statuses.length > 0) work.push(state.parcels.refetchStatuses())
    if (touched.parks.length > 0) work.push(state.parks.refetch(touched.parks))
    if (touched.parcels.length > 0) work.push(state.parcels.refetch(touched.parcels))
    if (touched.companies.length > 0) work.push(state.companies.refetch(touched.companies))
    if (touched.prospects.length > 0) work.push(state.prospects.refetch(touched.prospects))
    if (touched.lists.length > 0) work.push(state.lists.load())
    if (touched.targetFields.length > 0) work.push(state.targetFields.load())
    if (touched.scenarios.length > 0 || touched.parcels.length > 0) work.push(state.scenarios.load())
    if (touched.views.length > 0) work.push(state.views.load())
    if (touched.printPresets.length > 0) work.push(state.prints.loadPresets())
    if (touched.prints.length > 0) work.push(state.prints.loadLog())
    if (touched.settings) work.push(state.workspace.loadSettings())
    await Promise.all(work)
    // Open pages read again after the lists they look names up in.
    state.activities.changed(touched.activities)
    if (changesMatching(touched)) state.requirements.changed()
    if (changesFits(touched)) void state.matching.announce()
    await state.workspace.refreshState()
  })
}

/** Reads everything again: another workspace, another face, a reload. */
export async function refreshAll(state: AppState): Promise<void> {
  await state.workspace.refreshState()
  state.workspace.startRevisions()
  await Promise.all([
    state.parks.load(),
    state.parcels.load(),
    state.companies.load(),
    state.lists.load(),
    state.targetFields.load(),
    state.prospects.load(),
    state.scenarios.load(),
    state.views.load(),
    state.prints.load(),
    state.workspace.loadSettings(),
  ])
}

/** Takes everything out of the store that the public face may not know, before the first public answer is there. */
export function forgetInternal(state: AppState): void {
  state.workspace.forgetInternal()
  state.parks.forgetInternal()
  state.parcels.forgetInternal()
  state.companies.forgetInternal()
  state.lists.forgetInternal()
  state.prospects.forgetInternal()
  state.requirements.forgetInternal()
  state.matching.forgetInternal()
  state.scenarios.forgetInternal()
  state.views.forgetInternal()
  state.printing.forgetInternal()
  state.prints.forgetInternal()
}

/** Whether a match made before may come out differently now. */
function changesMatching({
  parks,
  parcels,
  statuses,
  prospects,
  answers,
  demands,
  scenarios,
}: Touched): boolean {
  return [parks, parcels, statuses, prospects, answers, demands, scenarios].some((uids) => uids.length > 0)
}

/** Whether a parcel may fit somebody now whom it did not fit before. */
function changesFits({ parks, parcels, statuses, answers }: Touched): boolean {
  return [parks, parcels, statuses, answers].some((uids) => uids.length > 0)
}
