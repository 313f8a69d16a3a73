import type { ControlFit } from '../../../../electron/contract/rules/control-points'
import { toUnit } from '../../map/canvas/mercator'

/**
 * A piece of a plan with its way onto the unit square of Web Mercator: x = a·px + c·py + e, y = b·px + d·py + f, where
 * px and py count from the plan's upper left corner, py downwards.
 */
export interface PlanPatch {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number]
}

/** More pieces would not show. */
const mostSteps = 32

/**
 * Divides a plan so that each piece can be drawn by one matrix. Control points turn and scale a plan on the plane
 * coordinates; Web Mercator is not quite similar to them, which a plan of 1 km misses by some centimetres.
 * @param tolerance how far a point may be off, on the unit square
 */
export function planPatches(
  { project }: Pick<ControlFit, 'project'>,
  width: number,
  height: number,
  tolerance: number,
): PlanPatch[] {
  // Pixels of control points count upwards, those of a drawing downwards.
  const place = (x: number, y: number) => toUnit(project([x, height - y]))
  const corner = { a: place(0, 0), b: place(width, 0), c: place(0, height) }
  let off = 0
  for (const [x, y] of [
    [0.5, 0.5],
    [1, 1],
    [0.5, 0],
    [0, 0.5],
  ] as const) {
    const true_ = place(x * width, y * height)
    for (const axis of [0, 1] as const) {
      const flat =
        corner.a[axis] + (corner.b[axis] - corner.a[axis]) * x + (corner.c[axis] - corner.a[axis]) * y
      off = Math.max(off, Math.abs(true_[axis] - flat))
    }
  }
  // What is off shrinks with the square of the number of pieces.
  const steps = Math.max(1, Math.min(mostSteps, Math.ceil(Math.sqrt(off / Math.max(tolerance, 1e-15)))))
  const patches: PlanPatch[] = []
  for (let row = 0; row < steps; row += 1)
    for (let column = 0; column < steps; column += 1) {
      const [x, y] = [(column * width) / steps, (row * height) / steps]
      const [w, h] = [width / steps, height / steps]
      const at = place(x, y)
      const right = place(x + w, y)
      const down = place(x, y + h)
      const a = (right[0] - at[0]) / w
      const b = (right[1] - at[1]) / w
      const c = (down[0] - at[0]) / h
      const d = (down[1] - at[1]) / h
      const matrix = [a, b, c, d, at[0] - a * x - c * y, at[1] - b * x - d * y] as const
      patches.push({ x, y, width: w, height: h, matrix })
    }
  return patches
}
