import { pointMm } from '../../../electron/contract/rules/sheet-paper'
import type { BoxMm, PointMm, PolygonMm } from '../geometry/plane-frame'
import {
  boxAround,
  boxesTouch,
  boxInPolygon,
  boxInside,
  deepestPoint,
  polygonArea,
} from '../geometry/polygon'
import { clipSegment } from '../geometry/clip'
import { textWidth, type Weight } from '../text/metrics'

export interface LabelLine {
  readonly text: string
  /** pt */
  readonly size: number
  readonly weight: Weight
}

/** What shall be written on a parcel; the first form that fits is taken. */
export interface LabelRequest {
  readonly id: string
  /** Fullest form first. */
  readonly forms: readonly (readonly LabelLine[])[]
  /** The visible parts of the parcel, mm. */
  readonly polygons: readonly PolygonMm[]
  /** Larger first; among equals the larger parcel. */
  readonly priority: number
}

export interface PlacedLabel {
  readonly id: string
  readonly lines: readonly LabelLine[]
  readonly box: BoxMm
  /** From the parcel to the edge of the label, where it stands outside. */
  readonly leader: readonly [PointMm, PointMm] | null
}

export interface Placement {
  readonly placed: readonly PlacedLabel[]
  /** Labels that found no room. */
  readonly leftOut: readonly string[]
}

/** Free space around a label, mm. */
const gap = 0.35
const leading = 1.12

/** Size of a label's lines set under each other, mm. */
export function labelSize(lines: readonly LabelLine[]): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(...lines.map(({ text, size, weight }) => textWidth(text, size, weight))) + gap * 2,
    height: lines.reduce((sum, { size }) => sum + size * pointMm * leading, 0) + gap * 2,
  }
}

/**
 * Puts labels inside their parcels, else beside them with a leader line, else nowhere: no label covers another one or
 * an obstacle, none leaves the frame. The same requests give the same places.
 * @param frame where labels may stand
 * @param obstacles what they must keep clear of: locator, north arrow
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: BoxMm,
  obstacles: readonly BoxMm[] = [],
): Placement {
  const room = new Room(frame, obstacles)
  const order = requests
    .map((request) => {
      const largest = request.polygons.toSorted((a, b) => polygonArea(b) - polygonArea(a))[0]
      return { request, largest, area: largest ? polygonArea(largest) : 0 }
    })
    .toSorted(
      (a, b) =>
        b.request.priority - a.request.priority || b.area - a.area || (a.request.id < b.request.id ? -1 : 1),
    )
  const outside: { request: LabelRequest; anchor: PointMm }[] = []
  for (const { request, largest } of order) {
    if (!largest) continue
    const anchor = deepestPoint(largest)
    const inside = inPolygon(request, largest, anchor, room)
    if (inside) room.take(inside)
    else outside.push({ request, anchor })
  }
  const leftOut: string[] = []
  const parcels = order.flatMap(({ request }) => request.polygons)
  for (const { request, anchor } of outside) {
    const beside = withLeader(request, anchor, room, parcels)
    if (beside) room.take(beside)
    else leftOut.push(request.id)
  }
  return { placed: room.placed, leftOut }
}

function centred(centre: PointMm, { width, height }: { width: number; height: number }): BoxMm {
  return { x: centre[0] - width / 2, y: centre[1] - height / 2, width, height }
}

/** Steps from the deepest point, in parts of the label's size: a corner in the way often needs little. */
const nudges: readonly PointMm[] = [
  [0, 0],
  [0, -0.3],
  [0, 0.3],
  [-0.3, 0],
  [0.3, 0],
]

function inPolygon(
  request: LabelRequest,
  polygon: PolygonMm,
  anchor: PointMm,
  room: Room,
): PlacedLabel | null {
  for (const lines of request.forms) {
    const size = labelSize(lines)
    for (const [right, down] of nudges) {
      const box = centred([anchor[0] + right * size.width, anchor[1] + down * size.height], size)
      if (room.isFree(box) && boxInPolygon(box, polygon)) return { id: request.id, lines, box, leader: null }
    }
  }
  return null
}

const distances = [3, 5, 7.5, 10.5, 14, 18, 23]
const directions = 16

function withLeader(
  request: LabelRequest,
  anchor: PointMm,
  room: Room,
  parcels: readonly PolygonMm[],
): PlacedLabel | null {
  const lines = request.forms.at(-1)
  if (!lines) return null
  const size = labelSize(lines)
  const boxes = parcels.map((polygon) => boxAround(polygon[0] ?? []))
  let best: { label: PlacedLabel; cost: number } | null = null
  for (const distance of distances) {
    // A farther place cannot be better than a near one by more than what covering parcels costs.
    if (best && best.cost < distance) break
    for (let turn = 0; turn < directions; turn++) {
      const angle = (turn * 2 * Math.PI) / directions
      const centre: PointMm = [
        anchor[0] + Math.cos(angle) * (distance + size.width / 2),
        anchor[1] + Math.sin(angle) * (distance + size.height / 2),
      ]
      const box = centred(centre, size)
      if (!room.isFree(box)) continue
      const end = edgePoint(box, anchor)
      if (!room.isClear(anchor, end)) continue
      const covered = boxes.filter((one) => boxesTouch(one, box)).length
      const cost = distance + covered * 6
      if (!best || cost < best.cost)
        best = { label: { id: request.id, lines, box, leader: [anchor, end] }, cost }
    }
  }
  return best?.label ?? null
}

/** The point of a box's edge that is nearest to a point outside. */
function edgePoint(box: BoxMm, [x, y]: PointMm): PointMm {
  return [Math.max(box.x, Math.min(box.x + box.width, x)), Math.max(box.y, Math.min(box.y + box.height, y))]
}

/** What is taken on the frame. Boxes are looked up by cells, so that four hundred parcels stay quick. */
class Room {
  readonly placed: PlacedLabel[] = []
  private readonly cells = new Map<string, BoxMm[]>()
  private readonly cellMm = 12

  constructor(
    private readonly frame: BoxMm,
    obstacles: readonly BoxMm[],
  ) {
    for (const box of obstacles) this.add(box)
  }

  take(label: PlacedLabel): void {
    this.placed.push(label)
    this.add(label.box)
  }

  isFree(box: BoxMm): boolean {
    return boxInside(box, this.frame) && !this.near(box).some((other) => boxesTouch(other, box))
  }

  /** True when a leader would run over no label and no other leader. */
  isClear(from: PointMm, to: PointMm): boolean {
    const around = boxAround([from, to])
    if (this.near(around).some((box) => clipSegment(from, to, box) !== null)) return false
    return this.placed.every(
      ({ leader }) => leader === null || !segmentsCross(from, to, leader[0], leader[1]),
    )
  }

  private add(box: BoxMm): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key)
      if (cell) cell.push(box)
      else this.cells.set(key, [box])
    }
  }

  private near(box: BoxMm): BoxMm[] {
    return this.keys(box).flatMap((key) => this.cells.get(key) ?? [])
  }

  private keys({ x, y, width, height }: BoxMm): string[] {
    const keys: string[] = []
    for (let column = Math.floor(x / this.cellMm); column * this.cellMm <= x + width; column++)
      for (let row = Math.floor(y / this.cellMm); row * this.cellMm <= y + height; row++)
        keys.push(`${column} ${row}`)
    return keys
  }
}

function segmentsCross(a: PointMm, b: PointMm, c: PointMm, d: PointMm): boolean {
  const side = (p: PointMm, q: PointMm, r: PointMm) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}
