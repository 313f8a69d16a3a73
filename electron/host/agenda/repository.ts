import { z } from 'zod'
import { Rank } from '../../contract/companies'
import { StageKind } from '../../contract/lists'
import type { ReadDb } from '../workspace/db'

/** Something due: whom it is about, what to do, by when and whose it is. */
const DueRow = z.object({
  row_uid: z.string(),
  company_uid: z.string().nullable(),
  prospect_uid: z.string().nullable(),
  text: z.string(),
  due_on: z.string(),
  owner_uid: z.string().nullable(),
})
export type DueRow = z.infer<typeof DueRow>

const UntouchedRow = z.object({
  company_uid: z.string(),
  rank: Rank,
  last_on: z.string().nullable(),
  owner_uid: z.string().nullable(),
})
export type UntouchedRow = z.infer<typeof UntouchedRow>

const CaseRow = z.object({
  uid: z.string(),
  company_uid: z.string(),
  owner_uid: z.string().nullable(),
  next_action: z.string(),
  next_action_on: z.string().nullable(),
  enquired_on: z.string().nullable(),
  answered_on: z.string().nullable(),
  resume_on: z.string().nullable(),
  stage_kind: StageKind,
})
export type CaseRow = z.infer<typeof CaseRow>

const VisitDueRow = DueRow.extend({ officers: z.string() })
export type VisitDueRow = z.infer<typeof VisitDueRow>

/** Visits up to a day that are neither held nor called off. `officers` is a JSON list of uids. */
export function listOpenVisits(db: ReadDb, until: string): z.infer<typeof VisitDueRow>[] {
  return db.all(
    VisitDueRow,
    `SELECT v.uid AS row_uid, v.company_uid, NULL AS prospect_uid, v.purpose AS text, v.day AS due_on,
       NULL AS owner_uid,
       (SELECT json_group_array(officer_uid) FROM visit_officers o WHERE o.visit_uid = v.uid) AS officers
     FROM visits v WHERE v.day <= $until AND v.state IN ('planned', 'confirmed')
     ORDER BY v.day, v.start_at IS NULL, v.start_at`,
    { until },
  )
}

/** Next actions of visits. Those that the case holds word for word are told there, once. */
export function listVisitActions(db: ReadDb, until: string): z.infer<typeof VisitDueRow>[] {
  return db.all(
    VisitDueRow,
    `SELECT v.uid AS row_uid, v.company_uid, NULL AS prospect_uid, v.next_action AS text,
       v.next_action_on AS due_on, NULL AS owner_uid,
       (SELECT json_group_array(officer_uid) FROM visit_officers o WHERE o.visit_uid = v.uid) AS officers
     FROM visits v
     WHERE v.next_action_on <= $until AND v.next_action_on IS NOT NULL AND v.next_action_done_on IS NULL
       AND NOT EXISTS (SELECT 1 FROM visit_prospects vp JOIN prospects p ON p.uid = vp.prospect_uid
         WHERE vp.visit_uid = v.uid AND p.next_action = v.next_action AND p.next_action_on IS v.next_action_on)
     ORDER BY v.next_action_on`,
    { until },
  )
}

/** Cases of which something is due, with their present stage: the latest entry by day, of one day the one made last. */
export function listCases(db: ReadDb, until: string): CaseRow[] {
  return db.all(
    CaseRow,
    `WITH due AS (
       SELECT uid, company_uid, owner_uid, next_action, next_action_on, enquired_on, answered_on, resume_on
       FROM prospects
       WHERE next_action_on <= $until OR resume_on <= $until OR (enquired_on IS NOT NULL AND answered_on IS NULL))
     SELECT d.uid, d.company_uid, d.owner_uid, d.next_action, d.next_action_on, d.enquired_on, d.answered_on,
       d.resume_on,
       (SELECT e.kind FROM prospect_stages s JOIN list_entries e ON e.uid = s.stage_uid
         WHERE s.prospect_uid = d.uid ORDER BY s.since DESC, s.id DESC LIMIT 1) AS stage_kind
     FROM due d`,
    { until },
  )
}

/** Promises that were not kept yet. */
export function listPromises(db: ReadDb, until: string): DueRow[] {
  return db.all(
    DueRow,
    `SELECT uid AS row_uid, company_uid, prospect_uid, summary AS text, due_on, officer_uid AS owner_uid
     FROM activities WHERE kind = 'promise' AND done_on IS NULL AND due_on <= $until ORDER BY due_on`,
    { until },
  )
}

/** Cards of seminars that nobody called yet. */
export function listCalls(db: ReadDb, until: string): DueRow[] {
  return db.all(
    DueRow,
    `SELECT uid AS row_uid, company_uid, NULL AS prospect_uid, company_name AS text, call_by AS due_on, owner_uid
     FROM leads WHERE called_on IS NULL AND call_by <= $until ORDER BY call_by, rank IS NULL, rank`,
    { until },
  )
}

/** Ranked companies with their last touch up to a day and the owner of their newest case, longest untouched first. */
export function listRanked(db: ReadDb, on: string): UntouchedRow[] {
  return db.all(
    UntouchedRow,
    `SELECT c.uid AS company_uid, c.rank,
       (SELECT MAX(day) FROM (
         SELECT MAX(a.done_at) AS day FROM activities a WHERE a.company_uid = c.uid AND a.done_at <= $on
         UNION ALL SELECT MAX(v.day) FROM visits v
           WHERE v.company_uid = c.uid AND v.state = 'held' AND v.day <= $on
         UNION ALL SELECT MAX(s.day) FROM leads l JOIN seminars s ON s.uid = l.seminar_uid
           WHERE l.company_uid = c.uid AND s.day <= $on)) AS last_on,
       (SELECT p.owner_uid FROM prospects p WHERE p.company_uid = c.uid AND p.owner_uid IS NOT NULL
         ORDER BY p.id DESC LIMIT 1) AS owner_uid
     FROM companies c WHERE c.rank IS NOT NULL ORDER BY last_on IS NOT NULL, last_on, c.rank`,
    { on },
  )
}
