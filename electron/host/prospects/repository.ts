import { z } from 'zod'
import { Origin } from '../../contract/values'
import type { ReadDb, WriteDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'
import { insertRows, updateRow } from '../workspace/statements'

export const ProspectRow = z.object({
  uid: z.string(),
  company_uid: z.string(),
  code_name: z.string(),
  probability: z.int().nullable(),
  owner_uid: z.string().nullable(),
  source_uid: z.string().nullable(),
  enquired_on: z.string().nullable(),
  answered_on: z.string().nullable(),
  next_action: z.string(),
  next_action_on: z.string().nullable(),
  lost_reason_uid: z.string().nullable(),
  resume_on: z.string().nullable(),
  competing_places: z.string(),
  note: z.string(),
  origin: Origin,
})
export type ProspectRow = z.infer<typeof ProspectRow>

/** A prospect with its present stage and what hangs on it. */
export const ProspectNowRow = ProspectRow.extend({
  stage_uid: z.string(),
  stage_since: z.string(),
  requirement_lines: z.int(),
  last_touch_on: z.string().nullable(),
})
export type ProspectNowRow = z.infer<typeof ProspectNowRow>

export const ProspectStageRow = z.object({
  uid: z.string(),
  prospect_uid: z.string(),
  stage_uid: z.string(),
  since: z.string(),
  note: z.string(),
  origin: Origin,
})
export type ProspectStageRow = z.infer<typeof ProspectStageRow>

const FieldRow = z.object({ uid: z.string(), prospect_uid: z.string(), field_uid: z.string() })
export type ProspectFieldRow = z.infer<typeof FieldRow>

const columns = Object.keys(ProspectRow.shape)
const stageColumns = Object.keys(ProspectStageRow.shape).join(', ')
const these = 'IN (SELECT value FROM json_each($uids))'

/**
 * Prospects with their present stage: the latest entry by day, of several on one day the one made last.
 * @param uids null asks for all
 */
export function listProspects(db: ReadDb, uids: readonly string[] | null = null): ProspectNowRow[] {
  return db.all(
    ProspectNowRow,
    `SELECT ${columns.map((column) => `p.${column} AS ${column}`).join(', ')},
       h.stage_uid AS stage_uid, h.since AS stage_since,
       (SELECT COUNT(*) FROM requirement_lines r WHERE r.prospect_uid = p.uid) AS requirement_lines,
       (SELECT MAX(day) FROM (
         SELECT MAX(a.done_at) AS day FROM activities a WHERE a.prospect_uid = p.uid
         UNION ALL SELECT MAX(v.day) FROM visit_prospects vp JOIN visits v ON v.uid = vp.visit_uid
           WHERE vp.prospect_uid = p.uid AND v.state = 'held')) AS last_touch_on
     FROM prospects p
     JOIN prospect_stages h ON h.id = (
       SELECT id FROM prospect_stages WHERE prospect_uid = p.uid ORDER BY since DESC, id DESC LIMIT 1)
     WHERE ${among('p.uid', uids)}
     ORDER BY p.code_name, p.uid`,
    { uids: asJson(uids) },
  )
}

export function findProspect(db: ReadDb, uid: string): ProspectRow | undefined {
  return db.get(ProspectRow, `SELECT ${columns.join(', ')} FROM prospects WHERE uid = $uid`, { uid })
}

export function insertProspects(db: WriteDb, rows: readonly ProspectRow[]): void {
  insertRows(db, 'prospects', columns, rows)
}

export function updateProspect(
  db: WriteDb,
  uid: string,
  fields: { [C in keyof ProspectRow]?: ProspectRow[C] | undefined },
): void {
  updateRow(db, 'prospects', uid, fields)
}

/** Removes the prospects with their stages, fields, requirement sheet, planned figures and demands; activities and visits stay with the company. */
export function deleteProspects(db: WriteDb, uids: readonly string[]): void {
  const params = { uids: JSON.stringify(uids) }
  db.run(`DELETE FROM prospect_fields WHERE prospect_uid ${these}`, params)
  db.run(`DELETE FROM prospect_stages WHERE prospect_uid ${these}`, params)
  db.run(`DELETE FROM requirement_lines WHERE prospect_uid ${these}`, params)
  db.run(`DELETE FROM demands WHERE prospect_uid ${these}`, params)
  db.run(`UPDATE activities SET prospect_uid = NULL WHERE prospect_uid ${these}`, params)
  db.run(`DELETE FROM visit_prospects WHERE prospect_uid ${these}`, params)
  db.run(`DELETE FROM case_figures WHERE prospect_uid ${these}`, params)
  db.run(`DELETE FROM prospects WHERE uid ${these}`, params)
}

/**
 * A case that goes to another company takes its activities along, and the visits that were for it alone; site and
 * contacts of those belong to the company it leaves. Visits that were for other cases, too, stay without it.
 */
export function moveActivitiesOf(db: WriteDb, prospectUid: string, companyUid: string): void {
  db.run('UPDATE activities SET company_uid = $companyUid WHERE prospect_uid = $prospectUid', {
    companyUid,
    prospectUid,
  })
  const visits = (test: string) =>
    `SELECT visit_uid FROM visit_prospects GROUP BY visit_uid
     HAVING SUM(prospect_uid = $prospectUid) = 1 AND COUNT(*) ${test}`
  db.run(`DELETE FROM visit_contacts WHERE visit_uid IN (${visits('= 1')})`, { prospectUid })
  db.run(`UPDATE visits SET company_uid = $companyUid, site_uid = NULL WHERE uid IN (${visits('= 1')})`, {
    companyUid,
    prospectUid,
  })
  db.run(
    `DELETE FROM visit_prospects WHERE prospect_uid = $prospectUid AND visit_uid IN (${visits('> 1')})`,
    { prospectUid },
  )
}

/** Field uids of some prospects in the order of the list of fields. */
export function listProspectFields(db: ReadDb, uids: readonly string[] | null = null): ProspectFieldRow[] {
  return db.all(
    FieldRow,
    `SELECT pf.uid AS uid, pf.prospect_uid AS prospect_uid, pf.field_uid AS field_uid
     FROM prospect_fields pf JOIN target_fields f ON f.uid = pf.field_uid
     WHERE ${among('pf.prospect_uid', uids)} ORDER BY f.position`,
    { uids: asJson(uids) },
  )
}

export function insertProspectFields(db: WriteDb, rows: readonly ProspectFieldRow[]): void {
  insertRows(db, 'prospect_fields', Object.keys(FieldRow.shape), rows)
}

export function deleteProspectField(db: WriteDb, uid: string): void {
  db.run('DELETE FROM prospect_fields WHERE uid = $uid', { uid })
}

/** Oldest first. */
export function listProspectStages(db: ReadDb, prospectUid: string): ProspectStageRow[] {
  return db.all(
    ProspectStageRow,
    `SELECT ${stageColumns} FROM prospect_stages WHERE prospect_uid = $prospectUid ORDER BY since, id`,
    { prospectUid },
  )
}

export function insertProspectStages(db: WriteDb, rows: readonly ProspectStageRow[]): void {
  insertRows(db, 'prospect_stages', Object.keys(ProspectStageRow.shape), rows)
}
