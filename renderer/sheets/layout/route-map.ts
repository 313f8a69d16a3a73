import type { ItineraryDay, Position } from '../../../electron/contract'
import { zoneAt } from '../../../electron/contract/rules/plane'
import { pointMm, scaleToFit } from '../../../electron/contract/rules/sheet-paper'
import { clipLine } from '../geometry/clip'
import {
  extentOnPlane,
  toSheet,
  trueNorth,
  type BoxMm,
  type PlaneFrame,
  type PointMm,
} from '../geometry/plane-frame'
import { boxesTouch, boxInside, linePathOf } from '../geometry/polygon'
import { lineClipper } from '../geometry/seen-line'
import { textWidth } from '../text/metrics'
import { circle } from './frame-of-park'
import type { SheetContext } from './context'
import type { MapBlock, MapDrawing, MapText, RouteStop } from './model'
import type { Area } from './page-parts'

/** On a larger scale the base data would pretend to be where it is not. */
const largestScale = 25_000
/** Shown around a single stop, m. */
const aroundOneM = 3_000
/** Where a day begins or ends is left outside when it would shrink the stops to less than this part of the map. */
const leastShare = 0.3

export interface RouteMap {
  readonly block: MapBlock
  readonly scale: number
  /** Beginning or end of the day lies outside the frame. */
  readonly endsOutside: boolean
}

/** Positions of the stops that have one. */
function stopPositions({ stops }: ItineraryDay): Position[] {
  return stops.flatMap(({ visit }) => (visit.at ? [visit.at] : []))
}

/** True when there is a stop that a map can show. */
export function hasRouteMap(day: ItineraryDay): boolean {
  return stopPositions(day).length > 0
}

/** The map of one day: base map, straight ways, numbered stops. */
export function drawRoute(context: SheetContext, day: ItineraryDay, box: Area, alt: string): RouteMap {
  const stops = stopPositions(day)
  const ends = [day.day.startPosition, day.day.endPosition].flatMap((one) => (one ? [one] : []))
  const { positions, endsOutside } = shownPositions(stops, ends)
  const [first] = positions
  const zone = zoneAt(first ?? [139.75, 35.68])
  const seen = positions.length === 1 && first ? circle(first, aroundOneM) : positions
  const extent = extentOnPlane(seen, 0, zone)
  const { growth } = context.style
  const edge = 11 * growth
  const frame: PlaneFrame = {
    zone,
    centre: extent.centre,
    scale: Math.max(
      largestScale,
      scaleToFit(extent.size, { width: box.width - edge * 2, height: box.height - edge * 2 }),
    ),
    rotationDegrees: 0,
    size: { width: box.width, height: box.height },
  }
  const drawing = drawingOf(context, day, frame, first ?? [139.75, 35.68])
  return {
    block: { kind: 'map', box: { x: box.x, y: box.y, width: box.width, height: box.height }, alt, drawing },
    scale: frame.scale,
    endsOutside,
  }
}

function shownPositions(stops: readonly Position[], ends: readonly Position[]) {
  const size = (positions: readonly Position[]) => {
    const { width, height } = extentOnPlane(positions, 0, zoneAt(positions[0] ?? [139.75, 35.68])).size
    return Math.max(width, height, aroundOneM)
  }
  const all = [...stops, ...ends]
  const isFar = ends.length > 0 && size(stops) / size(all) < leastShare
  return isFar ? { positions: stops, endsOutside: true } : { positions: all, endsOutside: false }
}

function drawingOf(context: SheetContext, day: ItineraryDay, frame: PlaneFrame, at: Position): MapDrawing {
  const { style, m } = context
  const whole: BoxMm = { x: 0, y: 0, ...frame.size }
  const seen = lineClipper(frame, at, whole)
  const radius = 2.3 * style.growth
  const northHeight = 10 * style.growth
  const northAt: PointMm = [frame.size.width - 7 * style.growth, 3 * style.growth + northHeight / 2]
  const north = {
    x: northAt[0] - northHeight / 2,
    y: 0,
    width: northHeight,
    height: northHeight + 8 * style.growth,
  }
  const stops = placedStops(day, frame, whole, radius, north)
  const way = wayOf(day).map((position) => toSheet(frame, position))
  return {
    size: frame.size,
    ground: day.lines.flatMap(({ kind, line }, index) =>
      seen(line).map((piece, part) => ({ key: `${index} ${part}`, look: kind, d: linePathOf(piece) })),
    ),
    parcels: [],
    grid: [],
    labels: [],
    texts: names(day, frame, whole, stops, radius, [north], style.small),
    north: { at: northAt, degrees: trueNorth(frame, at), text: m.north, height: northHeight },
    locator: null,
    route: { ways: clipLine(way, whole).map(linePathOf), stops, radius },
  }
}

/** Beginning, stops, end in their order; what has no point is passed over. */
function wayOf(day: ItineraryDay): Position[] {
  const { startPosition, endPosition } = day.day
  return [
    ...(startPosition ? [startPosition] : []),
    ...stopPositions(day),
    ...(endPosition ? [endPosition] : []),
  ]
}

/** Numbers beside each other where stops are close: each at its point, else as near to it as there is room. */
function placedStops(
  day: ItineraryDay,
  frame: PlaneFrame,
  whole: BoxMm,
  radius: number,
  north: BoxMm,
): RouteStop[] {
  const taken: PointMm[] = []
  const isFree = (point: PointMm) =>
    taken.every((one) => Math.hypot(one[0] - point[0], one[1] - point[1]) > radius * 2.1) &&
    boxInside(boxOf(point, radius), whole) &&
    !boxesTouch(boxOf(point, radius), north)
  const stops = day.stops.flatMap(({ visit }, index): RouteStop[] => {
    if (!visit.at) return []
    const at = toSheet(frame, visit.at)
    const around = [1, 2, 3, 4].flatMap((ring) =>
      Array.from({ length: 8 * ring }, (_, step): PointMm => {
        const angle = (step * Math.PI) / (4 * ring)
        return [at[0] + Math.cos(angle) * radius * 2.2 * ring, at[1] + Math.sin(angle) * radius * 2.2 * ring]
      }),
    )
    const mark = [at, ...around].find(isFree) ?? at
    taken.push(mark)
    return [{ at, mark, number: String(index + 1) }]
  })
  const ends = [day.day.startPosition, day.day.endPosition].flatMap((position): RouteStop[] => {
    if (!position) return []
    const at = toSheet(frame, position)
    return boxInside(boxOf(at, radius), whole) ? [{ at, mark: at, number: '' }] : []
  })
  return [...ends, ...stops]
}

const boxOf = ([x, y]: PointMm, radius: number): BoxMm => ({
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
})

/** Where the day begins and ends, and municipalities for orientation, where there is room. */
function names(
  day: ItineraryDay,
  frame: PlaneFrame,
  whole: BoxMm,
  stops: readonly RouteStop[],
  radius: number,
  obstacles: readonly BoxMm[],
  size: number,
): MapText[] {
  const taken = [...obstacles, ...stops.map(({ mark }) => boxOf(mark, radius * 1.2))]
  const inner = { x: 1, y: 1, width: whole.width - 2, height: whole.height - 2 }
  const height = size * pointMm * 1.2
  const texts: MapText[] = []
  const put = (text: string, [x, y]: PointMm, weight: 400 | 700, away: number, ink?: string): void => {
    const width = textWidth(text, size, weight)
    const places = [
      { left: x + away, top: y - height / 2 },
      { left: x - away - width, top: y - height / 2 },
      { left: x - width / 2, top: y + away },
      { left: x - width / 2, top: y - away - height },
    ]
    const free = places.find(({ left, top }) => {
      const box = { x: left - 0.5, y: top - 0.3, width: width + 1, height: height + 0.6 }
      return boxInside(box, inner) && !taken.some((one) => boxesTouch(one, box))
    })
    if (!free) return
    taken.push({ x: free.left, y: free.top, width, height })
    texts.push({
      x: free.left,
      y: free.top + height * 0.78,
      text,
      size,
      weight,
      anchor: 'start',
      ...(ink === undefined ? {} : { ink }),
    })
  }
  const { startPlace = '', startPosition, endPlace = '', endPosition } = day.day
  const inFrame = (position: Position) => boxInside(boxOf(toSheet(frame, position), 1), whole)
  if (startPosition && startPlace !== '' && inFrame(startPosition))
    put(startPlace, toSheet(frame, startPosition), 700, radius)
  if (endPosition && endPlace !== '' && endPlace !== startPlace && inFrame(endPosition))
    put(endPlace, toSheet(frame, endPosition), 700, radius)
  for (const { name, position } of day.points) put(name, toSheet(frame, position), 400, 0.2, '#6b6b6b')
  return texts
}
