import type { companiesOperations } from '../../contract/companies'
import { CodedError } from '../../contract/errors'
import { foldText } from '../../contract/rules/fold'
import type { Handlers } from '../handler'
import { findParcels } from '../parcels/repository'
import { requirePeriod } from '../parcels/rules'
import { flagToStore } from '../store-units'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'
import { companyFromRow, foldedForSearch } from './rules'

export const companiesHandlers: Handlers<typeof companiesOperations> = {
  'companies.list': ({ uids }, { db }) => ({
    companies: repository.listCompanies(db, uids ?? null).map(companyFromRow),
  }),

  'companies.search': ({ text, limit }, { db }) => ({
    companies: repository.searchCompanies(db, foldText(text), limit).map(companyFromRow),
  }),

  'companies.create': (fields, { db }) => {
    const uid = uuidv7()
    repository.insertCompanies(db, [
      {
        uid,
        name: fields.name,
        name_kana: fields.nameKana,
        folded: foldedForSearch(fields.name, fields.nameKana),
        industry: fields.industry,
        publication: fields.publication,
        origin: 'user',
        source: '',
        note: fields.note,
      },
    ])
    return { uid }
  },

  'companies.update': ({ uid, fields }, { db }) => {
    const before = requireCompany(db, uid)
    repository.updateCompany(db, uid, {
      name: fields.name,
      name_kana: fields.nameKana,
      folded: foldedForSearch(fields.name ?? before.name, fields.nameKana ?? before.name_kana),
      industry: fields.industry,
      publication: fields.publication,
      note: fields.note,
    })
    return { uid }
  },

  'companies.remove': ({ uid }, { db }) => {
    const company = requireCompany(db, uid)
    const count = repository.countOccupanciesOfCompany(db, uid)
    if (count > 0) throw new CodedError('row-in-use', { entity: 'company', name: company.name, count })
    repository.deleteCompany(db, uid)
    return {}
  },

  'occupancies.save': ({ uid, ...fields }, { db }) => {
    requireCompany(db, fields.companyUid)
    if (findParcels(db, [fields.parcelUid]).length === 0)
      throw new CodedError('row-not-found', { entity: 'parcel', uid: fields.parcelUid })
    requirePeriod(fields.since, fields.until)
    const row = {
      parcel_uid: fields.parcelUid,
      company_uid: fields.companyUid,
      since: fields.since,
      until: fields.until,
      share: fields.share,
      operating: flagToStore(fields.operating),
      publication: fields.publication,
      origin: 'user' as const,
      note: fields.note,
    }
    if (uid === null) {
      const created = uuidv7()
      repository.insertOccupancies(db, [{ uid: created, ...row }])
      return { uid: created }
    }
    requireOccupancy(db, uid)
    repository.updateOccupancy(db, uid, row)
    return { uid }
  },

  'occupancies.remove': ({ uid }, { db }) => {
    requireOccupancy(db, uid)
    repository.deleteOccupancy(db, uid)
    return {}
  },
}

function requireCompany(db: ReadDb, uid: string): repository.CompanyRow {
  const row = repository.findCompany(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'company', uid })
  return row
}

function requireOccupancy(db: ReadDb, uid: string): void {
  if (repository.findOccupancy(db, uid) === undefined)
    throw new CodedError('row-not-found', { entity: 'occupancy', uid })
}
