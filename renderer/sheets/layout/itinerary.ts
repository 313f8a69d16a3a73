import type { ItineraryDay, ItineraryStop, TripWarning } from '../../../electron/contract'
import { weekday } from '../../../electron/contract/rules/calendar'
import { formatWhole } from '../../ui/format/number'
import { wrapText } from '../text/wrap'
import { cell, heightOf, textBlock } from './blocks'
import type { SheetContext } from './context'
import { flowTable, type FlowTable, type Slot } from './flow'
import { stopRows, timesOf } from './itinerary-rows'
import type { Row } from './model'
import { contentBottom, noteHeight, noteLines, pageHead, type Area, type Draft } from './page-parts'
import { sectionHeading } from './parcel-map'
import { drawRoute, hasRouteMap } from './route-map'
import { headCell, plainTable, sizedBy } from './table-sheet'

/** Height of the map that a day keeps even when its table goes on over further pages, mm, and the most of its width. */
const leastMap = 62
const mostMap = 0.8
/** Width of the map beside the table on a lying sheet. */
const besideShare = 0.36
/** Part of the width that is left free for notes by hand. */
const memoShare = 0.17
/** A stop is at least so high, that there is room to write, mm. */
const leastRow = 10.5
/** Sizes of type that are tried, in parts of the usual one. */
const sizes = [1.28, 1.18, 1.08, 1, 0.92, 0.84, 0.76] as const

/** 行程表: each day of a journey on its own pages, with a timetable and its map. Internal only. */
export function layoutItinerary(context: SheetContext): Draft[] {
  const { itinerary } = context.data
  if (!itinerary) return []
  const letters = lettersOf(itinerary.days)
  return itinerary.days.flatMap((day, index) => layoutDay(context, day, index, letters))
}

/** Companies without a code name get a letter, the same one on every day. */
function lettersOf(days: readonly ItineraryDay[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const { called, visit } of days.flatMap(({ stops }) => stops))
    if (called === '' && !letters.has(visit.companyUid ?? ''))
      letters.set(visit.companyUid ?? '', letterAt(letters.size))
  return letters
}

/** A to Z, then AA, AB … */
function letterAt(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter
}

function layoutDay(
  context: SheetContext,
  day: ItineraryDay,
  index: number,
  letters: ReadonlyMap<string, string>,
): Draft[] {
  const { m, data, spec, format, words } = context
  const { itinerary } = data
  const trip = itinerary?.trip
  const title = spec.title !== '' ? spec.title : m.itinerary.titled(trip?.name ?? '', m.names.itinerary)
  const named = (stop: ItineraryStop) =>
    stop.called !== '' ? stop.called : m.itinerary.unnamed(letters.get(stop.visit.companyUid ?? '') ?? '')
  const on = day.day.on ?? ''
  const dayText = words.visits.dayWithWeekday(format.day(on), words.visits.weekdays[weekday(on)] ?? '')
  const subtitle = [
    m.itinerary.period(format.day(trip?.from ?? on), format.day(trip?.until ?? on)),
    ...(itinerary && itinerary.officers.length > 0
      ? [m.itinerary.ours(words.common.listOf(itinerary.officers))]
      : []),
  ].join('　')
  const problems = problemsOf(context, day)
  if (problems.length > 0)
    context.warnings.push({ kind: 'trip-problems', names: [`${dayText} ${problems.join(' ')}`] })
  const missing = day.stops.filter(
    ({ visit }) => !visit.at && visit.kind !== 'online' && visit.kind !== 'telephone',
  )
  if (missing.length > 0) context.warnings.push({ kind: 'stops-without-point', names: missing.map(named) })

  const heading = m.itinerary.day(formatWhole(index + 1), dayText)
  const plan: DayPlan = {
    title,
    subtitle,
    heading,
    times: timesOf(context, day),
    level: index === 0 ? 'h1' : 'h2',
    problems,
    extra: [
      ...(spec.naming === 'company' ? [] : [m.itinerary.calledByCode]),
      ...(missing.length > 0 ? [m.itinerary.withoutPoint(words.common.listOf(missing.map(named)))] : []),
    ],
    table: (sized) => timetable(sized, day, named),
  }
  return laidOut(context, day, plan, bestSize(context, day, plan))
}

interface DayPlan {
  readonly title: string
  readonly subtitle: string
  readonly heading: string
  readonly times: string
  readonly level: 'h1' | 'h2'
  /** What does not work out stands where it is read before leaving. */
  readonly problems: readonly string[]
  readonly extra: readonly string[]
  readonly table: (context: SheetContext) => FlowTable
}

/** The largest type with which the day takes no more pages than with the usual one. */
function bestSize(context: SheetContext, day: ItineraryDay, plan: DayPlan): number {
  const quiet = { ...context, marks: [], warnings: [] }
  const width = tableWidth(context, day)
  const fits = (factor: number) => plan.table(sizedBy(quiet, factor)).least <= width
  const pages = (factor: number) => laidOut(quiet, day, plan, factor).length
  if (!fits(1)) return sizes.find((factor) => factor < 1 && fits(factor)) ?? 0.76
  const usual = pages(1)
  return sizes.find((factor) => factor >= 1 && fits(factor) && pages(factor) <= usual) ?? 1
}

/** Whether the map stands beside the table. */
function isBeside({ spec }: SheetContext, day: ItineraryDay): boolean {
  return spec.orientation === 'landscape' && hasRouteMap(day)
}

function tableWidth(context: SheetContext, day: ItineraryDay): number {
  const { paper, margin, gap } = context.style
  const width = paper.width - margin * 2
  return isBeside(context, day) ? width * (1 - besideShare) - gap : width
}

function laidOut(context: SheetContext, day: ItineraryDay, plan: DayPlan, factor: number): Draft[] {
  const { style, m } = context
  const { margin, gap, growth } = style
  const width = style.paper.width - margin * 2
  const hasMap = hasRouteMap(day)
  const beside = isBeside(context, day)
  const first: Draft = { blocks: [] }
  const drafts = [first]
  let top = pageHead(context, first, plan.title, plan.subtitle, plan.level)
  first.blocks.push(
    ...sectionHeading({ ...context, style: { ...style, heading: style.heading * 1.3 } }, plan.heading, {
      x: margin,
      y: top,
      width: width * 0.62,
    }),
    textBlock(
      { x: margin + width * 0.5, y: top + 0.6 * growth, width: width * 0.5 },
      [plan.times],
      style.heading,
      {
        align: 'right',
      },
    ),
  )
  top += style.headingHeight * 1.35
  if (plan.problems.length > 0) {
    const warned = wrapText(plan.problems.join('　'), width, style.body * 1.1, 400, 6)
    if (warned.cut) context.warnings.push({ kind: 'text-cut', names: [plan.heading] })
    const block = textBlock({ x: margin, y: top, width }, warned.lines, style.body * 1.1, { ink: 'unknown' })
    first.blocks.push(block)
    top += heightOf(block) + 1 * growth
  }
  // The words under the map are known only when it is drawn; room for the longest is kept.
  const longest = hasMap ? [m.itinerary.map('1,000,000'), m.itinerary.outside] : []
  const lines = (extra: readonly string[]) => noteLines(context, width, [...plan.extra, ...extra])
  const bottom = contentBottom(context) - noteHeight(lines(longest), style.small) - 2
  const slotWidth = tableWidth(context, day)
  const mapRoom = hasMap && !beside ? leastMap * growth + gap : 0
  const slots: Slot[] = [
    { page: 0, x: margin, y: top, width: slotWidth, height: bottom - top - mapRoom, whole: false },
  ]
  const next = (): Slot =>
    slots.shift() ?? furtherSlot(context, drafts, m.continued(`${plan.title}　${plan.heading}`), width)
  const parts = flowTable(plan.table(sizedBy(context, factor)), next)
  for (const { page, block } of parts) drafts[page]?.blocks.push(block)
  let shown = [...plan.extra]
  if (hasMap) {
    const end = parts.find(({ page }) => page === 0)?.bottom ?? top
    const area: Area = beside
      ? { x: margin + slotWidth + gap, y: top, width: width - slotWidth - gap, height: bottom - top }
      : { x: margin, y: end + gap, width, height: Math.min(bottom - end - gap, width * mostMap) }
    const alt = m.itinerary.mapAlt(plan.heading, formatWhole(day.stops.length))
    const map = drawRoute(context, day, area, alt)
    first.blocks.push(map.block)
    shown = [
      ...shown,
      m.itinerary.map(formatWhole(map.scale)),
      ...(map.endsOutside ? [m.itinerary.outside] : []),
    ]
  }
  first.blocks.push(
    textBlock({ x: margin, y: bottom + 2, width }, noteLines(context, width, shown), style.small),
  )
  return drafts
}

function furtherSlot(context: SheetContext, drafts: Draft[], title: string, width: number): Slot {
  const draft: Draft = { blocks: [] }
  drafts.push(draft)
  const y = pageHead(context, draft, title, '', null)
  return {
    page: drafts.length - 1,
    x: context.style.margin,
    y,
    width,
    height: contentBottom(context) - y,
    whole: true,
  }
}

/** The timetable with its free column for notes by hand. */
function timetable(
  context: SheetContext,
  day: ItineraryDay,
  named: (stop: ItineraryStop) => string,
): FlowTable {
  const { m, style } = context
  const { columns } = m.itinerary
  const given = {
    head: [
      headCell(columns.number),
      headCell(columns.time),
      headCell(columns.who),
      headCell(columns.place),
      headCell(columns.purpose),
      headCell(columns.ours),
    ],
    rows: stopRows(context, day, named),
    foot: [],
    flexible: new Set([2, 3, 4, 5]),
    caption: m.names.itinerary,
  }
  const table = plainTable(context, given)
  const memo = (width: number) => width * memoShare
  const written = (widths: readonly number[]) => widths.slice(0, -1)
  const withMemo = (row: Row): Row => {
    const isWay = row.cells.length < given.head.length
    const last = row.cells.at(-1)
    const cells =
      isWay && last
        ? [...row.cells.slice(0, -1), { ...last, span: (last.span ?? 1) + 1 }]
        : [...row.cells, cell('')]
    const height = isWay ? row.height : Math.max(row.height, leastRow * style.growth)
    return { ...row, cells, height }
  }
  return {
    ...table,
    least: table.least / (1 - memoShare),
    natural: table.natural / (1 - memoShare),
    columns: (width) => [...table.columns(width - memo(width)), memo(width)],
    head: (widths) => {
      const row = table.head(written(widths))
      return { ...row, cells: [...row.cells, headCell(columns.memo)] }
    },
    rows: (widths) => table.rows(written(widths)).map(withMemo),
    foot: () => [],
  }
}

/** What does not work out on the day, in words. */
function problemsOf({ m, words }: SheetContext, day: ItineraryDay): string[] {
  const number = (uid: string | null | undefined) => day.stops.findIndex(({ visit }) => visit.uid === uid) + 1
  const text = ({ kind, minutes }: TripWarning): string => {
    const time = minutes ?? 0
    return kind === undefined
      ? ''
      : words.trips.warnings[kind](words.visits.duration(Math.floor(time / 60), time % 60))
  }
  // That a time or a place is missing stands where it is missing.
  const inPlace: ReadonlySet<string> = new Set(['no-time', 'no-point', 'no-minutes'])
  return day.warnings
    .filter(({ kind = '' }) => !inPlace.has(kind))
    .map((warning) => {
      const stop = number(warning.visitUid)
      return stop === 0
        ? m.itinerary.dayProblem(text(warning))
        : m.itinerary.problem(formatWhole(stop), text(warning))
    })
}
