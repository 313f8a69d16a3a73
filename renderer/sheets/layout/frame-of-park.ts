import type { SheetPark, SheetSpec } from '../../../electron/contract'
import { toPlane, zoneAt } from '../../../electron/contract/rules/plane'
import { scaleToFit, type SizeMm } from '../../../electron/contract/rules/sheet-paper'
import type { Position } from '../../../electron/contract/values'
import { extentOnPlane, type PlaneFrame } from '../geometry/plane-frame'

/** Free room between the park and the frame when the scale is chosen, mm. */
const fitMargin = 6
/** Shown around a park of which only a point is known, m. */
const pointRadiusM = 400
const metresPerDegree = 111_320

/** True when nothing but a point of the park is known: its map shows the circle in which it lies. */
export function isOnlyAPoint({ park, shapes, features }: SheetPark): boolean {
  return park.outline === null && shapes.length === 0 && features.length === 0
}

/** Every position that a map of the park must show: outline, parcels, inner features, else the circle it lies in. */
export function positionsOf({ park, shapes, features }: SheetPark): Position[] {
  const found = [
    ...(park.outline ?? []),
    ...shapes.flatMap(({ polygon }) => polygon),
    ...features.flatMap(({ polygon }) => polygon),
  ].flat(2)
  if (found.length > 0) return found
  return circle(park.point, park.uncertaintyM ?? pointRadiusM)
}

/** Points of a circle on the ground. */
export function circle([lon, lat]: Position, radiusM: number, corners = 48): Position[] {
  return Array.from({ length: corners }, (_, index): Position => {
    const angle = (index * 2 * Math.PI) / corners
    return [
      lon + (Math.cos(angle) * radiusM) / (metresPerDegree * Math.cos((lat * Math.PI) / 180)),
      lat + (Math.sin(angle) * radiusM) / 111_000,
    ]
  })
}

/** Where the frame stands on the ground: as the specification says, or so that the whole park is seen. */
export function frameOfPark(
  sheet: SheetPark,
  spec: Pick<SheetSpec, 'scale' | 'centre' | 'rotationDegrees'>,
  size: SizeMm,
): PlaneFrame {
  const zone = zoneAt(sheet.park.point)
  const extent = extentOnPlane(positionsOf(sheet), spec.rotationDegrees, zone)
  const room = { width: size.width - fitMargin * 2, height: size.height - fitMargin * 2 }
  return {
    zone,
    centre: spec.centre === null ? extent.centre : toPlane(spec.centre, zone),
    scale: spec.scale === 'fit' ? scaleToFit(extent.size, room) : spec.scale,
    rotationDegrees: spec.rotationDegrees,
    size: { width: size.width, height: size.height },
  }
}
