import type { Suitor } from '../../contract/matching'
import type { RequirementLine } from '../../contract/requirements'
import { factsOfParcel, remembered, type AnswerIndex, type MatchParcel, type Measured } from './facts'
import { compileSheet, evaluateSheet, type CompiledSheet, type Verdict } from './score'

/** A live prospect with its requirement sheet. */
export interface MatchProspect {
  readonly uid: string
  readonly lines: readonly RequirementLine[]
}

const verdictRank = { fits: 0, nearly: 1, misses: 2 } as const

/**
 * Prospects against one parcel: those it fits first, then by score, then by uid. A prospect whose sheet asks nothing is
 * left out: everything would fit it.
 */
export function matchProspects(
  parcel: MatchParcel,
  prospects: readonly MatchProspect[],
  answers: AnswerIndex,
  measured: Measured,
): Suitor[] {
  const facts = remembered(factsOfParcel(parcel, answers, measured))
  const suitors: Suitor[] = []
  for (const { uid, lines } of prospects) {
    const sheet = compileSheet(lines)
    if (sheet.basis === 'none') continue
    suitors.push({ prospectUid: uid, ...evaluateSheet(sheet, facts) })
  }
  return suitors.sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (b.score ?? 0) - (a.score ?? 0) ||
      ((a.prospectUid ?? '') < (b.prospectUid ?? '') ? -1 : 1),
  )
}

function rankOf({ verdict }: Suitor): number {
  return verdictRank[verdict ?? 'misses']
}

/** One parcel before and after a change: its row and what is known of it. */
export interface ParcelState {
  readonly parcel: MatchParcel
  readonly answers: AnswerIndex
  readonly measured: Measured
}

export interface FitChange {
  readonly prospectUid: string
  readonly parcelUid: string
  readonly before: Verdict | 'not-offered'
  readonly after: Verdict
}

function verdictIn(sheet: CompiledSheet, state: ParcelState | null): Verdict | 'not-offered' {
  if (state === null || !state.parcel.available) return 'not-offered'
  return evaluateSheet(sheet, factsOfParcel(state.parcel, state.answers, state.measured)).verdict
}

/**
 * Prospects that a parcel fits now and did not before: it became available, or an answer, its price, its area changed. A
 * parcel that is not available announces nobody.
 * @param before null for a parcel that is new
 */
export function newlyFitting(
  before: ParcelState | null,
  after: ParcelState,
  prospects: readonly MatchProspect[],
): FitChange[] {
  if (!after.parcel.available) return []
  const changes: FitChange[] = []
  for (const { uid, lines } of prospects) {
    const sheet = compileSheet(lines)
    if (sheet.basis === 'none' || verdictIn(sheet, after) !== 'fits') continue
    const earlier = verdictIn(sheet, before)
    if (earlier !== 'fits')
      changes.push({ prospectUid: uid, parcelUid: after.parcel.uid, before: earlier, after: 'fits' })
  }
  return changes
}
