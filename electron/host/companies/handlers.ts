import type { companiesOperations } from '../../contract/companies'
import { CodedError } from '../../contract/errors'
import type { InputOf } from '../../contract/index'
import { foldCompanyName, foldText } from '../../contract/rules/fold'
import type { Handlers } from '../handler'
import { requireListEntry } from '../lists/rules'
import { findTargetField } from '../target-fields/repository'
import type { ReadDb, WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { companiesOf } from './companies-of'
import * as repository from './repository'
import { foldedForSearch, requireCorporateNumber } from './rules'

type CompanyFields = InputOf<'companies.update'>['fields']

export const companiesHandlers: Handlers<typeof companiesOperations> = {
  'companies.list': ({ uids }, { db, host }) => ({ companies: companiesOf(db, host.today(), uids ?? null) }),

  'companies.search': ({ text, limit }, { db, host }) => {
    const hits = repository.searchCompanies(
      db,
      foldText(text),
      foldCompanyName(text) || foldText(text),
      limit,
    )
    const found = new Map(
      companiesOf(
        db,
        host.today(),
        hits.map((hit) => hit.uid),
      ).map((company) => [company.uid, company]),
    )
    const known = hits.flatMap(({ uid, matched }) => {
      const company = found.get(uid)
      return company ? [{ company, matched }] : []
    })
    return { companies: known.map((hit) => hit.company), matched: known.map((hit) => hit.matched) }
  },

  'companies.create': (fields, { db }) => {
    const uid = uuidv7()
    checkNumber(db, fields.corporateNumber, null)
    repository.insertCompanies(db, [
      {
        uid,
        name: fields.name,
        name_kana: fields.nameKana,
        folded: foldedForSearch(fields.name, fields.nameKana),
        name_en: fields.nameEn ?? '',
        corporate_number: fields.corporateNumber ?? null,
        industry_code: fields.industryCode ?? null,
        industry: fields.industry,
        capital_yen: fields.capitalYen ?? null,
        employees: fields.employees ?? null,
        web: fields.web ?? '',
        rank: fields.rank ?? null,
        publication: fields.publication,
        origin: 'user',
        source: '',
        note: fields.note,
      },
    ])
    saveLists(db, uid, fields)
    return { uid }
  },

  'companies.update': ({ uid, fields }, { db }) => {
    const before = requireCompany(db, uid)
    checkNumber(db, fields.corporateNumber, uid)
    repository.updateCompany(db, uid, {
      name: fields.name,
      name_kana: fields.nameKana,
      folded: foldedForSearch(fields.name ?? before.name, fields.nameKana ?? before.name_kana),
      name_en: fields.nameEn,
      corporate_number: fields.corporateNumber,
      industry_code: fields.industryCode,
      industry: fields.industry,
      capital_yen: fields.capitalYen,
      employees: fields.employees,
      web: fields.web,
      rank: fields.rank,
      publication: fields.publication,
      note: fields.note,
    })
    saveLists(db, uid, fields)
    return { uid }
  },

  'companies.remove': ({ uid }, { db }) => {
    const company = requireCompany(db, uid)
    const count = repository.countUsesOfCompany(db, uid)
    if (count > 0) throw new CodedError('row-in-use', { entity: 'company', name: company.name, count })
    repository.deleteCompany(db, uid)
    return {}
  },
}

/** Former names, relations and fields are lists: what is given replaces what was, entries that stay keep their rows. */
function saveLists(db: WriteDb, uid: string, fields: CompanyFields): void {
  if (fields.formerNames !== undefined) {
    const wanted = new Set(fields.formerNames.map((name) => name.trim()))
    for (const row of repository.listFormerNames(db, [uid]))
      if (!wanted.delete(row.name)) repository.deleteFormerName(db, row.uid)
    repository.insertFormerNames(
      db,
      [...wanted].map((name) => ({
        uid: uuidv7(),
        company_uid: uid,
        name,
        folded: foldedForSearch(name, ''),
      })),
    )
  }
  if (fields.relationUids !== undefined) {
    for (const entry of fields.relationUids) requireListEntry(db, 'relation', entry)
    saveLinks(db, 'relations', uid, fields.relationUids)
  }
  if (fields.fieldUids !== undefined) {
    for (const field of fields.fieldUids)
      if (findTargetField(db, field) === undefined)
        throw new CodedError('row-not-found', { entity: 'targetField', uid: field })
    saveLinks(db, 'fields', uid, fields.fieldUids)
  }
}

function saveLinks(
  db: WriteDb,
  kind: repository.LinkKind,
  companyUid: string,
  targets: readonly string[],
): void {
  const wanted = new Set(targets)
  for (const link of repository.listLinks(db, kind, [companyUid]))
    if (!wanted.delete(link.target_uid)) repository.deleteLink(db, kind, link.uid)
  repository.insertLinks(
    db,
    kind,
    [...wanted].map((target_uid) => ({ uid: uuidv7(), company_uid: companyUid, target_uid })),
  )
}

/** @throws CodedError `corporate-number-invalid`, `corporate-number-taken` */
function checkNumber(db: ReadDb, number: string | null | undefined, exceptUid: string | null): void {
  if (number == null) return
  requireCorporateNumber(number)
  const holder = repository.findCompanyByNumber(db, number)
  if (holder !== undefined && holder.uid !== exceptUid)
    throw new CodedError('corporate-number-taken', { number, company: holder.name })
}

function requireCompany(db: ReadDb, uid: string): repository.CompanyRow {
  const row = repository.findCompany(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'company', uid })
  return row
}
