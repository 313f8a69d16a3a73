import { z } from 'zod'
import { faced } from './face'
import { query } from './operation'
import { Day, Text, Uid } from './values'

/** What an officer has to do, and by when. */
export const AgendaRow = faced({
  shown: {},
  internal: {
    kind: z.enum(['visit', 'next-action', 'promise', 'untouched', 'answer', 'resume', 'call']),
    companyUid: Uid.nullable(),
    prospectUid: Uid.nullable(),
    /** The visit, activity, prospect, company or lead that the row leads to. */
    rowUid: Uid,
    /** What is to be done, as it was written down; empty for rows that say it by their kind. */
    text: Text,
    /** Due day (ISO); for `untouched` the day of the last touch, null for never. */
    on: Day.nullable(),
    /** Days past due, or days untouched; 0 is today, null for never touched. */
    days: z.int().nullable(),
    ownerUid: Uid.nullable(),
  },
})
export type AgendaRow = z.infer<typeof AgendaRow>

export const agendaOperations = {
  /** What is due on a day or was before; of one officer, or of all. */
  'visits.agenda': query(
    z.strictObject({
      on: Day,
      officerUid: Uid.nullable(),
      /** Also what falls due within so many days; their `days` are negative. */
      ahead: z.int().min(0).max(31).default(0),
    }),
    faced({ shown: {}, internal: { rows: z.array(AgendaRow) } }),
  ),
} as const
