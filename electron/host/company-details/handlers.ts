import type { companyDetailsOperations, Site } from '../../contract/company-details'
import { CodedError } from '../../contract/errors'
import { foldText } from '../../contract/rules/fold'
import { companiesOf } from '../companies/companies-of'
import { findCompany } from '../companies/repository'
import { decodePoint, encodePoint } from '../geometry/gpkg-geometry'
import { requireInJapan } from '../geometry/validate'
import type { Handlers } from '../handler'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'

export const companyDetailsHandlers: Handlers<typeof companyDetailsOperations> = {
  'companies.page': ({ uid }, { db, host }) => {
    requireCompany(db, uid)
    const [company] = companiesOf(db, host.today(), [uid])
    if (company === undefined) throw new CodedError('row-not-found', { entity: 'company', uid })
    return {
      page: {
        company,
        sites: repository.listSites(db, [uid]).map(siteFromRow),
        contacts: repository.listContacts(db, [uid]).map((row) => ({
          uid: row.uid,
          companyUid: row.company_uid,
          name: row.name,
          nameKana: row.name_kana,
          section: row.section,
          title: row.title,
          telephone: row.telephone,
          mail: row.mail,
          note: row.note,
          origin: row.origin,
        })),
        notes: repository.listCompanyNotes(db, uid).map((row) => ({
          uid: row.uid,
          companyUid: row.company_uid,
          kind: row.kind,
          on: row.noted_on,
          text: row.text,
          origin: row.origin,
        })),
      },
    }
  },

  'sites.all': (_, { db }) => ({
    sites: repository
      .listSites(db, null)
      .filter((row) => row.geom !== null)
      .map(siteFromRow),
  }),

  // A row that was invented stays marked when a part of it is edited: the rest of it is still invented.
  'sites.save': ({ uid, ...fields }, { db }) => {
    requireCompany(db, fields.companyUid)
    if (fields.position !== null) requireInJapan(fields.position)
    const row = {
      company_uid: fields.companyUid,
      kind: fields.kind,
      name: fields.name,
      address: fields.address,
      geom: fields.position === null ? null : encodePoint(fields.position),
      level: levelOf(fields),
      note: fields.note,
    }
    if (uid === null) {
      const created = uuidv7()
      repository.insertSites(db, [{ uid: created, ...row, origin: 'user' }])
      return { uid: created }
    }
    requireRow('site', uid, repository.findSite(db, uid))
    repository.updateSite(db, uid, row)
    return { uid }
  },

  'sites.remove': ({ uid }, { db }) => {
    requireRow('site', uid, repository.findSite(db, uid))
    repository.deleteSite(db, uid)
    return {}
  },

  'contacts.save': ({ uid, ...fields }, { db }) => {
    requireCompany(db, fields.companyUid)
    const row = {
      company_uid: fields.companyUid,
      name: fields.name,
      name_kana: fields.nameKana,
      folded: [fields.name, fields.nameKana, fields.telephone, fields.mail].map(foldText).join('\n'),
      section: fields.section,
      title: fields.title,
      telephone: fields.telephone,
      mail: fields.mail,
      note: fields.note,
    }
    if (uid === null) {
      const created = uuidv7()
      repository.insertContacts(db, [{ uid: created, ...row, origin: 'user' }])
      return { uid: created }
    }
    requireRow('contact', uid, repository.findContact(db, uid))
    repository.updateContact(db, uid, row)
    return { uid }
  },

  'contacts.remove': ({ uid }, { db }) => {
    requireRow('contact', uid, repository.findContact(db, uid))
    repository.deleteContact(db, uid)
    return {}
  },

  'companyNotes.save': ({ uid, ...fields }, { db }) => {
    requireCompany(db, fields.companyUid)
    const row = {
      company_uid: fields.companyUid,
      kind: fields.kind,
      noted_on: fields.on,
      text: fields.text,
    }
    if (uid === null) {
      const created = uuidv7()
      repository.insertCompanyNotes(db, [{ uid: created, ...row, origin: 'user' }])
      return { uid: created }
    }
    requireRow('companyNote', uid, repository.findCompanyNote(db, uid))
    repository.updateCompanyNote(db, uid, row)
    return { uid }
  },

  'companyNotes.remove': ({ uid }, { db }) => {
    requireRow('companyNote', uid, repository.findCompanyNote(db, uid))
    repository.deleteCompanyNote(db, uid)
    return {}
  },
}

function siteFromRow(row: repository.SiteRow): Site {
  return {
    uid: row.uid,
    companyUid: row.company_uid,
    kind: row.kind,
    name: row.name,
    address: row.address,
    position: row.geom === null ? null : decodePoint(row.geom),
    level: row.level,
    note: row.note,
    origin: row.origin,
  }
}

/** A point without a level was put there by hand; a level without a point says nothing. */
function levelOf({ position, level }: Pick<Site, 'position' | 'level'>): repository.SiteRow['level'] {
  if (position == null) return 'none'
  return level === undefined || level === 'none' ? 'manual' : level
}

function requireCompany(db: ReadDb, uid: string): void {
  requireRow('company', uid, findCompany(db, uid))
}

function requireRow(entity: string, uid: string, row: object | undefined): void {
  if (row === undefined) throw new CodedError('row-not-found', { entity, uid })
}
