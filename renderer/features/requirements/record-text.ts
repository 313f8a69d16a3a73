import type { Parcel } from '../../../electron/contract'
import { effectiveArea } from '../../../electron/contract/rules/sold-share'
import type { Messages } from '../../messages'
import type { Format } from '../../ui/format/create-format'
import type { DraftField } from '../parcels/form/parcel-form'

/** What the parcel's own record answers to a criterion; null where it is not known. */
export function recordText(key: string, parcel: Parcel, m: Messages, format: Format): string | null {
  switch (key) {
    case 'area': {
      const area = effectiveArea(parcel)
      return area === null ? null : format.area(area)
    }
    case 'unitPrice':
      return parcel.price.kind === 'unknown' ? null : format.price(parcel.price)
    case 'delivery':
      return parcel.deliveryOn === null ? null : format.dayBoth(parcel.deliveryOn)
    case 'zoning':
      return parcel.zone
    default:
      return m.common.unknown
  }
}

const fields: Readonly<Record<string, DraftField>> = {
  area: 'registeredAreaM2',
  unitPrice: 'priceKind',
  delivery: 'deliveryOn',
  zoning: 'zone',
}

/** The field of the parcel's form that answers a criterion of the record. */
export function recordField(key: string): DraftField {
  return fields[key] ?? 'number'
}

/** The criterion that an unanswered item of the record (`missing`) is asked as; null where no requirement asks it. */
export function criterionOfMissing(item: string): string | null {
  return (
    Object.entries(fields).find(([, field]) => field === (item === 'price' ? 'priceKind' : item))?.[0] ?? null
  )
}
