import { z } from 'zod'
import type { MultiPolygon, Position } from '../../contract/values'
import { Origin, Quality } from '../../contract/values'
import { Certainty, ParkStage } from '../../contract/parks'
import { Bytes, Count } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'
import { decodeMultiPolygon, encodeMultiPolygon, encodePoint } from '../geometry/gpkg-geometry'

/** A row of `parks`; areas in 0.01 ㎡, `geom` a point or the outline in GeoPackage binary. */
export const ParkRow = z.object({
  uid: z.string(),
  slug: z.string(),
  name: z.string(),
  name_kana: z.string(),
  name_en: z.string(),
  address: z.string(),
  stage: ParkStage,
  total_area: z.int().nullable(),
  point_lon: z.number(),
  point_lat: z.number(),
  uncertainty_m: z.number().nullable(),
  geom: Bytes.nullable(),
  quality: Quality,
  origin: Origin,
  note: z.string(),
})
export type ParkRow = z.infer<typeof ParkRow>

const parkColumns = Object.keys(ParkRow.shape) as (keyof ParkRow)[]

export const ParkFactRow = z.object({
  uid: z.string(),
  park_uid: z.string(),
  item: z.string(),
  value: z.string(),
  certainty: Certainty,
  source: z.string(),
  source_date: z.string(),
  origin: Origin,
})
export type ParkFactRow = z.infer<typeof ParkFactRow>

export const ParkFeatureRow = z.object({
  uid: z.string(),
  park_uid: z.string(),
  kind: z.enum(['road', 'green', 'water', 'facility']),
  name: z.string(),
  geom: Bytes,
  quality: Quality,
  origin: Origin,
})
export type ParkFeatureRow = z.infer<typeof ParkFeatureRow>

/** A park as the table keeps it: the outline where there is one, else the point that stands for it. */
export function parkGeometry(point: Position, outline: MultiPolygon | null): Uint8Array {
  return outline === null ? encodePoint(point) : encodeMultiPolygon(outline)
}

/** The outline, or null when the table keeps only a point. */
export function outlineOf(row: Pick<ParkRow, 'geom'>): MultiPolygon | null {
  return row.geom === null ? null : decodeMultiPolygon(row.geom)
}

/** Sorted by reading; parks without one come last by name. */
export function listParks(db: ReadDb, uids: readonly string[] | null = null): ParkRow[] {
  return db.all(
    ParkRow,
    `SELECT ${parkColumns.join(', ')} FROM parks
     WHERE $uids IS NULL OR uid IN (SELECT value FROM json_each($uids))
     ORDER BY name_kana = '', name_kana, name, uid`,
    { uids: uids === null ? null : JSON.stringify(uids) },
  )
}

export function findPark(db: ReadDb, uid: string): ParkRow | undefined {
  return db.get(ParkRow, `SELECT ${parkColumns.join(', ')} FROM parks WHERE uid = $uid`, { uid })
}

export function isSlugTaken(db: ReadDb, slug: string, exceptUid: string | null): boolean {
  const row = db.get(
    Count,
    'SELECT COUNT(*) AS count FROM parks WHERE slug = $slug AND uid IS NOT $exceptUid',
    { slug, exceptUid },
  )
  return row !== undefined && row.count > 0
}

export function insertPark(db: WriteDb, row: ParkRow): void {
  insertRows(db, 'parks', parkColumns, [row])
}

export function updatePark(db: WriteDb, uid: string, fields: Partial<ParkRow>): void {
  updateRow(db, 'parks', uid, fields)
}

export function deletePark(db: WriteDb, uid: string): void {
  db.run('DELETE FROM park_facts WHERE park_uid = $uid', { uid })
  db.run('DELETE FROM park_features WHERE park_uid = $uid', { uid })
  db.run('DELETE FROM parks WHERE uid = $uid', { uid })
}

export function countParcelsOfPark(db: ReadDb, uid: string): number {
  return db.get(Count, 'SELECT COUNT(*) AS count FROM parcels WHERE park_uid = $uid', { uid })?.count ?? 0
}

export function listParkFacts(db: ReadDb, parkUid: string): ParkFactRow[] {
  return db.all(
    ParkFactRow,
    `SELECT uid, park_uid, item, value, certainty, source, source_date, origin
     FROM park_facts WHERE park_uid = $parkUid ORDER BY id`,
    { parkUid },
  )
}

export function findParkFact(db: ReadDb, uid: string): ParkFactRow | undefined {
  return db.get(
    ParkFactRow,
    'SELECT uid, park_uid, item, value, certainty, source, source_date, origin FROM park_facts WHERE uid = $uid',
    { uid },
  )
}

export function insertParkFacts(db: WriteDb, rows: readonly ParkFactRow[]): void {
  insertRows(db, 'park_facts', Object.keys(ParkFactRow.shape), rows)
}

export function updateParkFact(db: WriteDb, uid: string, fields: Partial<ParkFactRow>): void {
  updateRow(db, 'park_facts', uid, fields)
}

export function deleteParkFact(db: WriteDb, uid: string): void {
  db.run('DELETE FROM park_facts WHERE uid = $uid', { uid })
}

export function listParkFeatures(db: ReadDb): ParkFeatureRow[] {
  return db.all(
    ParkFeatureRow,
    'SELECT uid, park_uid, kind, name, geom, quality, origin FROM park_features ORDER BY id',
  )
}

export function insertParkFeatures(db: WriteDb, rows: readonly ParkFeatureRow[]): void {
  insertRows(db, 'park_features', Object.keys(ParkFeatureRow.shape), rows)
}
