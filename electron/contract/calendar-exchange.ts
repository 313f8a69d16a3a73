import { z } from 'zod'
import { faced, shown } from './face'
import { action, command, query } from './operation'
import { Day, Name, TimeOfDay, Uid } from './values'
import type { VisitKind } from './visits'

/** Which visits go into a calendar file. */
const Selection = z.strictObject({
  visitUids: z.array(Uid).max(2000).optional(),
  tripUid: Uid.optional(),
  from: Day.optional(),
  until: Day.optional(),
})

/** `code` writes the code name of the case, or the industry where there is none: a calendar is read by many. */
const CalendarNames = z.enum(['code', 'company'])

/** What each kind of visit is called in the language of the calendar: the host has no words of its own. */
const KindNames = z.strictObject({
  visit: Name,
  tour: Name,
  exhibition: Name,
  online: Name,
  telephone: Name,
} satisfies Record<VisitKind, typeof Name>)

/** An answer from outside that would move one of our visits. */
export const CalendarAnswer = faced({
  shown: {},
  internal: {
    /** Null when the event is none of ours. */
    visitUid: Uid.nullable(),
    /** `UID` of the event as the file has it; empty when it has none. */
    eventUid: z.string(),
    summary: z.string(),
    kind: z.enum(['moved', 'same', 'cancelled', 'older', 'unknown', 'unreadable']),
    /** Japan Standard Time, whatever zone the file used. */
    on: Day.nullable(),
    startAt: TimeOfDay.nullable(),
    minutes: z.int().nullable(),
    /** Why the event could not be read; a code. */
    problem: z
      .enum(['no-uid', 'no-start', 'unknown-zone', 'end-before-start', 'recurring', 'past-midnight'])
      .nullable(),
    /** `SEQUENCE` of the file, to refuse an answer that is older than what we sent. */
    sequence: z.int(),
  },
})
export type CalendarAnswer = z.infer<typeof CalendarAnswer>

export const calendarExchangeOperations = {
  /**
   * The text of the calendar file (RFC 5545), for the clipboard or a download, and the name suggested for it. `cancel`
   * takes the visits that were called off and withdraws them; without it the others are published.
   */
  'calendar.compose': query(
    z.strictObject({ selection: Selection, names: CalendarNames, kindNames: KindNames, cancel: z.boolean() }),
    faced({ shown: {}, internal: { text: z.string(), fileName: z.string(), events: z.int() } }),
  ),
  /** Writes that text to a file. `export-failed` with the system's reason. */
  'calendar.export': action(
    z.strictObject({
      selection: Selection,
      names: CalendarNames,
      kindNames: KindNames,
      cancel: z.boolean(),
      path: z.string().min(1).max(4096),
    }),
    shown({ path: z.string(), events: z.int() }),
  ),
  /** Reads an answer without writing anything. `calendar-unreadable` with the line. */
  'calendar.read': query(
    z.strictObject({ text: z.string().max(5_000_000) }),
    faced({ shown: {}, internal: { answers: z.array(CalendarAnswer) } }),
  ),
  /** Moves or cancels the visits that the answers name, in one step. */
  'calendar.applyAnswers': command(
    z.strictObject({
      answers: z
        .array(
          z.strictObject({
            visitUid: Uid,
            cancelled: z.boolean(),
            on: Day,
            startAt: TimeOfDay.nullable(),
            minutes: z.int().min(5).max(1440),
            sequence: z.int(),
          }),
        )
        .min(1)
        .max(500),
    }),
    shown({ changed: z.int() }),
  ),
} as const
