import type { ListEntry, ListKey, Uid } from '../../../electron/contract'
import type { AppState } from '../../store/state'
import { memo } from '../parcels/memo'

const mapOf = memo(
  (entries: readonly ListEntry[]): ReadonlyMap<Uid, ListEntry> =>
    new Map(entries.flatMap((entry) => (entry.uid === undefined ? [] : [[entry.uid, entry] as const]))),
)
export const selectEntryMap = (state: AppState): ReadonlyMap<Uid, ListEntry> => mapOf(state.lists.entries)

/** The entries of one list in their order. */
export function entriesOf(entries: readonly ListEntry[], list: ListKey): readonly Required<ListEntry>[] {
  return entries.filter((entry): entry is Required<ListEntry> => entry.list === list)
}
