import type { Publication } from '../../../../electron/contract'
import { industryOf } from '../../../../electron/contract/rules/industries'
import type { Firm } from '../firm'

export type RankChoice = 'A' | 'B' | 'C' | 'none'
/** What a company is to the office: it has a prospect, it stands on a parcel, or neither. */
export type RoleChoice = 'prospect' | 'occupant' | 'neither'

/** `none` stands for companies that have none of the list, `unknown` for those of which it is not known. */
export interface CompanyFilter {
  readonly text: string
  /** Uids, or `none`. */
  readonly fields: readonly string[]
  readonly ranks: readonly RankChoice[]
  /** Uids, or `none`. */
  readonly relations: readonly string[]
  /** Letters of major groups, codes of medium groups, or `unknown`. */
  readonly industries: readonly string[]
  readonly publications: readonly Publication[]
  /** Names of prefectures, or `unknown`. */
  readonly prefectures: readonly string[]
  readonly roles: readonly RoleChoice[]
  /** Days for which nobody has been in touch, at least; a company never touched passes. */
  readonly untouchedDays: number | null
}

export const emptyCompanyFilter: CompanyFilter = {
  text: '',
  fields: [],
  ranks: [],
  relations: [],
  industries: [],
  publications: [],
  prefectures: [],
  roles: [],
  untouchedDays: null,
}

/** How many bounds are in force. */
export function companyFilterCount(filter: CompanyFilter): number {
  return Object.values(filter).filter((bound) =>
    Array.isArray(bound)
      ? bound.length > 0
      : typeof bound === 'string'
        ? bound.trim() !== ''
        : bound !== null,
  ).length
}

/** What is asked of a company beside its own fields. */
export interface FilterFacts {
  /** Whether a name, reading, number or contact of the company holds the text. */
  readonly holdsText: (firm: Firm) => boolean
  readonly hasProspect: (firm: Firm) => boolean
  /** Null where it is not known. */
  readonly prefecture: (firm: Firm) => string | null
  /** ISO day */
  readonly today: string
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Days since anybody was in touch; null when nobody ever was. */
export function daysUntouched(firm: Pick<Firm, 'lastTouchOn'>, today: string): number | null {
  return firm.lastTouchOn === null ? null : Math.max(0, daysBetween(firm.lastTouchOn, today))
}

/** True when the company passes every bound of the filter. */
export function passesCompany(firm: Firm, filter: CompanyFilter, facts: FilterFacts): boolean {
  if (!oneOf(filter.fields, firm.allFieldUids)) return false
  if (!oneOf(filter.relations, firm.relationUids)) return false
  if (filter.ranks.length > 0 && !filter.ranks.includes(firm.rank ?? 'none')) return false
  if (filter.publications.length > 0 && !filter.publications.includes(firm.publication)) return false
  if (filter.industries.length > 0 && !filter.industries.some((code) => isOfIndustry(firm, code)))
    return false
  if (filter.roles.length > 0 && !filter.roles.some((role) => plays(firm, role, facts))) return false
  if (filter.prefectures.length > 0 && !filter.prefectures.includes(facts.prefecture(firm) ?? 'unknown'))
    return false
  if (filter.untouchedDays !== null) {
    const days = daysUntouched(firm, facts.today)
    if (days !== null && days < filter.untouchedDays) return false
  }
  return facts.holdsText(firm)
}

function oneOf(wanted: readonly string[], has: readonly string[]): boolean {
  if (wanted.length === 0) return true
  return has.length === 0 ? wanted.includes('none') : has.some((uid) => wanted.includes(uid))
}

function isOfIndustry(firm: Firm, code: string): boolean {
  if (firm.industryCode === null) return code === 'unknown'
  return firm.industryCode === code || industryOf(firm.industryCode)?.major === code
}

function plays(firm: Firm, role: RoleChoice, { hasProspect }: FilterFacts): boolean {
  if (role === 'prospect') return hasProspect(firm)
  if (role === 'occupant') return firm.parcelUids.length > 0
  return !hasProspect(firm) && firm.parcelUids.length === 0
}

const publications: readonly Publication[] = ['name', 'industry', 'nothing']
const ranks: readonly RankChoice[] = ['A', 'B', 'C', 'none']
const roles: readonly RoleChoice[] = ['prospect', 'occupant', 'neither']

/** Reads a filter that was saved, whatever an earlier or later version of the program wrote there. */
export function readCompanyFilter(saved: unknown): CompanyFilter {
  if (typeof saved !== 'object' || saved === null) return emptyCompanyFilter
  const read = saved as Record<string, unknown>
  const texts = (name: string): readonly string[] => {
    const value = read[name]
    return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
  }
  const known = <T extends string>(name: string, all: readonly T[]) =>
    all.filter((each) => texts(name).includes(each))
  const days = read['untouchedDays']
  return {
    text: typeof read['text'] === 'string' ? read['text'] : '',
    fields: texts('fields'),
    ranks: known('ranks', ranks),
    relations: texts('relations'),
    industries: texts('industries'),
    publications: known('publications', publications),
    prefectures: texts('prefectures'),
    roles: known('roles', roles),
    untouchedDays: typeof days === 'number' && days >= 0 ? days : null,
  }
}
