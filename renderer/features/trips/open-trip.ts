import type { Uid } from '../../../electron/contract'
import { today as calendarDay } from '../../app/today'
import type { AppState } from '../../store/state'

/** Shows a trip in the planner: at today where it is under way, else at its first day. */
export function openTrip({ trips, visits, frame }: AppState, uid: Uid): void {
  const trip = trips.list.find((each) => each.uid === uid)
  const today = calendarDay()
  const on = trip === undefined || (today >= trip.from && today <= trip.until) ? today : trip.from
  trips.look({ view: 'trip', tripUid: uid, on })
  visits.showTab('planner')
  frame.show('visits')
}
