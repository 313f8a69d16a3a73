import type { Parcel, SaleClass, Status, Uid } from '../../../../electron/contract'
import { tally, type Tally } from '../../../../electron/contract/rules/sold-share'
import { groupBy } from '../memo'
import { readDay } from '../figures'

export type StatusChangeIssue = 'day-unknown' | 'parcel-absent' | 'no-status' | 'nothing-selected'

/** What a change of status would do to the parcels as they stand on the as-of day. */
export interface StatusChangePreview {
  readonly issue: StatusChangeIssue | null
  /** Parcels that do not exist on that day: the host refuses the whole change. */
  readonly absent: readonly Parcel[]
  /** Parcels that change on the as-of day, by the status they leave. */
  readonly changing: readonly { readonly from: Status | null; readonly tally: Tally }[]
  /** Parcels that have the status already. */
  readonly same: Tally
  /** Parcels with a later entry: the new one goes into their past and what is shown stays. */
  readonly past: Tally
  /** The day lies after the as-of day: nothing that is shown changes yet. */
  readonly future: boolean
  /** Parcels that come to count as sold (分譲済), or cease to. */
  readonly soldDelta: number
}

/**
 * Previews `parcels.changeStatus` without asking the host.
 * @param typed the day from which the status holds, as typed
 * @param asOf ISO day that is shown
 */
export function previewStatusChange(
  parcels: readonly Parcel[],
  statuses: ReadonlyMap<Uid, Status>,
  statusUid: Uid,
  typed: string,
  asOf: string,
): StatusChangePreview {
  const since = readDay(typed) ?? ''
  const known = since !== ''
  const absent = known ? parcels.filter((each) => !existsOn(each, since)) : []
  const future = known && since > asOf
  const past = known ? parcels.filter((each) => since < each.statusSince) : []
  const inPast = new Set(past)
  const now = known && !future ? parcels.filter((each) => !inPast.has(each)) : []
  const changing = now.filter((each) => each.statusUid !== statusUid)
  const classOf = (uid: Uid): SaleClass | undefined => statuses.get(uid)?.saleClass
  const before = changing.filter((each) => classOf(each.statusUid) === 'disposed').length
  const after = classOf(statusUid) === 'disposed' ? changing.length : 0
  return {
    issue:
      parcels.length === 0
        ? 'nothing-selected'
        : !statuses.has(statusUid)
          ? 'no-status'
          : !known
            ? 'day-unknown'
            : absent.length > 0
              ? 'parcel-absent'
              : null,
    absent,
    changing: [...groupBy(changing, (each) => each.statusUid)].map(([uid, rows]) => ({
      from: statuses.get(uid) ?? null,
      tally: tally(rows),
    })),
    same: tally(now.filter((each) => each.statusUid === statusUid)),
    past: tally(past),
    future,
    soldDelta: after - before,
  }
}

function existsOn(parcel: Pick<Parcel, 'existsFrom' | 'existsUntil'>, day: string): boolean {
  return (
    (parcel.existsFrom === null || day >= parcel.existsFrom) &&
    (parcel.existsUntil === null || day < parcel.existsUntil)
  )
}
