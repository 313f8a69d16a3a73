import { z } from 'zod'
import { GeocodeLevel, SiteKind } from '../../contract/company-details'
import { Origin } from '../../contract/values'
import { Bytes } from '../workspace/columns'
import type { ReadDb, WriteDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'
import { insertRows, updateRow } from '../workspace/statements'

/** `geom` is a point in GeoPackage binary, null while the address is not found. */
export const SiteRow = z.object({
  uid: z.string(),
  company_uid: z.string(),
  kind: SiteKind,
  name: z.string(),
  address: z.string(),
  geom: Bytes.nullable(),
  level: GeocodeLevel,
  note: z.string(),
  origin: Origin,
})
export type SiteRow = z.infer<typeof SiteRow>

export const ContactRow = z.object({
  uid: z.string(),
  company_uid: z.string(),
  name: z.string(),
  name_kana: z.string(),
  /** Name, reading, telephone and mail, folded for the search. */
  folded: z.string(),
  section: z.string(),
  title: z.string(),
  telephone: z.string(),
  mail: z.string(),
  note: z.string(),
  origin: Origin,
})
export type ContactRow = z.infer<typeof ContactRow>

export const CompanyNoteRow = z.object({
  uid: z.string(),
  company_uid: z.string(),
  kind: z.enum(['fact', 'opinion']),
  noted_on: z.string(),
  text: z.string(),
  origin: Origin,
})
export type CompanyNoteRow = z.infer<typeof CompanyNoteRow>

/** Kinds of sites where the company itself is; the others are where its customers and suppliers are. */
export const ownSiteKinds: ReadonlySet<SiteKind> = new Set(['hq', 'plant', 'lab', 'office', 'warehouse'])

const siteColumns = Object.keys(SiteRow.shape)
const contactColumns = Object.keys(ContactRow.shape)
const noteColumns = Object.keys(CompanyNoteRow.shape)

/** Headquarters first; null asks for all companies. */
export function listSites(db: ReadDb, companyUids: readonly string[] | null): SiteRow[] {
  return db.all(
    SiteRow,
    `SELECT ${siteColumns.join(', ')} FROM company_sites
     WHERE ${among('company_uid', companyUids)} ORDER BY company_uid, kind <> 'hq', id`,
    { uids: asJson(companyUids) },
  )
}

export function findSite(db: ReadDb, uid: string): SiteRow | undefined {
  return db.get(SiteRow, `SELECT ${siteColumns.join(', ')} FROM company_sites WHERE uid = $uid`, { uid })
}

export function insertSites(db: WriteDb, rows: readonly SiteRow[]): void {
  insertRows(db, 'company_sites', siteColumns, rows)
}

export function updateSite(db: WriteDb, uid: string, fields: Partial<SiteRow>): void {
  updateRow(db, 'company_sites', uid, fields)
}

export function deleteSite(db: WriteDb, uid: string): void {
  db.run('UPDATE visits SET site_uid = NULL WHERE site_uid = $uid', { uid })
  db.run('DELETE FROM company_sites WHERE uid = $uid', { uid })
}

export function listContacts(db: ReadDb, companyUids: readonly string[] | null): ContactRow[] {
  return db.all(
    ContactRow,
    `SELECT ${contactColumns.join(', ')} FROM contacts
     WHERE ${among('company_uid', companyUids)} ORDER BY company_uid, id`,
    { uids: asJson(companyUids) },
  )
}

export function findContact(db: ReadDb, uid: string): ContactRow | undefined {
  return db.get(ContactRow, `SELECT ${contactColumns.join(', ')} FROM contacts WHERE uid = $uid`, { uid })
}

export function insertContacts(db: WriteDb, rows: readonly ContactRow[]): void {
  insertRows(db, 'contacts', contactColumns, rows)
}

export function updateContact(db: WriteDb, uid: string, fields: Partial<ContactRow>): void {
  updateRow(db, 'contacts', uid, fields)
}

export function deleteContact(db: WriteDb, uid: string): void {
  db.run('DELETE FROM visit_contacts WHERE contact_uid = $uid', { uid })
  db.run('DELETE FROM contacts WHERE uid = $uid', { uid })
}

/** Newest first. */
export function listCompanyNotes(db: ReadDb, companyUid: string): CompanyNoteRow[] {
  return db.all(
    CompanyNoteRow,
    `SELECT ${noteColumns.join(', ')} FROM company_notes WHERE company_uid = $companyUid ORDER BY noted_on DESC, id DESC`,
    { companyUid },
  )
}

export function findCompanyNote(db: ReadDb, uid: string): CompanyNoteRow | undefined {
  return db.get(CompanyNoteRow, `SELECT ${noteColumns.join(', ')} FROM company_notes WHERE uid = $uid`, {
    uid,
  })
}

export function insertCompanyNotes(db: WriteDb, rows: readonly CompanyNoteRow[]): void {
  insertRows(db, 'company_notes', noteColumns, rows)
}

export function updateCompanyNote(db: WriteDb, uid: string, fields: Partial<CompanyNoteRow>): void {
  updateRow(db, 'company_notes', uid, fields)
}

export function deleteCompanyNote(db: WriteDb, uid: string): void {
  db.run('DELETE FROM company_notes WHERE uid = $uid', { uid })
}
