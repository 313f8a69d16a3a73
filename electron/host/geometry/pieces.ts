import type { PlaneShape, PlaneXY } from './plane-shape'
import { sharedBoundaryM, sidesOf } from './touching'

/** Middle of the corners of a piece: good enough to put pieces into an order. */
function cornerMean(shape: PlaneShape): PlaneXY {
  const points = shape[0]?.[0]?.slice(1) ?? []
  const sum = points.reduce<PlaneXY>(([x, y], [px, py]) => [x + px, y + py], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

/** Numbers are given to pieces from west to east, or from north to south where the line runs more east than north. */
export function inOrder(pieces: readonly PlaneShape[], line: readonly PlaneXY[]): PlaneShape[] {
  const [startX, startY] = line[0] ?? [0, 0]
  const [endX, endY] = line.at(-1) ?? [0, 0]
  const lying = Math.abs(endX - startX) > Math.abs(endY - startY)
  return pieces.toSorted((a, b) => {
    const [ax, ay] = cornerMean(a)
    const [bx, by] = cornerMean(b)
    return lying ? by - ay || ax - bx : ax - bx || by - ay
  })
}

/**
 * A shape that does not hang together with the first one by shared sides.
 * @param minM length of the boundary that makes two shapes neighbours, m
 * @returns its index; null when all hang together
 */
export function strandedShape(shapes: readonly PlaneShape[], minM: number): number | null {
  const sides = shapes.map(sidesOf)
  const reached = new Set([0])
  for (const one of reached)
    for (const [other, its] of sides.entries()) {
      const own = sides[one]
      if (own && !reached.has(other) && sharedBoundaryM(own, its) >= minM) reached.add(other)
    }
  const left = shapes.findIndex((_, index) => !reached.has(index))
  return left === -1 ? null : left
}
