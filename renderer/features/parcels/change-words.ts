import type { HistoryEntry, RowChange } from '../../../electron/contract'
import type { Messages } from '../../messages'
import type { Format } from '../../ui/format/create-format'

type Field = RowChange['fields'][number]
type Value = Field['before']

/** How uids in the history read as names; null where the row is gone. */
export interface Names {
  readonly status: (uid: string) => string | null
  readonly park: (uid: string) => string | null
  readonly company: (uid: string) => string | null
}

/** Columns that tell a person nothing: keys, and what the program computes for itself. */
const silent = new Set(['id', 'uid', 'parcel_uid', 'folded', 'parent_uid', 'child_uid'])

export interface ChangeWords {
  readonly field: string
  /** Null for a value that is not told, such as an outline. */
  readonly before: string | null
  readonly after: string | null
}

/** The changed fields of a row in words; a field whose words do not differ is left out. */
export function changeWords(
  row: RowChange,
  m: Messages,
  format: Format,
  names: Names,
): readonly ChangeWords[] {
  return row.fields
    .filter((field) => !silent.has(field.field))
    .map((field): ChangeWords => {
      const name = fieldName(field.field, m)
      if (field.field === 'geom') return { field: name, before: null, after: m.parcels.history.shape }
      return {
        field: name,
        before: valueWords(field.field, field.before, m, format, names),
        after: valueWords(field.field, field.after, m, format, names),
      }
    })
    .filter((change) => change.before !== change.after)
}

function fieldName(column: string, m: Messages): string {
  const known: Readonly<Record<string, string>> = m.parcels.history.fields
  return Object.hasOwn(known, column) ? (known[column] ?? column) : column
}

function valueWords(column: string, value: Value, m: Messages, format: Format, names: Names): string {
  if (value === null || value === '') return m.parcels.history.empty
  switch (column) {
    case 'registered_area':
    case 'plane_area':
      return typeof value === 'number' ? format.area(value / 100) : String(value)
    case 'price_min':
    case 'price_max':
      return typeof value === 'number' ? format.yenPerM2(value) : String(value)
    case 'delivery_on':
    case 'exists_from':
    case 'exists_until':
    case 'since':
    case 'until':
      return format.dayShort(String(value))
    case 'share':
      return typeof value === 'number' ? format.percent(value) : String(value)
    case 'operating':
      return value === 1 ? m.parcels.occupants.operatingYes : m.parcels.occupants.operatingNo
    case 'status_uid':
      return names.status(String(value)) ?? m.parcels.unknownStatus
    case 'park_uid':
      return names.park(String(value)) ?? String(value)
    case 'company_uid':
      return names.company(String(value)) ?? String(value)
    case 'price_kind':
      return word(m.parcels.priceKinds, value)
    case 'quality':
      return word(m.common.qualities, value)
    case 'origin':
      return word(m.common.origins, value)
    case 'publication':
      return word(m.common.publications, value)
    default:
      return String(value)
  }
}

function word(words: Readonly<Record<string, string>>, value: string | number): string {
  const key = String(value)
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key
}

/** What the command of an entry is called; its own name where the program does not know it (another version's). */
export function operationName(entry: HistoryEntry, m: Messages): string {
  const known: Readonly<Record<string, string>> = { ...m.operations, ...m.parcels.history.operations }
  return Object.hasOwn(known, entry.operation) ? (known[entry.operation] ?? entry.operation) : entry.operation
}
