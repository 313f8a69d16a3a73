import ArrayList from 'jsts/java/util/ArrayList.js'
import InteriorPointArea from 'jsts/org/locationtech/jts/algorithm/InteriorPointArea.js'
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js'
import PrecisionModel from 'jsts/org/locationtech/jts/geom/PrecisionModel.js'
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js'
import GeometryNoder from 'jsts/org/locationtech/jts/noding/snapround/GeometryNoder.js'
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js'
import BufferParameters from 'jsts/org/locationtech/jts/operation/buffer/BufferParameters.js'
import Polygonizer from 'jsts/org/locationtech/jts/operation/polygonize/Polygonizer.js'

/** Metres on an estate's own drawing board: x to the right, y up. */
export type Point = readonly [x: number, y: number]
/** An outer ring and its holes; rings closed. */
export type Area = readonly (readonly Point[])[]

const factory = new GeometryFactory()

/** 1 mm: what one step leaves as a hair's breadth would trip the next. */
const onGrid = (metres: number) => Math.round(metres * 1000) / 1000

interface JavaList<T> {
  toArray(): T[]
}

function listOf(items: readonly unknown[]) {
  const list = new ArrayList(null)
  for (const item of items) list.add(item)
  return list
}

interface Line {
  getCoordinates(): { readonly x: number; readonly y: number }[]
}

/** What is used of a jsts geometry; its own types are generated and leave most of it out. */
interface Geometry {
  getNumGeometries(): number
  getGeometryN(index: number): Geometry
  getGeometryType(): string
  isEmpty(): boolean
  getExteriorRing(): Line
  getInteriorRingN(index: number): Line
  getNumInteriorRing(): number
}

function coordinates(points: readonly Point[]) {
  return points.map(([x, y]) => new Coordinate(x, y))
}

function closed(points: readonly Point[]): readonly Point[] {
  const first = points[0]
  const last = points[points.length - 1]
  if (!first || !last) throw new Error('a ring without points')
  return first[0] === last[0] && first[1] === last[1] ? points : [...points, first]
}

function ring(points: readonly Point[]) {
  return factory.createLinearRing(coordinates(closed(points)))
}

function toGeometry(areas: readonly Area[]): Geometry {
  const polygons = areas.map(([outer, ...holes]) => factory.createPolygon(ring(outer ?? []), holes.map(ring)))
  return factory.createMultiPolygon(polygons) as unknown as Geometry
}

function fromGeometry(geometry: Geometry): Area[] {
  const points = (line: Line): Point[] => line.getCoordinates().map(({ x, y }) => [onGrid(x), onGrid(y)])
  return Array.from({ length: geometry.getNumGeometries() }, (_, index) => geometry.getGeometryN(index))
    .filter((part) => part.getGeometryType() === 'Polygon' && !part.isEmpty())
    .map((part) => [
      points(part.getExteriorRing()),
      ...Array.from({ length: part.getNumInteriorRing() }, (_, index) =>
        points(part.getInteriorRingN(index)),
      ),
    ])
}

/** One simple area from the corners of its ring. */
export function area(...corners: Point[]): Area {
  return [closed(corners)]
}

type Segment = readonly [from: Point, to: Point]

const keyOf = ([from, to]: Segment) => [from.join(), to.join()].sort().join(' ')

/** All edges of the areas, cut wherever they meet on a grid of 1 mm; each once. */
function nodedEdges(areas: readonly Area[]): Segment[] {
  const noded = new GeometryNoder(new PrecisionModel(1000)).node(
    listOf([toGeometry(areas)]),
  ) as JavaList<Line>
  const edges = new Map<string, Segment>()
  for (const line of noded.toArray()) {
    const points = line.getCoordinates().map(({ x, y }): Point => [onGrid(x), onGrid(y)])
    points.slice(1).forEach((to, index) => {
      const edge: Segment = [points[index] ?? to, to]
      edges.set(keyOf(edge), edge)
    })
  }
  return [...edges.values()]
}

/** The faces that the edges enclose, holes taken out. */
function faces(edges: readonly Segment[]): Area[] {
  const polygonizer = new Polygonizer(false)
  for (const edge of edges) polygonizer.add(factory.createLineString(coordinates(edge)))
  const polygons = polygonizer.getPolygons() as JavaList<Geometry>
  return polygons.toArray().flatMap(fromGeometry)
}

function pointIn(shape: Area): Point {
  const { x, y } = InteriorPointArea.getInteriorPoint(toGeometry([shape])) as { x: number; y: number }
  return [x, y]
}

/**
 * Faces of both lists that `keeps` wants, joined where they share an edge. Overlay on a snapped grid: JTS's own overlay
 * in floating point fails on roads that nearly touch.
 */
function overlay(
  a: readonly Area[],
  b: readonly Area[],
  keeps: (inA: boolean, inB: boolean) => boolean,
): Area[] {
  const inside = (shapes: readonly Area[], point: Point) => shapes.some((shape) => contains(shape, point))
  const wanted = (point: Point) => keeps(inside(a, point), inside(b, point))
  const edges = new Map<string, { edge: Segment; count: number }>()
  for (const face of faces(nodedEdges([...a, ...b]))) {
    if (!wanted(pointIn(face))) continue
    for (const points of face) {
      points.slice(1).forEach((to, index) => {
        const edge: Segment = [points[index] ?? to, to]
        const known = edges.get(keyOf(edge))
        edges.set(keyOf(edge), { edge, count: (known?.count ?? 0) + 1 })
      })
    }
  }
  const border = [...edges.values()].filter(({ count }) => count === 1).map(({ edge }) => edge)
  return faces(border).filter((face) => wanted(pointIn(face)))
}

export function union(areas: readonly Area[]): Area[] {
  return areas.length === 0 ? [] : overlay(areas, [], (inA) => inA)
}

export function difference(from: readonly Area[], take: readonly Area[]): Area[] {
  if (from.length === 0 || take.length === 0) return [...from]
  return overlay(from, take, (inA, inB) => inA && !inB)
}

export function intersection(a: readonly Area[], b: readonly Area[]): Area[] {
  if (a.length === 0 || b.length === 0) return []
  return overlay(a, b, (inA, inB) => inA && inB)
}

/** The strip along a line, `width` m wide, ending square. */
export function strip(line: readonly Point[], width: number): Area[] {
  const parameters = new BufferParameters(6, BufferParameters.CAP_FLAT, BufferParameters.JOIN_ROUND, 5)
  return fromGeometry(
    BufferOp.bufferOp(
      factory.createLineString(coordinates(line)),
      width / 2,
      parameters,
    ) as unknown as Geometry,
  )
}

/** The area grown by `metres`, or shrunk when negative, with sharp corners. */
export function grown(areas: readonly Area[], metres: number): Area[] {
  const parameters = new BufferParameters(6, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 3)
  return fromGeometry(BufferOp.bufferOp(toGeometry(areas), metres, parameters) as unknown as Geometry)
}

function ringSize(points: readonly Point[]): number {
  const [originX, originY] = points[0] ?? [0, 0]
  let twice = 0
  for (let index = 1; index < points.length; index += 1) {
    const [x, y] = points[index - 1] ?? [0, 0]
    const [nextX, nextY] = points[index] ?? [0, 0]
    twice += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY)
  }
  return twice / 2
}

/** ㎡ on the drawing board, holes subtracted. */
export function sizeOf(shape: Area): number {
  return shape.reduce((sum, points, index) => sum + (index === 0 ? 1 : -1) * Math.abs(ringSize(points)), 0)
}

/** Whether the point lies inside the outer ring and in no hole. */
export function contains(shape: Area, [x, y]: Point): boolean {
  const inside = (points: readonly Point[]) => {
    let odd = false
    for (let index = 1; index < points.length; index += 1) {
      const [ax, ay] = points[index - 1] ?? [0, 0]
      const [bx, by] = points[index] ?? [0, 0]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd
    }
    return odd
  }
  return shape.every((points, index) => inside(points) === (index === 0))
}

/**
 * A smooth line through the points (Catmull–Rom), a point every 1/`steps` of the way between two; round also at its
 * ends when the last point is the first.
 */
export function smooth(points: readonly Point[], steps = 8): Point[] {
  const last = points.length - 1
  const [first, end] = [points[0], points[last]]
  const loop = first !== undefined && end !== undefined && first[0] === end[0] && first[1] === end[1]
  const at = (index: number): Point =>
    (loop ? points[(index + last) % last] : points[Math.max(0, Math.min(last, index))]) ?? [0, 0]
  const curve: Point[] = []
  for (let index = 0; index < last; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    for (let step = 0; step < steps; step += 1) {
      const t = step / steps
      const along = (axis: 0 | 1) =>
        0.5 *
        (2 * from[axis] +
          (to[axis] - before[axis]) * t +
          (2 * before[axis] - 5 * from[axis] + 4 * to[axis] - after[axis]) * t * t +
          (3 * from[axis] - before[axis] - 3 * to[axis] + after[axis]) * t * t * t)
      curve.push([along(0), along(1)])
    }
  }
  return [...curve, at(last)]
}
