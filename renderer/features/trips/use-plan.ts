import type { Uid } from '../../../electron/contract'
import { useApp, useAppStore } from '../../store/context'
import { useAnswer, type Answered } from '../visits/use-answer'
import { tripsOn, weekOf } from './plan-days'
import type { DayPlan } from './slice'

/**
 * What is planned for the day, the week or the trip that the planner looks at: visits without a trip and those of each
 * trip apart, because only within a trip one stop leads to the next.
 */
export function usePlan(officerUid: Uid | null): Answered<readonly DayPlan[]> {
  const store = useAppStore()
  const view = useApp((state) => state.trips.view)
  const on = useApp((state) => state.trips.on)
  const tripUid = useApp((state) => state.trips.tripUid)
  const trips = useApp((state) => state.trips.list)
  const days = view === 'week' ? weekOf(on) : [on]
  const isTrip = view === 'trip'
  const asked = isTrip ? (tripUid === null ? [] : [tripUid]) : tripsOn(trips, days).map((trip) => trip.uid)
  const key = JSON.stringify([view, isTrip ? null : days, asked, officerUid])
  return useAnswer(key, async () => {
    const { plan } = store.getState().trips
    const found = await Promise.all([
      ...asked.map((uid) => plan({ tripUid: uid, on: null, officerUid })),
      ...(isTrip ? [] : days.map((day) => plan({ tripUid: null, on: day, officerUid }))),
    ])
    return found.flat().filter((each) => isTrip || days.includes(each.day.on))
  })
}
