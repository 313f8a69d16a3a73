import type { MultiPolygon, Position } from '../../electron/contract'

/** mulberry32: the same seed gives the same lots on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const round = (degrees: number) => Math.round(degrees * 1e9) / 1e9

/** A ring round a middle that never crosses itself; metres are turned into degrees roughly, the form is what counts. */
function ring([lon, lat]: Position, radiusM: number, next: () => number): Position[] {
  const corners = 3 + Math.floor(next() * 12)
  const points = Array.from({ length: corners }, (_, index): Position => {
    const angle = (2 * Math.PI * (index + next() * 0.8)) / corners
    const away = radiusM * (0.5 + next() * 0.5)
    const east = (away * Math.cos(angle)) / (111_320 * Math.cos((lat * Math.PI) / 180))
    return [round(lon + east), round(lat + (away * Math.sin(angle)) / 111_000)]
  })
  return [...points, points[0] as Position]
}

/** Lots all over Yamagata from 5 m to 500 m across, each fifth with a hole, each seventh in two parts; EPSG:6668. */
export function randomLots(count: number): MultiPolygon[] {
  const next = seeded(20261120)
  return Array.from({ length: count }, (_, index): MultiPolygon => {
    const middle: Position = [139.6 + next() * 1, 37.75 + next() * 1.4]
    const radiusM = 5 + next() * next() * 500
    // A triangle round the middle may leave little room: the hole is small enough for the narrowest.
    const holes = index % 5 === 0 ? [ring(middle, radiusM * 0.02, next)] : []
    const away: Position = [round(middle[0] + (4 * radiusM) / 88_000), middle[1]]
    const more = index % 7 === 0 ? [[ring(away, radiusM, next)]] : []
    return [[ring(middle, radiusM, next), ...holes], ...more]
  })
}

/** Places in all nineteen plane zones, up to about 120 km from the origins' meridians; EPSG:6668. */
export function randomPlaces(count: number): { readonly zone: number; readonly at: Position }[] {
  const next = seeded(6668)
  const origins: readonly Position[] = [
    [129.5, 33],
    [131, 33],
    [132.166667, 36],
    [133.5, 33],
    [134.333333, 36],
    [136, 36],
    [137.166667, 36],
    [138.5, 36],
    [139.833333, 36],
    [140.833333, 40],
    [140.25, 44],
    [142.25, 44],
    [144.25, 44],
    [142, 26],
    [127.5, 26],
    [124, 26],
    [131, 26],
    [136, 20],
    [154, 26],
  ]
  return Array.from({ length: count }, (_, index) => {
    const [lon, lat] = origins[index % 19] as Position
    return { zone: (index % 19) + 1, at: [round(lon + next() * 2.6 - 1.3), round(lat + next() * 3 - 1.5)] }
  })
}
