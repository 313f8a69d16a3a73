import type { Uid } from '../../../electron/contract'
import { overlapMinutes } from './clock'
import type { VisitDraft } from './form/visit-form'
import type { VisitRow } from './rows'

export interface Clash {
  readonly visit: VisitRow
  readonly minutes: number
}

/**
 * Visits of the day that share time with a draft and an officer, too. Where nobody is named it may be anybody, so it is
 * told as well; what was called off is not in the way.
 * @param uid of the visit that is being changed, which is not in its own way
 */
export function clashes(uid: Uid | null, draft: VisitDraft, visits: readonly VisitRow[]): readonly Clash[] {
  if (draft.minutes === null || draft.on === null) return []
  const timed = { startAt: draft.startAt, minutes: draft.minutes }
  return visits.flatMap((visit) => {
    if (visit.uid === uid || visit.on !== draft.on) return []
    if (visit.state === 'cancelled' || visit.state === 'no-answer') return []
    const isShared =
      draft.officerUids.length === 0 ||
      visit.officerUids.length === 0 ||
      visit.officerUids.some((officer) => draft.officerUids.includes(officer))
    const minutes = isShared ? overlapMinutes(timed, visit) : 0
    return minutes > 0 ? [{ visit, minutes }] : []
  })
}
