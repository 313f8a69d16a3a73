import type { Park, ParkFact, ParkFeature } from '../../contract/parks'
import { decodeMultiPolygon } from '../geometry/gpkg-geometry'
import { areaFromStore } from '../store-units'
import { outlineOf, type ParkFactRow, type ParkFeatureRow, type ParkRow } from './repository'

/** The entity of the contract from its row. */
export function parkFromRow(row: ParkRow): Park {
  return {
    uid: row.uid,
    slug: row.slug,
    name: row.name,
    nameKana: row.name_kana,
    nameEn: row.name_en,
    address: row.address,
    stage: row.stage,
    totalAreaM2: areaFromStore(row.total_area),
    point: [row.point_lon, row.point_lat],
    uncertaintyM: row.uncertainty_m,
    outline: outlineOf(row),
    quality: row.quality,
    origin: row.origin,
    note: row.note,
  }
}

export function factFromRow(row: ParkFactRow): ParkFact {
  return {
    uid: row.uid,
    parkUid: row.park_uid,
    item: row.item,
    value: row.value,
    certainty: row.certainty,
    source: row.source,
    sourceDate: row.source_date,
    origin: row.origin,
  }
}

export function featureFromRow(row: ParkFeatureRow): ParkFeature {
  return {
    uid: row.uid,
    parkUid: row.park_uid,
    kind: row.kind,
    name: row.name,
    polygon: decodeMultiPolygon(row.geom) ?? [],
    quality: row.quality,
    origin: row.origin,
  }
}
