import Flatbush from 'flatbush'
import { zoneOf, type PlaneZone } from '../../contract/rules/plane'
import type { MultiPolygon } from '../../contract/values'
import {
  boxOf,
  contains,
  shapeAreaM2,
  toPlaneShape,
  type PlaneShape,
  type PlaneXY,
} from '../geometry/plane-shape'
import { drawingToleranceM, roadBetween, sharedBoundaryM, sidesOf, type Sides } from '../geometry/touching'

/** Two parcels are one site when they share so much boundary: a way through for a lorry. A corner is not enough. */
export const minSharedM = 3
/** Across an inner road they must face each other on so much, and the road may be so wide. */
export const minFacingM = 5
export const maxRoadWidthM = 30

export interface GraphParcel {
  readonly uid: string
  readonly parkUid: string
  readonly polygon: MultiPolygon | null
}

/** An inner road of a park (a feature of kind `road`). */
export interface GraphRoad {
  readonly name: string
  readonly polygon: MultiPolygon
}

/** A neighbour with which a parcel can be made one site; `across` names the road between, null when they touch. */
export interface SiteLink {
  readonly to: number
  readonly across: string | null
}

/** Which parcels can be made one site. Depends on geometry alone: keep it until a shape changes. */
export interface SiteGraph {
  readonly uids: readonly string[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly links: readonly (readonly SiteLink[])[]
  /** On the plane of the parcel's park; empty for a parcel without geometry. */
  readonly shapes: readonly PlaneShape[]
  /** ㎡ on the plane */
  readonly areas: readonly number[]
}

interface Node {
  readonly index: number
  readonly sides: Sides
  readonly shape: PlaneShape
}

interface RoadShape {
  readonly name: string
  readonly shape: PlaneShape
}

/** Finds the road a place lies on, among the roads of one zone. */
function roadFinder(roads: readonly RoadShape[]): (place: PlaneXY) => RoadShape | null {
  if (roads.length === 0) return () => null
  const tree = new Flatbush(roads.length)
  for (const { shape } of roads) {
    const box = boxOf(shape)
    tree.add(box.minX, box.minY, box.maxX, box.maxY)
  }
  tree.finish()
  return (place) => {
    for (const at of tree.search(place[0], place[1], place[0], place[1])) {
      const road = roads[at]
      if (road && contains(road.shape, place)) return road
    }
    return null
  }
}

function linkOf(a: Node, b: Node, roadAt: (place: PlaneXY) => RoadShape | null): string | null | undefined {
  if (sharedBoundaryM(a.sides, b.sides) >= minSharedM) return null
  return roadBetween(a.sides, b.sides, roadAt, { minFacingM, maxWidthM: maxRoadWidthM })?.name
}

function linkZone(nodes: readonly Node[], roads: readonly RoadShape[], links: SiteLink[][]): void {
  if (nodes.length < 2) return
  const tree = new Flatbush(nodes.length)
  const boxes = nodes.map(({ shape }) => boxOf(shape))
  for (const box of boxes) tree.add(box.minX, box.minY, box.maxX, box.maxY)
  tree.finish()
  const roadAt = roadFinder(roads)
  // Without roads only neighbours that touch can matter, and most searches stay empty.
  const reach = roads.length === 0 ? drawingToleranceM : maxRoadWidthM
  for (const [at, a] of nodes.entries()) {
    const box = boxes[at]
    if (!box) continue
    const near = tree.search(
      box.minX - reach,
      box.minY - reach,
      box.maxX + reach,
      box.maxY + reach,
      (other) => other > at,
    )
    for (const other of near) {
      const b = nodes[other]
      const across = b && linkOf(a, b, roadAt)
      if (!b || across === undefined) continue
      links[a.index]?.push({ to: b.index, across })
      links[b.index]?.push({ to: a.index, across })
    }
  }
}

/** Every park on the plane of its own place, so that a long list of parcels needs few zones looked up. */
function zonesByPark(parcels: readonly GraphParcel[]): Map<string, PlaneZone> {
  const zones = new Map<string, PlaneZone>()
  for (const { parkUid, polygon } of parcels)
    if (polygon && !zones.has(parkUid)) zones.set(parkUid, zoneOf(polygon))
  return zones
}

/**
 * Finds which parcels touch or face each other across an inner road. Parcels of different parks may be linked when they
 * lie in the same plane zone.
 */
export function buildSiteGraph(parcels: readonly GraphParcel[], roads: readonly GraphRoad[]): SiteGraph {
  const zones = zonesByPark(parcels)
  const links: SiteLink[][] = parcels.map(() => [])
  const shapes: PlaneShape[] = parcels.map(() => [])
  const nodes = new Map<PlaneZone, Node[]>()
  for (const [index, { parkUid, polygon }] of parcels.entries()) {
    const zone = zones.get(parkUid)
    if (!polygon || zone === undefined) continue
    const shape = toPlaneShape(polygon, zone)
    shapes[index] = shape
    const ofZone = nodes.get(zone) ?? []
    ofZone.push({ index, shape, sides: sidesOf(shape) })
    nodes.set(zone, ofZone)
  }
  for (const [zone, ofZone] of nodes) {
    const near = roads.filter(({ polygon }) => zoneOf(polygon) === zone)
    linkZone(
      ofZone,
      near.map(({ name, polygon }) => ({ name, shape: toPlaneShape(polygon, zone) })),
      links,
    )
  }
  return {
    uids: parcels.map(({ uid }) => uid),
    indexOf: new Map(parcels.map(({ uid }, index) => [uid, index])),
    links,
    shapes,
    areas: shapes.map(shapeAreaM2),
  }
}
