import type { ListEntry, Parcel, Prospect, TargetField, Uid } from '../../../../electron/contract'
import { industryOf } from '../../../../electron/contract/rules/industries'
import type { Messages } from '../../../messages'
import type { Format } from '../../../ui/format/create-format'
import type { SortValue } from '../../../ui/grid/sort'
import type { Cell } from '../../../ui/grid/tsv'
import { fieldName } from '../field-mark'
import type { Case, Firm } from '../firm'
import type { PrefectureOf } from '../prefecture'
import type { CompanyColumn } from './columns'
import { daysUntouched } from './filter'

/** What cells are written with. */
export interface CompanyCells {
  readonly m: Messages
  readonly format: Format
  readonly fields: ReadonlyMap<Uid, TargetField>
  /** The letter of each field. */
  readonly letters: ReadonlyMap<Uid, string>
  readonly entries: ReadonlyMap<Uid, ListEntry>
  readonly cases: ReadonlyMap<Uid, readonly Case[]>
  readonly parcels: ReadonlyMap<Uid, Parcel>
  readonly prefecture: PrefectureOf
  readonly today: string
}

/** An entry of a list in the language of the moment. */
export function entryName(entry: ListEntry | undefined, language: 'ja' | 'en'): string {
  if (entry === undefined) return ''
  return (language === 'en' && entry.nameEn) || entry.name || ''
}

/** The words for an industry code, or the words the company is shown by where no code is known; null is 未確認. */
export function industryText(
  firm: Pick<Firm, 'industryCode' | 'industry'>,
  language: 'ja' | 'en',
): string | null {
  const group = firm.industryCode === null ? null : industryOf(firm.industryCode)
  if (group === null) return firm.industry || null
  return language === 'en' ? group.en : group.ja
}

/** Prospects that are still open or held, then those that were won or lost. */
export function liveCases(cases: readonly Case[], entries: ReadonlyMap<Uid, ListEntry>): readonly Case[] {
  return cases.filter((each) => isLive(each, entries))
}

/** Neither won nor lost. */
export function isLive(prospect: Prospect, entries: ReadonlyMap<Uid, ListEntry>): boolean {
  const kind = prospect.stageUid === undefined ? undefined : entries.get(prospect.stageUid)?.kind
  return kind === 'open' || kind === 'held'
}

/** What stands in a cell of the table; null is 未確認, an empty text is nothing to say. */
export function companyText(firm: Firm, column: CompanyColumn, tools: CompanyCells): string | null {
  const { m, format, entries } = tools
  const { language } = format
  switch (column) {
    case 'name':
      return firm.name
    case 'kana':
      return firm.nameKana || null
    case 'rank':
      return firm.rank ?? m.companies.unranked
    case 'fields':
      return m.common.listOf(
        firm.allFieldUids.flatMap((uid) => {
          const field = tools.fields.get(uid)
          return field ? fieldName(field, language) : []
        }),
      )
    case 'industry':
      return industryText(firm, language)
    case 'prospects':
      return m.common.listOf(
        (tools.cases.get(firm.uid) ?? []).map((each) => entryName(entries.get(each.stageUid), language)),
      )
    case 'parcels':
      return m.common.listOf(
        firm.parcelUids.map((uid) => tools.parcels.get(uid)?.number ?? m.companies.otherDay),
      )
    case 'untouched': {
      const days = daysUntouched(firm, tools.today)
      return days === null ? m.companies.neverTouched : m.companies.days(format.whole(days))
    }
    case 'prefecture':
      return tools.prefecture(firm.position)
    case 'relations':
      return m.common.listOf(firm.relationUids.map((uid) => entryName(entries.get(uid), language)))
    case 'employees':
      return firm.employees === null ? null : format.whole(firm.employees)
    case 'capital':
      return firm.capitalYen === null ? null : capitalText(firm.capitalYen, tools)
    case 'number':
      return firm.corporateNumber
    case 'publication':
      return m.common.publications[firm.publication]
    case 'former':
      return m.common.listOf(firm.formerNames)
    case 'web':
      return firm.web
    case 'origin':
      return m.common.origins[firm.origin]
    case 'note':
      return firm.note
  }
}

/** Capital as papers give it: 万円 in Japanese from ten thousand yen on, whole yen in English. */
export function capitalText(yen: number, { m, format }: Pick<CompanyCells, 'm' | 'format'>): string {
  if (format.language === 'en' || yen % 10_000 !== 0) return format.yen(yen)
  return m.companies.tenThousandYen(format.whole(yen / 10_000))
}

/** What a cell becomes on the clipboard: figures plain, the day of the last touch as ISO. */
export function companyValue(firm: Firm, column: CompanyColumn, tools: CompanyCells): Cell {
  switch (column) {
    case 'employees':
      return firm.employees
    case 'capital':
      return firm.capitalYen
    case 'untouched':
      return daysUntouched(firm, tools.today)
    default:
      return companyText(firm, column, tools)
  }
}

/** What the table sorts a company by. */
export function companySortValue(firm: Firm, column: CompanyColumn, tools: CompanyCells): SortValue {
  switch (column) {
    case 'name':
    case 'kana':
      // Kanji do not sort by their reading: the reading comes first, names without one last.
      return firm.nameKana || null
    case 'rank':
      return firm.rank
    case 'industry':
      return firm.industryCode
    case 'prospects': {
      const [first] = tools.cases.get(firm.uid) ?? []
      return first ? (tools.entries.get(first.stageUid)?.position ?? null) : null
    }
    case 'employees':
      return firm.employees
    case 'capital':
      return firm.capitalYen
    case 'untouched': {
      // Never touched is the longest of all, not an unknown.
      return daysUntouched(firm, tools.today) ?? Number.MAX_SAFE_INTEGER
    }
    case 'publication':
      return firm.publication
    default:
      return companyText(firm, column, tools) || null
  }
}
