import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Day, Origin, Text, Uid } from './values'

/** A touch of a company: call, mail, meeting, tour, document sent, promise, note. A promise has a day and is kept or not. */
export const Activity = faced({
  shown: {},
  internal: {
    uid: Uid,
    companyUid: Uid,
    prospectUid: Uid.nullable(),
    kind: z.enum(['call', 'mail', 'meeting', 'tour', 'document', 'promise', 'note']),
    on: Day,
    /** Who of the office: an entry of the list `officer`. */
    officerUid: Uid.nullable(),
    /** Whom they met, as text. */
    counterpart: Text,
    summary: Text,
    /** Promises only: until when, and when it was kept. */
    dueOn: Day.nullable(),
    doneOn: Day.nullable(),
    origin: Origin,
  },
})
export type Activity = z.infer<typeof Activity>

const activityFields = {
  companyUid: Uid,
  prospectUid: Uid.nullable(),
  kind: z.enum(['call', 'mail', 'meeting', 'tour', 'document', 'promise', 'note']),
  on: Day,
  officerUid: Uid.nullable(),
  counterpart: Text,
  summary: Text,
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
}

export const activitiesOperations = {
  /** Newest first; of one company across its prospects, or of one prospect. */
  'activities.list': query(
    z.strictObject({
      companyUid: Uid.nullable(),
      prospectUid: Uid.nullable(),
      limit: z.int().min(1).max(1000),
    }),
    faced({ shown: {}, internal: { activities: z.array(Activity) } }),
  ),
  'activities.save': command(z.strictObject({ uid: Uid.nullable(), ...activityFields }), shown({ uid: Uid })),
  'activities.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
