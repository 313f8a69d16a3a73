import { z } from 'zod'
import { CodedError } from '../../contract/errors'
import {
  Matter,
  type Consultation,
  type ConsultationStep,
  type institutionsOperations,
} from '../../contract/institutions'
import { Uid } from '../../contract/values'
import { saveActivity } from '../activities/handlers'
import type { Handlers } from '../handler'
import { listFromJson } from '../json-column'
import { lastPosition, reordered } from '../reorder'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './consultations-repository'
import { findInstitution, listInstitutions } from './repository'

type ConsultationOperations = Pick<
  typeof institutionsOperations,
  Extract<keyof typeof institutionsOperations, `consultation${string}`>
>

const Branch = z.object({ matter: Matter, institutionUids: z.array(Uid) })

export const consultationHandlers: Handlers<ConsultationOperations> = {
  'consultationSteps.list': (_, { db }) => {
    const known = new Set(listInstitutions(db).map(({ uid }) => uid))
    return { steps: repository.listSteps(db).map((row) => stepFromRow(row, known)) }
  },

  'consultationSteps.save': ({ uid, ...fields }, { db }) => {
    for (const named of [
      fields.institutionUids,
      ...fields.branches.map((each) => each.institutionUids),
    ].flat())
      requireInstitution(db, named)
    const row = {
      name: fields.name,
      name_en: fields.nameEn,
      outline: fields.outline,
      institution_uids: JSON.stringify(fields.institutionUids),
      branches: JSON.stringify(fields.branches),
      activity_kind: fields.activityKind,
      source: fields.source,
      section: fields.section,
      source_date: fields.sourceDate,
    }
    if (uid !== null) {
      requireStep(db, uid)
      repository.updateStep(db, uid, row)
      return { uid }
    }
    const created = uuidv7()
    const position = lastPosition(repository.listSteps(db))
    repository.insertSteps(db, [{ uid: created, position, ...row, origin: 'user' }])
    return { uid: created }
  },

  'consultationSteps.reorder': ({ uids }, { db }) => {
    for (const uid of uids) requireStep(db, uid)
    for (const { uid, position } of reordered(repository.listSteps(db), uids))
      repository.updateStep(db, uid, { position })
    return {}
  },

  'consultationSteps.remove': ({ uid }, { db }) => {
    const { name } = requireStep(db, uid)
    const count = repository.countUsesOfStep(db, uid)
    if (count > 0) throw new CodedError('row-in-use', { entity: 'consultationStep', name, count })
    repository.deleteStep(db, uid)
    return {}
  },

  'consultations.list': ({ companyUid, prospectUid }, { db }) => ({
    consultations: repository.listConsultations(db, companyUid, prospectUid).map(consultationFromRow),
  }),

  'consultations.begin': (input, { db }) => {
    const step = requireStep(db, input.stepUid)
    const institution = input.institutionUid === null ? null : requireInstitution(db, input.institutionUid)
    const activityUid = saveActivity(db, {
      uid: null,
      companyUid: input.companyUid,
      prospectUid: input.prospectUid,
      kind: input.kind,
      on: input.on,
      officerUid: input.officerUid,
      counterpart: institution?.name ?? '',
      summary: input.summary.trim() === '' ? step.name : input.summary,
      dueOn: input.dueOn,
      doneOn: null,
    })
    const uid = uuidv7()
    repository.insertConsultation(db, {
      uid,
      activity_uid: activityUid,
      step_uid: step.uid,
      institution_uid: input.institutionUid,
      matter: input.matter,
    })
    return { uid, activityUid }
  },
}

function stepFromRow(
  row: repository.ConsultationStepRow,
  institutions: ReadonlySet<string>,
): ConsultationStep {
  const known = (uids: readonly string[]) => uids.filter((uid) => institutions.has(uid))
  return {
    uid: row.uid,
    position: row.position,
    name: row.name,
    nameEn: row.name_en,
    outline: row.outline,
    institutionUids: known(listFromJson(Uid, row.institution_uids)),
    branches: listFromJson(Branch, row.branches).map(({ matter, institutionUids }) => ({
      matter,
      institutionUids: known(institutionUids),
    })),
    activityKind: row.activity_kind,
    source: row.source,
    section: row.section,
    sourceDate: row.source_date,
    origin: row.origin,
  }
}

function consultationFromRow(row: repository.RecordedRow): Consultation {
  return {
    uid: row.uid,
    activityUid: row.activity_uid,
    companyUid: row.company_uid,
    prospectUid: row.prospect_uid,
    stepUid: row.step_uid,
    institutionUid: row.institution_uid,
    matter: row.matter,
    on: row.done_at,
    summary: row.summary,
    dueOn: row.due_on,
    doneOn: row.done_on,
  }
}

function requireStep(db: ReadDb, uid: string): repository.ConsultationStepRow {
  const row = repository.findStep(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'consultationStep', uid })
  return row
}

function requireInstitution(db: ReadDb, uid: string) {
  const row = findInstitution(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'institution', uid })
  return row
}
