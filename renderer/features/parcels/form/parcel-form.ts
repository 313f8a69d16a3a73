import type { CodedError, InputOf, Parcel, Price, Quality, Uid } from '../../../../electron/contract'
import { readDay, readFigure, type FigureIssue } from '../figures'

/** A parcel as it stands in the form: everything as typed, so that nothing typed is lost to a wrong figure. */
export interface ParcelDraft {
  readonly parkUid: Uid
  readonly number: string
  readonly block: string
  readonly address: string
  readonly registeredAreaM2: string
  readonly zone: string
  readonly priceKind: Price['kind']
  readonly yenPerM2: string
  readonly minYenPerM2: string
  readonly maxYenPerM2: string
  readonly deliveryOn: string
  readonly existsFrom: string
  readonly existsUntil: string
  readonly quality: Quality
  readonly note: string
}

export type DraftField = keyof ParcelDraft

export type FieldIssue =
  | FigureIssue
  | 'needed'
  | 'one-line'
  | 'too-long'
  | 'day-unknown'
  | 'range-reversed'
  | 'period-reversed'
  | 'number-taken'
  | 'status-before'

export type Issues = Readonly<Partial<Record<DraftField, FieldIssue>>>

type Fields = InputOf<'parcels.update'>['fields']
export type ParcelFields = Required<Omit<Fields, 'polygon'>>

/** The form's start: a parcel as it is. */
export function draftOf(parcel: Parcel): ParcelDraft {
  const { price } = parcel
  return {
    parkUid: parcel.parkUid,
    number: parcel.number,
    block: parcel.block,
    address: parcel.address,
    registeredAreaM2: text(parcel.registeredAreaM2),
    zone: parcel.zone ?? '',
    priceKind: price.kind,
    yenPerM2: price.kind === 'fixed' ? text(price.yenPerM2) : '',
    minYenPerM2: price.kind === 'range' ? text(price.minYenPerM2) : '',
    maxYenPerM2: price.kind === 'range' ? text(price.maxYenPerM2) : '',
    deliveryOn: parcel.deliveryOn ?? '',
    existsFrom: parcel.existsFrom ?? '',
    existsUntil: parcel.existsUntil ?? '',
    quality: parcel.quality,
    note: parcel.note ?? '',
  }
}

/** The form's start for a parcel that does not exist yet. */
export function emptyDraft(parkUid: Uid): ParcelDraft {
  return {
    parkUid,
    number: '',
    block: '',
    address: '',
    registeredAreaM2: '',
    zone: '',
    priceKind: 'unknown',
    yenPerM2: '',
    minYenPerM2: '',
    maxYenPerM2: '',
    deliveryOn: '',
    existsFrom: '',
    existsUntil: '',
    quality: 'schematic',
    note: '',
  }
}

function text(value: number | null): string {
  return value === null ? '' : String(value)
}

/**
 * Checks a draft and turns it into the fields of the contract.
 * @param others parcels of the workspace beside this one, to find a number that is taken in the same park
 */
export function readDraft(
  draft: ParcelDraft,
  others: Iterable<Pick<Parcel, 'parkUid' | 'number'>>,
): { readonly fields: ParcelFields } | { readonly issues: Issues } {
  const issues: Partial<Record<DraftField, FieldIssue>> = {}

  const number = draft.number.trim()
  if (number === '') issues.number = 'needed'
  else if (/[\r\n]/.test(number)) issues.number = 'one-line'
  else if (number.length > 200) issues.number = 'too-long'
  else {
    for (const other of others)
      if (other.parkUid === draft.parkUid && other.number === number) issues.number = 'number-taken'
  }

  const figure = (field: DraftField, kind: 'area' | 'yen'): number | null => {
    const read = readFigure(draft[field], kind)
    if ('value' in read) return read.value
    issues[field] = read.issue
    return null
  }
  const yen = (field: DraftField): number => {
    const value = figure(field, 'yen')
    if (value === null) issues[field] ??= 'needed'
    return value ?? 0
  }
  const price = (): Price => {
    if (draft.priceKind === 'fixed') return { kind: 'fixed', yenPerM2: yen('yenPerM2') }
    if (draft.priceKind !== 'range') return { kind: draft.priceKind }
    const minYenPerM2 = yen('minYenPerM2')
    const maxYenPerM2 = yen('maxYenPerM2')
    if (!issues.minYenPerM2 && !issues.maxYenPerM2 && minYenPerM2 > maxYenPerM2)
      issues.maxYenPerM2 = 'range-reversed'
    return { kind: 'range', minYenPerM2, maxYenPerM2 }
  }
  const day = (field: DraftField): string | null => {
    const read = readDay(draft[field])
    if (read === undefined) issues[field] = 'day-unknown'
    return read ?? null
  }

  const fields: ParcelFields = {
    parkUid: draft.parkUid,
    number,
    block: draft.block.trim(),
    address: draft.address.trim(),
    registeredAreaM2: figure('registeredAreaM2', 'area'),
    zone: draft.zone.trim() === '' ? null : draft.zone.trim(),
    price: price(),
    deliveryOn: day('deliveryOn'),
    existsFrom: day('existsFrom'),
    existsUntil: day('existsUntil'),
    quality: draft.quality,
    note: draft.note,
  }
  if (
    fields.existsFrom &&
    fields.existsUntil &&
    !issues.existsFrom &&
    !issues.existsUntil &&
    fields.existsFrom >= fields.existsUntil
  )
    issues.existsUntil = 'period-reversed'
  return Object.keys(issues).length > 0 ? { issues } : { fields }
}

/** What differs from the parcel as it is: nothing else is sent, so that a colleague's change to another field stays. */
export function changedFields(parcel: Parcel, fields: ParcelFields): Fields {
  const before: Record<string, unknown> = { ...parcel, note: parcel.note ?? '' }
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)),
  ) as Fields
}

/** True when something was typed that is not saved. */
export function isDirty(draft: ParcelDraft, start: ParcelDraft): boolean {
  return (Object.keys(start) as DraftField[]).some((field) => draft[field] !== start[field])
}

/** The field at which an answer of the host belongs; null when it belongs to the form as a whole. */
export function issueOfError(error: CodedError): Issues | null {
  switch (error.code) {
    case 'parcel-number-taken':
      return { number: 'number-taken' }
    case 'area-not-positive':
      return { registeredAreaM2: 'not-positive' }
    case 'price-range-reversed':
      return { maxYenPerM2: 'range-reversed' }
    case 'period-reversed':
      return { existsUntil: 'period-reversed' }
    case 'status-before-parcel':
      return { existsFrom: 'status-before' }
    default:
      return null
  }
}
