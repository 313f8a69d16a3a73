import type { Parcel, Park, Status, Uid } from '../../../../electron/contract'
import { effectiveArea } from '../../../../electron/contract/rules/sold-share'
import type { Messages } from '../../../messages'
import type { Format } from '../../../ui/format/create-format'
import { yenPerTsubo } from '../../../ui/format/yen'
import { missingName } from '../missing'
import { parkName, statusName } from '../names'
import { lowestPrice, type SortColumn } from '../order'
import type { Cell } from '../../../ui/grid/tsv'

export type AreaUnit = 'm2' | 'tsubo' | 'ha'
export type PriceUnit = 'perM2' | 'perTsubo'

/** What cells are written with. */
export interface CellTools {
  readonly m: Messages
  readonly format: Format
  readonly statuses: ReadonlyMap<Uid, Status>
  readonly parks: ReadonlyMap<Uid, Park>
  readonly areaUnit: AreaUnit
  readonly priceUnit: PriceUnit
}

/** An area in the unit chosen, with its unit. */
export function areaText(m2: number, { format, areaUnit }: CellTools): string {
  if (areaUnit === 'tsubo') return format.tsubo(m2)
  return areaUnit === 'ha' ? format.hectares(m2) : format.area(m2)
}

function priceText(parcel: Parcel, { m, format, priceUnit }: CellTools): string | null {
  const { price } = parcel
  if (price.kind === 'unknown') return null
  if (price.kind === 'negotiable') return m.common.price.negotiable
  if (priceUnit === 'perM2') return format.price(price)
  if (price.kind === 'fixed') return format.yenPerTsubo(price.yenPerM2)
  return `${format.whole(yenPerTsubo(price.minYenPerM2))}〜${format.yenPerTsubo(price.maxYenPerM2)}`
}

/** An occupant as the face of the moment may show it. */
function occupantText(parcel: Parcel, { m }: CellTools): string {
  return m.common.listOf(
    parcel.occupants.map((each) => each.name ?? each.industry ?? m.parcels.occupants.nameHidden),
  )
}

/** What stands in a cell of the table; null is 未確認, an empty text is nothing to say. */
export function cellText(parcel: Parcel, column: SortColumn, tools: CellTools): string | null {
  const { m, format } = tools
  switch (column) {
    case 'number':
      return parcel.number
    case 'status': {
      const status = tools.statuses.get(parcel.statusUid)
      return status ? statusName(status, format.language) : m.parcels.unknownStatus
    }
    case 'since':
      return format.dayShort(parcel.statusSince)
    case 'area': {
      const area = effectiveArea(parcel)
      return area === null ? null : areaText(area, tools)
    }
    case 'planeArea':
      return parcel.planeAreaM2 === null ? '' : areaText(parcel.planeAreaM2, tools)
    case 'zone':
      return parcel.zone
    case 'price':
      return priceText(parcel, tools)
    case 'total': {
      const price = lowestPrice(parcel)
      const area = effectiveArea(parcel)
      if (price === null || area === null) return ''
      return parcel.price.kind === 'range'
        ? `${format.thousandYen(price * area)}〜`
        : format.thousandYen(price * area)
    }
    case 'occupant':
      return occupantText(parcel, tools)
    case 'delivery':
      return parcel.deliveryOn === null ? null : format.dayShort(parcel.deliveryOn)
    case 'block':
      return parcel.block
    case 'address':
      return parcel.address === '' ? null : parcel.address
    case 'quality':
      return m.common.qualities[parcel.quality]
    case 'missing':
      return m.common.listOf((parcel.missing ?? []).map((key) => missingName(key, m)))
  }
}

/** What a cell becomes on the clipboard: areas and prices as plain figures in ㎡ and yen, days as ISO. */
export function cellValue(parcel: Parcel, column: SortColumn, tools: CellTools): Cell {
  switch (column) {
    case 'area':
      return effectiveArea(parcel)
    case 'planeArea':
      return parcel.planeAreaM2
    case 'price':
      return parcel.price.kind === 'fixed'
        ? parcel.price.yenPerM2
        : cellText(parcel, column, { ...tools, priceUnit: 'perM2' })
    case 'total': {
      const price = parcel.price.kind === 'fixed' ? parcel.price.yenPerM2 : null
      const area = effectiveArea(parcel)
      return price === null || area === null ? null : Math.round(price * area)
    }
    case 'since':
      return parcel.statusSince
    case 'delivery':
      return parcel.deliveryOn
    default:
      return cellText(parcel, column, tools)
  }
}

/** The park of a parcel by name. */
export function parkText(parcel: Parcel, { parks, format }: CellTools): string {
  const park = parks.get(parcel.parkUid)
  return park ? parkName(park, format.language) : ''
}
