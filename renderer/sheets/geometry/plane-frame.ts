import {
  meridianConvergence,
  toPlane,
  zoneAt,
  type PlanePoint,
  type PlaneZone,
} from '../../../electron/contract/rules/plane'
import type { SizeMm } from '../../../electron/contract/rules/sheet-paper'
import type { MultiPolygon, Position } from '../../../electron/contract/values'

/** A place on the sheet in mm from the frame's upper left corner, x to the right, y downwards. */
export type PointMm = readonly [x: number, y: number]
/** A closed ring in mm; the last point does not repeat the first. */
export type RingMm = readonly PointMm[]
/** Rings of one polygon, outer first. */
export type PolygonMm = readonly RingMm[]

export interface BoxMm {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The map frame: an area of the paper and the part of the plane rectangular system (JGD2011) that it shows at 1:scale.
 * The plane's own scale factor (0.9999 to 1.0001 inside a zone) stays in: it is what survey plans have, and less than
 * the 0.1 % that a sheet is measured by.
 */
export interface PlaneFrame {
  readonly zone: PlaneZone
  readonly centre: PlanePoint
  /** 1 : scale */
  readonly scale: number
  /** The map is turned clockwise by this angle. */
  readonly rotationDegrees: number
  readonly size: SizeMm
}

const radian = Math.PI / 180

/** From (lon, lat) EPSG:6668 to mm on the sheet. */
export function toSheet(frame: PlaneFrame, position: Position): PointMm {
  return planeToSheet(frame, toPlane(position, frame.zone))
}

/** From plane metres to mm on the sheet. */
export function planeToSheet(frame: PlaneFrame, point: PlanePoint): PointMm {
  const { centre, rotationDegrees, scale, size } = frame
  const east = point.eastM - centre.eastM
  const north = point.northM - centre.northM
  const cosine = Math.cos(rotationDegrees * radian)
  const sine = Math.sin(rotationDegrees * radian)
  const mm = 1000 / scale
  return [
    size.width / 2 + (east * cosine + north * sine) * mm,
    size.height / 2 - (north * cosine - east * sine) * mm,
  ]
}

/** From mm on the sheet to plane metres: where a dragged frame has its middle. */
export function sheetToPlane(frame: PlaneFrame, [x, y]: PointMm): PlanePoint {
  const { centre, rotationDegrees, scale, size } = frame
  const cosine = Math.cos(rotationDegrees * radian)
  const sine = Math.sin(rotationDegrees * radian)
  const right = ((x - size.width / 2) * scale) / 1000
  const up = ((size.height / 2 - y) * scale) / 1000
  return {
    eastM: centre.eastM + right * cosine - up * sine,
    northM: centre.northM + right * sine + up * cosine,
  }
}

/** The polygons of a shape in mm. */
export function shapeToSheet(frame: PlaneFrame, shape: MultiPolygon): PolygonMm[] {
  return shape.map((polygon) =>
    polygon.map((ring) => {
      const points = ring.map((position) => toSheet(frame, position))
      return points.slice(0, -1)
    }),
  )
}

/**
 * Degrees by which true north stands clockwise of the sheet's upward direction: the turn of the map and the
 * convergence of the meridians at the place together.
 */
export function trueNorth(frame: PlaneFrame, at: Position): number {
  return frame.rotationDegrees - meridianConvergence(at, frame.zone)
}

/** Width and height in m that positions take in the directions of a turned map, with their middle. */
export function extentOnPlane(
  positions: readonly Position[],
  rotationDegrees: number,
  zone: PlaneZone = zoneAt(positions[0] ?? [139.75, 35.68]),
): { readonly zone: PlaneZone; readonly centre: PlanePoint; readonly size: SizeMm } {
  const flat: PlaneFrame = {
    zone,
    centre: { northM: 0, eastM: 0 },
    scale: 1000,
    rotationDegrees,
    size: { width: 0, height: 0 },
  }
  let left = Infinity
  let right = -Infinity
  let top = Infinity
  let bottom = -Infinity
  for (const position of positions) {
    const [x, y] = toSheet(flat, position)
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return {
    zone,
    centre: sheetToPlane(flat, [(left + right) / 2, (top + bottom) / 2]),
    size: { width: right - left, height: bottom - top },
  }
}
