import { withoutStation } from '../../../electron/contract/rules/station-name'
import type { SheetPark } from '../../../electron/contract'
import { toPlane, zoneAt } from '../../../electron/contract/rules/plane'
import { pointMm, scaleToFit, type SizeMm } from '../../../electron/contract/rules/sheet-paper'
import { extentOnPlane, toSheet, type BoxMm, type PlaneFrame, type PolygonMm } from '../geometry/plane-frame'
import { boxAround, boxesTouch, boxInside, linePathOf } from '../geometry/polygon'
import { lineClipper } from '../geometry/seen-line'
import { textWidth } from '../text/metrics'
import type { SheetContext } from './context'
import { freeCorner } from './free-corner'
import type { Locator, MapText } from './model'

/** How places are called on the sheet: by their own names, with what they are in the language of the sheet. */
export function pointName(context: SheetContext, point: SheetPark['points'][number]): string {
  if (point.kind === 'station') return context.m.station(withoutStation(point.name))
  if (point.kind !== 'interchange' || point.name.endsWith('IC')) return point.name
  return context.m.interchange(point.name)
}

/** `1.2`: kilometres with one decimal. */
export function kilometres(metres: number): string {
  return (metres / 1000).toFixed(1)
}

/** The inset that shows where the park lies: nearest interchanges and stations with their straight distance. */
export function drawLocator(
  context: SheetContext,
  sheet: SheetPark,
  frame: PlaneFrame,
  parcels: readonly PolygonMm[],
): Locator | null {
  const nearest = sheet.points.filter((point) => point.nearest && point.distanceM < 25_000)
  if (nearest.length === 0) return null
  const { growth } = context.style
  const box = roomFor(frame.size, Math.min(58 * growth, frame.size.width * 0.32), parcels)
  const { width, height } = box
  const zone = zoneAt(sheet.park.point)
  const around = extentOnPlane([sheet.park.point, ...nearest.map(({ position }) => position)], 0, zone)
  const inner = { width: width - 16 * growth, height: height - 13 * growth }
  const own: PlaneFrame = {
    zone,
    centre: around.centre ?? toPlane(sheet.park.point, zone),
    scale: Math.max(
      20_000,
      scaleToFit(around.size, inner) > 50_000 ? exact(around.size, inner) : scaleToFit(around.size, inner),
    ),
    rotationDegrees: 0,
    size: { width, height },
  }
  const whole = { x: 0, y: 0, width, height }
  const seen = lineClipper(own, sheet.park.point, whole)
  const paths = sheet.lines.flatMap(({ kind, line }, index) =>
    seen(line).map((piece, part) => ({
      key: `${index} ${part}`,
      look: kind,
      d: linePathOf(piece),
    })),
  )
  const dots: Locator['dots'][number][] = [
    { at: toSheet(own, sheet.park.point), look: 'park' },
    ...nearest.map((point) => ({
      at: toSheet(own, point.position),
      look: point.kind === 'station' ? ('station' as const) : ('interchange' as const),
    })),
  ]
  const size = 5.6 * growth
  const words = [
    context.m.here,
    ...nearest.map((point) => context.m.accessTo(pointName(context, point), kilometres(point.distanceM))),
  ]
  return { box, paths, dots, texts: lettering(dots, words, size, whole, 1.6 * growth) }
}

function exact(size: { width: number; height: number }, room: { width: number; height: number }): number {
  return Math.max((size.width * 1000) / room.width, (size.height * 1000) / room.height)
}

/** Parts of its usual size that the inset may have. */
const shares = [1, 0.85, 0.7]

/** The largest inset that hides no parcel; where even the smallest hides some, that one. */
function roomFor(size: SizeMm, usual: number, parcels: readonly PolygonMm[]): BoxMm {
  const boxes = parcels.map((polygon) => boxAround(polygon[0] ?? []))
  const insets = shares.map((share) =>
    freeCorner(size, { width: usual * share, height: usual * share * 0.76 }, parcels),
  )
  const free = insets.find((inset) => !boxes.some((one) => boxesTouch(one, inset)))
  return free ?? (insets.at(-1) as BoxMm)
}

/** Words beside their dots, on the side where they stay inside and clear of each other; a word without room is left out. */
function lettering(
  dots: Locator['dots'],
  words: readonly string[],
  size: number,
  frame: BoxMm,
  away: number,
): MapText[] {
  const height = size * pointMm * 1.15
  const taken: BoxMm[] = dots.map(({ at }) => ({ x: at[0] - 1, y: at[1] - 1, width: 2, height: 2 }))
  return words.flatMap((text, index) => {
    const dot = dots[index]
    if (!dot) return []
    const width = textWidth(text, size, index === 0 ? 700 : 400)
    const [x, y] = dot.at
    const places: (BoxMm & { anchor: MapText['anchor']; at: number })[] = [
      { x: x + away, y: y - height / 2, width, height, anchor: 'start', at: x + away },
      { x: x - away - width, y: y - height / 2, width, height, anchor: 'end', at: x - away },
      { x: x - width / 2, y: y + away, width, height, anchor: 'middle', at: x },
      { x: x - width / 2, y: y - away - height, width, height, anchor: 'middle', at: x },
      { x: x + away * 0.6, y: y + away * 0.8, width, height, anchor: 'start', at: x + away * 0.6 },
      { x: x - away * 0.6 - width, y: y + away * 0.8, width, height, anchor: 'end', at: x - away * 0.6 },
      { x: x + away * 0.6, y: y - away * 0.8 - height, width, height, anchor: 'start', at: x + away * 0.6 },
      {
        x: x - away * 0.6 - width,
        y: y - away * 0.8 - height,
        width,
        height,
        anchor: 'end',
        at: x - away * 0.6,
      },
    ]
    const inner = { x: 0.6, y: 0.6, width: frame.width - 1.2, height: frame.height - 1.2 }
    const free = places.find(
      (place) => boxInside(place, inner) && !taken.some((one) => boxesTouch(one, place)),
    )
    if (!free) return []
    taken.push(free)
    return [
      {
        x: free.at,
        y: free.y + height * 0.8,
        text,
        size,
        weight: index === 0 ? 700 : 400,
        anchor: free.anchor,
      },
    ]
  })
}
