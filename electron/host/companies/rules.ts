import type { Company } from '../../contract/companies'
import { foldCompanyName, foldText } from '../../contract/rules/fold'
import type { CompanyRow } from './repository'

/**
 * What a company is searched by, folded once when it is written, because SQLite's LIKE knows ASCII only: the name
 * without its company form, the name with it, and the reading, a line each.
 */
export function foldedForSearch(name: string, nameKana: string): string {
  return [foldCompanyName(name), foldText(name), foldText(nameKana)].join('\n')
}

export function companyFromRow(row: CompanyRow): Company {
  return {
    uid: row.uid,
    name: row.name,
    nameKana: row.name_kana,
    industry: row.industry,
    publication: row.publication,
    origin: row.origin,
    source: row.source,
    note: row.note,
  }
}
