import type { InputOf, Parcel } from '../../../electron/contract'
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

/**
 * What changes in a parcel's record when one of its criteria is answered; null for an answer that is none. A figure for
 * the price is a fixed one; a range or 応談 is entered in the form.
 */
export function recordFields(
  key: string,
  {
    number,
    day,
    zone,
  }: { readonly number: number | null; readonly day: string | null; readonly zone: string },
): InputOf<'parcels.update'>['fields'] | null {
  if (key === 'area') return number !== null && number > 0 ? { registeredAreaM2: number } : null
  if (key === 'unitPrice')
    return number !== null && number > 0 ? { price: { kind: 'fixed', yenPerM2: Math.round(number) } } : null
  if (key === 'delivery') return day === null ? null : { deliveryOn: day }
  return key === 'zoning' && zone.trim() !== '' ? { zone: zone.trim() } : null
}
