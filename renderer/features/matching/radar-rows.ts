import type { OpenQuestion, Parcel, Uid } from '../../../electron/contract'
import { criterionOf } from '../../../electron/contract/rules/criteria'

/** A question of a park, or the same question of some of its parcels. */
export interface RadarRow {
  readonly key: string
  readonly parkUid: Uid
  readonly subject: 'park' | 'parcel'
  readonly criterion: string
  /** The parcels that do not answer, costliest first; empty for a question of the park. */
  readonly parcels: readonly Parcel[]
  readonly prospectUids: readonly Uid[]
  /** The most prospects that have it as a must at one of the subjects. */
  readonly mustCount: number
}

/** The open questions as rows: those of the parcels of a park that ask the same are one row. In the order of the host. */
export function radarRows(
  questions: readonly OpenQuestion[],
  parcels: ReadonlyMap<Uid, Parcel>,
): readonly RadarRow[] {
  const rows = new Map<string, RadarRow>()
  for (const { subjectUid, subject, criterion, prospectUids = [], mustCount = 0 } of questions) {
    if (subjectUid === undefined || subject === undefined || criterion === undefined) continue
    const parcel = subject === 'parcel' ? parcels.get(subjectUid) : undefined
    const parkUid = subject === 'park' ? subjectUid : parcel?.parkUid
    if (parkUid === undefined || criterionOf(criterion) === null) continue
    const key = `${subject} ${parkUid} ${criterion}`
    const row = rows.get(key)
    rows.set(key, {
      key,
      parkUid,
      subject,
      criterion,
      parcels: [...(row?.parcels ?? []), ...(parcel ? [parcel] : [])],
      prospectUids: [...new Set([...(row?.prospectUids ?? []), ...prospectUids])],
      mustCount: Math.max(row?.mustCount ?? 0, mustCount),
    })
  }
  return [...rows.values()].toSorted(
    (a, b) => b.mustCount - a.mustCount || b.prospectUids.length - a.prospectUids.length,
  )
}
