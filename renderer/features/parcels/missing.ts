import type { Messages } from '../../messages'
import type { DraftField } from './form/parcel-form'

const fields: Readonly<Record<string, DraftField>> = {
  registeredAreaM2: 'registeredAreaM2',
  zone: 'zone',
  price: 'priceKind',
  deliveryOn: 'deliveryOn',
  address: 'address',
}

/** The field of the form that answers a missing item; null where the form has none. */
export function fieldOfMissing(key: string): DraftField | null {
  return Object.hasOwn(fields, key) ? (fields[key] ?? null) : null
}

/** A missing item in words; its key where no word is known. */
export function missingName(key: string, m: Messages): string {
  const words: Readonly<Record<string, unknown>> = m.parcels.fields
  const word = Object.hasOwn(words, key) ? words[key] : undefined
  return typeof word === 'string' ? word : key
}
