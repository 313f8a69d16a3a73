import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Day, Name, Origin, Position, Text, TimeOfDay, Uid } from './values'
import { Visit } from './visits'

/** 車 · 鉄道 · 徒歩 · 航空 */
export const TravelMode = z.enum(['car', 'rail', 'walk', 'air'])
export type TravelMode = z.infer<typeof TravelMode>

const tripFields = {
  name: Name,
  from: Day,
  until: Day,
  officerUids: z.array(Uid).max(20),
  /** Where each day begins and ends unless a day says otherwise (米沢駅, 宿泊先). */
  startPlace: Text,
  startPosition: Position.nullable(),
  startAt: TimeOfDay,
  /** How one goes between two places when nothing else is said. */
  mode: TravelMode,
  note: Text,
}

/** 行程: the visits of one journey. */
export const Trip = faced({ shown: {}, internal: { uid: Uid, ...tripFields, origin: Origin } })
export type Trip = z.infer<typeof Trip>

/** A day of a trip that begins or ends elsewhere: the night in Tokyo. */
export const TripDay = faced({
  shown: {},
  internal: {
    on: Day,
    startPlace: Text,
    startPosition: Position.nullable(),
    startAt: TimeOfDay,
    endPlace: Text,
    endPosition: Position.nullable(),
  },
})
export type TripDay = z.infer<typeof TripDay>

/** Usual way between two places by name, editable: 米沢–東京 by Shinkansen. It holds in both directions. */
const usualLegFields = {
  fromPlace: Name,
  toPlace: Name,
  mode: TravelMode,
  minutes: z.int().min(1).max(2880),
  note: Text,
  source: Text,
}
export const UsualLeg = faced({ shown: {}, internal: { uid: Uid, ...usualLegFields, origin: Origin } })
export type UsualLeg = z.infer<typeof UsualLeg>

/** Way from one stop to the next. */
export const Leg = faced({
  shown: {},
  internal: {
    /** Null is the start of the day. */
    fromVisitUid: Uid.nullable(),
    /** Null is the end of the day. */
    toVisitUid: Uid.nullable(),
    mode: TravelMode,
    /** Null when neither own minutes, a usual leg nor two points are known. */
    minutes: z.int().nullable(),
    /** Where the minutes come from. An estimate is straight distance, detour and speed. */
    from: z.enum(['own', 'usual', 'estimated', 'unknown']),
    km: z.number().nullable(),
    note: Text,
  },
})
export type Leg = z.infer<typeof Leg>

export const TripWarning = faced({
  shown: {},
  internal: {
    kind: z.enum([
      'overlap',
      'gap-too-short',
      'no-lunch',
      'day-too-long',
      'outside-window',
      'no-time',
      'no-point',
      'no-minutes',
      'outside-trip',
    ]),
    visitUid: Uid.nullable(),
    /** Minutes missing, or beyond the limit; null where it is no matter of minutes. */
    minutes: z.int().nullable(),
  },
})
export type TripWarning = z.infer<typeof TripWarning>

/** One day as it stands: stops in order, the way before each and the way home, what is wrong with it. */
export const PlannedDay = faced({
  shown: {},
  internal: {
    day: TripDay,
    stops: z.array(Visit),
    /** One more than stops: the last leads to the end of the day. */
    legs: z.array(Leg),
    /** When one must leave and is back, as far as the times are known. */
    leaveAt: TimeOfDay.nullable(),
    backAt: TimeOfDay.nullable(),
    warnings: z.array(TripWarning),
  },
})
export type PlannedDay = z.infer<typeof PlannedDay>

/** A better order of one day, with the times that follow from it. Fixed visits stay where they are. */
export const ArrangedDay = faced({
  shown: {},
  internal: {
    stops: z.array(faced({ shown: {}, internal: { visitUid: Uid, startAt: TimeOfDay, moved: z.boolean() } })),
    /** Minutes on the way in the order found, and in today's order; null while one of its ways is not known. */
    minutes: z.int(),
    minutesBefore: z.int().nullable(),
    /** Proven to be the shortest, which is so up to eight stops. */
    optimal: z.boolean(),
  },
})
export type ArrangedDay = z.infer<typeof ArrangedDay>

export const tripsOperations = {
  'trips.list': query(z.strictObject({}), faced({ shown: {}, internal: { trips: z.array(Trip) } })),
  /** `period-reversed` when it ends before it begins. */
  'trips.save': command(z.strictObject({ uid: Uid.nullable(), ...tripFields }), shown({ uid: Uid })),
  /** Its visits stay, without a trip. */
  'trips.remove': command(z.strictObject({ uid: Uid }), shown({})),
  'trips.saveDay': command(z.strictObject({ tripUid: Uid, ...TripDay.required().shape }), shown({})),
  /** Every day of a trip; or one day of visits that belong to no trip. */
  'trips.plan': query(
    z.strictObject({ tripUid: Uid.nullable(), on: Day.nullable(), officerUid: Uid.nullable() }),
    faced({ shown: {}, internal: { days: z.array(PlannedDay) } }),
  ),
  /** Own minutes or mode of one leg; null minutes takes the estimate again. */
  'trips.saveLeg': command(
    z.strictObject({
      tripUid: Uid.nullable(),
      on: Day,
      fromVisitUid: Uid.nullable(),
      toVisitUid: Uid.nullable(),
      mode: TravelMode,
      minutes: z.int().min(0).max(2880).nullable(),
      note: Text,
    }),
    shown({}),
  ),
  /** The shortest way with fixed times and windows kept. `no-order-possible` names the visit that cannot be fitted in. */
  'trips.arrange': query(
    z.strictObject({ tripUid: Uid.nullable(), on: Day, officerUid: Uid.nullable() }),
    faced({ shown: {}, internal: { arranged: ArrangedDay } }),
  ),
  /** Takes over an order with its times in one step. */
  'trips.applyOrder': command(
    z.strictObject({
      on: Day,
      stops: z
        .array(z.strictObject({ visitUid: Uid, startAt: TimeOfDay.nullable() }))
        .min(1)
        .max(200),
    }),
    shown({}),
  ),
  'usualLegs.list': query(z.strictObject({}), faced({ shown: {}, internal: { legs: z.array(UsualLeg) } })),
  'usualLegs.save': command(z.strictObject({ uid: Uid.nullable(), ...usualLegFields }), shown({ uid: Uid })),
  'usualLegs.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
