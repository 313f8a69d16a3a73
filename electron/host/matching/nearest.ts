import { middleOf } from '../geometry/plane-shape'
import { nearestFinder, type NamedPlace } from './distance'
import type { Measured, MatchParcel } from './facts'

/** Places of the base map that the program measures to, by the criterion they answer. */
export type ReferencePlaces = Readonly<Record<'icDistance' | 'stationDistance', readonly NamedPlace[]>>

export interface MeasuredDistance {
  readonly km: number
  /** Name of the interchange or station. */
  readonly name: string
}

/**
 * Straight distances from the middle of each parcel to the nearest interchange and station, rounded to 0.01 km. A parcel
 * without geometry has none. Depends on geometry alone: keep it until a shape changes.
 */
export function measureDistances(
  parcels: readonly Pick<MatchParcel, 'uid' | 'polygon'>[],
  places: ReferencePlaces,
): ReadonlyMap<string, ReadonlyMap<string, MeasuredDistance>> {
  const finders = Object.entries(places).map(([criterion, of]) => [criterion, nearestFinder(of)] as const)
  const measured = new Map<string, Map<string, MeasuredDistance>>()
  for (const { uid, polygon } of parcels) {
    const middle = polygon && middleOf(polygon)
    if (!middle) continue
    const own = new Map<string, MeasuredDistance>()
    for (const [criterion, find] of finders) {
      const nearest = find(middle)
      if (nearest) own.set(criterion, { km: Math.round(nearest.km * 100) / 100, name: nearest.place.name })
    }
    measured.set(uid, own)
  }
  return measured
}

/** The distances as facts are looked up. */
export function measuredBy(distances: ReadonlyMap<string, ReadonlyMap<string, MeasuredDistance>>): Measured {
  return (parcelUid, criterion) => distances.get(parcelUid)?.get(criterion)?.km ?? null
}
