import type { LiveSited, LiveStage, LiveSum, LiveYear } from '../../contract/indicators'
import { fiscalYearOf } from '../../contract/rules/fiscal-year'
import type { SitedRow, StageEntryRow } from './live-repository'

/** Counting of records for live figures. Pure; days are ISO days. */

interface Dated {
  readonly uid: string
  readonly day: string
}

/** Rows by fiscal year from the first to that of `day`, years without any included. @param before what came on no known day */
export function byFiscalYear(rows: readonly Dated[], day: string, before = 0): LiveYear[] {
  const years = new Map<number, string[]>()
  for (const row of rows) {
    const year = fiscalYearOf(row.day)
    years.set(year, [...(years.get(year) ?? []), row.uid])
  }
  if (years.size === 0) return []
  const first = Math.min(...years.keys())
  let cumulative = before
  return Array.from({ length: fiscalYearOf(day) - first + 1 }, (_, index) => {
    const uids = years.get(first + index) ?? []
    cumulative += uids.length
    return { year: first + index, single: uids.length, cumulative, uids }
  })
}

/** One company on the parcels that are looked at. */
interface Sited {
  readonly uid: string
  /** Day of its first occupancy; null when one of them has no known beginning. */
  readonly since: string | null
  readonly hasLeft: boolean
  readonly isInvented: boolean
}

function sitedCompanies(rows: readonly SitedRow[], day: string): Sited[] {
  const byCompany = new Map<string, SitedRow[]>()
  for (const row of rows) byCompany.set(row.company_uid, [...(byCompany.get(row.company_uid) ?? []), row])
  return [...byCompany].map(([uid, own]) => ({
    uid,
    since: own.reduce<string | null>(
      (first, { since }) => (first === null || since === null ? null : since < first ? since : first),
      own[0]?.since ?? null,
    ),
    hasLeft: own.every(({ until }) => until !== null && until <= day),
    isInvented: own.some(({ origin }) => origin === 'demo'),
  }))
}

const inParks = (rows: readonly SitedRow[], parkUids: readonly string[]) =>
  parkUids.length === 0 ? rows : rows.filter(({ park_uid }) => parkUids.includes(park_uid))

/**
 * Companies sited up to the day as the plan counts them (累計: each once, those that left stay counted).
 * @param rows occupancies that began by the day
 * @param parkUids empty for all parks
 */
export function countSited(rows: readonly SitedRow[], day: string, parkUids: readonly string[]): LiveSited {
  const counted = inParks(rows, parkUids)
  const companies = sitedCompanies(counted, day)
  const undated = companies.filter(({ since }) => since === null).length
  const dated = companies.flatMap(({ uid, since }) => (since === null ? [] : [{ uid, day: since }]))
  const parks = [...new Set(counted.map(({ park_uid }) => park_uid))].toSorted()
  return {
    total: companies.length,
    undated,
    left: companies.filter(({ hasLeft }) => hasLeft).length,
    invented: companies.filter(({ isInvented }) => isInvented).length,
    years: byFiscalYear(dated, day, undated),
    parks: parks.map((parkUid) => ({
      parkUid,
      total: sitedCompanies(inParks(counted, [parkUid]), day).length,
    })),
  }
}

/** Entries of each case, in their order. */
function byCase(entries: readonly StageEntryRow[]): Map<string, StageEntryRow[]> {
  const cases = new Map<string, StageEntryRow[]>()
  for (const entry of entries) {
    const own = cases.get(entry.prospect_uid)
    if (own) own.push(entry)
    else cases.set(entry.prospect_uid, [entry])
  }
  return cases
}

interface Stage {
  readonly uid: string
  readonly position: number
}

/**
 * What became of the cases that entered each stage.
 * @param entries by case, oldest first
 * @param fiscalYear only entries of this year count as entering; null counts all
 */
export function countStages(
  stages: readonly Stage[],
  entries: readonly StageEntryRow[],
  fiscalYear: number | null,
): LiveStage[] {
  const cases = [...byCase(entries).values()]
  return stages.map((stage) => {
    const after = cases.flatMap((own) => {
      const at = own.findIndex(
        ({ stage_uid, since }) =>
          stage_uid === stage.uid && (fiscalYear === null || fiscalYearOf(since) === fiscalYear),
      )
      return at < 0 ? [] : [own.slice(at)]
    })
    const some = (test: (entry: StageEntryRow) => boolean) => after.filter((own) => own.some(test)).length
    return {
      stageUid: stage.uid,
      entered: after.length,
      wentOn: some(({ position, kind }) => position > stage.position && (kind === 'open' || kind === 'won')),
      won: some(({ kind }) => kind === 'won'),
      lost: some(({ kind }) => kind === 'lost'),
      standing: after.filter((own) => own.at(-1)?.stage_uid === stage.uid).length,
    }
  })
}

/** Cases that stand in a won stage. @param entries by case, oldest first */
export function wonCases(entries: readonly StageEntryRow[]): string[] {
  return [...byCase(entries)].flatMap(([uid, own]) => (own.at(-1)?.kind === 'won' ? [uid] : []))
}

/** Sum of what is known, and how many are not. */
export function sumOf(figures: readonly (number | null)[]): LiveSum {
  const known = figures.filter((figure) => figure !== null)
  return {
    sum: known.reduce((sum, figure) => sum + figure, 0),
    known: known.length,
    unknown: figures.length - known.length,
  }
}
