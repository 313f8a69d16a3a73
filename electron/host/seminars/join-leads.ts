import { CodedError } from '../../contract/errors'
import { foldCompanyName, foldText } from '../../contract/rules/fold'
import type { LeadCandidate } from '../../contract/seminars'
import {
  findCompany,
  insertCompanies,
  insertFormerNames,
  insertLinks,
  listFormerNames,
  listLinks,
  searchCompanies,
} from '../companies/repository'
import { foldedForSearch } from '../companies/rules'
import { insertContacts, listContacts } from '../company-details/repository'
import { findTargetField } from '../target-fields/repository'
import type { ReadDb, WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { markAttended, updateLead, type LeadRow } from './repository'
import { leadFromRow } from './seminars-of'

const candidatesShown = 5

/**
 * Companies that a card may belong to, by present, former and folded names, best first. A card often carries a branch
 * after the name (「○○工業 東京支店」), so the first word is looked for where the whole finds nothing.
 */
export function candidatesOf(db: ReadDb, lead: LeadRow): LeadCandidate[] {
  const found = search(db, lead.company_name)
  const hits = found.length > 0 ? found : search(db, lead.company_name.split(/[\s　]+/)[0] ?? '')
  const own = foldCompanyName(lead.company_name)
  return hits
    .map(({ uid, matched }) => ({ companyUid: uid, matched, same: foldCompanyName(matched) === own }))
    .toSorted((a, b) => Number(b.same) - Number(a.same))
}

function search(db: ReadDb, name: string): { uid: string; matched: string }[] {
  if (foldText(name) === '') return []
  return searchCompanies(db, foldText(name), foldCompanyName(name) || foldText(name), candidatesShown)
}

/**
 * Joins a card with a company in the transaction under way: the person becomes a contact, the fields of interest become
 * the company's, and the name as the card writes it is remembered with it.
 * @param companyUid null makes a company of the card
 * @returns whether a company was made
 */
export function joinLead(db: WriteDb, lead: LeadRow, companyUid: string | null): boolean {
  const uid = companyUid ?? createCompany(db, lead)
  const company = findCompany(db, uid)
  if (company === undefined) throw new CodedError('row-not-found', { entity: 'company', uid })
  rememberName(db, lead, uid, company.name)
  addContact(db, lead, uid)
  addFields(db, lead, uid)
  updateLead(db, lead.uid, { company_uid: uid })
  markAttended(db, lead.seminar_uid, uid)
  return companyUid === null
}

function createCompany(db: WriteDb, lead: LeadRow): string {
  const uid = uuidv7()
  insertCompanies(db, [
    {
      uid,
      name: lead.company_name,
      name_kana: lead.company_kana,
      folded: foldedForSearch(lead.company_name, lead.company_kana),
      name_en: '',
      corporate_number: null,
      industry_code: null,
      industry: '',
      capital_yen: null,
      employees: null,
      web: '',
      rank: lead.rank,
      publication: 'nothing',
      origin: lead.origin,
      source: '',
      note: '',
    },
  ])
  return uid
}

function rememberName(db: WriteDb, lead: LeadRow, companyUid: string, name: string): void {
  const known = new Set(
    [name, ...listFormerNames(db, [companyUid]).map((row) => row.name)].map(foldCompanyName),
  )
  if (known.has(foldCompanyName(lead.company_name))) return
  insertFormerNames(db, [
    {
      uid: uuidv7(),
      company_uid: companyUid,
      name: lead.company_name,
      folded: foldedForSearch(lead.company_name, ''),
    },
  ])
}

function addContact(db: WriteDb, lead: LeadRow, companyUid: string): void {
  const key = (name: string) => foldText(name).replace(/\s/g, '')
  if (key(lead.person_name) === '') return
  if (listContacts(db, [companyUid]).some(({ name }) => key(name) === key(lead.person_name))) return
  insertContacts(db, [
    {
      uid: uuidv7(),
      company_uid: companyUid,
      name: lead.person_name,
      name_kana: '',
      folded: foldText([lead.person_name, lead.telephone, lead.mail].join('\n')),
      section: lead.section,
      title: lead.title,
      telephone: lead.telephone,
      mail: lead.mail,
      note: '',
      origin: lead.origin,
    },
  ])
}

function addFields(db: WriteDb, lead: LeadRow, companyUid: string): void {
  const own = new Set(listLinks(db, 'fields', [companyUid]).map(({ target_uid }) => target_uid))
  const { fieldUids = [] } = leadFromRow(lead)
  insertLinks(
    db,
    'fields',
    fieldUids
      .filter((uid) => !own.has(uid) && findTargetField(db, uid) !== undefined)
      .map((target_uid) => ({ uid: uuidv7(), company_uid: companyUid, target_uid })),
  )
}
