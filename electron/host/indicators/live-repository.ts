import { z } from 'zod'
import { StageKind } from '../../contract/lists'
import { Origin } from '../../contract/values'
import { Count } from '../workspace/columns'
import type { ReadDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'

/** What live figures are counted from; SQL that no other area needs. */

const SitedRow = z.object({
  company_uid: z.string(),
  park_uid: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  origin: Origin,
})
export type SitedRow = z.infer<typeof SitedRow>

/** Every occupancy that began by the day, with its park and where the company's row comes from. */
export function listSitings(db: ReadDb, day: string): SitedRow[] {
  return db.all(
    SitedRow,
    `SELECT o.company_uid AS company_uid, p.park_uid AS park_uid, o.since AS since, o.until AS until, c.origin AS origin
     FROM occupancies o JOIN parcels p ON p.uid = o.parcel_uid JOIN companies c ON c.uid = o.company_uid
     WHERE o.since IS NULL OR o.since <= $day
     ORDER BY o.company_uid, p.park_uid`,
    { day },
  )
}

const StageEntryRow = z.object({
  uid: z.string(),
  prospect_uid: z.string(),
  stage_uid: z.string(),
  since: z.string(),
  position: z.int(),
  kind: StageKind,
})
export type StageEntryRow = z.infer<typeof StageEntryRow>

/** Every stage that any case entered by the day, oldest first; of one day in the order in which they were made. */
export function listStageEntries(db: ReadDb, day: string): StageEntryRow[] {
  return db.all(
    StageEntryRow,
    `SELECT s.uid AS uid, s.prospect_uid AS prospect_uid, s.stage_uid AS stage_uid, s.since AS since,
       l.position AS position, l.kind AS kind
     FROM prospect_stages s JOIN list_entries l ON l.uid = s.stage_uid
     WHERE s.since <= $day ORDER BY s.prospect_uid, s.since, s.id`,
    { day },
  )
}

const HeldRow = z.object({ uid: z.string(), day: z.string() })
export type HeldRow = z.infer<typeof HeldRow>

/** Visits that took place by the day, oldest first. */
export function listHeldVisits(db: ReadDb, day: string): HeldRow[] {
  return db.all(
    HeldRow,
    `SELECT uid, day FROM visits WHERE state = 'held' AND day <= $day ORDER BY day, id`,
    { day },
  )
}

const FirstRow = z.object({ day: z.string().nullable() })

/** Day of the first recorded status; null without any. */
export function firstRecordedDay(db: ReadDb): string | null {
  return db.get(FirstRow, 'SELECT MIN(since) AS day FROM parcel_statuses')?.day ?? null
}

/** How many of these cases are invented sample data. */
export function countInventedCases(db: ReadDb, prospectUids: readonly string[]): number {
  return (
    db.get(
      Count,
      `SELECT COUNT(*) AS count FROM prospects WHERE origin = 'demo' AND ${among('uid', prospectUids)}`,
      { uids: asJson(prospectUids) },
    )?.count ?? 0
  )
}
