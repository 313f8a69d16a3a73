import { describe, expect, it } from 'vitest'
import { cardAfterKey, columnsOf } from '../../../../renderer/features/trips/columns'
import { exchanged } from '../../../../renderer/features/trips/order'
import {
  liveWarnings,
  placeWarnings,
  travelMinutes,
  tripsOn,
  weekOf,
} from '../../../../renderer/features/trips/plan-days'
import { middleOf, routeOf } from '../../../../renderer/features/trips/route'
import {
  draggedStart,
  fittedLanes,
  hourHeight,
  lanesOf,
  shownHours,
  startAtTop,
  topOf,
} from '../../../../renderer/features/trips/ruler-scale'
import type { DayPlan, TripRow, WarningRow } from '../../../../renderer/features/trips/slice'
import type { VisitRow } from '../../../../renderer/features/visits/rows'
import { today, uid, visit } from '../visits/samples'

function plan(stops: readonly VisitRow[], fields: Partial<DayPlan> = {}): DayPlan {
  return {
    tripUid: null,
    day: {
      on: today,
      startPlace: '',
      startPosition: null,
      startAt: '08:30',
      endPlace: '',
      endPosition: null,
    },
    stops,
    legs: [],
    leaveAt: null,
    backAt: null,
    warnings: [],
    ...fields,
  }
}

const warning = (kind: WarningRow['kind'], visitUid: string | null): WarningRow => ({
  kind,
  visitUid,
  minutes: 10,
})

describe('the week of the planner', () => {
  it('begins on Monday and runs on over the end of the year', () => {
    expect(weekOf('2026-12-31')).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ])
  })

  it('shows the trips that are under way on any of its days', () => {
    const trip = (from: string, until: string) => ({ from, until }) as TripRow
    const over = trip('2026-12-30', '2027-01-05')
    const trips = [over, trip('2026-12-01', '2026-12-27'), trip('2027-01-04', '2027-01-05')]
    expect(tripsOn(trips, weekOf('2026-12-31'))).toEqual([over])
  })

  it('puts every visit of a day in the order of time, open times last, whatever their trip', () => {
    const columns = columnsOf(
      [today, '2026-11-21'],
      [
        plan([visit(1, { startAt: '13:00' }), visit(2, { startAt: null })], { tripUid: uid(0x80, 1) }),
        plan([visit(3, { startAt: '09:00' })], { warnings: [warning('no-lunch', null)] }),
      ],
    )
    expect(columns.map(({ cards }) => cards.map((card) => card.visit.uid))).toEqual([
      [visit(3).uid, visit(1).uid, visit(2).uid],
      [],
    ])
    expect(columns[0]?.warnings).toHaveLength(1)
  })

  it('moves by keys among two hundred visits and over empty days', () => {
    const days = weekOf(today)
    const many = Array.from({ length: 200 }, (_, index) => visit(index, { on: days[index % 5] ?? today }))
    const plans = days.map((on) =>
      plan(
        many.filter((each) => each.on === on),
        { day: { ...plan([]).day, on } },
      ),
    )
    const columns = columnsOf(days, plans)
    const [first, second] = columns
    const top = first?.cards[0]?.visit.uid ?? ''
    expect(cardAfterKey(columns, top, 'ArrowDown')).toBe(first?.cards[1]?.visit.uid)
    expect(cardAfterKey(columns, top, 'End')).toBe(first?.cards[39]?.visit.uid)
    expect(cardAfterKey(columns, top, 'PageDown')).toBe(second?.cards[0]?.visit.uid)
    const last = columns[4]?.cards[0]?.visit.uid ?? ''
    expect(cardAfterKey(columns, last, 'PageDown')).toBe(last)
    expect(cardAfterKey(columns, top, 'x')).toBeNull()
  })
})

describe('the order by hand', () => {
  const stops = [
    visit(1, { startAt: '09:00', minutes: 60 }),
    visit(2, { startAt: '10:30', minutes: 30 }),
    visit(3, { startAt: '13:00', minutes: 60 }),
  ]

  it('exchanges neighbours, who keep their lengths and the free time between them', () => {
    expect(exchanged(stops, 0, 1)).toEqual({
      ok: true,
      stops: [
        { visitUid: visit(2).uid, startAt: '09:00' },
        { visitUid: visit(1).uid, startAt: '10:00' },
        { visitUid: visit(3).uid, startAt: '13:00' },
      ],
    })
    expect(exchanged(stops, 1, -1)).toEqual(exchanged(stops, 0, 1))
  })

  it('hands an open time over', () => {
    const open = [visit(1, { startAt: '09:00' }), visit(2, { startAt: null })]
    expect(exchanged(open, 1, -1)).toEqual({
      ok: true,
      stops: [
        { visitUid: visit(2).uid, startAt: '09:00' },
        { visitUid: visit(1).uid, startAt: null },
      ],
    })
  })

  it('moves nothing past an end, past an agreed time, or into the next day', () => {
    expect(exchanged(stops, 0, -1)).toEqual({ ok: false, reason: 'edge' })
    expect(exchanged(stops, 2, 1)).toEqual({ ok: false, reason: 'edge' })
    const fixed = stops.map((stop, index) => ({ ...stop, fixed: index === 1 }))
    expect(exchanged(fixed, 0, 1)).toEqual({ ok: false, reason: 'fixed' })
    const late = [visit(1, { startAt: '22:00', minutes: 90 }), visit(2, { startAt: '22:30', minutes: 60 })]
    expect(exchanged(late, 0, 1)).toEqual({ ok: false, reason: 'too-late' })
  })
})

describe('the hours of a day', () => {
  const hours = { from: 8, until: 18 }

  it('reach as far as something does', () => {
    expect(shownHours([])).toEqual({ from: 8, until: 18 })
    expect(shownHours([{ from: 5 * 60 + 10, until: 19 * 60 + 5 }])).toEqual({ from: 5, until: 20 })
    expect(shownHours([{ from: -30, until: 1500 }])).toEqual({ from: 0, until: 24 })
  })

  it('turn a drag into a quarter of an hour within the day', () => {
    expect(draggedStart(600, hourHeight, 60)).toBe(660)
    expect(draggedStart(600, hourHeight / 5, 60)).toBe(615)
    expect(draggedStart(600, -2, 60)).toBe(600)
    expect(draggedStart(600, 4, 60)).toBe(600)
    expect(draggedStart(600, -100_000, 60)).toBe(0)
    expect(draggedStart(600, 100_000, 60)).toBe(1380)
    expect(startAtTop(topOf(750, hours), hours, 60)).toBe(750)
  })

  it('put visits that share time beside each other', () => {
    const spans = [
      { from: 600, until: 660 },
      { from: 630, until: 690 },
      { from: 660, until: 720 },
      { from: 800, until: 860 },
    ]
    expect(lanesOf(spans)).toEqual([
      { lane: 0, of: 2 },
      { lane: 1, of: 2 },
      { lane: 0, of: 2 },
      { lane: 0, of: 1 },
    ])
  })
})

describe('a crowd of visits at one time', () => {
  const at = (from: number, until: number) => ({ from, until })

  it('of three stands beside each other', () => {
    const { lanes, crowds } = fittedLanes(Array.from({ length: 3 }, () => at(600, 660)))
    expect(lanes.map((place) => place?.lane)).toEqual([0, 1, 2])
    expect(crowds).toEqual([])
  })

  it('of more keeps lanes that can be read, and the last stands for the others', () => {
    const spans = [...Array.from({ length: 9 }, () => at(600, 660)), at(630, 700), at(900, 960)]
    const { lanes, crowds } = fittedLanes(spans)
    expect(lanes.filter((place) => place !== null).map(({ of }) => of)).toEqual([3, 3, 1])
    expect(crowds).toEqual([{ from: 600, until: 700, indices: [2, 3, 4, 5, 6, 7, 8, 9] }])
  })

  it('has room for a single one that was left over', () => {
    const spans = [...Array.from({ length: 2 }, () => at(540, 720)), at(540, 600), at(600, 660), at(550, 590)]
    const { lanes, crowds } = fittedLanes(spans)
    expect(crowds).toEqual([{ from: 540, until: 600, indices: [2, 4] }])
    expect(lanes[3]).toEqual({ lane: 2, of: 3 })
  })
})

describe('warnings of a plan', () => {
  it('stand at the way, at the stop, or at the day', () => {
    const placed = placeWarnings({
      warnings: [warning('gap-too-short', 'a'), warning('overlap', 'a'), warning('day-too-long', null)],
    })
    expect(placed.legs.get('a')?.map((each) => each.kind)).toEqual(['gap-too-short'])
    expect(placed.stops.get('a')?.map((each) => each.kind)).toEqual(['overlap'])
    expect(placed.day.map((each) => each.kind)).toEqual(['day-too-long'])
  })

  it('are over with the visits they are about', () => {
    const held = visit(1, { state: 'held' })
    const all = [warning('overlap', held.uid), warning('no-lunch', null)]
    expect(liveWarnings([held], all)).toEqual([])
    expect(liveWarnings([held, visit(2)], all)).toEqual([warning('no-lunch', null)])
  })
})

describe('the way of a day', () => {
  const leg = (minutes: number | null) => ({ minutes }) as DayPlan['legs'][number]

  it('is as long as its parts, and not known while one is not', () => {
    expect(travelMinutes({ stops: [visit(1)], legs: [leg(30), leg(45)] })).toBe(75)
    expect(travelMinutes({ stops: [visit(1)], legs: [leg(30), leg(null)] })).toBeNull()
    expect(travelMinutes({ stops: [], legs: [leg(null)] })).toBe(0)
  })

  it('leads on the map past stops without a point, which keep their number', () => {
    const stops = [visit(1, { at: [140, 38] }), visit(2), visit(3, { at: [139, 36] })]
    const day = { ...plan([]).day, startPosition: [140.1, 37.9] as [number, number] }
    expect(routeOf({ day, stops }).points.map(({ number, visitUid }) => [number, visitUid])).toEqual([
      [0, null],
      [1, visit(1).uid],
      [3, visit(3).uid],
    ])
    expect(middleOf([{ day, stops }])).toEqual([139.5, 37])
    expect(middleOf([{ day, stops: [] }])).toEqual([140.1, 37.9])
  })
})
