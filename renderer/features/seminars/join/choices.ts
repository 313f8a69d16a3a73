import type { Uid } from '../../../../electron/contract'
import type { Candidates, LeadRow } from '../slice'

/** What is to become of a card: the uid of the company it is joined with, `new` for a new one, or `later`. */
export type Choice = string

export interface JoinRow {
  readonly lead: LeadRow
  readonly candidates: Candidates['candidates']
  /** The only company of the same name: almost certainly this one. */
  readonly sure: Uid | null
}

/** Cards without a company beside what was found for them, the sure ones first. */
export function joinRows(leads: readonly LeadRow[], found: readonly Candidates[]): readonly JoinRow[] {
  const byLead = new Map(found.map(({ leadUid, candidates }) => [leadUid, candidates]))
  return leads
    .map((lead): JoinRow => {
      const candidates = byLead.get(lead.uid) ?? []
      const same = candidates.filter((candidate) => candidate.same)
      // Two companies of one name: nobody but the officer knows which.
      return { lead, candidates, sure: same.length === 1 ? (same[0]?.companyUid ?? null) : null }
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

function rank({ sure, candidates }: JoinRow): number {
  return sure !== null ? 0 : candidates.length > 0 ? 1 : 2
}

/** What stands chosen for a card: what the officer chose, else the sure company, else later. */
export function choiceOf(row: JoinRow, chosen: ReadonlyMap<Uid, Choice>): Choice {
  const choice = chosen.get(row.lead.uid)
  if (choice === undefined) return row.sure ?? 'later'
  // A company that was chosen and is no candidate any more was merged or removed meanwhile.
  const isThere =
    choice === 'new' || choice === 'later' || row.candidates.some((c) => c.companyUid === choice)
  return isThere ? choice : (row.sure ?? 'later')
}

export function joinsOf(
  rows: readonly JoinRow[],
  chosen: ReadonlyMap<Uid, Choice>,
): { leadUid: Uid; companyUid: Uid | null }[] {
  return rows.flatMap((row) => {
    const choice = choiceOf(row, chosen)
    return choice === 'later' ? [] : [{ leadUid: row.lead.uid, companyUid: choice === 'new' ? null : choice }]
  })
}
