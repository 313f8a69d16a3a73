import { OccupancyRow, ParcelRow } from '../parcels/repository'
import type { ReadDb } from '../workspace/db'

/** Every occupancy of some parcels, whenever it was, oldest first. */
export function listOccupancies(db: ReadDb, parcelUids: readonly string[]): OccupancyRow[] {
  return db.all(
    OccupancyRow,
    `SELECT o.uid AS uid, o.parcel_uid AS parcel_uid, o.company_uid AS company_uid, c.name AS company_name,
       c.industry AS industry, c.publication AS company_publication, o.since AS since, o.until AS until,
       o.share AS share, o.operating AS operating, o.publication AS publication, o.origin AS origin, o.note AS note
     FROM occupancies o JOIN companies c ON c.uid = o.company_uid
     WHERE o.parcel_uid IN (SELECT value FROM json_each($uids))
     ORDER BY o.since, o.uid`,
    { uids: JSON.stringify(parcelUids) },
  )
}

/** Every parcel that is or was, in the order of their numbers as text. */
export function allParcels(db: ReadDb): ParcelRow[] {
  return db.all(
    ParcelRow,
    `SELECT ${Object.keys(ParcelRow.shape).join(', ')} FROM parcels ORDER BY park_uid, number`,
  )
}
