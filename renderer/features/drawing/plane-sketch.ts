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
