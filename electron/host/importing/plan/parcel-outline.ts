import { wordText } from '../../../contract/rules/interchange-columns'
import { planeArea } from '../../../contract/rules/plane'
import type { MultiPolygon } from '../../../contract/values'
import { middleOf } from '../../geometry/plane-shape'
import type * as parcels from '../../parcels/repository'
import { areaToStore } from '../../store-units'
import { distanceKm } from '../crs'
import type { ParcelSnapshot } from './parcel-snapshot'
import type { RowDraft } from './row-draft'
import { sameShape } from './shapes'

/** A parcel this far from its park's point is somewhere else, km. */
const farKm = 20

const squareMetres = (areaM2: number) => `${Math.round(areaM2 * 100) / 100} ㎡`

/**
 * Takes the outline of the file where it differs, and tells when it lies far away or on other parcels.
 * @returns whether it is to be written
 */
export function compareOutline(
  draft: RowDraft,
  snapshot: ParcelSnapshot,
  base: parcels.ParcelRow,
  polygon: MultiPolygon,
  fields: Partial<parcels.ParcelRow>,
  isNew: boolean,
): boolean {
  const before = isNew ? null : snapshot.shapes.of(base.uid)
  if (before !== null && sameShape(before, polygon)) return false
  const areaM2 = planeArea(polygon)
  if (before !== null && draft.rules.existing === 'fill') {
    draft.note('kept-existing', null, { text: squareMetres(areaM2) })
    return false
  }
  draft.changes.push({
    field: 'geometry',
    before: before === null ? '' : squareMetres(planeArea(before)),
    after: squareMetres(areaM2),
  })
  fields.plane_area = areaToStore(areaM2)
  if (!draft.has('quality') && !isNew && base.quality !== draft.rules.quality) {
    fields.quality = draft.rules.quality
    draft.changes.push({
      field: 'quality',
      before: wordText('quality', base.quality, 'ja'),
      after: wordText('quality', draft.rules.quality, 'ja'),
    })
  }
  const middle = middleOf(polygon)
  const park = snapshot.park(base.park_uid)
  if (middle === null || park === undefined) return true
  const km = distanceKm(middle, park.point)
  if (km > farKm) draft.note('far-from-park', null, { position: middle, text: String(Math.round(km)) })
  const others = snapshot.shapes
    .at(middle)
    .filter((uid) => uid !== base.uid && snapshot.parcel(uid) !== undefined)
  if (others.length > 0)
    draft.note('overlaps-other', null, { position: middle, candidates: snapshot.named(others) })
  return true
}
