import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js'
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js'
import { ringAreaM2, shapeAreaM2, type PlaneRing, type PlaneShape, type PlaneXY } from './plane-shape'

interface XY {
  readonly x: number
  readonly y: number
}

/** What is used of jsts geometries, whose own types are `any` throughout. */
export interface JstsGeometry {
  getNumGeometries(): number
  getGeometryN(index: number): JstsGeometry
  getDimension(): number
  getExteriorRing(): { getCoordinates(): XY[] }
  getNumInteriorRing(): number
  getInteriorRingN(index: number): { getCoordinates(): XY[] }
  getBoundary(): JstsGeometry
  isEmpty(): boolean
}

const factory = new GeometryFactory()

function toRing(ring: PlaneRing) {
  return factory.createLinearRing(ring.map(([x, y]) => new Coordinate(x, y)))
}

/** A shape in jsts, as it is and not on a grid. */
export function toGeometry(shape: PlaneShape): JstsGeometry {
  const parts = shape.map(([outer, ...holes]) =>
    factory.createPolygon(toRing(outer ?? []), holes.map(toRing)),
  )
  return factory.createMultiPolygon(parts) as unknown as JstsGeometry
}

/** A line of two or more points in jsts. */
export function toLine(line: readonly PlaneXY[]): JstsGeometry {
  return factory.createLineString(line.map(([x, y]) => new Coordinate(x, y))) as unknown as JstsGeometry
}

/** A hole or a part smaller than this, ㎡, comes from floating point and from nobody's drawing. */
export const sliverM2 = 0.01

function ringOf(ring: { getCoordinates(): XY[] }, anticlockwise: boolean): PlaneRing {
  const points = ring.getCoordinates().map(({ x, y }): PlaneXY => [x, y])
  return ringAreaM2(points) > 0 === anticlockwise ? points : points.toReversed()
}

/** Rings as in RFC 7946: the outer one anticlockwise, holes clockwise; holes that are slivers are left out. */
export function polygonOf(polygon: JstsGeometry): PlaneRing[] {
  const holes = Array.from({ length: polygon.getNumInteriorRing() }, (_, index) =>
    ringOf(polygon.getInteriorRingN(index), false),
  )
  return [
    ringOf(polygon.getExteriorRing(), true),
    ...holes.filter((hole) => Math.abs(ringAreaM2(hole)) >= sliverM2),
  ]
}

/** Back from jsts; lines and points that an overlay leaves, and parts that are slivers, are left out. */
export function shapeOf(geometry: JstsGeometry): PlaneShape {
  const parts = Array.from({ length: geometry.getNumGeometries() }, (_, index) =>
    geometry.getGeometryN(index),
  )
  return parts
    .filter((part) => !part.isEmpty() && part.getDimension() === 2)
    .map(polygonOf)
    .filter((rings) => shapeAreaM2([rings]) >= sliverM2)
}
