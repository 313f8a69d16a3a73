import { minutesOfDay } from '../../../electron/contract/rules/time-of-day'

/** Height of an hour on the ruler, px. */
export const hourHeight = 48
/** Drags and keys go by quarters of an hour. */
export const stepMinutes = 15

export interface Hours {
  /** First and last hour that are drawn, 0 to 24. */
  readonly from: number
  readonly until: number
}

export interface Span {
  readonly from: number
  readonly until: number
}

/** The hours of the day that are drawn: the office's, and as many more as something reaches into. */
export function shownHours(spans: readonly Span[]): Hours {
  const first = Math.min(8 * 60, ...spans.map((span) => span.from))
  const last = Math.max(18 * 60, ...spans.map((span) => span.until))
  return { from: Math.max(0, Math.floor(first / 60)), until: Math.min(24, Math.ceil(last / 60)) }
}

/** Where a minute of the day stands below the top of the ruler, px. */
export function topOf(minute: number, hours: Hours): number {
  return ((minute - hours.from * 60) / 60) * hourHeight
}

/**
 * The start to which a block was drawn: on a quarter of an hour, wholly within the day.
 * @param start minutes since midnight before the drag
 * @param px the pointer moved down by; negative for up
 */
export function draggedStart(start: number, px: number, length: number): number {
  const exact = start + (px / hourHeight) * 60
  const snapped = Math.round(exact / stepMinutes) * stepMinutes
  return Math.max(0, Math.min(minutesOfDay - length, snapped))
}

/** The start that a place on the ruler stands for. @param px below its top */
export function startAtTop(px: number, hours: Hours, length: number): number {
  return draggedStart(hours.from * 60, px, length)
}

/** More blocks beside each other cannot be read: a day is about 14 rem wide beside its itinerary. */
export const mostLanes = 3

export interface Lane {
  readonly lane: number
  readonly of: number
}

/** Several blocks that find no room; what stands in their place reaches from the first to the last of them. */
export interface Crowd extends Span {
  /** Which of the spans they are. */
  readonly indices: readonly number[]
}

/**
 * Lanes that can be read: of a crowd that needs more than `mostLanes`, the last lane stands for all that find no room.
 * Null is a span that a crowd stands for.
 */
export function fittedLanes(spans: readonly Span[]): {
  readonly lanes: readonly (Lane | null)[]
  readonly crowds: readonly Crowd[]
} {
  const last = { lane: mostLanes - 1, of: mostLanes }
  const lanes: (Lane | null)[] = lanesOf(spans).map((place) =>
    place.of <= mostLanes ? place : place.lane < last.lane ? { ...place, of: mostLanes } : null,
  )
  const hidden = spans
    .flatMap((span, index) => (lanes[index] === null ? [{ ...span, index }] : []))
    .toSorted((a, b) => a.from - b.from)
  const crowds: Crowd[] = []
  for (const { from, until, index } of hidden) {
    const crowd = crowds.at(-1)
    if (crowd === undefined || from >= crowd.until) crowds.push({ from, until, indices: [index] })
    else
      crowds[crowds.length - 1] = {
        from: crowd.from,
        until: Math.max(crowd.until, until),
        indices: [...crowd.indices, index],
      }
  }
  // One alone has room after all.
  for (const { indices } of crowds)
    if (indices.length === 1 && indices[0] !== undefined) lanes[indices[0]] = last
  return { lanes, crowds: crowds.filter(({ indices }) => indices.length > 1) }
}

/** Blocks that share time stand beside each other: the lane of each and how many there are of its crowd. */
export function lanesOf(spans: readonly Span[]): readonly Lane[] {
  const order = spans.map((span, index) => ({ span, index })).toSorted((a, b) => a.span.from - b.span.from)
  const lanes = spans.map(() => ({ lane: 0, of: 1 }))
  let crowd: number[] = []
  let ends: number[] = []
  let crowdEnd = -1
  const close = () => {
    for (const index of crowd) {
      const place = lanes[index]
      if (place) place.of = ends.length
    }
    crowd = []
    ends = []
  }
  for (const { span, index } of order) {
    if (span.from >= crowdEnd) close()
    const free = ends.findIndex((end) => end <= span.from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = span.until
    crowd.push(index)
    crowdEnd = Math.max(crowdEnd, span.until)
    const place = lanes[index]
    if (place) place.lane = lane
  }
  close()
  return lanes
}
