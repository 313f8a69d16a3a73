import { z } from 'zod'
import { TravelMode } from '../../contract/trips'
import { Origin } from '../../contract/values'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

export const TripRow = z.object({
  uid: z.string(),
  name: z.string(),
  from_on: z.string(),
  until_on: z.string(),
  start_place: z.string(),
  start_lon: z.number().nullable(),
  start_lat: z.number().nullable(),
  start_at: z.string(),
  mode: TravelMode,
  note: z.string(),
  origin: Origin,
})
export type TripRow = z.infer<typeof TripRow>

export const TripDayRow = z.object({
  uid: z.string(),
  trip_uid: z.string(),
  day: z.string(),
  start_place: z.string(),
  start_lon: z.number().nullable(),
  start_lat: z.number().nullable(),
  start_at: z.string(),
  end_place: z.string(),
  end_lon: z.number().nullable(),
  end_lat: z.number().nullable(),
})
export type TripDayRow = z.infer<typeof TripDayRow>

/** A way between two stops; null ends are the beginning and the end of the day. Null minutes are estimated. */
export const LegRow = z.object({
  uid: z.string(),
  day: z.string(),
  trip_uid: z.string().nullable(),
  from_visit_uid: z.string().nullable(),
  to_visit_uid: z.string().nullable(),
  mode: TravelMode,
  minutes: z.int().nullable(),
  note: z.string(),
})
export type LegRow = z.infer<typeof LegRow>

export const UsualLegRow = z.object({
  uid: z.string(),
  from_place: z.string(),
  to_place: z.string(),
  mode: TravelMode,
  minutes: z.int(),
  note: z.string(),
  source: z.string(),
  origin: Origin,
})
export type UsualLegRow = z.infer<typeof UsualLegRow>

const OfficerRow = z.object({ uid: z.string(), trip_uid: z.string(), officer_uid: z.string() })
export type TripOfficerRow = z.infer<typeof OfficerRow>

const tripColumns = Object.keys(TripRow.shape)
const dayColumns = Object.keys(TripDayRow.shape)
const legColumns = Object.keys(LegRow.shape)
const usualColumns = Object.keys(UsualLegRow.shape)

/** Newest first. */
export function listTrips(db: ReadDb): TripRow[] {
  return db.all(TripRow, `SELECT ${tripColumns.join(', ')} FROM trips ORDER BY from_on DESC, id DESC`)
}

export function findTrip(db: ReadDb, uid: string): TripRow | undefined {
  return db.get(TripRow, `SELECT ${tripColumns.join(', ')} FROM trips WHERE uid = $uid`, { uid })
}

export function insertTrips(db: WriteDb, rows: readonly TripRow[]): void {
  insertRows(db, 'trips', tripColumns, rows)
}

export function updateTrip(db: WriteDb, uid: string, fields: Partial<TripRow>): void {
  updateRow(db, 'trips', uid, fields)
}

/** Removes a trip with its days and ways; its visits stay without one. */
export function deleteTrip(db: WriteDb, uid: string): void {
  db.run('UPDATE visits SET trip_uid = NULL WHERE trip_uid = $uid', { uid })
  for (const table of ['trip_officers', 'trip_days', 'legs'])
    db.run(`DELETE FROM ${table} WHERE trip_uid = $uid`, { uid })
  db.run('DELETE FROM trips WHERE uid = $uid', { uid })
}

export function listTripOfficers(db: ReadDb): TripOfficerRow[] {
  return db.all(OfficerRow, 'SELECT uid, trip_uid, officer_uid FROM trip_officers ORDER BY id')
}

export function insertTripOfficers(db: WriteDb, rows: readonly TripOfficerRow[]): void {
  insertRows(db, 'trip_officers', Object.keys(OfficerRow.shape), rows)
}

export function deleteTripOfficer(db: WriteDb, uid: string): void {
  db.run('DELETE FROM trip_officers WHERE uid = $uid', { uid })
}

export function listTripDays(db: ReadDb, tripUid: string): TripDayRow[] {
  return db.all(
    TripDayRow,
    `SELECT ${dayColumns.join(', ')} FROM trip_days WHERE trip_uid = $tripUid ORDER BY day`,
    {
      tripUid,
    },
  )
}

export function insertTripDays(db: WriteDb, rows: readonly TripDayRow[]): void {
  insertRows(db, 'trip_days', dayColumns, rows)
}

export function updateTripDay(db: WriteDb, uid: string, fields: Partial<TripDayRow>): void {
  updateRow(db, 'trip_days', uid, fields)
}

/** Ways of one trip on a day, or of what belongs to none. */
export function listLegs(db: ReadDb, tripUid: string | null, day: string): LegRow[] {
  return db.all(
    LegRow,
    `SELECT ${legColumns.join(', ')} FROM legs WHERE day = $day AND trip_uid IS $tripUid ORDER BY id`,
    { day, tripUid },
  )
}

export function insertLegs(db: WriteDb, rows: readonly LegRow[]): void {
  insertRows(db, 'legs', legColumns, rows)
}

export function updateLeg(db: WriteDb, uid: string, fields: Partial<LegRow>): void {
  updateRow(db, 'legs', uid, fields)
}

export function listUsualLegs(db: ReadDb): UsualLegRow[] {
  return db.all(
    UsualLegRow,
    `SELECT ${usualColumns.join(', ')} FROM usual_legs ORDER BY from_place, to_place, id`,
  )
}

export function insertUsualLegs(db: WriteDb, rows: readonly UsualLegRow[]): void {
  insertRows(db, 'usual_legs', usualColumns, rows)
}

export function updateUsualLeg(db: WriteDb, uid: string, fields: Partial<UsualLegRow>): void {
  updateRow(db, 'usual_legs', uid, fields)
}

export function deleteUsualLeg(db: WriteDb, uid: string): void {
  db.run('DELETE FROM usual_legs WHERE uid = $uid', { uid })
}
