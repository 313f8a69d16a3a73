import { CodedError } from '../../contract/errors'
import type { Institution, institutionsOperations } from '../../contract/institutions'
import { currencyOn } from '../../contract/rules/validity'
import { Uid } from '../../contract/values'
import { companiesOf } from '../companies/companies-of'
import type { Handlers } from '../handler'
import { listFromJson } from '../json-column'
import { requireOrder } from '../programmes/handlers'
import { listProgrammes } from '../programmes/repository'
import { fieldsThatExist, readProgrammes } from '../programmes/rows'
import { lastPosition, reordered } from '../reorder'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import { consultationHandlers } from './consultation-handlers'
import * as repository from './repository'

export const institutionsHandlers: Handlers<typeof institutionsOperations> = {
  ...consultationHandlers,

  'institutions.list': ({ asOf, uids }, { db }) => ({
    institutions: readInstitutions(db, uids ?? null, asOf),
  }),

  'institutions.save': ({ uid, ...fields }, { db }) => {
    requireOrder(fields.validFrom, fields.validTo)
    const row = {
      kind: fields.kind,
      name: fields.name,
      name_en: fields.nameEn,
      name_kana: fields.nameKana,
      address: fields.address,
      telephone: fields.telephone,
      web: fields.web,
      role: fields.role,
      field_uids: JSON.stringify(fields.fieldUids),
      programme_uids: JSON.stringify(fields.programmeUids),
      valid_from: fields.validFrom,
      valid_to: fields.validTo,
      source: fields.source,
      section: fields.section,
      source_date: fields.sourceDate,
      note: fields.note,
    }
    if (uid !== null) {
      requireInstitution(db, uid)
      repository.updateInstitution(db, uid, row)
      return { uid }
    }
    const created = uuidv7()
    const position = lastPosition(repository.listInstitutions(db))
    repository.insertInstitutions(db, [{ uid: created, position, ...row, origin: 'user' }])
    return { uid: created }
  },

  'institutions.reorder': ({ uids }, { db }) => {
    for (const uid of uids) requireInstitution(db, uid)
    for (const { uid, position } of reordered(repository.listInstitutions(db), uids))
      repository.updateInstitution(db, uid, { position })
    return {}
  },

  'institutions.remove': ({ uid }, { db }) => {
    const { name } = requireInstitution(db, uid)
    const count = repository.countUsesOfInstitution(db, uid)
    if (count > 0) throw new CodedError('row-in-use', { entity: 'institution', name, count })
    repository.deleteInstitution(db, uid)
    return {}
  },

  'institutions.ofCompany': ({ companyUid, asOf }, { db, face }) => {
    if (face === 'public') return {}
    const [company] = companiesOf(db, asOf, [companyUid])
    if (company === undefined) throw new CodedError('row-not-found', { entity: 'company', uid: companyUid })
    const fieldUids = company.allFieldUids ?? []
    const institutions = readInstitutions(db, null, asOf)
    // What a company cannot apply for itself (a line of the budget for schools) is no help to it.
    const programmes = readProgrammes(db, null, asOf).filter(
      ({ audience }) => audience === 'any' || audience === 'companies',
    )
    const ofFields = (row: { readonly fieldUids: readonly string[] }) =>
      row.fieldUids.some((uid) => fieldUids.includes(uid))
    const ofAny = (row: { readonly fieldUids: readonly string[] }) => row.fieldUids.length === 0
    return {
      fieldUids,
      institutions: institutions.filter(ofFields),
      programmes: programmes.filter(ofFields),
      generalInstitutions: institutions.filter(ofAny),
      generalProgrammes: programmes.filter(ofAny),
    }
  },
}

function readInstitutions(db: ReadDb, uids: readonly string[] | null, asOf: string): Institution[] {
  const fieldsOf = fieldsThatExist(db)
  const programmes = new Set(listProgrammes(db).map(({ uid }) => uid))
  return repository.listInstitutions(db, uids).map((row) => ({
    uid: row.uid,
    position: row.position,
    kind: row.kind,
    name: row.name,
    nameEn: row.name_en,
    nameKana: row.name_kana,
    address: row.address,
    telephone: row.telephone,
    web: row.web,
    role: row.role,
    fieldUids: fieldsOf(row.field_uids),
    programmeUids: listFromJson(Uid, row.programme_uids).filter((uid) => programmes.has(uid)),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    section: row.section,
    sourceDate: row.source_date,
    note: row.note,
    origin: row.origin,
    // Without any date nobody knows whether it still holds.
    currency: currencyOn(
      {
        validFrom: row.valid_from,
        validTo: row.valid_to,
        confirmed: row.valid_from !== null || row.valid_to !== null,
      },
      asOf,
    ),
  }))
}

function requireInstitution(db: ReadDb, uid: string): repository.InstitutionRow {
  const row = repository.findInstitution(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'institution', uid })
  return row
}
