import type { Company } from '../../contract/companies'
import { listSites, ownSiteKinds } from '../company-details/repository'
import { decodePoint } from '../geometry/gpkg-geometry'
import { listTargetFields } from '../target-fields/repository'
import type { ReadDb } from '../workspace/db'
import * as repository from './repository'

function byCompany<R extends { readonly company_uid: string }>(rows: readonly R[]): (uid: string) => R[] {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.company_uid)
    if (group) group.push(row)
    else groups.set(row.company_uid, [row])
  }
  return (uid) => groups.get(uid) ?? []
}

/**
 * Companies with all that the table shows of them, gathered by one query a table rather than one a company.
 * @param day on which they stand on parcels
 * @param uids null asks for all
 */
export function companiesOf(db: ReadDb, day: string, uids: readonly string[] | null): Company[] {
  const formerNames = byCompany(repository.listFormerNames(db, uids))
  const relations = byCompany(repository.listLinks(db, 'relations', uids))
  const ownFields = byCompany(repository.listLinks(db, 'fields', uids))
  const prospectFields = byCompany(repository.listProspectFieldsByCompany(db, uids))
  const parcels = byCompany(repository.listParcelsByCompany(db, day, uids))
  const sites = byCompany(listSites(db, uids))
  const touches = byCompany(repository.listLastTouches(db, uids))
  const order = listTargetFields(db).map((field) => field.uid)
  const inListOrder = (fieldUids: readonly string[]) => {
    const own = new Set(fieldUids)
    return order.filter((field) => own.has(field))
  }
  return repository.listCompanies(db, uids).map((row) => {
    const fieldUids = ownFields(row.uid).map((link) => link.target_uid)
    // Headquarters come first in the list of sites; those of customers and suppliers are not its own.
    const point = sites(row.uid).find(({ kind, geom }) => geom !== null && ownSiteKinds.has(kind))?.geom
    return {
      uid: row.uid,
      name: row.name,
      nameKana: row.name_kana,
      nameEn: row.name_en,
      corporateNumber: row.corporate_number,
      industryCode: row.industry_code,
      industry: row.industry,
      capitalYen: row.capital_yen,
      employees: row.employees,
      web: row.web,
      rank: row.rank,
      relationUids: relations(row.uid).map((link) => link.target_uid),
      formerNames: formerNames(row.uid).map((former) => former.name),
      fieldUids,
      allFieldUids: inListOrder([...fieldUids, ...prospectFields(row.uid).map((link) => link.target_uid)]),
      publication: row.publication,
      parcelUids: parcels(row.uid).map((link) => link.target_uid),
      position: point == null ? null : decodePoint(point),
      lastTouchOn: touches(row.uid)[0]?.last_on ?? null,
      origin: row.origin,
      source: row.source,
      note: row.note,
    }
  })
}
