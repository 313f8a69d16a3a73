import { CodedError } from '../../contract/errors'
import type { DrawingFault, DrawingPlan } from '../../contract/drawing'
import { zoneOf, type PlaneZone } from '../../contract/rules/plane'
import type { MultiPolygon, Uid } from '../../contract/values'
import { mergeShapes, splitShape } from '../geometry/cut'
import { commonGround, drawnThrough, groundOf, stripAlong, subtractShape } from '../geometry/overlay'
import {
  fromPlaneShape,
  shapeAreaM2,
  toExactShape,
  toPlaneXY,
  type PlaneShape,
  type PlaneXY,
} from '../geometry/plane-shape'
import { inOrder, strandedShape } from '../geometry/pieces'
import { drawingToleranceM } from '../geometry/touching'
import { validGeometry } from '../geometry/validate'
import { minSharedM } from '../matching/site-graph'
import { shareArea } from '../scenarios/rules'

/** A parcel as a plan begins with it. */
export interface PlanSource {
  readonly uid: Uid
  readonly number: string
  /** lon, lat; EPSG:6668 */
  readonly polygon: MultiPolygon | null
  /** Registered area, ㎡; null is 未確認. */
  readonly areaM2: number | null
}

/** A piece that a plan makes. */
export interface Piece {
  readonly role: 'lot' | 'road'
  /** lon, lat; EPSG:6668; checked. */
  readonly polygon: MultiPolygon
  /** ㎡ on the plane */
  readonly planeAreaM2: number
  /** The register's area in proportion, ㎡; null where a source has none. */
  readonly registeredAreaM2: number | null
  readonly from: readonly Uid[]
  readonly number: string
}

export interface Planned {
  readonly pieces: readonly Piece[]
  /** Sources that end; a road leaves those alone that it does not meet. */
  readonly ends: readonly Uid[]
}

interface Lot extends PlanSource {
  readonly shape: PlaneShape
}

function refuse(reason: DrawingFault, parcel: string): never {
  throw new CodedError('drawing-impossible', { reason, parcel })
}

const cents = (areaM2: number) => Math.round(areaM2 * 100) / 100

/** `A-1` becomes `A-1-1`, `A-1-2` …; a single piece keeps the number, since the old parcel ends. */
function pieceNumber(number: string, index: number, count: number): string {
  return count === 1 ? number : `${number}-${index + 1}`
}

function piece(
  zone: PlaneZone,
  shape: PlaneShape,
  about: Pick<Piece, 'role' | 'registeredAreaM2' | 'from' | 'number'>,
): Piece {
  return {
    ...about,
    polygon: validGeometry(fromPlaneShape(shape, zone)),
    planeAreaM2: cents(shapeAreaM2(shape)),
  }
}

function planSplit(lot: Lot, line: readonly PlaneXY[], zone: PlaneZone): Planned {
  const through = drawnThrough(lot.shape, line, drawingToleranceM, drawingToleranceM * 2)
  const shapes = inOrder(splitShape(lot.shape, through), through)
  if (shapes.length < 2) refuse('line-misses', lot.number)
  const registered = lot.areaM2 === null ? null : shareArea(lot.areaM2, shapes.map(shapeAreaM2))
  const pieces = shapes.map((shape, index) =>
    piece(zone, shape, {
      role: 'lot',
      registeredAreaM2: registered?.[index] ?? null,
      from: [lot.uid],
      number: pieceNumber(lot.number, index, shapes.length),
    }),
  )
  return { pieces, ends: [lot.uid] }
}

function sumOf(areas: readonly (number | null)[]): number | null {
  const known = areas.filter((area) => area !== null)
  return known.length < areas.length ? null : cents(known.reduce((sum, area) => sum + area, 0))
}

function planMerge(lots: readonly Lot[], zone: PlaneZone): Planned {
  const alone = strandedShape(
    lots.map(({ shape }) => shape),
    minSharedM,
  )
  if (alone !== null) refuse('not-touching', lots[alone]?.number ?? '')
  const shape = mergeShapes(lots.map((lot) => lot.shape))
  const [first] = lots
  if (!shape || !first) return refuse('not-touching', first?.number ?? '')
  const ends = lots.map(({ uid }) => uid)
  const made = piece(zone, shape, {
    role: 'lot',
    registeredAreaM2: sumOf(lots.map(({ areaM2 }) => areaM2)),
    from: ends,
    number: first.number,
  })
  return { pieces: [made], ends }
}

function planRoad(lots: readonly Lot[], line: readonly PlaneXY[], widthM: number, zone: PlaneZone): Planned {
  // An end on the boundary reaches out by the width, so that a boundary that runs aslant leaves no corner behind.
  const through = drawnThrough(groundOf(lots.map(({ shape }) => shape)), line, drawingToleranceM, widthM)
  const strip = stripAlong(through, widthM)
  const pieces: Piece[] = []
  const ground: { readonly uid: Uid; readonly shape: PlaneShape; readonly areaM2: number | null }[] = []
  for (const lot of lots) {
    const taken = commonGround(lot.shape, strip)
    if (taken.length === 0) continue
    const rest = subtractShape(lot.shape, strip).map((rings): PlaneShape => [rings])
    if (rest.length === 0) refuse('swallowed', lot.number)
    const ordered = inOrder(rest, through)
    const areas =
      lot.areaM2 === null ? null : shareArea(lot.areaM2, [...ordered.map(shapeAreaM2), shapeAreaM2(taken)])
    for (const [index, shape] of ordered.entries())
      pieces.push(
        piece(zone, shape, {
          role: 'lot',
          registeredAreaM2: areas?.[index] ?? null,
          from: [lot.uid],
          number: pieceNumber(lot.number, index, ordered.length),
        }),
      )
    ground.push({ uid: lot.uid, shape: taken, areaM2: areas?.at(-1) ?? null })
  }
  if (ground.length === 0) refuse('line-misses', lots[0]?.number ?? '')
  const ends = ground.map(({ uid }) => uid)
  const road = piece(zone, groundOf(ground.map(({ shape }) => shape)), {
    role: 'road',
    registeredAreaM2: sumOf(ground.map(({ areaM2 }) => areaM2)),
    from: ends,
    number: '',
  })
  return { pieces: [...pieces, road], ends }
}

/**
 * What a plan makes of its parcels. Lots come in the order of the sources, and from west to east or north to south within
 * one; the road of a road plan comes last. Every outline is checked, so that nothing is promised that could not be kept.
 * @param sources in the order of the plan
 * @throws CodedError `drawing-impossible` with the parcel's number and a `DrawingFault`; those of `validGeometry`
 */
export function makePlan(plan: DrawingPlan, sources: readonly PlanSource[]): Planned {
  const twice = sources.find((one, index) => sources.findIndex(({ uid }) => uid === one.uid) !== index)
  if (twice) refuse('named-twice', twice.number)
  const drawn = sources.find(({ polygon }) => polygon !== null)?.polygon
  const zone = drawn ? zoneOf(drawn) : 10
  const lots = sources.map((source): Lot => {
    if (source.polygon === null) return refuse('no-geometry', source.number)
    return { ...source, shape: toExactShape(source.polygon, zone) }
  })
  if (plan.kind === 'merge') return planMerge(lots, zone)
  const line = plan.line.map((place) => toPlaneXY(place, zone))
  if (plan.kind === 'road') return planRoad(lots, line, plan.widthM, zone)
  const [lot] = lots
  return lot ? planSplit(lot, line, zone) : refuse('no-geometry', '')
}
