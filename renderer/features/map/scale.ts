const radian = Math.PI / 180
/** GRS 80, the ellipsoid of JGD2011. */
const semiMajorM = 6_378_137
const flattening = 1 / 298.257222101
const eccentricity2 = flattening * (2 - flattening)

/** A CSS px on paper and, by definition, on the screen: 1/96 inch. */
export const pixelMm = 25.4 / 96

/**
 * Metres on the ground that one px spans in the direction east at a latitude. The map is drawn in spherical Mercator,
 * but the ground is the ellipsoid: one degree of longitude there is π/180 · N(φ) · cos φ.
 * @param latitude degrees
 * @param zoom of the map; the world is 256 · 2^zoom px wide
 */
export function metresPerPixel(latitude: number, zoom: number): number {
  const sine = Math.sin(latitude * radian)
  const primeVerticalM = semiMajorM / Math.sqrt(1 - eccentricity2 * sine * sine)
  return (primeVerticalM * Math.cos(latitude * radian) * 2 * Math.PI) / (256 * 2 ** zoom)
}

/** Width of a length in px at a latitude and zoom. @param metres on the ground */
export function pixelsFor(metres: number, latitude: number, zoom: number): number {
  return metres / metresPerPixel(latitude, zoom)
}

/** The 1:N of a view, two figures: a screen's px is not exactly 1/96 inch, so more would be a pretence. */
export function scaleDenominator(latitude: number, zoom: number): number {
  const exact = (metresPerPixel(latitude, zoom) * 1000) / pixelMm
  const step = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1)
  return Math.max(1, Math.round(exact / step) * step)
}

export interface ScaleBar {
  readonly metres: number
  readonly pixels: number
}

/** The longest bar of 1, 2 or 5 times a power of ten that fits into `maxPixels`. */
export function scaleBar(latitude: number, zoom: number, maxPixels: number): ScaleBar {
  const most = metresPerPixel(latitude, zoom) * maxPixels
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = [5, 2, 1].map((factor) => factor * power).find((length) => length <= most) ?? power
  return { metres, pixels: pixelsFor(metres, latitude, zoom) }
}
