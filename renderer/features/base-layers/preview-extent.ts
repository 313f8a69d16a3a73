import type { LayerDetails, LayerKind, Park } from '../../../electron/contract'

type Extent = NonNullable<LayerDetails['bounds']>

/** A layer wider than this is of a whole region, degrees: seen as a whole it would say nothing about the parks. */
const regionDegrees = 3
/** About 20 km, degrees. */
const farDegrees = 0.2
/** Round a single park, degrees. */
const margin = 0.05

function inside({ point: [lon, lat] }: Pick<Park, 'point'>, box: Extent, reach: number): boolean {
  const [west, south, east, north] = box
  return lon >= west - reach && lon <= east + reach && lat >= south - reach && lat <= north + reach
}

/** What holds all these parks (lon, lat); null without any. */
function around(parks: readonly Pick<Park, 'point'>[]): Extent | null {
  if (parks.length === 0) return null
  const lons = parks.map(({ point }) => point[0])
  const lats = parks.map(({ point }) => point[1])
  return [
    Math.min(...lons) - margin,
    Math.min(...lats) - margin,
    Math.max(...lons) + margin,
    Math.max(...lats) + margin,
  ]
}

/**
 * What a preview of a layer shows first: the layer, or of one that covers a whole region the parks in it.
 * @param bounds west, south, east, north of the layer (EPSG:6668); null where it is not known
 * @returns null where neither layer nor parks have a place
 */
export function previewExtent(bounds: Extent | null, parks: readonly Pick<Park, 'point'>[]): Extent | null {
  if (bounds === null) return around(parks)
  const isRegion = bounds[2] - bounds[0] > regionDegrees || bounds[3] - bounds[1] > regionDegrees
  return (isRegion ? around(parks.filter((park) => inside(park, bounds, 0))) : null) ?? bounds
}

/** What there is to say of a layer that has been read; `far` where its place was probably meant otherwise. */
export function previewNote(
  kind: LayerKind,
  bounds: Extent | null,
  parks: readonly Pick<Park, 'point'>[],
): 'empty' | 'nowhere' | 'far' | 'here' | 'tiles' {
  // Tiles may be without an extent; GeoJSON is without one only where there is nothing in it.
  if (bounds === null) return kind === 'geojson' ? 'empty' : 'nowhere'
  if (parks.length > 0 && !parks.some((park) => inside(park, bounds, farDegrees))) return 'far'
  return kind === 'geojson' ? 'here' : 'tiles'
}
