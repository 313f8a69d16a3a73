import type { MultiPolygon, Position } from '../../../electron/contract'
import { fromPlane, planeArea, toPlane, type PlaneZone } from '../../../electron/contract/rules/plane'

const degree = Math.PI / 180

/** Length in m on the plane, and direction in degrees clockwise from grid north (方向角), 0 ≤ direction < 360. */
export interface Leg {
  readonly lengthM: number
  readonly bearing: number
}

/** The way from one place to another on the plane of `zone`; both longitude, latitude. */
export function legOf(from: Position, to: Position, zone: PlaneZone): Leg {
  const a = toPlane(from, zone)
  const b = toPlane(to, zone)
  const north = b.northM - a.northM
  const east = b.eastM - a.eastM
  const turned = Math.atan2(east, north) / degree
  return { lengthM: Math.hypot(north, east), bearing: turned < 0 ? turned + 360 : turned }
}

/** The place reached from another one by a leg. */
export function alongLeg(from: Position, { lengthM, bearing }: Leg, zone: PlaneZone): Position {
  const { northM, eastM } = toPlane(from, zone)
  return fromPlane(
    {
      northM: northM + lengthM * Math.cos(bearing * degree),
      eastM: eastM + lengthM * Math.sin(bearing * degree),
    },
    zone,
  )
}

/**
 * Reads a direction as survey papers write it: decimal degrees (`45.5`) or degrees, minutes and seconds (`45-30-15`,
 * `45°30′15″`), full width or not.
 * @returns degrees, 0 ≤ direction < 360; null for nothing, undefined for a text that is none
 */
export function readBearing(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  if (plain === '') return null
  if (plain.startsWith('-')) return undefined
  const parts = plain
    .replace(/[°度'′分\-:]/g, ' ')
    .replace(/["″秒]/g, '')
    .trim()
    .split(' ')
  const [degrees = NaN, minutes = 0, seconds = 0] = parts.map((part) =>
    /^\d+(\.\d+)?$/.test(part) ? Number(part) : NaN,
  )
  const value = degrees + minutes / 60 + seconds / 3600
  const isReadable = parts.length <= 3 && minutes < 60 && seconds < 60 && value >= 0 && value <= 360
  return isReadable ? value % 360 : undefined
}

/** `45°30'15"`: with the narrow marks, since those of Japanese fonts are as wide as a letter. */
export function bearingText(bearing: number): string {
  const seconds = Math.round(bearing * 3600) % (360 * 3600)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}'${two(seconds % 60)}"`
}

/** Area in ㎡ of the outline that points enclose, on the plane; 0 for fewer than three. */
export function enclosedM2(points: readonly Position[], zone: PlaneZone): number {
  const [first] = points
  return first && points.length > 2 ? planeArea([[[...points, first]]], zone) : 0
}

/** A shape moved as a whole: by the same metres on the plane everywhere, so that its area stays. */
export function movedBy(shape: MultiPolygon, from: Position, to: Position, zone: PlaneZone): MultiPolygon {
  const a = toPlane(from, zone)
  const b = toPlane(to, zone)
  return shape.map((rings) =>
    rings.map((ring) =>
      ring.map((position) => {
        const { northM, eastM } = toPlane(position, zone)
        return fromPlane({ northM: northM + b.northM - a.northM, eastM: eastM + b.eastM - a.eastM }, zone)
      }),
    ),
  )
}

/** Two corners in a row that give a direction; from the first to the second. */
export type Side = readonly [Position, Position]

/** How a side goes on from the one before. */
export type Turn = 'left' | 'straight' | 'right'

/** Degrees clockwise. */
export const turns: Readonly<Record<Turn, number>> = { left: -90, straight: 0, right: 90 }

/**
 * The place nearest to `to` that lies at a right angle to a side at its end, or straight on from it: on the plane of
 * `zone`, not in degrees, in which right angles are none.
 * @returns `to` itself where it is at the end of the side, and where the side has no length
 */
export function squared(side: Side, to: Position, zone: PlaneZone): Position {
  const turn = turnTo(side, to, zone)
  if (turn === null) return to
  const { bearing } = legOf(...side, zone)
  const aim = legOf(side[1], to, zone)
  const direction = bearing + turns[turn]
  const lengthM = aim.lengthM * Math.cos((aim.bearing - direction) * degree)
  return alongLeg(side[1], { lengthM, bearing: direction }, zone)
}

/** Which of the three ways is meant by a place; null where that cannot be told. */
export function turnTo(side: Side, to: Position, zone: PlaneZone): Turn | null {
  const before = legOf(...side, zone)
  const aim = legOf(side[1], to, zone)
  if (before.lengthM === 0 || aim.lengthM === 0) return null
  const turned = ((aim.bearing - before.bearing + 540) % 360) - 180
  if (Math.abs(turned) <= 45) return 'straight'
  return turned < 0 ? 'left' : 'right'
}

/**
 * Where the way from the end of a side through `through` meets another line.
 * @returns null where they run alike or meet behind
 */
export function meeting(from: Position, through: Position, line: Side, zone: PlaneZone): Position | null {
  const [start, aim, a, b] = [from, through, ...line].map((at) => toPlane(at, zone))
  if (!start || !aim || !a || !b) return null
  const way = [aim.eastM - start.eastM, aim.northM - start.northM] as const
  const along = [b.eastM - a.eastM, b.northM - a.northM] as const
  const cross = way[0] * along[1] - way[1] * along[0]
  if (Math.abs(cross) < 1e-9 * Math.hypot(...way) * Math.hypot(...along)) return null
  const share = ((a.eastM - start.eastM) * along[1] - (a.northM - start.northM) * along[0]) / cross
  if (share <= 0) return null
  return fromPlane({ northM: start.northM + share * way[1], eastM: start.eastM + share * way[0] }, zone)
}

/** Shorter than this nobody can stake out, m. */
const hairM = 0.001

/**
 * The last corner of an outline that is closed at right angles: at a right angle to its last side, and square towards
 * its first corner.
 * @returns null where that corner is the last or the first one already
 */
export function squareCorner(points: readonly Position[], zone: PlaneZone): Position | null {
  const [first] = points
  const [before, last] = points.slice(-2)
  if (!first || !before || !last || points.length < 3) return null
  const { bearing } = legOf(before, last, zone)
  const home = legOf(last, first, zone)
  const direction = bearing + 90
  const lengthM = home.lengthM * Math.cos((home.bearing - direction) * degree)
  const corner = alongLeg(last, { lengthM, bearing: direction }, zone)
  const isThere = Math.abs(lengthM) < hairM || legOf(corner, first, zone).lengthM < hairM
  return isThere ? null : corner
}
