import type { CalendarAnswer, calendarExchangeOperations } from '../../contract/calendar-exchange'
import { CodedError } from '../../contract/errors'
import { minutesOf, minutesOfDay } from '../../contract/rules/time-of-day'
import type { Handlers } from '../handler'
import { findVisit, updateVisit, type VisitRow } from '../visits/repository'
import { checkTimes, nextSequence } from '../visits/rules'
import { writeAtomically } from '../workspace/atomic-file'
import type { ReadDb } from '../workspace/db'
import { causeOf } from '../workspace/file-system'
import { composeCalendar } from './compose'
import { visitUidOf } from './event-uid'
import type { ReadEvent } from './read-answer'

export const calendarExchangeHandlers: Handlers<typeof calendarExchangeOperations> = {
  'calendar.compose': (order, { db, host }) => composeCalendar(db, order, host.now()),

  'calendar.export': async ({ path, ...order }, { host }) => {
    const { text, events } = composeCalendar(host.session.db, order, host.now())
    try {
      await writeAtomically(host.printing.files, path, Buffer.from(text, 'utf8'))
    } catch (error) {
      throw new CodedError('export-failed', { path, cause: causeOf(error) })
    }
    return { path, events }
  },

  'calendar.read': async ({ text }, { db }) => {
    // The reader of calendars is large and seldom wanted.
    const { readCalendar } = await import('./read-answer')
    return { answers: readCalendar(text).map((event) => answerOf(db, event)) }
  },

  'calendar.applyAnswers': ({ answers }, { db }) => {
    for (const { visitUid, cancelled, on, startAt, minutes, sequence } of answers) {
      const before = requireVisit(db, visitUid)
      if (sequence < before.sequence)
        throw new CodedError('calendar-answer-older', { visitUid, sequence, ours: before.sequence })
      const after = cancelled
        ? ({ state: 'cancelled' } as const)
        : { day: on, start_at: startAt, minutes, state: 'confirmed' as const, fixed: 1 }
      checkTimes({ ...before, ...after })
      updateVisit(db, visitUid, { ...after, sequence: Math.max(sequence, nextSequence(before, after)) })
    }
    return { changed: answers.length }
  },
}

function answerOf(db: ReadDb, event: ReadEvent): CalendarAnswer {
  const visitUid = visitUidOf(event.uid)
  const visit = visitUid === null ? undefined : findVisit(db, visitUid)
  // An answer that names no end keeps the length that we asked for.
  const minutes = event.minutes ?? visit?.minutes ?? null
  const problem = event.problem ?? (runsPastMidnight(event, minutes) ? 'past-midnight' : null)
  return {
    visitUid: visit?.uid ?? null,
    eventUid: event.uid,
    summary: event.summary,
    kind: kindOf({ ...event, problem }, visit),
    on: event.on,
    startAt: event.startAt,
    minutes,
    problem,
    sequence: event.sequence,
  }
}

/** A visit ends on its day; what a calendar stretches over midnight is no visit that could be moved there. */
function runsPastMidnight({ startAt, cancelled }: ReadEvent, minutes: number | null): boolean {
  return !cancelled && startAt !== null && minutes !== null && minutesOf(startAt) + minutes > minutesOfDay
}

function kindOf(
  event: Omit<ReadEvent, 'problem'> & Pick<CalendarAnswer, 'problem'>,
  visit: VisitRow | undefined,
): CalendarAnswer['kind'] {
  if (event.problem !== null) return 'unreadable'
  if (visit === undefined) return 'unknown'
  if (event.sequence < visit.sequence) return 'older'
  if (event.cancelled) return 'cancelled'
  const minutes = event.minutes ?? visit.minutes
  return event.on === visit.day && event.startAt === visit.start_at && minutes === visit.minutes
    ? 'same'
    : 'moved'
}

function requireVisit(db: ReadDb, uid: string): VisitRow {
  const row = findVisit(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'visit', uid })
  return row
}
