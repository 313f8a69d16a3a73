import type { SizeMm } from '../../../electron/contract/rules/sheet-paper'
import type { BoxMm, PolygonMm } from '../geometry/plane-frame'
import { boxAround, boxesTouch } from '../geometry/polygon'

/** Between an inset and the frame, mm. */
const edge = 3

/**
 * The corner of a map where an inset covers fewest parcels; the upper right belongs to the north arrow.
 * @param taken what stands there already and must not be covered
 */
export function freeCorner(
  size: SizeMm,
  inset: SizeMm,
  parcels: readonly PolygonMm[],
  taken: readonly BoxMm[] = [],
): BoxMm {
  const right = size.width - inset.width - edge
  const bottom = size.height - inset.height - edge
  const corners = [
    { x: edge, y: bottom, ...inset },
    { x: right, y: bottom, ...inset },
    { x: edge, y: edge, ...inset },
  ]
  const boxes = parcels.map((polygon) => boxAround(polygon[0] ?? []))
  const covered = (box: BoxMm) =>
    boxes.filter((one) => boxesTouch(one, box)).length +
    taken.filter((one) => boxesTouch(one, box)).length * (boxes.length + 1)
  return corners.toSorted((a, b) => covered(a) - covered(b))[0] ?? { x: edge, y: edge, ...inset }
}
