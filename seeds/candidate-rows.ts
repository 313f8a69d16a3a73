import type { CompanyNoteRow, ContactRow, SiteRow } from '../electron/host/company-details/repository'
import type { CompanyRow, FormerNameRow, LinkRow } from '../electron/host/companies/repository'
import { foldedForSearch } from '../electron/host/companies/rules'
import { foldText } from '../electron/contract/rules/fold'
import { encodePoint } from '../electron/host/geometry/gpkg-geometry'
import { demoCandidates, occupantFields, type Candidate } from './demo/candidates'
import { demoCases } from './demo/cases'
import { companyUid, fieldUid, listUid, stableUid } from './stable-uid'

/** Companies that might come, with all that is noted of them. */
export interface CandidateRows {
  readonly companies: CompanyRow[]
  readonly formerNames: FormerNameRow[]
  readonly relations: LinkRow[]
  readonly fields: LinkRow[]
  readonly sites: SiteRow[]
  readonly contacts: ContactRow[]
  readonly notes: CompanyNoteRow[]
}

/** Day of what is noted of every company; the sample knows no clock. */
const notedOn = '2026-04-10'

export function candidateRows(): CandidateRows {
  return {
    companies: demoCandidates.map(companyRow),
    formerNames: demoCandidates.flatMap((one) =>
      one.formerNames.map((name, index) => ({
        uid: stableUid(`former-name/${one.key}/${index + 1}`),
        company_uid: companyUid(one.key),
        name,
        folded: foldedForSearch(name, ''),
      })),
    ),
    relations: demoCandidates.flatMap((one) =>
      one.relations.map((relation) => ({
        uid: stableUid(`relation/${one.key}/${relation}`),
        company_uid: companyUid(one.key),
        target_uid: listUid('relation', relation),
      })),
    ),
    fields: [
      ...demoCandidates.flatMap((one) => fieldLinks(one.key, one.fields)),
      ...Object.entries(occupantFields).flatMap(([key, fields]) => fieldLinks(key, fields)),
    ],
    sites: demoCandidates.flatMap(siteRows),
    contacts: contactRows(),
    notes: demoCandidates.flatMap(noteRows),
  }
}

function companyRow(one: Candidate): CompanyRow {
  return {
    uid: companyUid(one.key),
    name: one.name,
    name_kana: one.nameKana,
    folded: foldedForSearch(one.name, one.nameKana),
    name_en: one.nameEn,
    corporate_number: null,
    industry_code: one.industryCode,
    industry: one.industry,
    capital_yen: one.capitalYen,
    employees: one.employees,
    web: `https://${one.key}.example`,
    rank: one.rank,
    publication: one.publication,
    origin: 'demo',
    source: '',
    note: '',
  }
}

function fieldLinks(key: string, fields: readonly number[]): LinkRow[] {
  return fields.map((field) => ({
    uid: stableUid(`company-field/${key}/${field}`),
    company_uid: companyUid(key),
    target_uid: fieldUid(field),
  }))
}

function siteRows(one: Candidate): SiteRow[] {
  return one.sites.map((site, index) => ({
    uid: stableUid(`site/${one.key}/${index + 1}`),
    company_uid: companyUid(one.key),
    kind: site.kind,
    name: site.name,
    address: site.address,
    geom: encodePoint(site.position),
    level: site.level,
    note: '',
    origin: 'demo',
  }))
}

/** Names that stand for nobody, one for each company that has a case. */
function contactRows(): ContactRow[] {
  const first = new Map(demoCases.map((one) => [one.company, one]))
  return [...first].map(([key, { contact }]) => {
    const mail = `contact@${key}.example`
    return {
      uid: stableUid(`contact/${key}`),
      company_uid: companyUid(key),
      name: contact.name,
      name_kana: '',
      folded: [contact.name, '', '', mail].map(foldText).join('\n'),
      section: '',
      title: contact.title,
      telephone: '',
      mail,
      note: '見本の担当者。実在しない',
      origin: 'demo',
    }
  })
}

function noteRows(one: Candidate): CompanyNoteRow[] {
  const kinds = [
    ['fact', one.fact],
    ['opinion', one.opinion],
  ] as const
  return kinds.flatMap(([kind, text]) =>
    text === ''
      ? []
      : [
          {
            uid: stableUid(`note/${one.key}/${kind}`),
            company_uid: companyUid(one.key),
            kind,
            noted_on: notedOn,
            text,
            origin: 'demo' as const,
          },
        ],
  )
}
