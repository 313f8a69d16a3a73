import { foldText } from '../../../electron/contract/rules/fold'
import { selectFirmMap } from '../../features/companies/firm'
import { openTrip } from '../../features/trips/open-trip'
import type { TripRow } from '../../features/trips/slice'
import type { VisitRow } from '../../features/visits/rows'
import { clockText, spanOf } from '../../features/visits/clock'
import { messages } from '../../messages'
import type { AppStore } from '../../store/create-store'
import { createFormat } from '../../ui/format/create-format'
import type { PaletteEntry } from './entry'
import { best, rank } from './matching'

/** Visits that the host found by their company; choosing one opens its form. */
export function visitEntries(store: AppStore, visits: readonly VisitRow[]): readonly PaletteEntry[] {
  const state = store.getState()
  const m = messages[state.frame.language]
  const format = createFormat(state.frame.language, m.common.price)
  const firms = selectFirmMap(state)
  return visits.map((visit) => {
    const span = spanOf(visit)
    const when = [format.dayShort(visit.on), span === null ? m.visits.timeOpen : clockText(span.from)]
    return {
      id: `visit ${visit.uid}`,
      group: 'visits' as const,
      icon: 'calendar' as const,
      label: `${when.join(' ')} ${firms.get(visit.companyUid)?.name ?? ''}`,
      hint: [m.visits.kinds[visit.kind], m.visits.states[visit.state]].join('・'),
      run: () => store.getState().visits.ask({ kind: 'plan', uid: visit.uid, start: {} }),
    }
  })
}

/** Trips by name; choosing one shows it in the planner. */
export function findTrips(store: AppStore, words: readonly string[], limit: number): readonly PaletteEntry[] {
  const { trips, frame } = store.getState()
  const format = createFormat(frame.language, messages[frame.language].common.price)
  const names = (trip: TripRow) => [foldText(trip.name)]
  return best(trips.list, (trip) => rank(words, names(trip)), limit).map((trip) => ({
    id: `trip ${trip.uid}`,
    group: 'visits' as const,
    icon: 'calendar' as const,
    label: trip.name,
    hint: `${format.dayShort(trip.from)}–${format.dayShort(trip.until)}`,
    run: () => openTrip(store.getState(), trip.uid),
  }))
}
