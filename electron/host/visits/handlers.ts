import type { Company } from '../../contract/companies'
import { CodedError } from '../../contract/errors'
import type { InputOf } from '../../contract/index'
import { daysBetween } from '../../contract/rules/calendar'
import { PlanningRules, type visitsOperations } from '../../contract/visits'
import { insertActivities } from '../activities/repository'
import { companiesOf } from '../companies/companies-of'
import { findCompany } from '../companies/repository'
import { findContact, findSite } from '../company-details/repository'
import { requireInJapan } from '../geometry/validate'
import type { Handlers } from '../handler'
import { requireListEntry } from '../lists/rules'
import { distanceKm } from '../matching/distance'
import { findProspect, updateProspect } from '../prospects/repository'
import { findTrip } from '../trips/repository'
import type { ReadDb, WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { planningRules } from './planning-rules'
import * as repository from './repository'
import { checkTimes, nextSequence } from './rules'
import { visitsOf } from './visits-of'

type VisitInput = Omit<InputOf<'visits.save'>, 'uid'>

export const visitsHandlers: Handlers<typeof visitsOperations> = {
  'visits.list': (filter, { db }) => ({ visits: visitsOf(db, { ...filter, uids: filter.uids ?? null }) }),

  'visits.save': ({ uid, ...fields }, { db }) => {
    if (uid === null) return { uid: addVisit(db, fields) }
    checkReferences(db, fields)
    const row = rowOf(fields)
    checkTimes(row)
    const before = requireVisit(db, uid)
    repository.updateVisit(db, uid, { ...row, sequence: nextSequence(before, row) })
    saveLinks(db, uid, fields)
    return { uid }
  },

  'visits.plan': ({ visits }, { db }) => ({ uids: visits.map((fields) => addVisit(db, fields)) }),

  'visits.changeState': ({ uids, state }, { db }) => {
    for (const uid of new Set(uids)) {
      const before = requireVisit(db, uid)
      repository.updateVisit(db, uid, { state, sequence: nextSequence(before, { state }) })
    }
    return {}
  },

  'visits.move': ({ uid, on, startAt, positionInDay }, { db }) => {
    const before = requireVisit(db, uid)
    const moved = { day: on, start_at: startAt }
    checkTimes({ ...before, ...moved })
    repository.updateVisit(db, uid, {
      ...moved,
      position: positionInDay,
      sequence: nextSequence(before, moved),
    })
    return {}
  },

  'visits.record': ({ uid, state, on, promises, ...record }, { db }) => {
    const before = requireVisit(db, uid)
    const changed = { state, day: on }
    repository.updateVisit(db, uid, {
      ...changed,
      facts: record.facts,
      opinions: record.opinions,
      next_action: record.nextAction,
      next_action_on: record.nextActionOn,
      next_action_done_on: null,
      sequence: nextSequence(before, changed),
    })
    const prospects = repository.listVisitLinks(db, 'prospects', [uid])
    const officer = repository.listVisitLinks(db, 'officers', [uid])[0]?.target_uid ?? null
    // What concerns several cases is left to the visit: the program cannot know which of them was meant.
    const prospectUid = prospects.length === 1 ? (prospects[0]?.target_uid ?? null) : null
    insertActivities(
      db,
      promises.map(({ summary, dueOn }) => ({
        uid: uuidv7(),
        company_uid: before.company_uid,
        prospect_uid: prospectUid,
        kind: 'promise' as const,
        done_at: on,
        officer_uid: officer,
        counterpart: before.counterpart,
        summary,
        due_on: dueOn,
        done_on: null,
        origin: 'user' as const,
      })),
    )
    if (prospectUid !== null && record.nextAction !== '')
      updateProspect(db, prospectUid, {
        next_action: record.nextAction,
        next_action_on: record.nextActionOn,
      })
    return { uid }
  },

  'visits.finishNextAction': ({ uid, doneOn }, { db }) => {
    requireVisit(db, uid)
    repository.updateVisit(db, uid, { next_action_done_on: doneOn })
    return {}
  },

  'visits.remove': ({ uids }, { db }) => {
    for (const uid of uids) requireVisit(db, uid)
    repository.deleteVisits(db, uids)
    return {}
  },

  'visits.nearby': ({ around, radiusKm, ranks, untouchedDays, on, exceptUids, limit }, { db, host }) => {
    const except = new Set(exceptUids)
    const all = companiesOf(db, host.today(), null) as Required<Company>[]
    const companies = all.flatMap(({ uid, rank, position, lastTouchOn }) => {
      if (except.has(uid) || position === null) return []
      if (ranks.length > 0 && (rank === null || !ranks.includes(rank))) return []
      const untouched = lastTouchOn === null ? null : Math.max(0, daysBetween(lastTouchOn, on))
      if (untouched !== null && untouched < untouchedDays) return []
      const km = distanceKm(around, position)
      return km > radiusKm ? [] : [{ companyUid: uid, km, untouched }]
    })
    return { companies: companies.toSorted((a, b) => a.km - b.km).slice(0, limit) }
  },

  'visits.rules': (_, { db }) => ({ rules: planningRules(db) }),

  'visits.saveRules': ({ rules }, { db }) => {
    if (rules.lunchUntil <= rules.lunchFrom)
      throw new CodedError('time-reversed', { from: rules.lunchFrom, until: rules.lunchUntil })
    repository.writePlanningRules(db, JSON.stringify(PlanningRules.parse(rules)))
    return {}
  },
}

function addVisit(db: WriteDb, fields: VisitInput): string {
  checkReferences(db, fields)
  const row = rowOf(fields)
  checkTimes(row)
  const uid = uuidv7()
  repository.insertVisits(db, [{ uid, ...row, ...nothingRecorded, origin: 'user' }])
  saveLinks(db, uid, fields)
  return uid
}

const nothingRecorded = {
  facts: '',
  opinions: '',
  next_action: '',
  next_action_on: null,
  next_action_done_on: null,
  position: 0,
  sequence: 0,
} as const

function rowOf(fields: VisitInput) {
  return {
    company_uid: fields.companyUid,
    trip_uid: fields.tripUid,
    state: fields.state,
    kind: fields.kind,
    aim: fields.aim,
    asked_on: fields.askedOn,
    day: fields.on,
    start_at: fields.startAt,
    minutes: fields.minutes,
    window_from: fields.windowFrom,
    window_until: fields.windowUntil,
    fixed: fields.fixed ? 1 : 0,
    office_uid: fields.officeUid,
    counterpart: fields.counterpart,
    site_uid: fields.siteUid,
    place: fields.place,
    lon: fields.position?.[0] ?? null,
    lat: fields.position?.[1] ?? null,
    purpose: fields.purpose,
    materials: fields.materials,
    remind_minutes: fields.remindMinutes,
  }
}

/** @throws CodedError `row-not-found`, `not-of-company`, `list-entry-wrong`, `geometry-outside-japan` */
function checkReferences(db: ReadDb, fields: VisitInput): void {
  if (findCompany(db, fields.companyUid) === undefined)
    throw new CodedError('row-not-found', { entity: 'company', uid: fields.companyUid })
  const own = (entity: string, uid: string, row: { readonly company_uid: string } | undefined) => {
    if (row === undefined) throw new CodedError('row-not-found', { entity, uid })
    if (row.company_uid !== fields.companyUid) throw new CodedError('not-of-company', { entity, uid })
  }
  for (const uid of fields.prospectUids) own('prospect', uid, findProspect(db, uid))
  for (const uid of fields.contactUids) own('contact', uid, findContact(db, uid))
  if (fields.siteUid !== null) own('site', fields.siteUid, findSite(db, fields.siteUid))
  for (const uid of fields.officerUids) requireListEntry(db, 'officer', uid)
  if (fields.officeUid !== null) requireListEntry(db, 'office', fields.officeUid)
  if (fields.tripUid !== null && findTrip(db, fields.tripUid) === undefined)
    throw new CodedError('row-not-found', { entity: 'trip', uid: fields.tripUid })
  if (fields.position !== null) requireInJapan(fields.position)
}

/** What is given replaces what was; links that stay keep their rows, so that the history tells only what changed. */
function saveLinks(db: WriteDb, visitUid: string, fields: VisitInput): void {
  const given: Record<repository.VisitLinkKind, readonly string[]> = {
    prospects: fields.prospectUids,
    officers: fields.officerUids,
    contacts: fields.contactUids,
  }
  for (const kind of repository.visitLinkKinds) {
    const wanted = new Set(given[kind])
    for (const { uid, target_uid } of repository.listVisitLinks(db, kind, [visitUid]))
      if (!wanted.delete(target_uid)) repository.deleteVisitLink(db, kind, uid)
    repository.insertVisitLinks(
      db,
      kind,
      [...wanted].map((target_uid) => ({ uid: uuidv7(), visit_uid: visitUid, target_uid })),
    )
  }
}

function requireVisit(db: ReadDb, uid: string): repository.VisitRow {
  const row = repository.findVisit(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'visit', uid })
  return row
}
