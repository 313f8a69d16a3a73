import type { Activity, activitiesOperations } from '../../contract/activities'
import { CodedError } from '../../contract/errors'
import type { InputOf } from '../../contract/index'
import { findCompany } from '../companies/repository'
import type { Handlers } from '../handler'
import { requireListEntry } from '../lists/rules'
import { findProspect } from '../prospects/repository'
import type { WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'

export const activitiesHandlers: Handlers<typeof activitiesOperations> = {
  'activities.list': ({ companyUid, prospectUid, limit }, { db }) => ({
    activities: repository.listActivities(db, companyUid, prospectUid, limit).map(activityFromRow),
  }),

  'activities.save': (activity, { db }) => ({ uid: saveActivity(db, activity) }),

  'activities.remove': ({ uid }, { db }) => {
    requireActivity(uid, repository.findActivity(db, uid))
    repository.deleteActivity(db, uid)
    return {}
  },
}

/** Writes an activity down. @returns its uid; @throws CodedError `row-not-found`, `list-entry-wrong` */
export function saveActivity(db: WriteDb, { uid, ...fields }: InputOf<'activities.save'>): string {
  if (findCompany(db, fields.companyUid) === undefined)
    throw new CodedError('row-not-found', { entity: 'company', uid: fields.companyUid })
  if (fields.prospectUid !== null && findProspect(db, fields.prospectUid)?.company_uid !== fields.companyUid)
    throw new CodedError('row-not-found', { entity: 'prospect', uid: fields.prospectUid })
  if (fields.officerUid !== null) requireListEntry(db, 'officer', fields.officerUid)
  const row = {
    company_uid: fields.companyUid,
    prospect_uid: fields.prospectUid,
    kind: fields.kind,
    done_at: fields.on,
    officer_uid: fields.officerUid,
    counterpart: fields.counterpart,
    summary: fields.summary,
    due_on: fields.kind === 'promise' ? fields.dueOn : null,
    done_on: fields.kind === 'promise' ? fields.doneOn : null,
  }
  if (uid === null) {
    const created = uuidv7()
    repository.insertActivities(db, [{ uid: created, ...row, origin: 'user' }])
    return created
  }
  requireActivity(uid, repository.findActivity(db, uid))
  repository.updateActivity(db, uid, row)
  return uid
}

function activityFromRow(row: repository.ActivityRow): Activity {
  return {
    uid: row.uid,
    companyUid: row.company_uid,
    prospectUid: row.prospect_uid,
    kind: row.kind,
    on: row.done_at,
    officerUid: row.officer_uid,
    counterpart: row.counterpart,
    summary: row.summary,
    dueOn: row.due_on,
    doneOn: row.done_on,
    origin: row.origin,
  }
}

function requireActivity(uid: string, row: repository.ActivityRow | undefined): void {
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'activity', uid })
}
