import Flatbush from 'flatbush'
import type { MultiPolygon, Uid } from '../../../../electron/contract'
import {
  boxesMeet,
  boxOf,
  tracksContain,
  tracksOf,
  type Box,
  type Track,
  type Unit,
} from '../canvas/mercator'

/** A shape ready for drawing, on the unit square. */
export interface Outline {
  readonly tracks: readonly Track[]
  readonly box: Box
  /** Inside the shape, as far from its edges as a label needs. */
  readonly anchor: Unit
}

const outlines = new WeakMap<MultiPolygon, Outline>()

/** The outline of a shape; shapes are never changed in place, so it is computed once for each. */
export function outlineOf(shape: MultiPolygon): Outline {
  const known = outlines.get(shape)
  if (known) return known
  const tracks = tracksOf(shape)
  const made = { tracks, box: boxOf(tracks), anchor: anchorOf(tracks) }
  outlines.set(shape, made)
  return made
}

function edgeDistance(tracks: readonly Track[], x: number, y: number): number {
  let best = Infinity
  for (const { points } of tracks)
    for (let i = 2; i < points.length; i += 2) {
      const ax = points[i - 2] as number
      const ay = points[i - 1] as number
      const dx = (points[i] as number) - ax
      const dy = (points[i + 1] as number) - ay
      const length = dx * dx + dy * dy
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
      best = Math.min(best, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2)
    }
  return best
}

/** The centroid where it lies well inside, otherwise the innermost point of a grid (an L-shaped lot). */
function anchorOf(tracks: readonly Track[]): Unit {
  const { minX, minY, maxX, maxY } = boxOf(tracks)
  const middle: Unit = centroid(tracks) ?? [(minX + maxX) / 2, (minY + maxY) / 2]
  const small = Math.min(maxX - minX, maxY - minY)
  if (tracksContain(tracks, ...middle) && edgeDistance(tracks, ...middle) > (small * 0.3) ** 2) return middle
  let best = middle
  let most = tracksContain(tracks, ...middle) ? edgeDistance(tracks, ...middle) : -1
  for (let i = 0.5; i < 12; i += 1)
    for (let j = 0.5; j < 12; j += 1) {
      const x = minX + ((maxX - minX) * i) / 12
      const y = minY + ((maxY - minY) * j) / 12
      if (!tracksContain(tracks, x, y)) continue
      const distance = edgeDistance(tracks, x, y)
      if (distance > most) {
        most = distance
        best = [x, y]
      }
    }
  return best
}

/** Centroid of the largest ring, summed from its first point: on the unit square a lot is smaller than rounding. */
function centroid(tracks: readonly Track[]): Unit | null {
  let best: { area: number; at: Unit } | null = null
  for (const { points } of tracks) {
    const ox = points[0] as number
    const oy = points[1] as number
    let area = 0
    let sumX = 0
    let sumY = 0
    for (let i = 2; i < points.length; i += 2) {
      const ax = (points[i - 2] as number) - ox
      const ay = (points[i - 1] as number) - oy
      const bx = (points[i] as number) - ox
      const by = (points[i + 1] as number) - oy
      const cross = ax * by - bx * ay
      area += cross
      sumX += (ax + bx) * cross
      sumY += (ay + by) * cross
    }
    if (area === 0 || (best && Math.abs(area) <= best.area)) continue
    best = { area: Math.abs(area), at: [ox + sumX / (3 * area), oy + sumY / (3 * area)] }
  }
  return best?.at ?? null
}

export interface IndexedShape {
  readonly uid: Uid
  readonly outline: Outline
}

/** Finds shapes by place: for drawing what is in view and for knowing what is under the pointer. */
export class ShapeIndex {
  readonly items: readonly IndexedShape[]
  private readonly byUid: ReadonlyMap<Uid, IndexedShape>
  private readonly tree: Flatbush | null

  constructor(shapes: Iterable<readonly [Uid, MultiPolygon]>) {
    this.items = Array.from(shapes, ([uid, shape]) => ({ uid, outline: outlineOf(shape) }))
    this.byUid = new Map(this.items.map((item) => [item.uid, item]))
    this.tree = this.items.length > 0 ? new Flatbush(this.items.length) : null
    for (const { outline } of this.items) {
      const { minX, minY, maxX, maxY } = outline.box
      this.tree?.add(minX, minY, maxX, maxY)
    }
    this.tree?.finish()
  }

  get(uid: Uid): Outline | undefined {
    return this.byUid.get(uid)?.outline
  }

  /** Shapes whose extent meets the box, in the order given to the constructor. */
  inBox({ minX, minY, maxX, maxY }: Box): IndexedShape[] {
    const found = this.tree?.search(minX, minY, maxX, maxY) ?? []
    return found.sort((a, b) => a - b).flatMap((index) => this.items[index] ?? [])
  }

  /** The topmost shape at a point that `accepts`; a shape in a hole of another is found before its surroundings. */
  at([x, y]: Unit, accepts: (uid: Uid) => boolean): Uid | null {
    const hits = this.inBox({ minX: x, minY: y, maxX: x, maxY: y }).filter(
      ({ uid, outline }) => accepts(uid) && tracksContain(outline.tracks, x, y),
    )
    return hits.at(-1)?.uid ?? null
  }

  /** Shapes that touch the rectangle with more than their extent: a corner, an edge, or the rectangle lies inside. */
  touching(box: Box, accepts: (uid: Uid) => boolean): Uid[] {
    return this.inBox(box)
      .filter(({ uid, outline }) => accepts(uid) && touches(outline, box))
      .map(({ uid }) => uid)
  }
}

function touches({ tracks }: Outline, box: Box): boolean {
  for (const track of tracks) {
    if (!boxesMeet(track.box, box)) continue
    for (let i = 2; i < track.points.length; i += 2) if (segmentMeets(track.points, i, box)) return true
  }
  return tracksContain(tracks, (box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
}

function segmentMeets(points: Float64Array, end: number, box: Box): boolean {
  const ax = points[end - 2] as number
  const ay = points[end - 1] as number
  const dx = (points[end] as number) - ax
  const dy = (points[end + 1] as number) - ay
  let from = 0
  let to = 1
  for (const [p, q] of [
    [-dx, ax - box.minX],
    [dx, box.maxX - ax],
    [-dy, ay - box.minY],
    [dy, box.maxY - ay],
  ] as const) {
    if (p === 0 && q < 0) return false
    if (p < 0) from = Math.max(from, q / p)
    if (p > 0) to = Math.min(to, q / p)
  }
  return from <= to
}
