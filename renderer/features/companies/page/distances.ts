import type { Park, Position } from '../../../../electron/contract'

const semiMajorM = 6_378_137
const flattening = 1 / 298.257222101
const eccentricity2 = flattening * (2 - flattening)
const radian = Math.PI / 180

/**
 * Straight distance over the ellipsoid (GRS 80) in m between two places (longitude, latitude; EPSG:6668), by the radii of
 * curvature at the latitude between them. Within Japan it differs from the geodesic by less than 1 part in 1,000.
 */
export function distanceM([lonA, latA]: Position, [lonB, latB]: Position): number {
  const middle = ((latA + latB) / 2) * radian
  const curve = 1 - eccentricity2 * Math.sin(middle) ** 2
  const north = ((semiMajorM * (1 - eccentricity2)) / curve ** 1.5) * (latB - latA) * radian
  const east = (semiMajorM / Math.sqrt(curve)) * Math.cos(middle) * (lonB - lonA) * radian
  return Math.hypot(north, east)
}

export interface ParkDistance {
  readonly park: Park
  /** m */
  readonly distance: number
}

/** Parks by their distance from a place, the nearest first. */
export function parkDistances(from: Position, parks: readonly Park[]): readonly ParkDistance[] {
  return parks
    .map((park) => ({ park, distance: distanceM(from, park.point) }))
    .toSorted((a, b) => a.distance - b.distance)
}

/** The site of a company that lies nearest to a park; null where no site has a point. */
export function nearestSite<S extends { readonly position: Position | null }>(
  park: Park,
  sites: readonly S[],
): { readonly site: S; readonly distance: number } | null {
  let best: { site: S; distance: number } | null = null
  for (const site of sites) {
    if (site.position === null) continue
    const distance = distanceM(park.point, site.position)
    if (best === null || distance < best.distance) best = { site, distance }
  }
  return best
}

/** Kilometres with a decimal below 100 km: `3.4 km`, `312 km`. @param metres m */
export function kilometres(metres: number): string {
  const km = metres / 1000
  return `${km < 99.95 ? km.toFixed(1) : Math.round(km)} km`
}
