import { z } from 'zod'
import { Rank } from '../../contract/companies'
import { InvitationState } from '../../contract/seminars'
import { Origin } from '../../contract/values'
import type { ReadDb, WriteDb } from '../workspace/db'
import { insertRows, updateRow } from '../workspace/statements'

export const SeminarRow = z.object({
  uid: z.string(),
  name: z.string(),
  day: z.string(),
  start_at: z.string(),
  end_at: z.string(),
  venue: z.string(),
  address: z.string(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  capacity: z.int().nullable(),
  note: z.string(),
  call_working_days: z.int(),
  origin: Origin,
})
export type SeminarRow = z.infer<typeof SeminarRow>

/** A seminar with what hangs on it, counted. */
const SeminarNowRow = SeminarRow.extend({
  invited: z.int(),
  accepted: z.int(),
  attended: z.int(),
  leads: z.int(),
})
export type SeminarNowRow = z.infer<typeof SeminarNowRow>

export const ItemRow = z.object({
  uid: z.string(),
  seminar_uid: z.string(),
  start_at: z.string(),
  minutes: z.int(),
  title: z.string(),
  speaker: z.string(),
})
export type ItemRow = z.infer<typeof ItemRow>

export const InvitationRow = z.object({
  uid: z.string(),
  seminar_uid: z.string(),
  company_uid: z.string().nullable(),
  company_name: z.string(),
  person_name: z.string(),
  state: InvitationState,
  answered_on: z.string().nullable(),
  note: z.string(),
  origin: Origin,
})
export type InvitationRow = z.infer<typeof InvitationRow>

/** `fields`, `parks` and `parcels` are JSON lists of uids: interests as they were said, which outlive what they name. */
export const LeadRow = z.object({
  uid: z.string(),
  seminar_uid: z.string(),
  company_uid: z.string().nullable(),
  company_name: z.string(),
  company_kana: z.string(),
  folded: z.string(),
  person_name: z.string(),
  section: z.string(),
  title: z.string(),
  telephone: z.string(),
  mail: z.string(),
  fields: z.string(),
  parks: z.string(),
  parcels: z.string(),
  rank: Rank.nullable(),
  owner_uid: z.string().nullable(),
  note: z.string(),
  captured_at: z.string(),
  call_by: z.string(),
  called_on: z.string().nullable(),
  origin: Origin,
})
export type LeadRow = z.infer<typeof LeadRow>

const seminarColumns = Object.keys(SeminarRow.shape)
const itemColumns = Object.keys(ItemRow.shape)
const invitationColumns = Object.keys(InvitationRow.shape)
const leadColumns = Object.keys(LeadRow.shape)
const these = 'IN (SELECT value FROM json_each($uids))'

/** Newest first. */
export function listSeminars(db: ReadDb): SeminarNowRow[] {
  const invitations = (condition: string) =>
    `(SELECT COUNT(*) FROM invitations i WHERE i.seminar_uid = s.uid AND ${condition})`
  return db.all(
    SeminarNowRow,
    `SELECT ${seminarColumns.map((column) => `s.${column} AS ${column}`).join(', ')},
       ${invitations('TRUE')} AS invited,
       ${invitations("i.state IN ('accepted', 'attended')")} AS accepted,
       ${invitations("i.state = 'attended'")} AS attended,
       (SELECT COUNT(*) FROM leads l WHERE l.seminar_uid = s.uid) AS leads
     FROM seminars s ORDER BY s.day DESC, s.start_at DESC, s.id DESC`,
  )
}

export function findSeminar(db: ReadDb, uid: string): SeminarRow | undefined {
  return db.get(SeminarRow, `SELECT ${seminarColumns.join(', ')} FROM seminars WHERE uid = $uid`, { uid })
}

export function insertSeminars(db: WriteDb, rows: readonly SeminarRow[]): void {
  insertRows(db, 'seminars', seminarColumns, rows)
}

export function updateSeminar(db: WriteDb, uid: string, fields: Partial<SeminarRow>): void {
  updateRow(db, 'seminars', uid, fields)
}

/** Removes a seminar with its programme and invitations; refused by the file while it has leads. */
export function deleteSeminar(db: WriteDb, uid: string): void {
  for (const table of ['seminar_items', 'invitations'])
    db.run(`DELETE FROM ${table} WHERE seminar_uid = $uid`, { uid })
  db.run('DELETE FROM seminars WHERE uid = $uid', { uid })
}

/** In the order of the day. */
export function listItems(db: ReadDb): ItemRow[] {
  return db.all(
    ItemRow,
    `SELECT ${itemColumns.join(', ')} FROM seminar_items ORDER BY seminar_uid, start_at, id`,
  )
}

export function insertItems(db: WriteDb, rows: readonly ItemRow[]): void {
  insertRows(db, 'seminar_items', itemColumns, rows)
}

export function deleteItem(db: WriteDb, uid: string): void {
  db.run('DELETE FROM seminar_items WHERE uid = $uid', { uid })
}

export function listInvitations(db: ReadDb, seminarUid: string): InvitationRow[] {
  return db.all(
    InvitationRow,
    `SELECT ${invitationColumns.join(', ')} FROM invitations WHERE seminar_uid = $seminarUid ORDER BY id`,
    { seminarUid },
  )
}

export function findInvitation(db: ReadDb, uid: string): InvitationRow | undefined {
  return db.get(InvitationRow, `SELECT ${invitationColumns.join(', ')} FROM invitations WHERE uid = $uid`, {
    uid,
  })
}

export function insertInvitations(db: WriteDb, rows: readonly InvitationRow[]): void {
  insertRows(db, 'invitations', invitationColumns, rows)
}

export function updateInvitation(db: WriteDb, uid: string, fields: Partial<InvitationRow>): void {
  updateRow(db, 'invitations', uid, fields)
}

export function deleteInvitations(db: WriteDb, uids: readonly string[]): void {
  db.run(`DELETE FROM invitations WHERE uid ${these}`, { uids: JSON.stringify(uids) })
}

/** Whoever was invited from this company came. */
export function markAttended(db: WriteDb, seminarUid: string, companyUid: string): void {
  db.run(
    `UPDATE invitations SET state = 'attended'
     WHERE seminar_uid = $seminarUid AND company_uid = $companyUid AND state <> 'attended'`,
    { seminarUid, companyUid },
  )
}

/** In the order in which the cards were handed over. */
export function listLeads(db: ReadDb, seminarUid: string): LeadRow[] {
  return db.all(
    LeadRow,
    `SELECT ${leadColumns.join(', ')} FROM leads WHERE seminar_uid = $seminarUid ORDER BY captured_at, id`,
    { seminarUid },
  )
}

export function findLead(db: ReadDb, uid: string): LeadRow | undefined {
  return db.get(LeadRow, `SELECT ${leadColumns.join(', ')} FROM leads WHERE uid = $uid`, { uid })
}

export function insertLeads(db: WriteDb, rows: readonly LeadRow[]): void {
  insertRows(db, 'leads', leadColumns, rows)
}

export function updateLead(
  db: WriteDb,
  uid: string,
  fields: { [C in keyof LeadRow]?: LeadRow[C] | undefined },
): void {
  updateRow(db, 'leads', uid, fields)
}

export function deleteLeads(db: WriteDb, uids: readonly string[]): void {
  db.run(`DELETE FROM leads WHERE uid ${these}`, { uids: JSON.stringify(uids) })
}
