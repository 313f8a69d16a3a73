import { z } from 'zod'
import { Origin } from '../../contract/values'
import { VisitAim, VisitKind, VisitState } from '../../contract/visits'
import type { ReadDb, WriteDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'
import { insertRows, updateRow } from '../workspace/statements'

/** `position` orders visits of a day whose time is not known; `sequence` counts what calendars were told. */
export const VisitRow = z.object({
  uid: z.string(),
  company_uid: z.string(),
  trip_uid: z.string().nullable(),
  state: VisitState,
  kind: VisitKind,
  aim: VisitAim,
  asked_on: z.string().nullable(),
  day: z.string(),
  start_at: z.string().nullable(),
  minutes: z.int(),
  window_from: z.string().nullable(),
  window_until: z.string().nullable(),
  fixed: z.int(),
  position: z.int(),
  office_uid: z.string().nullable(),
  counterpart: z.string(),
  site_uid: z.string().nullable(),
  place: z.string(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  purpose: z.string(),
  materials: z.string(),
  remind_minutes: z.int().nullable(),
  facts: z.string(),
  opinions: z.string(),
  next_action: z.string(),
  next_action_on: z.string().nullable(),
  next_action_done_on: z.string().nullable(),
  sequence: z.int(),
  origin: Origin,
})
export type VisitRow = z.infer<typeof VisitRow>

/** A visit and whether any visit to its company was held before it. */
export const VisitNowRow = VisitRow.extend({ is_first: z.int() })
export type VisitNowRow = z.infer<typeof VisitNowRow>

/** What narrows a list of visits; null does not. */
export interface VisitFilter {
  readonly from?: string | null
  readonly until?: string | null
  readonly uids?: readonly string[] | null
  readonly companyUid?: string | null
  readonly prospectUid?: string | null
  readonly tripUid?: string | null
}

const columns = Object.keys(VisitRow.shape)
const these = 'IN (SELECT value FROM json_each($uids))'

const earlier = `NOT EXISTS (SELECT 1 FROM visits e WHERE e.company_uid = v.company_uid AND e.state = 'held'
  AND (e.day < v.day OR (e.day = v.day AND (ifnull(e.start_at, '') < ifnull(v.start_at, '')
    OR (ifnull(e.start_at, '') = ifnull(v.start_at, '') AND e.id < v.id))))) AS is_first`

/** Visits by day, then time (those without one last), then by hand. */
export function listVisits(db: ReadDb, filter: VisitFilter): VisitNowRow[] {
  const { from = null, until = null, uids = null } = filter
  const { companyUid = null, prospectUid = null, tripUid = null } = filter
  // Conditions are written only where they narrow, so that each question finds its index.
  const conditions = [
    among('v.uid', uids),
    from !== null && 'v.day >= $from',
    until !== null && 'v.day <= $until',
    companyUid !== null && 'v.company_uid = $companyUid',
    tripUid !== null && 'v.trip_uid = $tripUid',
    prospectUid !== null &&
      'v.uid IN (SELECT visit_uid FROM visit_prospects WHERE prospect_uid = $prospectUid)',
  ].filter((condition) => condition !== false)
  const given = { from, until, companyUid, prospectUid, tripUid }
  const narrowing = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
  return db.all(
    VisitNowRow,
    `SELECT ${columns.map((column) => `v.${column} AS ${column}`).join(', ')}, ${earlier}
     FROM visits v WHERE ${conditions.join(' AND ')}
     ORDER BY v.day, v.start_at IS NULL, v.start_at, v.position, v.id`,
    { uids: asJson(uids), ...narrowing },
  )
}

export function findVisit(db: ReadDb, uid: string): VisitRow | undefined {
  return db.get(VisitRow, `SELECT ${columns.join(', ')} FROM visits WHERE uid = $uid`, { uid })
}

export function insertVisits(db: WriteDb, rows: readonly VisitRow[]): void {
  insertRows(db, 'visits', columns, rows)
}

export function updateVisit(
  db: WriteDb,
  uid: string,
  fields: { [C in keyof VisitRow]?: VisitRow[C] | undefined },
): void {
  updateRow(db, 'visits', uid, fields)
}

/** Removes visits with their people, cases and the ways to and from them. */
export function deleteVisits(db: WriteDb, uids: readonly string[]): void {
  const params = { uids: JSON.stringify(uids) }
  for (const { table } of Object.values(visitLinks))
    db.run(`DELETE FROM ${table} WHERE visit_uid ${these}`, params)
  db.run(`DELETE FROM legs WHERE from_visit_uid ${these} OR to_visit_uid ${these}`, params)
  db.run(`DELETE FROM visits WHERE uid ${these}`, params)
}

/** Tables that link a visit with cases and people. */
const visitLinks = {
  prospects: { table: 'visit_prospects', column: 'prospect_uid' },
  officers: { table: 'visit_officers', column: 'officer_uid' },
  contacts: { table: 'visit_contacts', column: 'contact_uid' },
} as const
export type VisitLinkKind = keyof typeof visitLinks
export const visitLinkKinds = Object.keys(visitLinks) as VisitLinkKind[]

const LinkRow = z.object({ uid: z.string(), visit_uid: z.string(), target_uid: z.string() })
export type VisitLinkRow = z.infer<typeof LinkRow>

export function listVisitLinks(
  db: ReadDb,
  kind: VisitLinkKind,
  visitUids: readonly string[],
): VisitLinkRow[] {
  const { table, column } = visitLinks[kind]
  return db.all(
    LinkRow,
    `SELECT uid, visit_uid, ${column} AS target_uid FROM ${table} WHERE visit_uid ${these} ORDER BY id`,
    { uids: JSON.stringify(visitUids) },
  )
}

export function insertVisitLinks(db: WriteDb, kind: VisitLinkKind, rows: readonly VisitLinkRow[]): void {
  const { table, column } = visitLinks[kind]
  insertRows(
    db,
    table,
    ['uid', 'visit_uid', column],
    rows.map(({ uid, visit_uid, target_uid }) => ({ uid, visit_uid, [column]: target_uid })),
  )
}

export function deleteVisitLink(db: WriteDb, kind: VisitLinkKind, uid: string): void {
  db.run(`DELETE FROM ${visitLinks[kind].table} WHERE uid = $uid`, { uid })
}

const RulesRow = z.object({ rules: z.string() })

/** The one row of rules, as JSON. */
export function readPlanningRules(db: ReadDb): string | undefined {
  return db.get(RulesRow, 'SELECT rules FROM planning_rules WHERE id = 1')?.rules
}

export function writePlanningRules(db: WriteDb, rules: string): void {
  db.run('UPDATE planning_rules SET rules = $rules WHERE id = 1', { rules })
}
