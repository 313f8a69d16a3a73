import { addDays } from '../../../../electron/contract/rules/calendar'
import { fiscalStart } from '../figures/periods'
import type { VisitRow } from '../rows'

export type ListPeriod = 'coming' | 'month' | 'year' | 'all'
export const listPeriods: readonly ListPeriod[] = ['coming', 'month', 'year', 'all']

/** The days of which visits are listed; null is open. @param today ISO day */
export function listDays(
  period: ListPeriod,
  today: string,
): { readonly from: string | null; readonly until: string | null } {
  switch (period) {
    case 'coming':
      return { from: today, until: null }
    case 'month':
      return { from: addDays(today, -30), until: today }
    case 'year':
      return { from: fiscalStart(today), until: null }
    case 'all':
      return { from: null, until: null }
  }
}

/** Visits of an officer in any of these states and of any of these aims; all where none is chosen. */
export function filterVisits(
  visits: readonly VisitRow[],
  states: readonly VisitRow['state'][],
  aims: readonly VisitRow['aim'][],
  officerUid: string | null,
): readonly VisitRow[] {
  return visits.filter(
    (visit) =>
      (states.length === 0 || states.includes(visit.state)) &&
      (aims.length === 0 || aims.includes(visit.aim)) &&
      (officerUid === null || visit.officerUids.length === 0 || visit.officerUids.includes(officerUid)),
  )
}
