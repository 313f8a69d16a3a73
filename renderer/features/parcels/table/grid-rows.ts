import type { Parcel, Uid } from '../../../../electron/contract'
import type { ParkGroup } from '../selectors'

/** A row of the table: a park with its totals, or one of its parcels. */
export type GridRow =
  { readonly kind: 'group'; readonly group: ParkGroup } | { readonly kind: 'parcel'; readonly parcel: Parcel }

/**
 * The rows in the order in which they stand. A park of which the filter lets nothing through is left out, a park that
 * has no parcels at all is shown as long as nothing is filtered.
 * @param folded parks whose parcels are folded away
 */
export function gridRows(
  groups: readonly ParkGroup[],
  folded: ReadonlySet<Uid>,
  isFiltered: boolean,
): readonly GridRow[] {
  return groups
    .filter((group) => group.shown.count > 0 || (!isFiltered && group.all.count === 0))
    .flatMap((group): GridRow[] => [
      { kind: 'group', group },
      ...(folded.has(group.park.uid)
        ? []
        : group.parcels.map((parcel): GridRow => ({ kind: 'parcel', parcel }))),
    ])
}
