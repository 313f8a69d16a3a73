import type { MultiPolygon, Position } from '../../../electron/contract'
import { zoneOf } from '../../../electron/contract/rules/plane'
import { toUnit, tracksContain, tracksOf } from '../map/canvas/mercator'
import { movedBy } from './plane-sketch'
import type { DrawTool } from './slice'

const closed = (points: readonly Position[]): Position[] => {
  const [first] = points
  return first ? [...points, first] : []
}

/**
 * The outline that a finished sketch makes.
 * @param shape of the parcel that is drawn on; null for a new one
 * @param edited the outline with its corners moved
 * @returns null while the sketch makes none
 */
export function resultShape(
  tool: DrawTool | null,
  shape: MultiPolygon | null,
  points: readonly Position[],
  edited: MultiPolygon | null,
): MultiPolygon | null {
  const [first, second] = points
  if (tool === 'vertices') return edited
  if (tool === 'parcel') return points.length > 2 ? [[closed(points)]] : null
  if (!shape || !first) return null
  if (tool === 'move') return second ? movedBy(shape, first, second, zoneOf(shape)) : null
  if (points.length < 3) return null
  if (tool === 'part') return [...shape, [closed(points)]]
  if (tool !== 'hole') return null
  const inside = shape.findIndex((rings) => tracksContain(tracksOf([rings]), ...toUnit(first)))
  return shape.map((rings, part) => (part === Math.max(0, inside) ? [...rings, closed(points)] : rings))
}
