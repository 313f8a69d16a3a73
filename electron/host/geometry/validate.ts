import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js'
import TopologyValidationError from 'jsts/org/locationtech/jts/operation/valid/TopologyValidationError.js'
import { fromPlane, planeArea, zoneAt, type PlaneZone } from '../../contract/rules/plane'
import { CodedError } from '../../contract/errors'
import type { MultiPolygon, Position } from '../../contract/values'
import { toJsts } from './kernel'

/** Why an area is refused, besides crossing itself; the sentences stand in the page's messages. */
export type GeometryFault =
  | 'ring-not-closed'
  | 'too-few-points'
  | 'no-area'
  | 'ring-touches-itself'
  | 'hole-outside'
  | 'nested-holes'
  | 'nested-parts'
  | 'interior-disconnected'
  | 'duplicate-rings'
  | 'invalid'

const faults: Readonly<Record<number, GeometryFault>> = {
  [TopologyValidationError.RING_SELF_INTERSECTION]: 'ring-touches-itself',
  [TopologyValidationError.HOLE_OUTSIDE_SHELL]: 'hole-outside',
  [TopologyValidationError.NESTED_HOLES]: 'nested-holes',
  [TopologyValidationError.NESTED_SHELLS]: 'nested-parts',
  [TopologyValidationError.DISCONNECTED_INTERIOR]: 'interior-disconnected',
  [TopologyValidationError.DUPLICATE_RINGS]: 'duplicate-rings',
  [TopologyValidationError.TOO_FEW_POINTS]: 'too-few-points',
  [TopologyValidationError.RING_NOT_CLOSED]: 'ring-not-closed',
}

function refuse(reason: GeometryFault, [lon, lat]: Position): never {
  throw new CodedError('geometry-invalid', { reason, lon, lat })
}

/** Japan with its remote islands. Latitude and longitude taken for each other fall outside on both counts. */
export function requireInJapan([lon, lat]: Position): void {
  if (!(lon >= 122 && lon <= 154 && lat >= 20 && lat <= 46))
    throw new CodedError('geometry-outside-japan', { lon, lat })
}

function requireRing(ring: readonly Position[]): void {
  const first = ring[0]
  const last = ring[ring.length - 1]
  if (!first || !last) return refuse('too-few-points', [0, 0])
  for (const position of ring) requireInJapan(position)
  if (first[0] !== last[0] || first[1] !== last[1]) refuse('ring-not-closed', last)
  const distinct = new Set(ring.map(([lon, lat]) => `${lon} ${lat}`))
  if (distinct.size < 3) refuse('too-few-points', first)
}

/** Twice the signed area in square degrees: positive when the ring runs anticlockwise. */
function turning(ring: readonly Position[]): number {
  const [originLon, originLat] = ring[0] ?? [0, 0]
  let twice = 0
  for (let index = 1; index < ring.length; index += 1) {
    const [lon, lat] = ring[index - 1] ?? [0, 0]
    const [nextLon, nextLat] = ring[index] ?? [0, 0]
    twice += (lon - originLon) * (nextLat - originLat) - (nextLon - originLon) * (lat - originLat)
  }
  return twice
}

function orient(ring: Position[], anticlockwise: boolean): Position[] {
  return turning(ring) > 0 === anticlockwise ? ring : [...ring].reverse()
}

function requireSound(polygons: MultiPolygon, zone: PlaneZone): void {
  const operation = new IsValidOp(toJsts(polygons, zone))
  if (operation.isValid()) return
  const fault = operation.getValidationError() as {
    getErrorType(): number
    getCoordinate(): { x: number; y: number }
  }
  const { x, y } = fault.getCoordinate()
  const place = fromPlane({ northM: y, eastM: x }, zone)
  const type = fault.getErrorType()
  if (type === TopologyValidationError.SELF_INTERSECTION)
    throw new CodedError('geometry-self-crossing', { lon: place[0], lat: place[1] })
  refuse(faults[type] ?? 'invalid', place)
}

/**
 * Checks an area (lon, lat; EPSG:6668) in metres of its plane zone and gives it back with its rings in the direction of
 * RFC 7946: outer rings anticlockwise, holes clockwise. Nothing else is changed: a repair would guess which part the
 * user meant and can silently drop the other.
 * @throws CodedError `geometry-outside-japan`; `geometry-self-crossing` with the point of the crossing;
 *   `geometry-invalid` with a `GeometryFault` as reason and the place
 */
export function validGeometry(polygons: MultiPolygon): MultiPolygon {
  for (const rings of polygons) for (const ring of rings) requireRing(ring)
  const start = polygons[0]?.[0]?.[0]
  if (!start) return refuse('too-few-points', [0, 0])
  const zone = zoneAt(start)
  requireSound(polygons, zone)
  if (planeArea(polygons, zone) < 0.01) refuse('no-area', start)
  return polygons.map((rings) => rings.map((ring, index) => orient(ring, index === 0)))
}
