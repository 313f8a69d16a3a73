import { CodedError } from '../../contract/errors'
import { minutesOf, minutesOfDay } from '../../contract/rules/time-of-day'
import type { VisitRow } from './repository'

type Times = Pick<VisitRow, 'start_at' | 'minutes' | 'window_from' | 'window_until'>

/**
 * Times that can be: a visit ends on its day, a window has its end after its beginning.
 * @throws CodedError `visit-past-midnight`, `visit-window-reversed`
 */
export function checkTimes({ start_at, minutes, window_from, window_until }: Times): void {
  if (start_at !== null && minutesOf(start_at) + minutes > minutesOfDay)
    throw new CodedError('visit-past-midnight', { startAt: start_at, minutes })
  if (window_from !== null && window_until !== null && window_until <= window_from)
    throw new CodedError('visit-window-reversed', { from: window_from, until: window_until })
}

/** Columns that an invitation in somebody's calendar shows. */
const told = ['state', 'day', 'start_at', 'minutes', 'place', 'site_uid', 'kind', 'purpose'] as const

/**
 * The number that calendars compare to know which of two versions of an event is newer: it grows with every change that
 * an invitation would show (RFC 5545, 3.8.7.4).
 */
export function nextSequence(
  before: VisitRow,
  after: { [C in keyof VisitRow]?: VisitRow[C] | undefined },
): number {
  const changes = told.some((column) => after[column] !== undefined && after[column] !== before[column])
  return before.sequence + (changes ? 1 : 0)
}
