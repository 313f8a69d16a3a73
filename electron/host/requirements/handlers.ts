import { CodedError } from '../../contract/errors'
import type { requirementsOperations } from '../../contract/requirements'
import type { Handlers } from '../handler'
import { findParcels } from '../parcels/repository'
import { findPark } from '../parks/repository'
import { findProspect } from '../prospects/repository'
import { areaToStore } from '../store-units'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'
import { answerFromRow, checkSheet, demandFromRow, lineFromRow, lineToRow } from './rules'

export const requirementsHandlers: Handlers<typeof requirementsOperations> = {
  'requirements.read': ({ prospectUid }, { db }) => ({
    lines: repository.listRequirementLines(db, [prospectUid]).map(lineFromRow),
  }),

  'requirements.save': ({ prospectUid, lines }, { db }) => {
    requireProspect(db, prospectUid)
    checkSheet(lines)
    const before = new Map(
      repository.listRequirementLines(db, [prospectUid]).map((row) => [row.criterion, row.uid]),
    )
    // A line that stays keeps its uid, so that two copies of the sheet can be merged line by line.
    lines.forEach((line, index) => {
      const row = lineToRow(line, prospectUid, index + 1)
      const uid = before.get(line.criterion)
      if (uid === undefined) repository.insertRequirementLines(db, [{ uid: uuidv7(), ...row }])
      else repository.updateRequirementLine(db, uid, row)
      before.delete(line.criterion)
    })
    for (const uid of before.values()) repository.deleteRequirementLine(db, uid)
    return {}
  },

  'answers.list': ({ subjectUids }, { db }) => ({
    answers: repository.listAnswers(db, subjectUids).map(answerFromRow),
  }),

  'answers.save': (fields, { db }) => {
    const { subjectUid, criterion } = fields
    if (findPark(db, subjectUid) === undefined && findParcels(db, [subjectUid]).length === 0)
      throw new CodedError('row-not-found', { entity: 'parcel', uid: subjectUid })
    const row = {
      subject_uid: subjectUid,
      criterion,
      state: fields.state,
      number_value: fields.state === 'known' ? fields.number : null,
      option_key: fields.state === 'known' ? fields.option : null,
      day_value: fields.state === 'known' ? fields.day : null,
      text: fields.text,
      source: fields.source,
      source_date: fields.sourceDate,
      origin: 'user' as const,
    }
    const before = repository.listAnswers(db, [subjectUid]).find((answer) => answer.criterion === criterion)
    if (before) {
      repository.updateAnswer(db, before.uid, row)
      return { uid: before.uid }
    }
    const uid = uuidv7()
    repository.insertAnswers(db, [{ uid, ...row }])
    return { uid }
  },

  'answers.remove': ({ uid }, { db }) => {
    if (repository.findAnswer(db, uid) === undefined)
      throw new CodedError('row-not-found', { entity: 'answer', uid })
    repository.deleteAnswer(db, uid)
    return {}
  },

  'demand.list': ({ parcelUid }, { db }) => ({
    demands: repository.listDemands(db, parcelUid).map(demandFromRow),
  }),

  'demand.save': ({ uid, ...fields }, { db }) => {
    requireProspect(db, fields.prospectUid)
    if (findParcels(db, [fields.parcelUid]).length === 0)
      throw new CodedError('row-not-found', { entity: 'parcel', uid: fields.parcelUid })
    const row = {
      parcel_uid: fields.parcelUid,
      prospect_uid: fields.prospectUid,
      rank: fields.rank,
      wanted_area: areaToStore(fields.wantedAreaM2),
      note: fields.note,
    }
    // A prospect has one wish for a parcel: the one saved last.
    const same = repository
      .listDemands(db, fields.parcelUid)
      .find((demand) => demand.prospect_uid === fields.prospectUid)?.uid
    const known = uid ?? same
    if (known === undefined) {
      const created = uuidv7()
      repository.insertDemands(db, [{ uid: created, ...row, origin: 'user' }])
      return { uid: created }
    }
    if (repository.findDemand(db, known) === undefined)
      throw new CodedError('row-not-found', { entity: 'demand', uid: known })
    if (same !== undefined && same !== known) repository.deleteDemand(db, same)
    repository.updateDemand(db, known, row)
    return { uid: known }
  },

  'demand.reorder': ({ parcelUid, uids }, { db }) => {
    const demands = repository.listDemands(db, parcelUid)
    for (const uid of uids)
      if (!demands.some((demand) => demand.uid === uid))
        throw new CodedError('row-not-found', { entity: 'demand', uid })
    const place = ({ uid }: { uid: string }) => (uids.includes(uid) ? uids.indexOf(uid) : uids.length)
    demands
      .toSorted((a, b) => place(a) - place(b) || a.rank - b.rank)
      .forEach((demand, index) => {
        const { uid, ...row } = demand
        if (demand.rank !== index + 1)
          repository.updateDemand(db, uid, { ...row, rank: Math.min(99, index + 1) })
      })
    return {}
  },

  'demand.remove': ({ uid }, { db }) => {
    if (repository.findDemand(db, uid) === undefined)
      throw new CodedError('row-not-found', { entity: 'demand', uid })
    repository.deleteDemand(db, uid)
    return {}
  },
}

function requireProspect(db: ReadDb, uid: string): void {
  if (findProspect(db, uid) === undefined) throw new CodedError('row-not-found', { entity: 'prospect', uid })
}
