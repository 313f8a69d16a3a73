import type { MultiPolygon, Parcel, ScenarioParcel, Uid } from '../../../electron/contract'

export interface Overlaid {
  readonly byUid: ReadonlyMap<Uid, Parcel>
  readonly shapes: ReadonlyMap<Uid, MultiPolygon>
  /** Parcels that only the scenario has. */
  readonly planned: ReadonlySet<Uid>
}

/**
 * The parcels of the map with those of one park replaced by what a scenario makes of them. A new parcel looks like the
 * first it comes from: it would be sold as that is. The register's rows are not changed.
 */
export function withScenario(
  byUid: ReadonlyMap<Uid, Parcel>,
  shapes: ReadonlyMap<Uid, MultiPolygon>,
  parkUid: Uid,
  made: readonly ScenarioParcel[],
): Overlaid {
  const own = [...byUid.values()].filter((parcel) => parcel.parkUid === parkUid)
  const byNumber = new Map(own.map((parcel) => [parcel.number, parcel]))
  const changed = made.filter((each) => each.changed)
  const gone = new Set(changed.flatMap((each) => each.from ?? []))
  const nextByUid = new Map(byUid)
  const nextShapes = new Map(shapes)
  const planned = new Set<Uid>()
  for (const number of gone) {
    const parcel = byNumber.get(number)
    if (parcel === undefined) continue
    nextByUid.delete(parcel.uid)
    nextShapes.delete(parcel.uid)
  }
  for (const { uid, number, polygon, areaM2, price, from } of changed) {
    const base = from?.map((each) => byNumber.get(each)).find((each) => each !== undefined)
    if (uid === undefined || polygon === undefined || base === undefined) continue
    nextByUid.set(uid, {
      ...base,
      uid,
      number: number ?? '',
      registeredAreaM2: areaM2 ?? null,
      planeAreaM2: null,
      price: price ?? { kind: 'unknown' },
    })
    nextShapes.set(uid, polygon)
    planned.add(uid)
  }
  return { byUid: nextByUid, shapes: nextShapes, planned }
}
