import { useMemo } from 'react'
import { weekday } from '../../../electron/contract/rules/calendar'
import { minutesOf } from '../../../electron/contract/rules/time-of-day'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { clockText, spanOf } from './clock'

interface When {
  readonly on: string
  readonly startAt: string | null
  readonly minutes: number
}

export interface VisitWords {
  /** `R8.11.20（金）`. @param day ISO day */
  readonly dayOf: (day: string) => string
  /** `10:00–11:00`, or that the time is open. */
  readonly timeOf: (visit: Omit<When, 'on'>) => string
  readonly whenOf: (visit: When) => string
  /** `1時間20分`. @param minutes may be 0 */
  readonly durationOf: (minutes: number) => string
  readonly clockOf: (time: string) => string
}

/** When and how long, in words. */
export function useVisitWords(): VisitWords {
  const m = useMessages()
  const format = useFormat()
  return useMemo(() => {
    const dayOf = (day: string) =>
      m.visits.dayWithWeekday(format.dayShort(day), m.visits.weekdays[weekday(day)] ?? '')
    const timeOf = (visit: Omit<When, 'on'>) => {
      const span = spanOf(visit)
      return span === null ? m.visits.timeOpen : `${clockText(span.from)}–${clockText(span.until)}`
    }
    return {
      dayOf,
      timeOf,
      whenOf: (visit) => `${dayOf(visit.on)} ${timeOf(visit)}`,
      durationOf: (minutes) => m.visits.duration(Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60),
      clockOf: (time) => clockText(minutesOf(time)),
    }
  }, [m, format])
}
