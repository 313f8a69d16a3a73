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
    if (touched.baseLayers.length > 0) work.push(state.layers.load())
    if (touched.lists.length > 0) work.push(state.lists.load())
    if (touched.targetFields.length > 0) work.push(state.targetFields.load())
    if (touched.scenarios.length > 0 || touched.parcels.length > 0) work.push(state.scenarios.load())
    if (touched.views.length > 0) work.push(state.views.load())
    if (touched.printPresets.length > 0) work.push(state.prints.loadPresets())
    if (touched.prints.length > 0) work.push(state.prints.loadLog())
    if (touched.importReports.length > 0) work.push(state.importing.loadReports())
    if (touched.trips.length > 0) work.push(state.trips.load())
    if (touched.seminars.length > 0) work.push(state.seminars.refetch(touched.seminars))
    if (touched.usualLegs.length > 0) work.push(state.trips.loadUsualLegs())
    if (touched.indicators.length > 0 || touched.plans.length > 0) work.push(state.indicators.refresh())
    if (changesProgrammes(touched)) work.push(state.programmes.refresh())
    if (touched.settings) work.push(state.workspace.loadSettings())
    await Promise.all(work)
    // Open pages read again after the lists they look names up in.
    state.activities.changed(touched.activities)
    if (changesLive(touched)) state.indicators.changed()
    if (changesEstimates(touched)) state.programmes.changed()
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
    state.layers.load(),
    state.lists.load(),
    state.targetFields.load(),
    state.prospects.load(),
    state.scenarios.load(),
    state.views.load(),
    state.prints.load(),
    state.importing.loadReports(),
    state.indicators.refresh(),
    state.programmes.refresh(),
    state.trips.load(),
    state.seminars.load(),
    state.trips.loadUsualLegs(),
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
  state.drawing.forgetInternal()
  state.views.forgetInternal()
  state.printing.forgetInternal()
  state.prints.forgetInternal()
  state.importing.forgetInternal()
  state.indicators.forgetInternal()
  state.programmes.forgetInternal()
  state.visits.forgetInternal()
  state.trips.forgetInternal()
  state.seminars.forgetInternal()
}

/** Whether what is known of programmes, those behind them or target fields they name changed. */
function changesProgrammes({
  programmes,
  institutions,
  consultationSteps,
  sitingStandards,
}: Touched): boolean {
  return [programmes, institutions, consultationSteps, sitingStandards].some((uids) => uids.length > 0)
}

/** Whether figures counted in the records may come out differently now. */
function changesLive(touched: Touched): boolean {
  const { parks, parcels, statuses, companies, prospects, visits, indicators, caseFigures } = touched
  const counted = [parks, parcels, statuses, companies, prospects, visits, indicators, caseFigures]
  return counted.some((uids) => uids.length > 0)
}

/** Whether an estimate made before, or a company's way through the consultation, may be another now. */
function changesEstimates({ programmes, prospects, companies, caseFigures, activities }: Touched): boolean {
  return [programmes, prospects, companies, caseFigures, activities].some((uids) => uids.length > 0)
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
