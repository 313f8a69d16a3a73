import { CodedError } from '../../contract/errors'
import type { InputOf } from '../../contract/index'
import type { Prospect, prospectsOperations } from '../../contract/prospects'
import { findCompany, listFormerNames } from '../companies/repository'
import type { Handlers } from '../handler'
import type { ListEntryRow } from '../lists/repository'
import { requireListEntry } from '../lists/rules'
import { listTargetFields } from '../target-fields/repository'
import type { ReadDb, WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'
import { codeNameWarnings, stageProblem } from './rules'

type ProspectFields = InputOf<'prospects.update'>['fields']

export const prospectsHandlers: Handlers<typeof prospectsOperations> = {
  'prospects.list': ({ uids }, { db }) => ({ prospects: prospectsOf(db, uids ?? null) }),

  'prospects.stageHistory': ({ uid }, { db }) => ({
    entries: repository.listProspectStages(db, uid).map((row) => ({
      uid: row.uid,
      prospectUid: row.prospect_uid,
      stageUid: row.stage_uid,
      since: row.since,
      note: row.note,
      origin: row.origin,
    })),
  }),

  'prospects.create': ({ stageUid, stageSince, ...fields }, { db }) => {
    const uid = uuidv7()
    checkReferences(db, fields)
    const stage = requireListEntry(db, 'stage', stageUid)
    requireStageDetails(stage, stageSince, fields)
    repository.insertProspects(db, [
      {
        uid,
        company_uid: fields.companyUid,
        code_name: fields.codeName,
        probability: fields.probability,
        owner_uid: fields.ownerUid,
        source_uid: fields.sourceUid,
        enquired_on: fields.enquiredOn,
        answered_on: fields.answeredOn,
        next_action: fields.nextAction,
        next_action_on: fields.nextActionOn,
        ...stageDetails(stage, fields),
        competing_places: fields.competingPlaces,
        note: fields.note,
        origin: 'user',
      },
    ])
    saveFields(db, uid, fields.fieldUids)
    enterStage(db, uid, stageUid, stageSince, '')
    return { uid }
  },

  'prospects.update': ({ uid, fields }, { db }) => {
    const before = requireProspect(db, uid)
    checkReferences(db, fields)
    checkDetails(db, before, fields)
    if (fields.companyUid !== undefined && fields.companyUid !== before.company_uid)
      repository.moveActivitiesOf(db, uid, fields.companyUid)
    repository.updateProspect(db, uid, {
      company_uid: fields.companyUid,
      code_name: fields.codeName,
      probability: fields.probability,
      owner_uid: fields.ownerUid,
      source_uid: fields.sourceUid,
      enquired_on: fields.enquiredOn,
      answered_on: fields.answeredOn,
      next_action: fields.nextAction,
      next_action_on: fields.nextActionOn,
      lost_reason_uid: fields.lostReasonUid,
      resume_on: fields.resumeOn,
      competing_places: fields.competingPlaces,
      note: fields.note,
    })
    if (fields.fieldUids !== undefined) saveFields(db, uid, fields.fieldUids)
    return { uid }
  },

  'prospects.enterStage': ({ uids, stageUid, since, note, lostReasonUid, resumeOn }, { db }) => {
    const stage = requireListEntry(db, 'stage', stageUid)
    if (lostReasonUid !== null) requireListEntry(db, 'lost-reason', lostReasonUid)
    requireStageDetails(stage, since, { lostReasonUid, resumeOn })
    for (const uid of new Set(uids)) {
      requireProspect(db, uid)
      const entryUid = enterStage(db, uid, stageUid, since, note)
      // A stage entered afterwards for an earlier day is history: reason and resumption belong to the present one.
      if (repository.listProspectStages(db, uid).at(-1)?.uid === entryUid)
        repository.updateProspect(db, uid, stageDetails(stage, { lostReasonUid, resumeOn }))
    }
    return {}
  },

  'prospects.remove': ({ uids }, { db }) => {
    for (const uid of uids) requireProspect(db, uid)
    repository.deleteProspects(db, uids)
    return {}
  },

  'prospects.checkCodeName': ({ codeName, codeNameKana, companyUid, fieldUids }, { db }) => {
    const company = findCompany(db, companyUid)
    if (company === undefined) throw new CodedError('row-not-found', { entity: 'company', uid: companyUid })
    return {
      warnings: codeNameWarnings(
        codeName,
        {
          names: [company.name, company.name_en].filter((name) => name !== ''),
          kana: company.name_kana,
          formerNames: listFormerNames(db, [companyUid]).map((row) => row.name),
          fieldNames: listTargetFields(db)
            .filter((field) => fieldUids.includes(field.uid))
            .map((field) => field.name),
        },
        codeNameKana,
      ),
    }
  },
}

function prospectsOf(db: ReadDb, uids: readonly string[] | null): Prospect[] {
  const fields = new Map<string, string[]>()
  for (const { prospect_uid, field_uid } of repository.listProspectFields(db, uids))
    fields.set(prospect_uid, [...(fields.get(prospect_uid) ?? []), field_uid])
  return repository.listProspects(db, uids).map((row) => ({
    uid: row.uid,
    companyUid: row.company_uid,
    codeName: row.code_name,
    fieldUids: fields.get(row.uid) ?? [],
    probability: row.probability,
    ownerUid: row.owner_uid,
    sourceUid: row.source_uid,
    enquiredOn: row.enquired_on,
    answeredOn: row.answered_on,
    nextAction: row.next_action,
    nextActionOn: row.next_action_on,
    lostReasonUid: row.lost_reason_uid,
    resumeOn: row.resume_on,
    competingPlaces: row.competing_places,
    note: row.note,
    stageUid: row.stage_uid,
    stageSince: row.stage_since,
    hasRequirement: row.requirement_lines > 0,
    lastTouchOn: row.last_touch_on,
    origin: row.origin,
  }))
}

function checkReferences(db: ReadDb, fields: ProspectFields): void {
  if (fields.companyUid !== undefined && findCompany(db, fields.companyUid) === undefined)
    throw new CodedError('row-not-found', { entity: 'company', uid: fields.companyUid })
  if (fields.ownerUid) requireListEntry(db, 'officer', fields.ownerUid)
  if (fields.sourceUid) requireListEntry(db, 'source', fields.sourceUid)
  if (fields.lostReasonUid) requireListEntry(db, 'lost-reason', fields.lostReasonUid)
  const known = new Set(fields.fieldUids?.length ? listTargetFields(db).map((field) => field.uid) : [])
  for (const uid of fields.fieldUids ?? [])
    if (!known.has(uid)) throw new CodedError('row-not-found', { entity: 'targetField', uid })
}

function saveFields(db: WriteDb, prospectUid: string, fieldUids: readonly string[]): void {
  const wanted = new Set(fieldUids)
  for (const row of repository.listProspectFields(db, [prospectUid]))
    if (!wanted.delete(row.field_uid)) repository.deleteProspectField(db, row.uid)
  repository.insertProspectFields(
    db,
    [...wanted].map((field_uid) => ({ uid: uuidv7(), prospect_uid: prospectUid, field_uid })),
  )
}

/** @returns uid of the entry */
function enterStage(db: WriteDb, prospectUid: string, stageUid: string, since: string, note: string): string {
  const uid = uuidv7()
  repository.insertProspectStages(db, [
    { uid, prospect_uid: prospectUid, stage_uid: stageUid, since, note, origin: 'user' },
  ])
  return uid
}

interface StageDetails {
  readonly lostReasonUid: string | null
  readonly resumeOn: string | null
}

/** A case that lives has neither a reason for its loss nor a day of resumption. */
function stageDetails({ kind }: ListEntryRow, { lostReasonUid, resumeOn }: StageDetails) {
  return {
    lost_reason_uid: kind === 'lost' ? lostReasonUid : null,
    resume_on: kind === 'held' ? resumeOn : null,
  }
}

/** An edit must not take from a lost case its reason or from a held one its day. */
function checkDetails(db: ReadDb, before: repository.ProspectRow, fields: ProspectFields): void {
  if (fields.lostReasonUid === undefined && fields.resumeOn === undefined) return
  const [now] = repository.listProspects(db, [before.uid])
  if (now === undefined) return
  requireStageDetails(requireListEntry(db, 'stage', now.stage_uid), now.stage_since, {
    lostReasonUid: fields.lostReasonUid === undefined ? before.lost_reason_uid : fields.lostReasonUid,
    resumeOn: fields.resumeOn === undefined ? before.resume_on : fields.resumeOn,
  })
}

/** @throws CodedError `lost-reason-missing`, `resumption-missing`, `resumption-not-later` */
function requireStageDetails(stage: ListEntryRow, since: string, given: StageDetails): void {
  const problem = stageProblem(stage.kind, since, given)
  if (problem === 'resumption-not-later')
    throw new CodedError(problem, { resumeOn: given.resumeOn ?? '', since })
  if (problem !== null) throw new CodedError(problem, { stage: stage.name })
}

function requireProspect(db: ReadDb, uid: string): repository.ProspectRow {
  const row = repository.findProspect(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'prospect', uid })
  return row
}
