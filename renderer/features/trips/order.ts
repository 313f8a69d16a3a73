import type { Uid } from '../../../electron/contract'
import { minutesOf, minutesOfDay, timeOf } from '../../../electron/contract/rules/time-of-day'

interface Stop {
  readonly uid: Uid
  readonly startAt: string | null
  readonly minutes: number
  readonly fixed: boolean
}

export interface PlacedStop {
  readonly visitUid: Uid
  readonly startAt: string | null
}

export type Exchange =
  | { readonly ok: true; readonly stops: PlacedStop[] }
  | { readonly ok: false; readonly reason: 'edge' | 'fixed' | 'too-late' }

/**
 * Exchanges a stop with the one before (-1) or after it (+1). The two keep their lengths and the free time between them:
 * the later one begins where the earlier one began. A time that is open goes to the other one.
 */
export function exchanged(stops: readonly Stop[], index: number, step: 1 | -1): Exchange {
  const [low, high] = step === 1 ? [index, index + 1] : [index - 1, index]
  const first = stops[low]
  const second = stops[high]
  if (first === undefined || second === undefined) return { ok: false, reason: 'edge' }
  if (first.fixed || second.fixed) return { ok: false, reason: 'fixed' }
  const [firstStart, secondStart] = exchangedTimes(first, second)
  if (firstStart === undefined) return { ok: false, reason: 'too-late' }
  const placed = stops.map((stop): PlacedStop => ({ visitUid: stop.uid, startAt: stop.startAt }))
  placed.splice(
    low,
    2,
    { visitUid: second.uid, startAt: secondStart },
    { visitUid: first.uid, startAt: firstStart },
  )
  return { ok: true, stops: placed }
}

/** New starts of the first and the second; undefined where the first would end after midnight. */
function exchangedTimes(
  first: Stop,
  second: Stop,
): [first: string | null | undefined, second: string | null] {
  if (first.startAt === null || second.startAt === null) return [second.startAt, first.startAt]
  const start = minutesOf(first.startAt)
  const gap = Math.max(0, minutesOf(second.startAt) - start - first.minutes)
  const next = start + second.minutes + gap
  return [next + first.minutes > minutesOfDay ? undefined : (timeOf(next) ?? undefined), first.startAt]
}

/** The first place in the day that is free for an untimed visit behind those there are. */
export function lastPosition(stops: readonly { readonly positionInDay: number }[]): number {
  return stops.reduce((last, stop) => Math.max(last, stop.positionInDay + 1), 0)
}
