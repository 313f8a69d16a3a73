import type { Basemap } from './base/basemap-data'
import { tracksContain, type Unit } from './canvas/mercator'

function nearest<T extends { at: Unit }>(
  points: readonly T[],
  [x, y]: Unit,
): { point: T; distance: number } | null {
  let best: { point: T; distance: number } | null = null
  for (const point of points) {
    const distance = Math.hypot(point.at[0] - x, point.at[1] - y)
    if (!best || distance < best.distance) best = { point, distance }
  }
  return best
}

/** Part of the world's width for a distance on the ground around the latitudes of Japan, roughly. @param km kilometres */
const kilometres = (km: number) => km / 32_000

/**
 * What a place is called: prefecture and municipality, and in the detailed area the town; null at sea. Without an
 * outline of the municipality the nearest of the same prefecture stands for it, which is why the screen says 付近.
 */
export function placeName(base: Basemap, at: Unit, withTown: boolean): string | null {
  const near = [...base.municipalitiesNear.items, ...base.municipalities.items].find((area) =>
    tracksContain(area.tracks, ...at),
  )
  const prefecture =
    near?.prefecture ??
    [...base.prefecturesNear.items, ...base.prefectures.items].find((area) =>
      tracksContain(area.tracks, ...at),
    )?.name
  if (prefecture === undefined) {
    // The smallest islands are missing from the outlines.
    const island = nearest(base.municipalityPoints, at)
    if (!island || island.distance > kilometres(3)) return null
    return `${String(island.point.properties['prefecture'])}${island.point.name}`
  }
  const municipality =
    near?.name ??
    nearest(
      base.municipalityPoints.filter(({ properties }) => properties['prefecture'] === prefecture),
      at,
    )?.point.name ??
    ''
  const town = withTown
    ? nearest(
        base.towns.filter(({ properties }) => properties['municipality'] === municipality),
        at,
      )
    : null
  return `${prefecture}${municipality}${town && town.distance < kilometres(1.5) ? ` ${town.point.name}` : ''}`
}
