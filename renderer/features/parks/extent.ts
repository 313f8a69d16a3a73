import type { MultiPolygon, Park, Parcel, ParkFeature, Position, Uid } from '../../../electron/contract'
import type { Extent } from '../map/slice'

const metresPerDegreeOfLatitude = 111_000
/** Shown around a park of which only a point is known. */
const pointRadiusM = 600

/**
 * The extent of a park in degrees (west, south, east, north; EPSG:6668): its outline, parcels and inner features where
 * there are any, else the circle in which it lies.
 */
export function extentOfPark(
  park: Park,
  parcels: Iterable<Pick<Parcel, 'uid' | 'parkUid'>>,
  shapes: ReadonlyMap<Uid, MultiPolygon>,
  features: readonly ParkFeature[],
): Extent {
  const polygons: MultiPolygon[] = park.outline ? [park.outline] : []
  for (const parcel of parcels) {
    const shape = parcel.parkUid === park.uid ? shapes.get(parcel.uid) : undefined
    if (shape) polygons.push(shape)
  }
  for (const feature of features) if (feature.parkUid === park.uid) polygons.push(feature.polygon)
  return extentOf(polygons.flat(3) as Position[]) ?? around(park.point, park.uncertaintyM ?? pointRadiusM)
}

/** The smallest extent that holds all positions; null without any. */
export function extentOf(positions: Iterable<Position>): Extent | null {
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return west <= east ? [west, south, east, north] : null
}

function around([lon, lat]: Position, radiusM: number): Extent {
  const high = radiusM / metresPerDegreeOfLatitude
  const wide = high / Math.cos((lat * Math.PI) / 180)
  return [lon - wide, lat - high, lon + wide, lat + high]
}
