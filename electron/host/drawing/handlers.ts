import type { DrawingPlan, drawingOperations, LotFields, Relative, RoadGround } from '../../contract/drawing'
import { CodedError } from '../../contract/errors'
import type { Quality } from '../../contract/values'
import { decodeMultiPolygon, encodeMultiPolygon } from '../geometry/gpkg-geometry'
import { validGeometry } from '../geometry/validate'
import type { Handlers } from '../handler'
import { storedPlaneArea } from '../parcels/handlers'
import * as parcels from '../parcels/repository'
import { findPark, insertParkFeatures, listParkFeatures, outlineOf } from '../parks/repository'
import { listAnswers, listDemands } from '../requirements/repository'
import { areaFromStore } from '../store-units'
import type { ReadDb, WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { findFlaws } from './check'
import { makePlan, type Piece, type Planned } from './plan'
import * as repository from './repository'
import { succeed, type NewLot } from './succession'

/** Most flaws that are listed; who has more mends these first. */
const flawsShown = 200

export const drawingHandlers: Handlers<typeof drawingOperations> = {
  'drawing.plan': ({ plan, on }, { db, face }) => {
    if (face === 'public') return {}
    const { pieces, ends } = planOn(db, plan)
    const statuses = new Map(
      parcels.listParcelsOn(db, on, ends).map(({ uid, status_uid }) => [uid, status_uid]),
    )
    for (const row of parcels.findParcels(db, ends)) if (!statuses.has(row.uid)) refuseAbsent(row.number)
    return {
      plan: {
        pieces: pieces.map((piece) => ({
          ...shownPiece(piece),
          statusUid: statuses.get(piece.from[0] ?? '') ?? '',
        })),
        ends: [...ends],
        occupants: repository.listOccupanciesFrom(db, on, ends).map((row) => ({
          uid: row.uid,
          parcelUid: row.parcel_uid,
          name: row.company_name,
          since: row.since,
        })),
        demands: ends.reduce((sum, uid) => sum + listDemands(db, uid).length, 0),
        answers: listAnswers(db, ends).length,
      },
    }
  },

  'drawing.lineage': ({ uid }, { db, face }) => {
    if (face === 'public') return {}
    const own = requireParcel(db, uid)
    const rows = (side: 'parents' | 'children') =>
      repository.listRelatives(db, uid, side).flatMap((one) => parcels.findParcels(db, [one]))
    return {
      parents: rows('parents').map((row) => relative(row, own.exists_from)),
      children: rows('children').map((row) => relative(row, row.exists_from)),
    }
  },

  'drawing.check': ({ parkUid, asOf }, { db, face }) => {
    if (face === 'public') return {}
    const park = findPark(db, parkUid)
    if (park === undefined) throw new CodedError('row-not-found', { entity: 'park', uid: parkUid })
    const here = parcels
      .listParcelsOn(db, asOf, parcels.listParcelUidsOfPark(db, parkUid))
      .map(({ uid }) => uid)
    const flaws = findFlaws({
      parcels: parcels.listShapes(db, here).flatMap(({ uid, geom }) => {
        const polygon = decodeMultiPolygon(geom)
        return polygon === null ? [] : [{ uid, polygon }]
      }),
      features: listParkFeatures(db).flatMap((feature) => {
        const polygon = feature.park_uid === parkUid ? decodeMultiPolygon(feature.geom) : null
        return polygon === null ? [] : [polygon]
      }),
      outline: outlineOf(park),
    })
    return { flaws: flaws.slice(0, flawsShown), count: flaws.length }
  },

  'drawing.reshape': ({ uid, polygon, quality }, { db }) => {
    requireParcel(db, uid)
    const valid = validGeometry(polygon)
    parcels.updateParcel(db, uid, {
      geom: encodeMultiPolygon(valid),
      plane_area: storedPlaneArea(valid),
      quality: quality ?? 'traced',
    })
    return { uid }
  },

  'drawing.split': ({ uid, line, ...rest }, { db }) => divide(db, { kind: 'split', uid, line }, rest, null),

  'drawing.merge': ({ uids, ...rest }, { db }) => divide(db, { kind: 'merge', uids }, rest, null),

  'drawing.cutRoad': ({ uids, line, widthM, ground, ...rest }, { db }) =>
    divide(db, { kind: 'road', uids, line, widthM }, rest, ground),
}

function refuseAbsent(parcel: string): never {
  throw new CodedError('drawing-impossible', { reason: 'not-there', parcel })
}

function requireParcel(db: ReadDb, uid: string): parcels.ParcelRow {
  const [row] = parcels.findParcels(db, [uid])
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'parcel', uid })
  return row
}

function shownPiece({ from, polygon, ...piece }: Piece) {
  return { ...piece, polygon, from: [...from] }
}

function relative(row: parcels.ParcelRow, on: string | null): Relative {
  return {
    uid: row.uid,
    number: row.number,
    on,
    registeredAreaM2: areaFromStore(row.registered_area),
    planeAreaM2: areaFromStore(row.plane_area),
  }
}

/** The plan on the parcels as they are drawn now. */
function planOn(db: ReadDb, plan: DrawingPlan): Planned {
  const uids = plan.kind === 'split' ? [plan.uid] : plan.uids
  const rows = uids.map((uid) => requireParcel(db, uid))
  const stranger = rows.find((row) => row.park_uid !== rows[0]?.park_uid)
  if (stranger) throw new CodedError('drawing-impossible', { reason: 'other-park', parcel: stranger.number })
  const shapes = new Map(parcels.listShapes(db, uids).map(({ uid, geom }) => [uid, geom]))
  return makePlan(
    plan,
    rows.map((row) => {
      const geom = shapes.get(row.uid)
      return {
        uid: row.uid,
        number: row.number,
        polygon: geom ? decodeMultiPolygon(geom) : null,
        areaM2: areaFromStore(row.registered_area),
      }
    }),
  )
}

interface SuccessionInput {
  readonly on: string
  readonly lots: readonly LotFields[]
  readonly occupants: readonly { readonly uid: string; readonly lots: readonly number[] }[]
  readonly quality?: Quality | undefined
}

function divide(
  db: WriteDb,
  plan: DrawingPlan,
  { on, lots, occupants, quality }: SuccessionInput,
  ground: RoadGround | null,
): { uids: string[] } {
  const { pieces, ends } = planOn(db, plan)
  const grounds = pieces.filter(({ role }) => role === 'lot')
  const road = pieces.find(({ role }) => role === 'road')
  const parents = ends.map((uid) => requireParcel(db, uid))
  const [first] = parents
  if (!first || grounds.length !== lots.length)
    throw new CodedError('drawing-impossible', { reason: 'pieces-differ', parcel: first?.number ?? '' })
  const made: NewLot[] = grounds.flatMap((piece, index) => {
    const fields = lots[index]
    return fields ? [{ fields, piece }] : []
  })
  if (road && ground?.as === 'parcel') {
    const { number, statusUid } = ground
    made.push({ fields: { number, statusUid, registeredAreaM2: road.registeredAreaM2 }, piece: road })
  }
  const uids = succeed(db, {
    on,
    quality: quality ?? 'traced',
    parents,
    lots: made,
    occupants: new Map(occupants.map((one) => [one.uid, one.lots])),
  })
  if (road && ground?.as === 'feature')
    insertParkFeatures(db, [
      {
        uid: uuidv7(),
        park_uid: first.park_uid,
        kind: 'road',
        name: ground.name,
        geom: encodeMultiPolygon(road.polygon),
        quality: quality ?? 'traced',
        origin: parents.some(({ origin }) => origin === 'demo') ? 'demo' : 'user',
      },
    ])
  return { uids }
}
