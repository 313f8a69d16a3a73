import type { MultiPolygon, Position } from '../../../electron/contract'
import { fromPlane, toPlane, zoneOf, type PlanePoint } from '../../../electron/contract/rules/plane'

export type Side = 'north' | 'east' | 'south' | 'west'

/** Beyond the outline on either side, m: a cut has to pass right through. */
const beyondM = 5

type Point = readonly [x: number, y: number]

/** Area of a ring, ㎡, whatever its direction. */
function ringArea(ring: readonly Point[]): number {
  const sum = ring.reduce((all, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return all + x * nextY - nextX * y
  }, 0)
  return Math.abs(sum) / 2
}

/** The part of a ring whose first coordinate is at least `from`; parts may hang together by lines without area. */
function beyond(ring: readonly Point[], from: number): Point[] {
  return ring.flatMap((point, index): Point[] => {
    const [ax, ay] = ring[(index + ring.length - 1) % ring.length] ?? point
    const [bx, by] = point
    const crosses = ax >= from !== bx >= from
    const at: Point[] = crosses ? [[from, ay + ((from - ax) / (bx - ax)) * (by - ay)]] : []
    return bx >= from ? [...at, point] : at
  })
}

/**
 * A straight cut across an outline that leaves a share of its area on one side: parallel to the axis of the plane
 * rectangular system, found by halving to less than a millimetre.
 * @param share 0 < share < 1 of the area that lies on `side` of the line
 * @returns two positions (longitude, latitude) beyond the outline, from west to east or from south to north
 */
export function cutLine(polygon: MultiPolygon, side: Side, share: number): [Position, Position] {
  const zone = zoneOf(polygon)
  const isEast = side === 'east' || side === 'west'
  const sign = side === 'east' || side === 'north' ? 1 : -1
  /** First coordinate along the cut's way, growing towards `side`; second across it. */
  const turn = ({ eastM, northM }: PlanePoint): Point =>
    isEast ? [sign * eastM, northM] : [sign * northM, eastM]
  const parts = polygon.map((rings) =>
    rings.map((ring) => ring.slice(1).map((at) => turn(toPlane(at, zone)))),
  )
  const areaFrom = (from: number) =>
    parts.reduce((all, rings) => {
      const [outer = 0, ...holes] = rings.map((ring) => ringArea(beyond(ring, from)))
      return all + outer - holes.reduce((sum, hole) => sum + hole, 0)
    }, 0)
  const points = parts.flat(2)
  let low = Math.min(...points.map(([x]) => x))
  let high = Math.max(...points.map(([x]) => x))
  const wanted = share * areaFrom(low - 1)
  while (high - low > 0.0005) {
    const middle = (low + high) / 2
    if (areaFrom(middle) > wanted) low = middle
    else high = middle
  }
  const across = points.map(([, y]) => y)
  const back = (y: number): Position => {
    const x = sign * ((low + high) / 2)
    return fromPlane(isEast ? { eastM: x, northM: y } : { eastM: y, northM: x }, zone)
  }
  return [back(Math.min(...across) - beyondM), back(Math.max(...across) + beyondM)]
}
