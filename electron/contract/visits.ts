import { z } from 'zod'
import { Rank } from './companies'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Day, Origin, Position, Text, TimeOfDay, Uid } from './values'

/** 訪問 · 団地案内 · 展示会 · オンライン · 電話 */
export const VisitKind = z.enum(['visit', 'tour', 'exhibition', 'online', 'telephone'])
export type VisitKind = z.infer<typeof VisitKind>

/** 予定 · 確定 · 実施 · 中止 · 不応答 */
export const VisitState = z.enum(['planned', 'confirmed', 'held', 'cancelled', 'no-answer'])
export type VisitState = z.infer<typeof VisitState>

/** Why one goes: to attract a company, or to look after one that is sited already. */
export const VisitAim = z.enum(['attraction', 'aftercare'])
export type VisitAim = z.infer<typeof VisitAim>

/** More visits than so many in one step are no plan any more. */
export const mostPlannedAtOnce = 500

const visitFields = {
  companyUid: Uid,
  prospectUids: z.array(Uid).max(20),
  kind: VisitKind,
  aim: VisitAim,
  /** Day on which the appointment was asked for; null when it was not, or is not known. */
  askedOn: Day.nullable(),
  on: Day,
  /** Japan Standard Time; null while only the day is known. */
  startAt: TimeOfDay.nullable(),
  /** Planned length in minutes. */
  minutes: z.int().min(5).max(1440),
  /** When the company can receive; both null is any time. A visit must lie wholly in it. */
  windowFrom: TimeOfDay.nullable(),
  windowUntil: TimeOfDay.nullable(),
  /** The time is agreed: the planner does not move it. */
  fixed: z.boolean(),
  /** Which office goes (本庁, 東京事務所 …): an entry of the list `office`. */
  officeUid: Uid.nullable(),
  /** Who of the office goes: entries of the list `officer`. */
  officerUids: z.array(Uid).max(20),
  /** Whom they meet: contacts of the company, and others as text. */
  contactUids: z.array(Uid).max(20),
  counterpart: Text,
  /** Site of the company; null when the place is only text. */
  siteUid: Uid.nullable(),
  place: Text,
  /** Where it is (lon, lat; EPSG:6668); null takes the site's point, else the company's. */
  position: Position.nullable(),
  purpose: Text,
  /** What to bring, one a line. */
  materials: Text,
  /** Minutes before the start at which the calendar reminds; null does not. */
  remindMinutes: z.int().min(0).max(10_080).nullable(),
  tripUid: Uid.nullable(),
}

/** What was learnt: facts and opinions apart, so that an opinion is never quoted as a fact. */
const recordFields = {
  facts: Text,
  opinions: Text,
  nextAction: Text,
  nextActionOn: Day.nullable(),
}

/** A visit, planned or done. Nothing of it is public. */
export const Visit = faced({
  shown: {},
  internal: {
    uid: Uid,
    ...visitFields,
    ...recordFields,
    state: VisitState,
    /** Day on which the next action was done; null while it is open. */
    nextActionDoneOn: Day.nullable(),
    /** Order by hand within its day, for visits whose time is not known. */
    positionInDay: z.int(),
    /** No visit to this company was held before this one. */
    first: z.boolean(),
    /** Where the planner goes: own point, else the site's, else the company's; null when none is known. */
    at: Position.nullable(),
    origin: Origin,
  },
})
export type Visit = z.infer<typeof Visit>

/** What the office considers late, long or usual; one row, edited in the settings. */
export const PlanningRules = faced({
  shown: {},
  internal: {
    /** After so many days without a touch a company of this rank is untouched. */
    untouchedDays: shown({ A: z.int().min(1), B: z.int().min(1), C: z.int().min(1) }),
    /** Working days within which an enquiry is answered. */
    answerWorkingDays: z.int().min(0).max(60),
    /** A day of a trip from leaving to arriving is too long beyond these minutes. */
    dayMinutes: z.int().min(60).max(1440),
    lunchFrom: TimeOfDay,
    lunchUntil: TimeOfDay,
    /** Free minutes wanted between the two. */
    lunchMinutes: z.int().min(0).max(180),
    /** Spare minutes kept before each appointment. */
    spareMinutes: z.int().min(0).max(120),
    /** km/h over the straight distance times `detour`. */
    carKmh: z.number().positive(),
    railKmh: z.number().positive(),
    walkKmh: z.number().positive(),
    detour: z.number().min(1).max(3),
  },
})
export type PlanningRules = z.infer<typeof PlanningRules>

export const visitsOperations = {
  /** Visits of a period (both days included) and of whatever else narrows; by day, then time, then hand. */
  'visits.list': query(
    z.strictObject({
      from: Day.nullable(),
      until: Day.nullable(),
      uids: z.array(Uid).max(1000).optional(),
      companyUid: Uid.nullable(),
      prospectUid: Uid.nullable(),
      tripUid: Uid.nullable(),
    }),
    faced({ shown: {}, internal: { visits: z.array(Visit) } }),
  ),
  /** Creates a planned visit when `uid` is null. `period-reversed`, `row-not-found`, `visit-past-midnight`. */
  'visits.save': command(
    z.strictObject({ uid: Uid.nullable(), state: VisitState, ...visitFields }),
    shown({ uid: Uid }),
  ),
  /** Plans several new visits in one step: all of them or none. Refuses what `visits.save` refuses. */
  'visits.plan': command(
    z.strictObject({
      visits: z
        .array(z.strictObject({ state: VisitState, ...visitFields }))
        .min(1)
        .max(mostPlannedAtOnce),
    }),
    shown({ uids: z.array(Uid) }),
  ),
  'visits.changeState': command(
    z.strictObject({ uids: z.array(Uid).min(1).max(500), state: VisitState }),
    shown({}),
  ),
  /** Drag and keys of the planner: another day, time or place in the order. */
  'visits.move': command(
    z.strictObject({ uid: Uid, on: Day, startAt: TimeOfDay.nullable(), positionInDay: z.int().min(0) }),
    shown({}),
  ),
  /**
   * Writes down what came of a visit: it becomes `held`, each promise becomes an activity of its own with a due day, the
   * next action goes to the visit and, where one prospect is named, to that case too.
   */
  'visits.record': command(
    z.strictObject({
      uid: Uid,
      state: z.enum(['held', 'cancelled', 'no-answer']),
      on: Day,
      ...recordFields,
      promises: z.array(z.strictObject({ summary: Text, dueOn: Day.nullable() })).max(20),
    }),
    shown({ uid: Uid }),
  ),
  'visits.finishNextAction': command(z.strictObject({ uid: Uid, doneOn: Day.nullable() }), shown({})),
  'visits.remove': command(z.strictObject({ uids: z.array(Uid).min(1).max(500) }), shown({})),
  /** Companies around a place for an errand, nearest first. `untouchedDays` 0 takes all. */
  'visits.nearby': query(
    z.strictObject({
      around: Position,
      radiusKm: z.number().positive().max(500),
      ranks: z.array(Rank).max(3),
      untouchedDays: z.int().min(0),
      on: Day,
      exceptUids: z.array(Uid).max(500),
      limit: z.int().min(1).max(200),
    }),
    faced({
      shown: {},
      internal: {
        companies: z.array(
          faced({ shown: {}, internal: { companyUid: Uid, km: z.number(), untouched: z.int().nullable() } }),
        ),
      },
    }),
  ),
  'visits.rules': query(z.strictObject({}), faced({ shown: {}, internal: { rules: PlanningRules } })),
  'visits.saveRules': command(z.strictObject({ rules: PlanningRules.required() }), shown({})),
} as const
