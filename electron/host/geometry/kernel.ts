import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js'
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js'
import type JstsMultiPolygon from 'jsts/org/locationtech/jts/geom/MultiPolygon.js'
import { toPlane, type PlaneZone } from '../../contract/rules/plane'
import type { MultiPolygon, Position } from '../../contract/values'

const factory = new GeometryFactory()

/**
 * jsts computes on a grid of 1 mm: finer differences come from floating point and not from anybody's survey, and would
 * show up as crossings and slivers.
 */
function onGrid(metres: number): number {
  return Math.round(metres * 1000) / 1000
}

function toRing(ring: readonly Position[], zone: PlaneZone) {
  const coordinates = ring.map((position) => {
    const point = toPlane(position, zone)
    return new Coordinate(onGrid(point.eastM), onGrid(point.northM))
  })
  return factory.createLinearRing(coordinates)
}

/** The shape in jsts: x metres east, y metres north in `zone`, on a grid of 1 mm. Rings must be closed. */
export function toJsts(polygons: MultiPolygon, zone: PlaneZone): JstsMultiPolygon {
  const parts = polygons.map(([outer, ...holes]) =>
    factory.createPolygon(
      toRing(outer ?? [], zone),
      holes.map((hole) => toRing(hole, zone)),
    ),
  )
  return factory.createMultiPolygon(parts) as JstsMultiPolygon
}
