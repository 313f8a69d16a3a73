import { fromPlane, toPlane } from '../../electron/contract/rules/plane'
import type { MultiPolygon, Position } from '../../electron/contract/values'
import type { Area } from './shapes'

/** Zone X of the plane rectangular system, to which all of Yamagata belongs. */
export const zone = 10

/**
 * Lays drawings on the ground: `turn` degrees anticlockwise around the reference point, metres kept on the plane of
 * zone X, so that an area is the same on the drawing and on the map.
 * @param point longitude and latitude of the reference point, EPSG:6668
 */
export function placer(point: Position, turn: number): (shape: readonly Area[]) => MultiPolygon {
  const origin = toPlane(point, zone)
  const cosine = Math.cos((turn * Math.PI) / 180)
  const sine = Math.sin((turn * Math.PI) / 180)
  // Nine decimals are 0.1 mm: fewer would move the corners of lots into their neighbours.
  const decimals = (degrees: number) => Math.round(degrees * 1e9) / 1e9
  return (shape) =>
    shape.map((rings) =>
      rings.map((ring) =>
        ring.map(([x, y]): Position => {
          const eastM = origin.eastM + x * cosine - y * sine
          const northM = origin.northM + x * sine + y * cosine
          const [lon, lat] = fromPlane({ northM, eastM }, zone)
          return [decimals(lon), decimals(lat)]
        }),
      ),
    )
}
