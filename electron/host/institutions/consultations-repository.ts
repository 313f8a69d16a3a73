import { z } from 'zod'
import { ActivityKind, Matter } from '../../contract/institutions'
import { Origin } from '../../contract/values'
import { Count } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

/** Lists are JSON. */
export const ConsultationStepRow = z.object({
  uid: z.string(),
  position: z.int(),
  name: z.string(),
  name_en: z.string(),
  outline: z.string(),
  institution_uids: z.string(),
  branches: z.string(),
  activity_kind: ActivityKind,
  source: z.string(),
  section: z.string(),
  source_date: z.string(),
  origin: Origin,
})
export type ConsultationStepRow = z.infer<typeof ConsultationStepRow>

const ConsultationRow = z.object({
  uid: z.string(),
  activity_uid: z.string(),
  step_uid: z.string(),
  institution_uid: z.string().nullable(),
  matter: Matter,
})
export type ConsultationRow = z.infer<typeof ConsultationRow>

/** A consultation with the activity that records it. */
const RecordedRow = ConsultationRow.extend({
  company_uid: z.string(),
  prospect_uid: z.string().nullable(),
  done_at: z.string(),
  summary: z.string(),
  due_on: z.string().nullable(),
  done_on: z.string().nullable(),
})
export type RecordedRow = z.infer<typeof RecordedRow>

const stepColumns = Object.keys(ConsultationStepRow.shape)

export function listSteps(db: ReadDb): ConsultationStepRow[] {
  return db.all(
    ConsultationStepRow,
    `SELECT ${stepColumns.join(', ')} FROM consultation_steps ORDER BY position, id`,
  )
}

export function findStep(db: ReadDb, uid: string): ConsultationStepRow | undefined {
  return db.get(
    ConsultationStepRow,
    `SELECT ${stepColumns.join(', ')} FROM consultation_steps WHERE uid = $uid`,
    { uid },
  )
}

export function insertSteps(db: WriteDb, rows: readonly ConsultationStepRow[]): void {
  insertRows(db, 'consultation_steps', stepColumns, rows)
}

export function updateStep(db: WriteDb, uid: string, fields: Partial<ConsultationStepRow>): void {
  updateRow(db, 'consultation_steps', uid, fields)
}

export function deleteStep(db: WriteDb, uid: string): void {
  db.run('DELETE FROM consultation_steps WHERE uid = $uid', { uid })
}

export function countUsesOfStep(db: ReadDb, uid: string): number {
  return (
    db.get(Count, 'SELECT COUNT(*) AS count FROM consultations WHERE step_uid = $uid', { uid })?.count ?? 0
  )
}

/** Of a company, or of one of its prospects, oldest first. */
export function listConsultations(db: ReadDb, companyUid: string, prospectUid: string | null): RecordedRow[] {
  return db.all(
    RecordedRow,
    `SELECT c.uid AS uid, c.activity_uid AS activity_uid, c.step_uid AS step_uid, c.institution_uid AS institution_uid,
       c.matter AS matter, a.company_uid AS company_uid, a.prospect_uid AS prospect_uid, a.done_at AS done_at,
       a.summary AS summary, a.due_on AS due_on, a.done_on AS done_on
     FROM consultations c JOIN activities a ON a.uid = c.activity_uid
     WHERE a.company_uid = $companyUid AND ($prospectUid IS NULL OR a.prospect_uid = $prospectUid)
     ORDER BY a.done_at, c.id`,
    { companyUid, prospectUid },
  )
}

export function insertConsultation(db: WriteDb, row: ConsultationRow): void {
  insertRows(db, 'consultations', Object.keys(ConsultationRow.shape), [row])
}
