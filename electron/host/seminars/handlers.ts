import { CodedError } from '../../contract/errors'
import type { InputOf } from '../../contract/index'
import { foldText } from '../../contract/rules/fold'
import { addWorkingDays } from '../../contract/rules/working-days'
import type { seminarsOperations } from '../../contract/seminars'
import { findCompany, listCompanies } from '../companies/repository'
import { requireInJapan } from '../geometry/validate'
import type { Handlers } from '../handler'
import { requireListEntry } from '../lists/rules'
import type { ReadDb, WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { candidatesOf, joinLead } from './join-leads'
import * as repository from './repository'
import { invitationFromRow, leadFromRow, seminarsOf } from './seminars-of'

type LeadInput = Omit<InputOf<'leads.save'>, 'uid' | 'callBy'>
type Programme = InputOf<'seminars.save'>['programme']

export const seminarsHandlers: Handlers<typeof seminarsOperations> = {
  'seminars.list': (_, { db }) => ({ seminars: seminarsOf(db) }),

  'seminars.save': ({ uid, programme, ...fields }, { db }) => {
    if (fields.endAt <= fields.startAt)
      throw new CodedError('time-reversed', { from: fields.startAt, until: fields.endAt })
    if (fields.position !== null) requireInJapan(fields.position)
    const row = {
      name: fields.name,
      day: fields.on,
      start_at: fields.startAt,
      end_at: fields.endAt,
      venue: fields.venue,
      address: fields.address,
      lon: fields.position?.[0] ?? null,
      lat: fields.position?.[1] ?? null,
      capacity: fields.capacity,
      note: fields.note,
      call_working_days: fields.callWorkingDays,
    }
    const target = uid ?? uuidv7()
    if (uid === null) repository.insertSeminars(db, [{ uid: target, ...row, origin: 'user' }])
    else {
      requireSeminar(db, uid)
      repository.updateSeminar(db, uid, row)
    }
    saveProgramme(db, target, programme)
    return { uid: target }
  },

  'seminars.remove': ({ uid }, { db }) => {
    const { name } = requireSeminar(db, uid)
    const count = repository.listLeads(db, uid).length
    if (count > 0) throw new CodedError('row-in-use', { entity: 'seminar', name, count })
    repository.deleteSeminar(db, uid)
    return {}
  },

  'seminars.page': ({ uid }, { db }) => {
    requireSeminar(db, uid)
    return {
      invitations: repository.listInvitations(db, uid).map(invitationFromRow),
      leads: repository.listLeads(db, uid).map(leadFromRow),
    }
  },

  'invitations.add': ({ seminarUid, companyUids }, { db }) => {
    requireSeminar(db, seminarUid)
    const invited = new Set(repository.listInvitations(db, seminarUid).map((row) => row.company_uid))
    const wanted = new Set(companyUids.filter((uid) => !invited.has(uid)))
    const companies = listCompanies(db, [...wanted])
    for (const uid of wanted)
      if (!companies.some((company) => company.uid === uid))
        throw new CodedError('row-not-found', { entity: 'company', uid })
    repository.insertInvitations(
      db,
      companies.map((company) => ({
        uid: uuidv7(),
        seminar_uid: seminarUid,
        company_uid: company.uid,
        company_name: company.name,
        person_name: '',
        state: 'invited' as const,
        answered_on: null,
        note: '',
        origin: 'user' as const,
      })),
    )
    return { added: companies.length }
  },

  'invitations.save': ({ uid, ...fields }, { db }) => {
    requireSeminar(db, fields.seminarUid)
    if (fields.companyUid !== null) requireCompany(db, fields.companyUid)
    const row = {
      seminar_uid: fields.seminarUid,
      company_uid: fields.companyUid,
      company_name: fields.companyName,
      person_name: fields.personName,
      state: fields.state,
      answered_on: fields.answeredOn,
      note: fields.note,
    }
    if (uid === null) {
      const created = uuidv7()
      repository.insertInvitations(db, [{ uid: created, ...row, origin: 'user' }])
      return { uid: created }
    }
    requireInvitation(db, uid)
    repository.updateInvitation(db, uid, row)
    return { uid }
  },

  'invitations.changeState': ({ uids, state, answeredOn }, { db }) => {
    for (const uid of new Set(uids)) {
      requireInvitation(db, uid)
      repository.updateInvitation(db, uid, { state, answered_on: answeredOn })
    }
    return {}
  },

  'invitations.remove': ({ uids }, { db }) => {
    for (const uid of uids) requireInvitation(db, uid)
    repository.deleteInvitations(db, uids)
    return {}
  },

  'leads.capture': ({ calledOn, ...fields }, { db, host }) => {
    const seminar = requireSeminar(db, fields.seminarUid)
    const uid = uuidv7()
    repository.insertLeads(db, [
      {
        uid,
        ...leadRow(db, fields),
        captured_at: host.now().toISOString(),
        call_by: addWorkingDays(seminar.day, seminar.call_working_days),
        called_on: calledOn,
        origin: 'user',
      },
    ])
    if (fields.companyUid !== null) repository.markAttended(db, seminar.uid, fields.companyUid)
    return { uid }
  },

  'leads.save': ({ uid, callBy, calledOn, ...fields }, { db }) => {
    requireLead(db, uid)
    requireSeminar(db, fields.seminarUid)
    repository.updateLead(db, uid, { ...leadRow(db, fields), call_by: callBy, called_on: calledOn })
    return {}
  },

  'leads.remove': ({ uids }, { db }) => {
    for (const uid of uids) requireLead(db, uid)
    repository.deleteLeads(db, uids)
    return {}
  },

  'leads.candidates': ({ uids }, { db }) => ({
    leads: uids.map((uid) => ({ leadUid: uid, candidates: candidatesOf(db, requireLead(db, uid)) })),
  }),

  'leads.join': ({ joins }, { db }) => {
    let created = 0
    for (const { leadUid, companyUid } of joins)
      if (joinLead(db, requireLead(db, leadUid), companyUid)) created += 1
    return { created, joined: joins.length }
  },

  'leads.called': ({ uids, calledOn, note }, { db }) => {
    for (const uid of new Set(uids)) {
      const before = requireLead(db, uid)
      const notes = [before.note, note].filter((text) => text !== '').join('\n')
      repository.updateLead(db, uid, { called_on: calledOn, note: notes })
    }
    return {}
  },
}

function leadRow(db: ReadDb, fields: Omit<LeadInput, 'calledOn'>) {
  if (fields.companyUid !== null) requireCompany(db, fields.companyUid)
  if (fields.ownerUid !== null) requireListEntry(db, 'officer', fields.ownerUid)
  return {
    seminar_uid: fields.seminarUid,
    company_uid: fields.companyUid,
    company_name: fields.companyName,
    company_kana: fields.companyKana,
    folded: foldText([fields.companyName, fields.companyKana, fields.personName].join('\n')),
    person_name: fields.personName,
    section: fields.section,
    title: fields.title,
    telephone: fields.telephone,
    mail: fields.mail,
    fields: JSON.stringify(fields.fieldUids),
    parks: JSON.stringify(fields.parkUids),
    parcels: JSON.stringify(fields.parcelUids),
    rank: fields.rank,
    owner_uid: fields.ownerUid,
    note: fields.note,
  }
}

/** What is given replaces what was; items that stay as they are keep their rows. */
function saveProgramme(db: WriteDb, seminarUid: string, programme: Programme): void {
  const key = (item: { startAt: string; minutes: number; title: string; speaker: string }) =>
    JSON.stringify([item.startAt, item.minutes, item.title, item.speaker])
  const wanted = new Map(programme.map((item) => [key(item), item]))
  for (const row of repository.listItems(db)) {
    if (row.seminar_uid !== seminarUid) continue
    const { start_at: startAt, minutes, title, speaker } = row
    if (!wanted.delete(key({ startAt, minutes, title, speaker }))) repository.deleteItem(db, row.uid)
  }
  repository.insertItems(
    db,
    [...wanted.values()].map(({ startAt, minutes, title, speaker }) => ({
      uid: uuidv7(),
      seminar_uid: seminarUid,
      start_at: startAt,
      minutes,
      title,
      speaker,
    })),
  )
}

function requireCompany(db: ReadDb, uid: string): void {
  if (findCompany(db, uid) === undefined) throw new CodedError('row-not-found', { entity: 'company', uid })
}

function requireSeminar(db: ReadDb, uid: string): repository.SeminarRow {
  const row = repository.findSeminar(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'seminar', uid })
  return row
}

function requireInvitation(db: ReadDb, uid: string): void {
  if (repository.findInvitation(db, uid) === undefined)
    throw new CodedError('row-not-found', { entity: 'invitation', uid })
}

function requireLead(db: ReadDb, uid: string): repository.LeadRow {
  const row = repository.findLead(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'lead', uid })
  return row
}
