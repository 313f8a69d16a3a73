import type { PlaneShape, PlaneXY } from './plane-shape'

/** Sides of all rings, four numbers each: x and y of both ends, metres. */
export type Sides = Float64Array

export function sidesOf(shape: PlaneShape): Sides {
  const numbers: number[] = []
  for (const rings of shape)
    for (const ring of rings)
      for (let index = 1; index < ring.length; index += 1) {
        const [ax, ay] = ring[index - 1] ?? [0, 0]
        const [bx, by] = ring[index] ?? [0, 0]
        if (ax !== bx || ay !== by) numbers.push(ax, ay, bx, by)
      }
  return Float64Array.from(numbers)
}

/** Lines drawn twice by hand lie this far apart at most, m. */
export const drawingToleranceM = 0.05
/** Sides that run apart by more than about six degrees only cross or meet. */
const parallelSine = 0.1
/** Sides face each other across a road when they run apart by at most about twenty degrees. */
const facingSine = 0.35

/** Part of side b along side a, as distances from a's first end, where b is within `reach` metres of a's line. */
interface Along {
  readonly from: number
  readonly to: number
  /** Distance of b from a's line in the middle of the common part; positive to the left of a. */
  readonly off: number
}

function along(a: Sides, i: number, b: Sides, j: number, maxSine: number, reach: number): Along | null {
  const ax = a[i] ?? 0
  const ay = a[i + 1] ?? 0
  const length = Math.hypot((a[i + 2] ?? 0) - ax, (a[i + 3] ?? 0) - ay)
  const ux = ((a[i + 2] ?? 0) - ax) / length
  const uy = ((a[i + 3] ?? 0) - ay) / length
  const px = (b[j] ?? 0) - ax
  const py = (b[j + 1] ?? 0) - ay
  const qx = (b[j + 2] ?? 0) - ax
  const qy = (b[j + 3] ?? 0) - ay
  const pOff = ux * py - uy * px
  const qOff = ux * qy - uy * qx
  if (Math.min(Math.abs(pOff), Math.abs(qOff)) > reach && pOff * qOff > 0) return null
  const other = Math.hypot(qx - px, qy - py)
  if (Math.abs(qOff - pOff) > maxSine * other) return null
  const pAt = ux * px + uy * py
  const qAt = ux * qx + uy * qy
  if (pAt === qAt) return null
  const slope = (qOff - pOff) / (qAt - pAt)
  let from = Math.max(0, Math.min(pAt, qAt))
  let to = Math.min(length, Math.max(pAt, qAt))
  // Where the side runs out of reach, only the part within it counts.
  if (slope !== 0) {
    const one = pAt + (reach - pOff) / slope
    const two = pAt + (-reach - pOff) / slope
    from = Math.max(from, Math.min(one, two))
    to = Math.min(to, Math.max(one, two))
  } else if (Math.abs(pOff) > reach) return null
  if (to <= from) return null
  return { from, to, off: pOff + slope * ((from + to) / 2 - pAt) }
}

/** Length in m of the boundary that two shapes have in common, lines within `toleranceM` of each other taken for one. */
export function sharedBoundaryM(a: Sides, b: Sides, toleranceM: number = drawingToleranceM): number {
  let shared = 0
  for (let i = 0; i < a.length; i += 4)
    for (let j = 0; j < b.length; j += 4) {
      const part = along(a, i, b, j, parallelSine, toleranceM)
      if (part) shared += part.to - part.from
    }
  return shared
}

/** How far into the gap the samples lie; close to both ends, so that the road must reach both parcels. */
const acrossAt = [0.06, 0.5, 0.94]

/**
 * Whether two shapes face each other over a road: sides that run alike for at least `minFacingM`, at most `maxWidthM`
 * apart, with nothing but road between them.
 * @param roadAt which road a place lies on, null for none
 * @returns the road in the middle of the first such gap, or null
 */
export function roadBetween<Road>(
  a: Sides,
  b: Sides,
  roadAt: (place: PlaneXY) => Road | null,
  limits: { readonly minFacingM: number; readonly maxWidthM: number },
): Road | null {
  for (let i = 0; i < a.length; i += 4)
    for (let j = 0; j < b.length; j += 4) {
      const gap = along(a, i, b, j, facingSine, limits.maxWidthM)
      if (!gap || gap.to - gap.from < limits.minFacingM) continue
      if (Math.abs(gap.off) <= drawingToleranceM) continue
      const road = roadInGap(a, i, gap, roadAt)
      if (road !== null) return road
    }
  return null
}

function roadInGap<Road>(
  a: Sides,
  i: number,
  gap: Along,
  roadAt: (place: PlaneXY) => Road | null,
): Road | null {
  const ax = a[i] ?? 0
  const ay = a[i + 1] ?? 0
  const length = Math.hypot((a[i + 2] ?? 0) - ax, (a[i + 3] ?? 0) - ay)
  const ux = ((a[i + 2] ?? 0) - ax) / length
  const uy = ((a[i + 3] ?? 0) - ay) / length
  const middle = (gap.from + gap.to) / 2
  let found: Road | null = null
  for (const share of acrossAt) {
    const away = gap.off * share
    const road = roadAt([ax + ux * middle - uy * away, ay + uy * middle + ux * away])
    if (road === null) return null
    if (share === 0.5) found = road
  }
  return found
}
