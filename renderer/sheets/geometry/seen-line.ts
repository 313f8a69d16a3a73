import { toPlane } from '../../../electron/contract/rules/plane'
import type { Position } from '../../../electron/contract/values'
import { clipLine } from './clip'
import { planeToSheet, toSheet, type BoxMm, type PlaneFrame, type PointMm } from './plane-frame'

/** Within `reach` of its middle the plane is taken for flat: 33 km off, that is wrong by less than this, m. */
const flatnessM = 250
/** Farther off the flat estimate is not trusted, degrees. */
const reach = 0.3
const step = 0.05

/**
 * The pieces of lines on the ground that are seen in a box of the sheet. Base lines reach far beyond most frames and
 * projecting a point is dear: where a line runs clearly outside by a flat estimate, it is not projected at all.
 * @param at lon, lat (EPSG:6668) near the middle of the lines
 */
export function lineClipper(
  frame: PlaneFrame,
  at: Position,
  box: BoxMm,
): (line: readonly Position[]) => PointMm[][] {
  const origin = planeToSheet(frame, toPlane(at, frame.zone))
  const east = planeToSheet(frame, toPlane([at[0] + step, at[1]], frame.zone))
  const north = planeToSheet(frame, toPlane([at[0], at[1] + step], frame.zone))
  const [eastX, eastY] = [(east[0] - origin[0]) / step, (east[1] - origin[1]) / step]
  const [northX, northY] = [(north[0] - origin[0]) / step, (north[1] - origin[1]) / step]
  const margin = (flatnessM * 1000) / frame.scale
  const [left, right] = [box.x - margin, box.x + box.width + margin]
  const [top, bottom] = [box.y - margin, box.y + box.height + margin]
  /** Bits of the sides beyond which a point lies: two points with one in common have nothing to be seen between them. */
  const beyond = ([lon, lat]: Position): number => {
    const [dLon, dLat] = [lon - at[0], lat - at[1]]
    if (Math.abs(dLon) > reach || Math.abs(dLat) > reach) return 0
    const x = origin[0] + dLon * eastX + dLat * northX
    const y = origin[1] + dLon * eastY + dLat * northY
    return (x < left ? 1 : 0) | (x > right ? 2 : 0) | (y < top ? 4 : 0) | (y > bottom ? 8 : 0)
  }
  return (line) => {
    const pieces: PointMm[][] = []
    let run: PointMm[] = []
    let before = 0
    for (const [index, position] of line.entries()) {
      const side = beyond(position)
      const previous = line[index - 1]
      if (previous !== undefined && (side & before) === 0) {
        if (run.length === 0) run.push(toSheet(frame, previous))
        run.push(toSheet(frame, position))
      } else if (run.length > 0) {
        pieces.push(...clipLine(run, box))
        run = []
      }
      before = side
    }
    pieces.push(...clipLine(run, box))
    return pieces
  }
}
