import type { Place, Position } from '../../../electron/contract'
import { isStation, withoutStation } from '../../../electron/contract/rules/station-name'
import type { PlacesSlice } from '../places/slice'
import { loadBasemap } from '../map/base/basemap-data'
import { fromUnit } from '../map/canvas/mercator'

/** Where a place lies, or what it may mean. */
export interface Found {
  /** Longitude, latitude; EPSG:6668. Null where the name means none or several. */
  readonly position: Position | null
  readonly offers: readonly Place[]
}

const mostOffers = 5

/**
 * Looks a place up by name. The base map knows the stations around Yonezawa and those of the Shinkansen to Tokyo alone; for
 * any other the gazetteer's places of the same name are offered, for the officer to choose: 品川 is a ward and a town.
 */
export async function lookUp(
  place: string,
  { geocode, search }: Pick<PlacesSlice, 'geocode' | 'search'>,
): Promise<Found> {
  const stations = (await loadBasemap()).stations.filter(
    ({ name }) => withoutStation(name) === withoutStation(place),
  )
  const [station] = stations
  // Two stations of one name are two places: the gazetteer may know better.
  if (station !== undefined && stations.length === 1) return { position: fromUnit(station.at), offers: [] }
  const found = isStation(place) ? null : await geocode(place)
  if (found !== null) return { position: found.place.position, offers: [] }
  return { position: null, offers: await search(withoutStation(place).slice(0, 200), mostOffers) }
}
