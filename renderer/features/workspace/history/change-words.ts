import type { HistoryEntry, RowChange } from '../../../../electron/contract'
import type { Messages } from '../../../messages'
import type { Format } from '../../../ui/format/create-format'

type Field = RowChange['fields'][number]
type Value = Field['before']
type Side = 'before' | 'after'

/** What the row behind a uid is called; null where it is gone. */
export type RowNames = (uid: string) => string | null

/** Columns that tell a person nothing: keys, and what the program computes for itself. */
const silent = new Set(['id', 'uid', 'copy_uid', 'folded', 'parcel_uid', 'steps', 'definition'])

/** Columns that hold a list: only that it changed is told. */
const listColumns = new Set([
  'breaks',
  'live_parks',
  'purposes',
  'field_uids',
  'sizes',
  'stages',
  'tables',
  'programme_uids',
  'institution_uids',
  'branches',
  'production',
])

export interface ChangeWords {
  readonly field: string
  /** Null for a value that is not told, such as an outline. */
  readonly before: string | null
  readonly after: string | null
}

/** What a table is called; its own name where this program does not know it (a newer version wrote it). */
export function tableName(table: string, m: Messages): string {
  return word(m.history.tables, table)
}

/** Names as `known` has them, and those of the rows of the entry itself: they may be gone since. */
export function namesWithin(entry: HistoryEntry, known: RowNames): RowNames {
  const own = new Map(entry.rows.map((row) => [row.rowUid, row.rowName]))
  return (uid) => known(uid) ?? own.get(uid) ?? null
}

/**
 * The changed fields of a row in words; a field whose words do not differ is left out.
 * @param subject uid of the row whose history it is: that it refers to itself is not told
 */
export function changeWords(
  row: RowChange,
  m: Messages,
  format: Format,
  names: RowNames,
  subject?: string,
): readonly ChangeWords[] {
  const priced = isOnePrice(row.fields)
  return row.fields
    .filter(({ field, before, after }) => {
      if (silent.has(field) || (priced && priceColumns.has(field))) return false
      return subject === undefined || (before ?? after) !== subject
    })
    .map(({ field, before, after }): ChangeWords =>
      field === 'geom'
        ? { field: word(m.history.fields, field), before: null, after: m.history.changedShape }
        : listColumns.has(field)
          ? { field: word(m.history.fields, field), before: null, after: m.history.changedList }
          : {
              field: word(m.history.fields, field),
              before: valueWords(field, before, m, format, names),
              after: valueWords(field, after, m, format, names),
            },
    )
    .concat(
      priced
        ? {
            field: m.history.fields.price,
            before: priceWords(row.fields, 'before', m, format),
            after: priceWords(row.fields, 'after', m, format),
          }
        : [],
    )
    .filter((change) => change.before !== change.after)
}

const priceColumns = new Set(['price_kind', 'price_min', 'price_max'])

/** A price is three columns in the file and one thing to a person; only one bound of a range is told by itself. */
function isOnePrice(fields: readonly Field[]): boolean {
  const changed = new Set(fields.map(({ field }) => field))
  return changed.has('price_kind') || (changed.has('price_min') && changed.has('price_max'))
}

function priceWords(fields: readonly Field[], side: Side, m: Messages, format: Format): string {
  const of = (column: string) => fields.find(({ field }) => field === column)?.[side] ?? null
  const [kind, low, high] = [of('price_kind'), of('price_min'), of('price_max')]
  if (typeof low === 'number')
    return typeof high === 'number' && high !== low
      ? format.price({ kind: 'range', minYenPerM2: low, maxYenPerM2: high })
      : format.yenPerM2(low)
  if (typeof high === 'number') return format.yenPerM2(high)
  return kind === null ? m.history.nothing : word(m.parcels.priceKinds, kind)
}

const dayColumn = /(_on|_day|_from|_until|_at)$/
const isoDay = /^\d{4}-\d{2}-\d{2}/

function valueWords(column: string, value: Value, m: Messages, format: Format, names: RowNames): string {
  if (value === null || value === '') return m.history.nothing
  if (column.endsWith('_uid')) return names(String(value)) ?? m.history.goneRow
  switch (column) {
    case 'registered_area':
    case 'plane_area':
    case 'total_area':
    case 'wanted_area':
      return typeof value === 'number' ? format.area(value / 100) : String(value)
    case 'price_min':
    case 'price_max':
      return typeof value === 'number' ? format.yenPerM2(value) : String(value)
    case 'share':
      return typeof value === 'number' ? format.percent(value) : String(value)
    case 'operating':
      return value === 1 ? m.parcels.occupants.operatingYes : m.parcels.occupants.operatingNo
    case 'offered':
    case 'must':
      return value === 1 ? m.history.yes : m.history.no
    case 'price_kind':
      return word(m.parcels.priceKinds, value)
    case 'quality':
      return word(m.common.qualities, value)
    case 'origin':
      return word(m.common.origins, value)
    case 'publication':
      return word(m.common.publications, value)
    case 'stage':
      return word(m.common.stages, value)
    case 'certainty':
      return word(m.parks.certainties, value)
    case 'item':
      return word(m.parks.items, value)
  }
  const isDay = column === 'since' || column === 'until' || column === 'source_date' || dayColumn.test(column)
  if (isDay && typeof value === 'string' && isoDay.test(value)) return format.dayShort(value.slice(0, 10))
  return typeof value === 'number' && Number.isInteger(value) ? format.whole(value) : String(value)
}

/** The text of a known key, else the key itself: another version's word is better than none. */
function word(words: Readonly<Record<string, string>>, value: string | number): string {
  const key = String(value)
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key
}
