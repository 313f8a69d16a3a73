import { z } from 'zod'
import type { Invitation, Lead, Seminar } from '../../contract/seminars'
import { pointOf } from '../visits/visits-of'
import type { ReadDb } from '../workspace/db'
import * as repository from './repository'

const Uids = z.array(z.string())

/** Seminars with their programme, newest first. */
export function seminarsOf(db: ReadDb): Seminar[] {
  const items = repository.listItems(db)
  return repository.listSeminars(db).map((row) => ({
    uid: row.uid,
    name: row.name,
    on: row.day,
    startAt: row.start_at,
    endAt: row.end_at,
    venue: row.venue,
    programme: items
      .filter(({ seminar_uid }) => seminar_uid === row.uid)
      .map(({ uid, start_at, minutes, title, speaker }) => ({
        uid,
        startAt: start_at,
        minutes,
        title,
        speaker,
      })),
    address: row.address,
    position: pointOf(row),
    capacity: row.capacity,
    note: row.note,
    callWorkingDays: row.call_working_days,
    invited: row.invited,
    accepted: row.accepted,
    attended: row.attended,
    leads: row.leads,
    origin: row.origin,
  }))
}

export function invitationFromRow(row: repository.InvitationRow): Invitation {
  return {
    uid: row.uid,
    seminarUid: row.seminar_uid,
    companyUid: row.company_uid,
    companyName: row.company_name,
    personName: row.person_name,
    state: row.state,
    answeredOn: row.answered_on,
    note: row.note,
    origin: row.origin,
  }
}

export function leadFromRow(row: repository.LeadRow): Lead {
  return {
    uid: row.uid,
    seminarUid: row.seminar_uid,
    companyUid: row.company_uid,
    companyName: row.company_name,
    companyKana: row.company_kana,
    personName: row.person_name,
    section: row.section,
    title: row.title,
    telephone: row.telephone,
    mail: row.mail,
    fieldUids: Uids.parse(JSON.parse(row.fields)),
    parkUids: Uids.parse(JSON.parse(row.parks)),
    parcelUids: Uids.parse(JSON.parse(row.parcels)),
    rank: row.rank,
    ownerUid: row.owner_uid,
    note: row.note,
    at: row.captured_at,
    callBy: row.call_by,
    calledOn: row.called_on,
    origin: row.origin,
  }
}
