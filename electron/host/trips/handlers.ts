import { CodedError } from '../../contract/errors'
import type { Trip, tripsOperations, UsualLeg } from '../../contract/trips'
import { requireInJapan } from '../geometry/validate'
import type { Handlers } from '../handler'
import { requireListEntry } from '../lists/rules'
import type { NamedPlace } from '../matching/distance'
import { referencePlaces } from '../matching/memory-of'
import type { HostServices } from '../services'
import { pointOf } from '../visits/visits-of'
import { checkTimes, nextSequence } from '../visits/rules'
import { findVisit, updateVisit } from '../visits/repository'
import type { ReadDb, WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { arrangeDay, dayInput, tripDays } from './days-of'
import { planDay } from './day-plan'
import * as repository from './repository'

export const tripsHandlers: Handlers<typeof tripsOperations> = {
  'trips.list': (_, { db }) => ({ trips: tripsOf(db) }),

  'trips.save': ({ uid, ...fields }, { db }) => {
    if (fields.until < fields.from)
      throw new CodedError('period-reversed', { from: fields.from, until: fields.until })
    if (fields.startPosition !== null) requireInJapan(fields.startPosition)
    for (const officer of fields.officerUids) requireListEntry(db, 'officer', officer)
    const row = {
      name: fields.name,
      from_on: fields.from,
      until_on: fields.until,
      start_place: fields.startPlace,
      start_lon: fields.startPosition?.[0] ?? null,
      start_lat: fields.startPosition?.[1] ?? null,
      start_at: fields.startAt,
      mode: fields.mode,
      note: fields.note,
    }
    const target = uid ?? uuidv7()
    if (uid === null) repository.insertTrips(db, [{ uid: target, ...row, origin: 'user' }])
    else {
      requireTrip(db, uid)
      repository.updateTrip(db, uid, row)
    }
    saveOfficers(db, target, fields.officerUids)
    return { uid: target }
  },

  'trips.remove': ({ uid }, { db }) => {
    requireTrip(db, uid)
    repository.deleteTrip(db, uid)
    return {}
  },

  'trips.saveDay': ({ tripUid, on, ...fields }, { db }) => {
    requireTrip(db, tripUid)
    for (const position of [fields.startPosition, fields.endPosition])
      if (position !== null) requireInJapan(position)
    const row = {
      start_place: fields.startPlace,
      start_lon: fields.startPosition?.[0] ?? null,
      start_lat: fields.startPosition?.[1] ?? null,
      start_at: fields.startAt,
      end_place: fields.endPlace,
      end_lon: fields.endPosition?.[0] ?? null,
      end_lat: fields.endPosition?.[1] ?? null,
    }
    const before = repository.listTripDays(db, tripUid).find(({ day }) => day === on)
    if (before === undefined)
      repository.insertTripDays(db, [{ uid: uuidv7(), trip_uid: tripUid, day: on, ...row }])
    else repository.updateTripDay(db, before.uid, row)
    return {}
  },

  'trips.plan': async ({ tripUid, on, officerUid }, { db, host }) => {
    const stations = await stationsOf(host)
    const trip = tripUid === null ? null : requireTrip(db, tripUid)
    if (trip !== null && on === null) return { days: tripDays(db, trip, stations) }
    return { days: [planDay(dayInput(db, trip, on ?? host.today(), officerUid, stations))] }
  },

  'trips.saveLeg': ({ tripUid, on, fromVisitUid, toVisitUid, ...fields }, { db }) => {
    if (tripUid !== null) requireTrip(db, tripUid)
    for (const uid of [fromVisitUid, toVisitUid]) if (uid !== null) requireVisit(db, uid)
    const before = repository
      .listLegs(db, tripUid, on)
      .find((leg) => leg.from_visit_uid === fromVisitUid && leg.to_visit_uid === toVisitUid)
    if (before !== undefined) repository.updateLeg(db, before.uid, fields)
    else
      repository.insertLegs(db, [
        {
          uid: uuidv7(),
          day: on,
          trip_uid: tripUid,
          from_visit_uid: fromVisitUid,
          to_visit_uid: toVisitUid,
          ...fields,
        },
      ])
    return {}
  },

  'trips.arrange': async ({ tripUid, on, officerUid }, { db, host }) => {
    const stations = await stationsOf(host)
    const trip = tripUid === null ? null : requireTrip(db, tripUid)
    return { arranged: arrangeDay(dayInput(db, trip, on, officerUid, stations)) }
  },

  'trips.applyOrder': ({ on, stops }, { db }) => {
    stops.forEach(({ visitUid, startAt }, position) => {
      const before = requireVisit(db, visitUid)
      const moved = { day: on, start_at: startAt }
      checkTimes({ ...before, ...moved })
      updateVisit(db, visitUid, { ...moved, position, sequence: nextSequence(before, moved) })
    })
    return {}
  },

  'usualLegs.list': (_, { db }) => ({ legs: repository.listUsualLegs(db).map(usualFromRow) }),

  'usualLegs.save': ({ uid, ...fields }, { db }) => {
    const row = {
      from_place: fields.fromPlace,
      to_place: fields.toPlace,
      mode: fields.mode,
      minutes: fields.minutes,
      note: fields.note,
      source: fields.source,
    }
    if (uid === null) {
      const created = uuidv7()
      repository.insertUsualLegs(db, [{ uid: created, ...row, origin: 'user' }])
      return { uid: created }
    }
    requireUsualLeg(db, uid)
    repository.updateUsualLeg(db, uid, row)
    return { uid }
  },

  'usualLegs.remove': ({ uid }, { db }) => {
    requireUsualLeg(db, uid)
    repository.deleteUsualLeg(db, uid)
    return {}
  },
}

/** Stations of the base map; a command that began while they were read is over afterwards. */
async function stationsOf(host: HostServices): Promise<readonly NamedPlace[]> {
  const { stationDistance } = await referencePlaces(host.printing.basemap)
  await host.session.settled()
  return stationDistance
}

/** Trips with their people, newest first. */
export function tripsOf(db: ReadDb): Trip[] {
  const officers = repository.listTripOfficers(db)
  return repository.listTrips(db).map((row) => ({
    uid: row.uid,
    name: row.name,
    from: row.from_on,
    until: row.until_on,
    officerUids: officers
      .filter(({ trip_uid }) => trip_uid === row.uid)
      .map(({ officer_uid }) => officer_uid),
    startPlace: row.start_place,
    startPosition: pointOf({ lon: row.start_lon, lat: row.start_lat }),
    startAt: row.start_at,
    mode: row.mode,
    note: row.note,
    origin: row.origin,
  }))
}

function usualFromRow(row: repository.UsualLegRow): UsualLeg {
  return {
    uid: row.uid,
    fromPlace: row.from_place,
    toPlace: row.to_place,
    mode: row.mode,
    minutes: row.minutes,
    note: row.note,
    source: row.source,
    origin: row.origin,
  }
}

function saveOfficers(db: WriteDb, tripUid: string, officerUids: readonly string[]): void {
  const wanted = new Set(officerUids)
  for (const { uid, trip_uid, officer_uid } of repository.listTripOfficers(db))
    if (trip_uid === tripUid && !wanted.delete(officer_uid)) repository.deleteTripOfficer(db, uid)
  repository.insertTripOfficers(
    db,
    [...wanted].map((officer_uid) => ({ uid: uuidv7(), trip_uid: tripUid, officer_uid })),
  )
}

function requireTrip(db: ReadDb, uid: string): repository.TripRow {
  const row = repository.findTrip(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'trip', uid })
  return row
}

function requireVisit(db: ReadDb, uid: string) {
  const row = findVisit(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'visit', uid })
  return row
}

function requireUsualLeg(db: ReadDb, uid: string): void {
  if (!repository.listUsualLegs(db).some((leg) => leg.uid === uid))
    throw new CodedError('row-not-found', { entity: 'usualLeg', uid })
}
