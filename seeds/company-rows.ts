import type { CompanyRow } from '../electron/host/companies/repository'
import type { OccupancyRecord } from '../electron/host/occupancies/repository'
import { foldedForSearch } from '../electron/host/companies/rules'
import { demoCompanies } from './demo/companies'
import { companyUid, parcelUid, stableUid } from './stable-uid'
import { referenceOccupants } from './reference/facts'

/** What no source tells of a company. */
const notYetKnown = {
  name_en: '',
  corporate_number: null,
  industry_code: null,
  capital_yen: null,
  employees: null,
  web: '',
  rank: null,
}

/** Companies and where they stand. */
export interface CompanyRows {
  readonly companies: CompanyRow[]
  readonly occupancies: OccupancyRecord[]
}

/** The occupants that public sources name. */
export function referenceCompanies(): CompanyRows {
  const companies = referenceOccupants.map((one): CompanyRow => ({
    ...notYetKnown,
    uid: stableUid(`company/${one.park}/${one.key}`),
    name: one.name,
    name_kana: one.nameKana,
    folded: foldedForSearch(one.name, one.nameKana),
    industry: '',
    publication: 'name',
    origin: 'reference',
    source: one.sources.map(({ url, date }) => (date === '' ? url : `${url} (${date})`)).join('\n'),
    note: one.note,
  }))
  const occupancies = referenceOccupants.flatMap((one) =>
    one.parcels.map((number): OccupancyRecord => ({
      uid: stableUid(`occupancy/${one.park}/${number}/${one.key}`),
      parcel_uid: parcelUid(one.park, number),
      company_uid: stableUid(`company/${one.park}/${one.key}`),
      since: one.since,
      until: null,
      share: null,
      operating: one.operating === null ? null : Number(one.operating),
      publication: 'name',
      origin: 'reference',
      note: one.note,
    })),
  )
  return { companies, occupancies }
}

/** Invented companies, with every level of publication. */
export function inventedCompanies(): CompanyRows {
  const companies = demoCompanies.map((one): CompanyRow => ({
    ...notYetKnown,
    uid: companyUid(one.key),
    name: one.name,
    name_kana: one.nameKana,
    folded: foldedForSearch(one.name, one.nameKana),
    industry: one.industry,
    publication: one.publication,
    origin: 'demo',
    source: '',
    note: one.note,
  }))
  const occupancies = demoCompanies.flatMap((one) =>
    one.sites.map((site): OccupancyRecord => ({
      uid: stableUid(`occupancy/${site.park}/${site.parcel}/${one.key}`),
      parcel_uid: parcelUid(site.park, site.parcel),
      company_uid: companyUid(one.key),
      since: site.since,
      until: site.until,
      share: site.share,
      operating: Number(site.operating),
      publication: one.publication,
      origin: 'demo',
      note: '',
    })),
  )
  return { companies, occupancies }
}
