import Flatbush from 'flatbush'
import type { MultiPolygon, Position } from '../../../electron/contract'
import { fromPlane, toPlane, zoneAt } from '../../../electron/contract/rules/plane'
import { toUnit, type Unit } from '../map/canvas/mercator'

/** A place that the crosshair is drawn to. */
export interface Snap {
  /** Longitude, latitude, EPSG:6668: of a corner to the last digit, on an edge straight on the plane. */
  readonly position: Position
  readonly kind: 'corner' | 'edge'
}

/**
 * Corners and edges to snap to. Only what lies near the pointer is ever looked at: among the edges of 5,000 parcels a
 * search takes some microseconds.
 */
export class SnapIndex {
  /** Ends of every edge on the unit square, four numbers each. */
  private readonly edges: Float64Array
  private readonly ends: readonly (readonly [Position, Position])[]
  private readonly tree: Flatbush | null

  constructor(shapes: Iterable<MultiPolygon>) {
    const ends: (readonly [Position, Position])[] = []
    for (const shape of shapes)
      for (const ring of shape.flat())
        for (let index = 1; index < ring.length; index += 1) {
          const from = ring[index - 1]
          const to = ring[index]
          if (from && to) ends.push([from, to])
        }
    this.ends = ends
    this.edges = new Float64Array(ends.length * 4)
    this.tree = ends.length > 0 ? new Flatbush(ends.length) : null
    for (const [index, [from, to]] of ends.entries()) {
      const [ax, ay] = toUnit(from)
      const [bx, by] = toUnit(to)
      this.edges.set([ax, ay, bx, by], index * 4)
      this.tree?.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
    }
    this.tree?.finish()
  }

  /**
   * The nearest corner within the radius, else the nearest place on an edge: who aims at a corner is always near its edges
   * too.
   * @param radius on the unit square
   */
  nearest([x, y]: Unit, radius: number): Snap | null {
    const near = this.tree?.search(x - radius, y - radius, x + radius, y + radius) ?? []
    let corner: Position | null = null
    let cornerAway = radius
    let edge = -1
    let edgeAway = radius
    let share = 0
    for (const index of near) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = this.edges.subarray(index * 4, index * 4 + 4)
      const fromAway = Math.hypot(x - ax, y - ay)
      const toAway = Math.hypot(x - bx, y - by)
      const [from, to] = this.ends[index] as readonly [Position, Position]
      if (Math.min(fromAway, toAway) <= cornerAway) {
        cornerAway = Math.min(fromAway, toAway)
        corner = fromAway <= toAway ? from : to
      }
      const length = (bx - ax) ** 2 + (by - ay) ** 2
      const at = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
      const along = Math.max(0, Math.min(1, at))
      const away = Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
      if (away < edgeAway) {
        edgeAway = away
        edge = index
        share = along
      }
    }
    if (corner) return { position: corner, kind: 'corner' }
    const ends = this.ends[edge]
    return ends ? { position: between(ends, share), kind: 'edge' } : null
  }
}

/** A place on an edge that is straight on the plane, as the areas and the cuts are computed. */
function between([from, to]: readonly [Position, Position], share: number): Position {
  const zone = zoneAt(from)
  const a = toPlane(from, zone)
  const b = toPlane(to, zone)
  return fromPlane(
    { northM: a.northM + (b.northM - a.northM) * share, eastM: a.eastM + (b.eastM - a.eastM) * share },
    zone,
  )
}
