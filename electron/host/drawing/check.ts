import Flatbush from 'flatbush'
import type { DrawingFlaw } from '../../contract/drawing'
import { fromPlane, zoneOf } from '../../contract/rules/plane'
import type { MultiPolygon, Uid } from '../../contract/values'
import { closedGround, commonGround, groundOf, subtractShape } from '../geometry/overlay'
import {
  boxOf,
  fromPlaneShape,
  shapeAreaM2,
  toPlaneShape,
  type PlaneBox,
  type PlaneShape,
} from '../geometry/plane-shape'
import { drawingToleranceM, sharedBoundaryM, sidesOf } from '../geometry/touching'

interface Drawn {
  readonly uid: Uid
  /** lon, lat; EPSG:6668 */
  readonly polygon: MultiPolygon
}

export interface DrawnPark {
  readonly parcels: readonly Drawn[]
  /** Roads, greens, waters: ground that belongs to no parcel and is no gap. */
  readonly features: readonly MultiPolygon[]
  readonly outline: MultiPolygon | null
}

/** A flaw with every field of the internal face. */
export type Flaw = Required<DrawingFlaw>

/** Gaps up to this width between parcels are taken for slips of the drawing, m; wider ones are roads not drawn. */
export const gapWidthM = 2

/** Lines drawn twice lie this far apart without anybody's fault, m. */
const thinnestM = drawingToleranceM / 5

/** Length of all rings, m. */
function perimeterM(shape: PlaneShape): number {
  let sum = 0
  for (const rings of shape)
    for (const ring of rings)
      for (let index = 1; index < ring.length; index += 1) {
        const [ax, ay] = ring[index - 1] ?? [0, 0]
        const [bx, by] = ring[index] ?? [0, 0]
        sum += Math.hypot(bx - ax, by - ay)
      }
  return sum
}

function grown({ minX, minY, maxX, maxY }: PlaneBox, byM: number): [number, number, number, number] {
  return [minX - byM, minY - byM, maxX + byM, maxY + byM]
}

/**
 * Where the drawing of a park is not right: ground of two parcels, ground between parcels that belongs to none, ground of
 * a parcel beyond the park's outline. What is thinner than the drawing's own tolerance on the whole of its length is left
 * out, as is everything under 0.01 ㎡.
 * @returns largest first
 */
export function findFlaws({ parcels, features, outline }: DrawnPark): Flaw[] {
  const [first] = parcels
  if (!first) return []
  const zone = zoneOf(first.polygon)
  const shapes = parcels.map(({ polygon }) => toPlaneShape(polygon, zone))
  const boxes = shapes.map(boxOf)
  const tree = new Flatbush(shapes.length)
  for (const { minX, minY, maxX, maxY } of boxes) tree.add(minX, minY, maxX, maxY)
  tree.finish()
  const uidsOf = (indexes: readonly number[]) =>
    [...indexes].sort((a, b) => a - b).flatMap((index) => parcels[index]?.uid ?? [])

  const flaws: Flaw[] = []
  const add = (kind: Flaw['kind'], ground: PlaneShape, uids: (part: PlaneShape) => Uid[]) => {
    for (const rings of ground) {
      const part: PlaneShape = [rings]
      const areaM2 = shapeAreaM2(part)
      const widthM = (2 * areaM2) / perimeterM(part)
      if (widthM < thinnestM) continue
      const { minX, minY, maxX, maxY } = boxOf(part)
      flaws.push({
        kind,
        parcelUids: uids(part),
        areaM2: Math.round(areaM2 * 100) / 100,
        widthM: Math.round(widthM * 1000) / 1000,
        polygon: fromPlaneShape(part, zone),
        at: fromPlane({ northM: (minY + maxY) / 2, eastM: (minX + maxX) / 2 }, zone),
      })
    }
  }

  for (const [index, shape] of shapes.entries()) {
    const box = boxes[index]
    if (!box) continue
    for (const other of tree.search(...grown(box, 0), (at) => at > index))
      add('overlap', commonGround(shape, shapes[other] ?? []), () => uidsOf([index, other]))
  }

  const taken = groundOf([...shapes, ...features.map((polygon) => toPlaneShape(polygon, zone))])
  const holes = taken.flatMap((rings) => rings.slice(1).map((ring): PlaneShape => [[ring]]))
  const narrow = subtractShape(closedGround(taken, gapWidthM), taken)
  const gaps = groundOf([...holes, narrow]).map((rings): PlaneShape => [rings])
  const around = (part: PlaneShape) => tree.search(...grown(boxOf(part), gapWidthM / 4))
  for (const gap of gaps) {
    const sides = sidesOf(gap)
    const near = around(gap).filter((index) => sharedBoundaryM(sidesOf(shapes[index] ?? []), sides) > 0)
    // A notch of one parcel, or a strip along a road, is how the ground lies: only what parcels enclose is a gap.
    if (near.length > 1 || holes.some((hole) => commonGround(hole, gap).length > 0))
      add('gap', gap, () => uidsOf(near))
  }

  if (outline !== null) {
    const park = toPlaneShape(outline, zone)
    for (const [index, shape] of shapes.entries())
      add('outside', subtractShape(shape, park), () => uidsOf([index]))
  }
  return flaws.sort((a, b) => b.areaM2 - a.areaM2)
}
