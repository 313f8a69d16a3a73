import InteriorPointArea from 'jsts/org/locationtech/jts/algorithm/InteriorPointArea.js'
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js'
import GeometrySnapper from 'jsts/org/locationtech/jts/operation/overlay/snap/GeometrySnapper.js'
import SnapIfNeededOverlayOp from 'jsts/org/locationtech/jts/operation/overlay/snap/SnapIfNeededOverlayOp.js'
import Polygonizer from 'jsts/org/locationtech/jts/operation/polygonize/Polygonizer.js'
import { polygonOf, shapeOf, sliverM2, toGeometry, toLine, type JstsGeometry } from './jsts-shape'
import {
  contains,
  ringAreaM2,
  shapeAreaM2,
  type PlaneRing,
  type PlaneShape,
  type PlaneXY,
} from './plane-shape'
import { drawingToleranceM } from './touching'

/**
 * Cutting and joining on the plane. What goes in lies on the grid of 1 mm; what comes out does not: a cut point rounded to
 * the grid would move the boundary it lies on and change areas by a few hundredths of a ㎡.
 */

/**
 * Cuts a shape along a line of two or more points (metres). Rings of the pieces run as in RFC 7946; holes stay holes or
 * become part of the edge. Only where the line passes right through, from edge to edge, does it cut.
 * @returns the pieces, each one polygon; a single one when the line does not cut
 */
export function splitShape(shape: PlaneShape, line: readonly PlaneXY[]): PlaneShape[] {
  const noded = OverlayOp.union(toGeometry(shape).getBoundary(), toLine(line)) as JstsGeometry
  const polygonizer = new Polygonizer()
  polygonizer.add(noded)
  const faces = polygonizer.getPolygons().toArray() as JstsGeometry[]
  return faces
    .filter((face) => {
      const { x, y } = InteriorPointArea.getInteriorPoint(face) as { x: number; y: number }
      return contains(shape, [x, y])
    })
    .map((face) => [polygonOf(face)])
    .filter((piece) => shapeAreaM2(piece) >= sliverM2)
}

function union(a: JstsGeometry, b: JstsGeometry): PlaneShape {
  return shapeOf(SnapIfNeededOverlayOp.union(a, b) as JstsGeometry)
}

/**
 * Joins shapes that touch into one. Lines drawn twice, a few centimetres apart, are brought together first.
 * @returns null when what comes out is not in one piece
 */
export function mergeShapes(shapes: readonly PlaneShape[]): PlaneShape | null {
  const [first, ...others] = shapes
  if (!first) return null
  let merged = first
  let left = others
  while (left.length > 0) {
    // Whichever touches what is there already comes next; the order they were named in does not matter.
    const base = merged
    const joined = left
      .map((one) => ({ one, shape: joinTwo(base, one) }))
      .find(({ shape }) => shape.length === 1)
    if (!joined) return null
    merged = joined.shape
    left = left.filter((other) => other !== joined.one)
  }
  return merged.length === 1 ? merged : null
}

function joinTwo(one: PlaneShape, other: PlaneShape): PlaneShape {
  const a = toGeometry(one)
  const b = toGeometry(other)
  const plain = union(a, b)
  if (plain.length === 1) return plain
  const snapped = GeometrySnapper.snap(a, b, drawingToleranceM) as [JstsGeometry, JstsGeometry]
  return union(snapped[0], snapped[1])
}

export type Side = 'north' | 'east' | 'south' | 'west'

/** Length of a place along the direction of a side: it grows towards it. */
function towards(side: Side, [x, y]: PlaneXY): number {
  if (side === 'north') return y
  if (side === 'south') return -y
  return side === 'east' ? x : -x
}

/** Area in ㎡ of the part of a ring that lies beyond `from` towards the side. */
function ringBeyond(ring: PlaneRing, side: Side, from: number): number {
  const kept: PlaneXY[] = []
  for (let index = 1; index < ring.length; index += 1) {
    const a = ring[index - 1] ?? [0, 0]
    const b = ring[index] ?? [0, 0]
    const aBeyond = towards(side, a) - from
    const bBeyond = towards(side, b) - from
    if (aBeyond >= 0) kept.push(a)
    if (aBeyond >= 0 === bBeyond >= 0) continue
    const share = aBeyond / (aBeyond - bBeyond)
    kept.push([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share])
  }
  const [first] = kept
  return first ? Math.abs(ringAreaM2([...kept, first])) : 0
}

function areaBeyond(shape: PlaneShape, side: Side, from: number): number {
  let area = 0
  for (const rings of shape)
    for (const [index, ring] of rings.entries())
      area += index === 0 ? ringBeyond(ring, side, from) : -ringBeyond(ring, side, from)
  return area
}

export interface PartCut {
  /** Polygons of the part that is sold, and of the rest: several when the cut leaves separate pieces. */
  readonly part: readonly PlaneShape[]
  readonly rest: readonly PlaneShape[]
}

/** How far the cut reaches over the shape's edge, m. */
const overhangM = 10

/**
 * Cuts off a part of exactly `areaM2` from one side, by a straight line along the plane's axes. The line is found by
 * halving; the part is right to far less than 0.01 ㎡.
 * @returns null when the shape has no more than that area
 */
export function cutFromSide(shape: PlaneShape, side: Side, areaM2: number): PartCut | null {
  if (!(areaM2 > 0) || areaM2 >= shapeAreaM2(shape)) return null
  const points = shape.flatMap((rings) => rings.flat())
  const along = points.map((point) => towards(side, point))
  let near = Math.max(...along)
  let far = Math.min(...along)
  for (let halving = 0; halving < 100; halving += 1) {
    const middle = (near + far) / 2
    if (areaBeyond(shape, side, middle) < areaM2) near = middle
    else far = middle
  }
  const pieces = splitShape(shape, lineAt(points, side, (near + far) / 2))
  const limit = (near + far) / 2
  const isPart = (piece: PlaneShape) => areaBeyond(piece, side, limit) > shapeAreaM2(piece) / 2
  return { part: pieces.filter(isPart), rest: pieces.filter((piece) => !isPart(piece)) }
}

function lineAt(points: readonly PlaneXY[], side: Side, at: number): PlaneXY[] {
  const across = points.map(([x, y]) => (side === 'north' || side === 'south' ? x : y))
  const from = Math.min(...across) - overhangM
  const to = Math.max(...across) + overhangM
  if (side === 'north' || side === 'south') {
    const y = side === 'north' ? at : -at
    return [
      [from, y],
      [to, y],
    ]
  }
  const x = side === 'east' ? at : -at
  return [
    [x, from],
    [x, to],
  ]
}
