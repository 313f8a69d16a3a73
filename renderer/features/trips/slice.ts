import type {
  ArrangedDay,
  InputOf,
  Leg,
  PlannedDay,
  Trip,
  TripDay,
  TripWarning,
  Uid,
  UsualLeg,
} from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'
import { isFull, type VisitRow } from '../visits/rows'
import { liveWarnings } from './plan-days'

export type TripRow = Required<Trip>
export type UsualLegRow = Required<UsualLeg>
export type LegRow = Required<Leg>
export type WarningRow = Required<TripWarning>

/** One day of the plan as the internal face knows it. */
export interface DayPlan {
  /** The trip it belongs to; null for visits without one. */
  readonly tripUid: Uid | null
  readonly day: Required<TripDay>
  readonly stops: readonly VisitRow[]
  /** One more than stops: the last leads home. */
  readonly legs: readonly LegRow[]
  readonly leaveAt: string | null
  readonly backAt: string | null
  readonly warnings: readonly WarningRow[]
}

/** A better order of a day. */
export interface Proposal {
  readonly stops: readonly { readonly visitUid: Uid; readonly startAt: string; readonly moved: boolean }[]
  readonly minutes: number
  readonly minutesBefore: number | null
  readonly optimal: boolean
}

export type PlannerView = 'day' | 'week' | 'trip'

export interface TripsSlice {
  readonly list: readonly TripRow[]
  readonly usualLegs: readonly UsualLegRow[]
  readonly view: PlannerView
  /** The day that is planned, or one of the week that is. ISO */
  readonly on: string
  /** The trip that is planned; in the view of a day only where the day is one of it. */
  readonly tripUid: Uid | null
  /** In the view of a day, what belongs to no trip goes before its trips. */
  readonly isApart: boolean
  load(): Promise<void>
  loadUsualLegs(): Promise<void>
  /** Shows a day, a week or a trip in the planner. */
  look(fields: Partial<Pick<TripsSlice, 'view' | 'on' | 'tripUid' | 'isApart'>>): void
  save(trip: InputOf<'trips.save'>): Promise<Uid>
  remove(uid: Uid): Promise<void>
  saveDay(day: InputOf<'trips.saveDay'>): Promise<void>
  plan(input: InputOf<'trips.plan'>): Promise<readonly DayPlan[]>
  saveLeg(leg: InputOf<'trips.saveLeg'>): Promise<void>
  arrange(input: InputOf<'trips.arrange'>): Promise<Proposal | null>
  applyOrder(on: string, stops: InputOf<'trips.applyOrder'>['stops']): Promise<void>
  saveUsualLeg(leg: InputOf<'usualLegs.save'>): Promise<Uid>
  removeUsualLeg(uid: Uid): Promise<void>
  /** Drops what the public face may not know, before the public answer is there. */
  forgetInternal(): void
}

export const createTripsSlice: SliceFactory<'trips'> = ({ get, patch, services, run }) => ({
  list: [],
  usualLegs: [],
  view: 'day',
  on: services.today(),
  tripUid: null,
  isApart: false,
  load: async () => {
    if (get().workspace.current === null) return patch({ list: [], tripUid: null })
    const { trips = [] } = await services.call('trips.list', {})
    const list = trips.filter((trip): trip is TripRow => trip.uid !== undefined)
    const { tripUid } = get().trips
    patch({ list, tripUid: list.some((trip) => trip.uid === tripUid) ? tripUid : null })
  },
  loadUsualLegs: async () => {
    if (get().workspace.current === null) return patch({ usualLegs: [] })
    const { legs = [] } = await services.call('usualLegs.list', {})
    patch({ usualLegs: legs.filter((leg): leg is UsualLegRow => leg.uid !== undefined) })
  },
  look: (fields) => patch(fields),
  save: async (trip) => (await run('trips.save', trip)).uid,
  remove: async (uid) => void (await run('trips.remove', { uid })),
  saveDay: async (day) => void (await run('trips.saveDay', day)),
  plan: async (input) => {
    const { days = [] } = await services.call('trips.plan', input)
    return days.flatMap((day) => fullDay(input.tripUid, day) ?? [])
  },
  saveLeg: async (leg) => void (await run('trips.saveLeg', leg)),
  arrange: async (input) => {
    const { arranged } = await services.call('trips.arrange', input)
    return arranged === undefined ? null : fullProposal(arranged)
  },
  applyOrder: async (on, stops) => void (await run('trips.applyOrder', { on, stops })),
  saveUsualLeg: async (leg) => (await run('usualLegs.save', leg)).uid,
  removeUsualLeg: async (uid) => void (await run('usualLegs.remove', { uid })),
  forgetInternal: () => patch({ list: [], usualLegs: [], tripUid: null }),
})

function fullDay(tripUid: Uid | null, planned: PlannedDay): DayPlan | null {
  const { day, stops = [], legs = [], leaveAt = null, backAt = null, warnings = [] } = planned
  if (day === undefined) return null
  return {
    tripUid,
    day: day as Required<TripDay>,
    stops: stops.filter(isFull),
    legs: legs as LegRow[],
    leaveAt,
    backAt,
    warnings: liveWarnings(stops.filter(isFull), warnings as WarningRow[]),
  }
}

function fullProposal({
  stops = [],
  minutes = 0,
  minutesBefore = null,
  optimal = false,
}: ArrangedDay): Proposal {
  return { stops: stops as Proposal['stops'], minutes, minutesBefore, optimal }
}
