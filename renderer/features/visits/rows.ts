import type { ListEntry, Visit, VisitAim, VisitKind, VisitState } from '../../../electron/contract'
import type { AppState } from '../../store/state'
import { entriesOf } from '../companies/lists'
import { memo } from '../parcels/memo'

/** A visit as the internal face knows it: every field is there. */
export type VisitRow = Required<Visit>

export function isFull(visit: Visit): visit is VisitRow {
  return visit.uid !== undefined
}

export const visitKinds: readonly VisitKind[] = ['visit', 'tour', 'exhibition', 'online', 'telephone']
export const visitAims: readonly VisitAim[] = ['attraction', 'aftercare']
export const visitStates: readonly VisitState[] = ['planned', 'confirmed', 'held', 'cancelled', 'no-answer']

/** What still lies ahead of the officer, whatever its day. */
export function isOpen({ state }: Pick<VisitRow, 'state'>): boolean {
  return state === 'planned' || state === 'confirmed'
}

const officesOf = memo((entries: readonly ListEntry[]) => entriesOf(entries, 'office'))
export const selectOffices = (state: AppState): readonly Required<ListEntry>[] =>
  officesOf(state.lists.entries)
