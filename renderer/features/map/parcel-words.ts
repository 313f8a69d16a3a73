import type { Parcel } from '../../../electron/contract'
import { effectiveArea } from '../../../electron/contract/rules/sold-share'
import type { Messages } from '../../messages'
import type { Format } from '../../ui/format/create-format'

/** Area of a parcel in words, 未確認 where it is not known. */
export function areaText(parcel: Parcel, format: Format, m: Messages): string {
  const area = effectiveArea(parcel)
  return area === null ? m.common.unknown : format.area(area)
}

/** Occupants as this face may show them: name, else industry, else that there is one. */
export function occupantText(parcel: Parcel, m: Messages, format: Format): string {
  const names = parcel.occupants.map(({ name, industry }) => {
    if (name) return name
    return industry ? m.map.industryOnly(industry) : m.map.occupantUnnamed
  })
  const shown = names.slice(0, 3)
  if (names.length > shown.length) shown.push(m.map.moreOccupants(format.whole(names.length - shown.length)))
  return m.common.listOf(shown)
}
