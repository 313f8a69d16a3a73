import type { Position } from '../../../../electron/contract'
import { planeArea, planeLength, zoneAt, type PlaneZone } from '../../../../electron/contract/rules/plane'

export interface MeasureResult {
  readonly zone: PlaneZone
  /** m along the line; of the closed outline when an area is measured. */
  readonly lengthM: number
  /** ㎡; null for a distance or fewer than three points. */
  readonly areaM2: number | null
  /** The outline crosses itself: its area means nothing. */
  readonly crossing: boolean
}

/**
 * Distance or area on the plane rectangular system of the first point.
 * @param points longitude, latitude; an area is closed by itself
 */
export function measure(kind: 'distance' | 'area', points: readonly Position[]): MeasureResult | null {
  const [first] = points
  if (!first || points.length < 2) return null
  const zone = zoneAt(first)
  if (kind === 'distance') return { zone, lengthM: planeLength(points, zone), areaM2: null, crossing: false }
  const ring = [...points, first]
  const enough = points.length >= 3
  return {
    zone,
    lengthM: planeLength(enough ? ring : points, zone),
    areaM2: enough ? planeArea([[ring]], zone) : null,
    crossing: enough && crossesItself(points),
  }
}

function side(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
}

/** Where two sides of the closed outline that are no neighbours cross; null where none do. */
export function crossingOf(points: readonly Position[]): Position | null {
  const count = points.length
  const at = (index: number) => points[index % count] as Position
  for (let i = 0; i < count; i += 1)
    for (let j = i + 2; j < count; j += 1) {
      if (i === 0 && j === count - 1) continue
      const [a, b, c, d] = [at(i), at(i + 1), at(j), at(j + 1)]
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return meeting(a, b, c, d)
    }
  return null
}

/** Where two sides meet that cross; the end of one where they run along each other. */
function meeting(a: Position, b: Position, c: Position, d: Position): Position {
  const across = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
  if (across === 0) return c
  const share = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / across
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

/** True when two sides of the closed outline that are no neighbours cross. */
export function crossesItself(points: readonly Position[]): boolean {
  return crossingOf(points) !== null
}
