import { z } from 'zod'
import type { ReadDb } from '../workspace/db'

const EnquiryRow = z.object({ enquired_on: z.string(), answered_on: z.string().nullable() })
export type EnquiryRow = z.infer<typeof EnquiryRow>

/** One entry of a case into a stage, and what became of the case after it. */
const PassageRow = z.object({ stage_uid: z.string(), went_on: z.int(), lost: z.int() })
export type PassageRow = z.infer<typeof PassageRow>

const FieldRow = z.object({ owner_uid: z.string(), field_uid: z.string() })
export type FieldRow = z.infer<typeof FieldRow>

/** Enquiries that came in between two days, both included. */
export function listEnquiries(db: ReadDb, from: string, until: string): EnquiryRow[] {
  return db.all(
    EnquiryRow,
    `SELECT enquired_on, answered_on FROM prospects WHERE enquired_on BETWEEN $from AND $until`,
    { from, until },
  )
}

/** Entries into stages between two days. A case went on when it later entered a stage that stands further down the list. */
export function listPassages(db: ReadDb, from: string, until: string): PassageRow[] {
  return db.all(
    PassageRow,
    `SELECT s.stage_uid,
       EXISTS (SELECT 1 FROM prospect_stages n JOIN list_entries ne ON ne.uid = n.stage_uid
         WHERE n.prospect_uid = s.prospect_uid AND (n.since, n.id) > (s.since, s.id)
           AND ne.kind IN ('open', 'won') AND ne.position > e.position) AS went_on,
       EXISTS (SELECT 1 FROM prospect_stages n JOIN list_entries ne ON ne.uid = n.stage_uid
         WHERE n.prospect_uid = s.prospect_uid AND (n.since, n.id) > (s.since, s.id) AND ne.kind = 'lost') AS lost
     FROM prospect_stages s JOIN list_entries e ON e.uid = s.stage_uid
     WHERE s.since BETWEEN $from AND $until AND e.kind IN ('open', 'won')
     ORDER BY e.position`,
    { from, until },
  )
}

/** Target fields of every case. */
export function listFieldsOfProspects(db: ReadDb): FieldRow[] {
  return db.all(FieldRow, 'SELECT prospect_uid AS owner_uid, field_uid FROM prospect_fields')
}

/** Target fields of every company's own. */
export function listFieldsOfCompanies(db: ReadDb): FieldRow[] {
  return db.all(FieldRow, 'SELECT company_uid AS owner_uid, field_uid FROM company_fields')
}
