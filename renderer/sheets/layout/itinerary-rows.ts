import type { ItineraryDay, ItineraryStop, Leg } from '../../../electron/contract'
import { minutesOf } from '../../../electron/contract/rules/time-of-day'
import { clockText } from '../../features/visits/clock'
import { cell } from './blocks'
import type { SheetContext } from './context'
import type { Cell, Row } from './model'

interface DayRow {
  readonly look: Row['look']
  readonly cells: readonly Cell[]
}

/** What is read as one line: blank lines would tear the table apart. */
const plain = (text: string | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim()
const items = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map(plain)
    .filter((one) => one !== '')

/** When one leaves, is back, and how long one is on the way, as far as it is known. */
export function timesOf({ m, words }: SheetContext, day: ItineraryDay): string {
  const leave = day.leaveAt ?? (day.stops.length > 0 ? day.day.startAt : null)
  const known = day.legs.flatMap(({ minutes }) => (minutes == null ? [] : [minutes]))
  const total = known.reduce((sum, one) => sum + one, 0)
  const time = words.visits.duration(Math.floor(total / 60), total % 60)
  const way = known.length < day.legs.length ? m.itinerary.travelAtLeast(time) : m.itinerary.travel(time)
  return [
    ...(leave ? [m.itinerary.leave(clockText(minutesOf(leave)))] : []),
    ...(day.backAt ? [m.itinerary.back(clockText(minutesOf(day.backAt)))] : []),
    ...(day.stops.length > 0 ? [way] : []),
  ].join('　')
}

/** Beginning, ways and stops of a day in their order. A way is a row of fewer cells that runs over the others. */
export function stopRows(
  context: SheetContext,
  day: ItineraryDay,
  named: (stop: ItineraryStop) => string,
): DayRow[] {
  const { m } = context
  const { startPlace = '', endPlace = '', startAt } = day.day
  if (day.stops.length === 0)
    return [{ look: 'body', cells: [cell(''), cell(m.itinerary.none, { ink: 'second', span: 5 })] }]
  const leave = day.leaveAt ?? startAt ?? null
  return [
    edgeRow(leave, startPlace, m.itinerary.leaving),
    ...day.stops.flatMap((stop, index) => [
      ...wayRow(context, day.legs[index]),
      stopRow(context, stop, index + 1, named(stop)),
    ]),
    ...wayRow(context, day.legs[day.stops.length]),
    edgeRow(day.backAt, endPlace === '' ? startPlace : endPlace, m.itinerary.returning),
  ]

  function edgeRow(time: string | null, place: string, what: string): DayRow {
    const clock = time === null ? '' : clockText(minutesOf(time))
    const text = place === '' ? what : m.bracketed(place, what)
    return {
      look: 'group',
      cells: [cell('■'), cell(clock, { weight: 700 }), cell(text, { span: 4, weight: 700 })],
    }
  }
}

function wayRow({ m, words }: SheetContext, leg: Leg | undefined): DayRow[] {
  if (leg?.mode === undefined) return []
  const { modes, legs } = words.trips
  const known = leg.minutes != null
  if (known && leg.minutes === 0 && !leg.note) return []
  const minutes = leg.minutes ?? 0
  const time = words.visits.duration(Math.floor(minutes / 60), minutes % 60)
  const origin = leg.from === undefined || leg.from === 'own' ? null : legs.origins[leg.from]
  const lasts = !known ? legs.origins.unknown : origin === null ? time : m.bracketed(time, origin)
  const text = [modes[leg.mode], lasts, plain(leg.note)].filter((part) => part !== '').join('　')
  return [
    {
      look: 'body',
      cells: [cell('↓', { ink: 'second' }), cell(text, { span: 5, ink: known ? 'second' : 'unknown' })],
    },
  ]
}

function stopRow({ m, words }: SheetContext, stop: ItineraryStop, number: number, name: string): DayRow {
  const { visit } = stop
  const { startAt = null, minutes = 0, kind = 'visit', state = 'planned' } = visit
  const from = startAt === null ? null : minutesOf(startAt)
  const time = from === null ? m.itinerary.timeOpen : `${clockText(from)}–${clockText(from + minutes)}`
  const bring = items(visit.materials)
  return {
    look: 'body',
    cells: [
      cell(String(number), { weight: 700 }),
      cell([time, words.visits.states[state]], { weight: 700, ink: from === null ? 'unknown' : 'text' }),
      cell([name, ...(kind === 'visit' ? [] : [words.visits.kinds[kind]]), ...stop.contacts.map(plain)]),
      cell(stop.places.length === 0 ? m.unknown : stop.places.map(plain), {
        ink: stop.places.length === 0 ? 'unknown' : 'text',
      }),
      cell([
        ...(plain(visit.purpose) === '' ? [] : [plain(visit.purpose)]),
        ...(bring.length === 0 ? [] : [m.itinerary.bring(words.common.listOf(bring))]),
      ]),
      cell(stop.officers),
    ],
  }
}
