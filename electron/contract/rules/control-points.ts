import type { Position } from '../values'
import { fromPlane, toPlane, zoneAt, type PlaneZone } from './plane'

/** A point known both in a plan (x to the right, y upwards, in any unit) and on the earth (lon, lat; EPSG:6668). */
export interface ControlPoint {
  readonly from: readonly [x: number, y: number]
  readonly to: Position
}

/** The way from a plan to the earth: plane metres are `origin` plus a turned and scaled vector. */
export interface ControlFit {
  readonly zone: PlaneZone
  /** Where a point of the plan lies (lon, lat; EPSG:6668). */
  readonly project: (at: readonly [x: number, y: number]) => Position
  /** By how much each control point is missed, m. */
  readonly residualsM: readonly number[]
  /** Metres on the ground of one unit of the plan. */
  readonly metresPerUnit: number
}

/**
 * Moves, turns and scales a plan so that it meets its control points as well as it can (Helmert, four parameters, least
 * squares). Null when the points do not tell: fewer than two, or all in one place.
 */
export function fitControlPoints(points: readonly ControlPoint[]): ControlFit | null {
  const [first] = points
  if (!first || points.length < 2) return null
  const zone = zoneAt(first.to)
  const targets = points.map(({ to }) => toPlane(to, zone))
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  const fromX = mean(points.map(({ from }) => from[0]))
  const fromY = mean(points.map(({ from }) => from[1]))
  const toX = mean(targets.map(({ eastM }) => eastM))
  const toY = mean(targets.map(({ northM }) => northM))
  let along = 0
  let across = 0
  let square = 0
  let spread = 0
  for (const [index, { from }] of points.entries()) {
    const x = from[0] - fromX
    const y = from[1] - fromY
    const u = (targets[index]?.eastM ?? 0) - toX
    const v = (targets[index]?.northM ?? 0) - toY
    along += x * u + y * v
    across += x * v - y * u
    square += x * x + y * y
    spread += u * u + v * v
  }
  // Points within a few centimetres say nothing about direction and scale.
  if (!(square > 0) || !(spread > 0.01)) return null
  const a = along / square
  const b = across / square
  const metresPerUnit = Math.hypot(a, b)
  if (!(metresPerUnit > 1e-9)) return null
  const plane = ([x, y]: readonly [number, number]) => ({
    eastM: toX + a * (x - fromX) - b * (y - fromY),
    northM: toY + b * (x - fromX) + a * (y - fromY),
  })
  return {
    zone,
    metresPerUnit,
    project: (at) => fromPlane(plane(at), zone),
    residualsM: points.map(({ from }, index) => {
      const { eastM, northM } = plane(from)
      return Math.hypot(eastM - (targets[index]?.eastM ?? 0), northM - (targets[index]?.northM ?? 0))
    }),
  }
}
