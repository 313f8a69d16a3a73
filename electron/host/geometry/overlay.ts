import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js'
import BufferParameters from 'jsts/org/locationtech/jts/operation/buffer/BufferParameters.js'
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js'
import SnapIfNeededOverlayOp from 'jsts/org/locationtech/jts/operation/overlay/snap/SnapIfNeededOverlayOp.js'
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js'
import { shapeOf, toGeometry, toLine, type JstsGeometry } from './jsts-shape'
import { contains, type PlaneShape, type PlaneXY } from './plane-shape'

/** The ground of `a` that is not in `b`; parts under 0.01 ㎡ are left out. */
export function subtractShape(a: PlaneShape, b: PlaneShape): PlaneShape {
  if (a.length === 0 || b.length === 0) return a
  return shapeOf(SnapIfNeededOverlayOp.difference(toGeometry(a), toGeometry(b)) as JstsGeometry)
}

/** The ground that two shapes have in common; parts under 0.01 ㎡ are left out. */
export function commonGround(a: PlaneShape, b: PlaneShape): PlaneShape {
  return shapeOf(
    SnapIfNeededOverlayOp.overlayOp(toGeometry(a), toGeometry(b), OverlayOp.INTERSECTION) as JstsGeometry,
  )
}

/** All ground of some shapes together, whether they touch or not. */
export function groundOf(shapes: readonly PlaneShape[]): PlaneShape {
  const all = shapes.flat()
  if (all.length === 0) return []
  return shapeOf(UnaryUnionOp.union(toGeometry(all)) as JstsGeometry)
}

/** Closes gaps narrower than `widthM`: what is added to the shape is what lies in them. */
export function closedGround(shape: PlaneShape, widthM: number): PlaneShape {
  if (shape.length === 0) return []
  const mitred = new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 4)
  const grown = BufferOp.bufferOp(toGeometry(shape), widthM / 2, mitred) as JstsGeometry
  return shapeOf(BufferOp.bufferOp(grown, -widthM / 2, mitred) as JstsGeometry)
}

/** A strip of ground of one width along a line, cut off straight at both ends and pointed at its bends. */
export function stripAlong(line: readonly PlaneXY[], widthM: number): PlaneShape {
  const shape = new BufferParameters(4, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 3)
  return shapeOf(BufferOp.bufferOp(toLine(line), widthM / 2, shape) as JstsGeometry)
}

/** Distance of a place from the nearest edge of a shape, m. */
export function edgeDistanceM(shape: PlaneShape, [x, y]: PlaneXY): number {
  let least = Infinity
  for (const rings of shape)
    for (const ring of rings)
      for (let index = 1; index < ring.length; index += 1) {
        const [ax, ay] = ring[index - 1] ?? [0, 0]
        const [bx, by] = ring[index] ?? [0, 0]
        const dx = bx - ax
        const dy = by - ay
        const length = dx * dx + dy * dy
        const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
        least = Math.min(least, Math.hypot(x - ax - share * dx, y - ay - share * dy))
      }
  return least
}

function lengthened([x, y]: PlaneXY, [fromX, fromY]: PlaneXY, byM: number): PlaneXY {
  const length = Math.hypot(x - fromX, y - fromY)
  if (length === 0) return [x, y]
  return [x + ((x - fromX) / length) * byM, y + ((y - fromY) / length) * byM]
}

/**
 * The line with each end that lies on the shape's edge (within `toleranceM`) or outside drawn out by `byM`: an end that
 * was snapped to the edge is, rounded to the grid, as often just inside it, where it would cut nothing. An end well inside
 * stays where it is.
 */
export function drawnThrough(
  shape: PlaneShape,
  line: readonly PlaneXY[],
  toleranceM: number,
  byM: number,
): PlaneXY[] {
  const result = [...line]
  const isEnd = (at: PlaneXY) => !contains(shape, at) || edgeDistanceM(shape, at) <= toleranceM
  const [first, second] = line
  const last = line.at(-1)
  const beforeLast = line.at(-2)
  if (first && second && isEnd(first)) result[0] = lengthened(first, second, byM)
  if (last && beforeLast && isEnd(last)) result[line.length - 1] = lengthened(last, beforeLast, byM)
  return result
}
