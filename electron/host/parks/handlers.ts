import { CodedError } from '../../contract/errors'
import type { InputOf } from '../../contract/index'
import type { parksOperations } from '../../contract/parks'
import type { MultiPolygon } from '../../contract/values'
import { requireInJapan, validGeometry } from '../geometry/validate'
import type { Handlers } from '../handler'
import { deleteAnswersOf } from '../requirements/repository'
import { deleteScenariosOfPark } from '../scenarios/repository'
import { areaToStore } from '../store-units'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'
import { factFromRow, featureFromRow, parkFromRow } from './rules'

type ParkFields = InputOf<'parks.update'>['fields']

export const parksHandlers: Handlers<typeof parksOperations> = {
  'parks.list': ({ uids }, { db }) => ({ parks: repository.listParks(db, uids ?? null).map(parkFromRow) }),

  'parks.facts': ({ parkUid }, { db }) => ({ facts: repository.listParkFacts(db, parkUid).map(factFromRow) }),

  'parks.features': (_, { db }) => ({ features: repository.listParkFeatures(db).map(featureFromRow) }),

  'parks.create': (fields, { db }) => {
    checkFields(db, fields, null)
    const uid = uuidv7()
    repository.insertPark(db, {
      uid,
      slug: fields.slug,
      name: fields.name,
      name_kana: fields.nameKana,
      name_en: fields.nameEn,
      address: fields.address,
      stage: fields.stage,
      total_area: areaToStore(fields.totalAreaM2),
      point_lon: fields.point[0],
      point_lat: fields.point[1],
      uncertainty_m: fields.uncertaintyM,
      geom: repository.parkGeometry(fields.point, validOutline(fields.outline)),
      quality: fields.quality,
      origin: 'user',
      note: fields.note,
    })
    return { uid }
  },

  'parks.update': ({ uid, fields }, { db }) => {
    const before = repository.findPark(db, uid) ?? notFound('park', uid)
    checkFields(db, fields, uid)
    const movesGeometry = fields.point !== undefined || fields.outline !== undefined
    repository.updatePark(db, uid, {
      slug: fields.slug,
      name: fields.name,
      name_kana: fields.nameKana,
      name_en: fields.nameEn,
      address: fields.address,
      stage: fields.stage,
      total_area: fields.totalAreaM2 === undefined ? undefined : areaToStore(fields.totalAreaM2),
      point_lon: fields.point?.[0],
      point_lat: fields.point?.[1],
      uncertainty_m: fields.uncertaintyM,
      geom: movesGeometry
        ? repository.parkGeometry(
            fields.point ?? [before.point_lon, before.point_lat],
            fields.outline === undefined ? repository.outlineOf(before) : validOutline(fields.outline),
          )
        : undefined,
      quality: fields.quality,
      note: fields.note,
    })
    return { uid }
  },

  'parks.remove': ({ uid }, { db }) => {
    const park = repository.findPark(db, uid) ?? notFound('park', uid)
    const count = repository.countParcelsOfPark(db, uid)
    if (count > 0) throw new CodedError('row-in-use', { entity: 'park', name: park.name, count })
    deleteAnswersOf(db, [uid])
    deleteScenariosOfPark(db, uid)
    repository.deletePark(db, uid)
    return {}
  },

  'parks.saveFact': ({ uid, parkUid, ...fact }, { db }) => {
    if (repository.findPark(db, parkUid) === undefined) notFound('park', parkUid)
    const row = {
      park_uid: parkUid,
      item: fact.item,
      value: fact.value,
      certainty: fact.certainty,
      source: fact.source,
      source_date: fact.sourceDate,
      origin: 'user' as const,
    }
    if (uid === null) {
      const created = uuidv7()
      repository.insertParkFacts(db, [{ uid: created, ...row }])
      return { uid: created }
    }
    if (repository.findParkFact(db, uid) === undefined) notFound('parkFact', uid)
    repository.updateParkFact(db, uid, row)
    return { uid }
  },

  'parks.removeFact': ({ uid }, { db }) => {
    if (repository.findParkFact(db, uid) === undefined) notFound('parkFact', uid)
    repository.deleteParkFact(db, uid)
    return {}
  },
}

function checkFields(db: ReadDb, fields: ParkFields, uid: string | null): void {
  if (fields.slug !== undefined && repository.isSlugTaken(db, fields.slug, uid))
    throw new CodedError('park-slug-taken', { slug: fields.slug })
  if (fields.point) requireInJapan(fields.point)
}

/** @throws CodedError `geometry-self-crossing` and its kin, naming the bad point */
function validOutline(outline: MultiPolygon | null): MultiPolygon | null {
  return outline === null ? null : validGeometry(outline)
}

function notFound(entity: string, uid: string): never {
  throw new CodedError('row-not-found', { entity, uid })
}
