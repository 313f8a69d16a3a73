import { describe, expect, it } from 'vitest'
import type { Position } from '../../../../electron/contract'
import {
  fromPlane,
  planeLength,
  scaleFactor,
  toPlane,
  zoneAt,
} from '../../../../electron/contract/rules/plane'
import {
  planeToSheet,
  sheetToPlane,
  toSheet,
  trueNorth,
  type PlaneFrame,
} from '../../../../renderer/sheets/geometry/plane-frame'

const places: readonly (readonly [name: string, at: Position, scale: number])[] = [
  ['石垣', [124.16, 24.34], 500],
  ['鹿児島', [130.55, 31.59], 1_000],
  ['米沢', [140.14, 37.91], 2_500],
  ['札幌', [141.35, 43.06], 5_000],
  ['稚内', [141.67, 45.41], 10_000],
]

function frameAt(at: Position, scale: number, rotationDegrees = 0): PlaneFrame {
  const zone = zoneAt(at)
  return { zone, centre: toPlane(at, zone), scale, rotationDegrees, size: { width: 300, height: 200 } }
}

/** Half the circumference of the ellipsoid's best sphere is no help here: Vincenty's series on GRS 80, m. */
function groundLength(from: Position, to: Position): number {
  const zone = zoneAt(from)
  const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  return planeLength([from, to], zone) / scaleFactor(middle, zone)
}

describe('the map frame', () => {
  it.each(places)('draws a known length on the ground true to scale at %s', (_, at, scale) => {
    for (const rotation of [0, 30, -90]) {
      const frame = frameAt(at, scale, rotation)
      const end = fromPlane({ northM: frame.centre.northM + 60, eastM: frame.centre.eastM + 80 }, frame.zone)
      const [x1, y1] = toSheet(frame, at)
      const [x2, y2] = toSheet(frame, end)
      const wanted = (groundLength(at, end) * 1000) / scale
      expect(Math.abs(Math.hypot(x2 - x1, y2 - y1) - wanted)).toBeLessThan(Math.max(0.1, wanted * 0.001))
    }
  })

  it('would be far from true if it drew Web Mercator, as the screen does', () => {
    const [, at, scale] = places[2] as (typeof places)[number]
    const frame = frameAt(at, scale)
    const end = fromPlane({ northM: frame.centre.northM, eastM: frame.centre.eastM + 500 }, frame.zone)
    const mercator = (((end[0] - at[0]) * Math.PI) / 180) * 6_378_137
    const wanted = (groundLength(at, end) * 1000) / scale
    expect(Math.abs((mercator * 1000) / scale - wanted)).toBeGreaterThan(wanted * 0.2)
  })

  it('finds the ground under a point of the paper again', () => {
    const frame = frameAt([140.14, 37.91], 2_500, 23)
    for (const point of [
      [0, 0],
      [300, 0],
      [17, 153],
    ] as const) {
      const [x, y] = planeToSheet(frame, sheetToPlane(frame, point))
      expect(x).toBeCloseTo(point[0], 9)
      expect(y).toBeCloseTo(point[1], 9)
    }
  })

  it('turns the map clockwise, and the north arrow with it', () => {
    const frame = frameAt([140.14, 37.91], 2_500, 90)
    const north = fromPlane({ northM: frame.centre.northM + 100, eastM: frame.centre.eastM }, frame.zone)
    const [x, y] = toSheet(frame, north)
    expect(x).toBeGreaterThan(150)
    expect(y).toBeCloseTo(100, 3)
    expect(trueNorth(frame, [140.14, 37.91])).toBeGreaterThan(88)
  })

  it('points the arrow to true north, which the meridian through the middle shows', () => {
    const at: Position = [140.14, 37.91]
    const frame = frameAt(at, 2_500, 11)
    const [x1, y1] = toSheet(frame, at)
    const [x2, y2] = toSheet(frame, [at[0], at[1] + 0.001])
    const drawn = (Math.atan2(x2 - x1, y1 - y2) * 180) / Math.PI
    expect(trueNorth(frame, at)).toBeCloseTo(drawn, 3)
  })
})
