import { z } from 'zod'
import { Answer, RequirementLine } from '../../contract/requirements'
import { Origin } from '../../contract/values'
import type { ReadDb, WriteDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'
import { insertRows, updateRow } from '../workspace/statements'

export const RequirementLineRow = z.object({
  uid: z.string(),
  prospect_uid: z.string(),
  position: z.int(),
  criterion: z.string(),
  must: z.int(),
  weight: z.int(),
  direction: RequirementLine.shape.direction,
  min_value: z.number().nullable(),
  ideal_value: z.number().nullable(),
  max_value: z.number().nullable(),
  by_day: z.string().nullable(),
  option_key: z.string().nullable(),
})
export type RequirementLineRow = z.infer<typeof RequirementLineRow>

export const AnswerRow = z.object({
  uid: z.string(),
  subject_uid: z.string(),
  criterion: z.string(),
  state: Answer.shape.state,
  number_value: z.number().nullable(),
  option_key: z.string().nullable(),
  day_value: z.string().nullable(),
  text: z.string(),
  source: z.string(),
  source_date: z.string(),
  origin: Origin,
})
export type AnswerRow = z.infer<typeof AnswerRow>

export const DemandRow = z.object({
  uid: z.string(),
  parcel_uid: z.string(),
  prospect_uid: z.string(),
  rank: z.int(),
  /** 0.01 ㎡ */
  wanted_area: z.int().nullable(),
  note: z.string(),
  origin: Origin,
})
export type DemandRow = z.infer<typeof DemandRow>

const lineColumns = Object.keys(RequirementLineRow.shape).join(', ')
const answerColumns = Object.keys(AnswerRow.shape).join(', ')
const demandColumns = Object.keys(DemandRow.shape).join(', ')

/** Lines of some sheets, each in its order; null asks for all. */
export function listRequirementLines(
  db: ReadDb,
  prospectUids: readonly string[] | null,
): RequirementLineRow[] {
  return db.all(
    RequirementLineRow,
    `SELECT ${lineColumns} FROM requirement_lines
     WHERE ${among('prospect_uid', prospectUids)}
     ORDER BY prospect_uid, position`,
    { uids: asJson(prospectUids) },
  )
}

export function insertRequirementLines(db: WriteDb, rows: readonly RequirementLineRow[]): void {
  insertRows(db, 'requirement_lines', Object.keys(RequirementLineRow.shape), rows)
}

export function updateRequirementLine(db: WriteDb, uid: string, fields: Partial<RequirementLineRow>): void {
  updateRow(db, 'requirement_lines', uid, fields)
}

export function deleteRequirementLine(db: WriteDb, uid: string): void {
  db.run('DELETE FROM requirement_lines WHERE uid = $uid', { uid })
}

/** Answers of some parks and parcels; null asks for all. */
export function listAnswers(db: ReadDb, subjectUids: readonly string[] | null): AnswerRow[] {
  return db.all(
    AnswerRow,
    `SELECT ${answerColumns} FROM answers
     WHERE ${among('subject_uid', subjectUids)} ORDER BY subject_uid, criterion`,
    { uids: asJson(subjectUids) },
  )
}

export function findAnswer(db: ReadDb, uid: string): AnswerRow | undefined {
  return db.get(AnswerRow, `SELECT ${answerColumns} FROM answers WHERE uid = $uid`, { uid })
}

export function insertAnswers(db: WriteDb, rows: readonly AnswerRow[]): void {
  insertRows(db, 'answers', Object.keys(AnswerRow.shape), rows)
}

export function updateAnswer(db: WriteDb, uid: string, fields: Partial<AnswerRow>): void {
  updateRow(db, 'answers', uid, fields)
}

export function deleteAnswer(db: WriteDb, uid: string): void {
  db.run('DELETE FROM answers WHERE uid = $uid', { uid })
}

/** Answers hang on a park or a parcel without a declared reference: whoever removes one removes them. */
export function deleteAnswersOf(db: WriteDb, subjectUids: readonly string[]): void {
  db.run('DELETE FROM answers WHERE subject_uid IN (SELECT value FROM json_each($uids))', {
    uids: JSON.stringify(subjectUids),
  })
}

/** By parcel and rank; null does not narrow. */
export function listDemands(db: ReadDb, parcelUid: string | null): DemandRow[] {
  return db.all(
    DemandRow,
    `SELECT ${demandColumns} FROM demands WHERE $parcelUid IS NULL OR parcel_uid = $parcelUid
     ORDER BY parcel_uid, rank, id`,
    { parcelUid },
  )
}

export function findDemand(db: ReadDb, uid: string): DemandRow | undefined {
  return db.get(DemandRow, `SELECT ${demandColumns} FROM demands WHERE uid = $uid`, { uid })
}

export function insertDemands(db: WriteDb, rows: readonly DemandRow[]): void {
  insertRows(db, 'demands', Object.keys(DemandRow.shape), rows)
}

export function updateDemand(db: WriteDb, uid: string, fields: Partial<DemandRow>): void {
  updateRow(db, 'demands', uid, fields)
}

export function deleteDemand(db: WriteDb, uid: string): void {
  db.run('DELETE FROM demands WHERE uid = $uid', { uid })
}

/** Wishes for parcels that are removed go with them. */
export function deleteDemandsOfParcels(db: WriteDb, parcelUids: readonly string[]): void {
  db.run('DELETE FROM demands WHERE parcel_uid IN (SELECT value FROM json_each($uids))', {
    uids: JSON.stringify(parcelUids),
  })
}
