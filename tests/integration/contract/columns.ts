/**
 * What may leave by the public face, column by column of the workspace file. This list is kept by hand and apart from
 * the contract: a new column stands in none of these sets, and the test that plants canaries fails until somebody
 * decides.
 */
export type ColumnFace = 'public' | 'internal'

/** Texts that outsiders may read. */
const publicColumns: Readonly<Record<string, readonly string[]>> = {
  workspace: ['issuer_name', 'issuer_section', 'issuer_telephone', 'issuer_mail'],
  parks: ['slug', 'name', 'name_kana', 'name_en', 'address'],
  park_facts: ['item', 'value', 'source'],
  park_features: ['name'],
  statuses: ['name', 'name_en', 'letter'],
  parcels: ['number', 'block', 'address', 'zone'],
}

/** Texts of the office alone. */
const internalColumns: Readonly<Record<string, readonly string[]>> = {
  workspace: ['officer_name'],
  parks: ['note'],
  parcels: ['note'],
  parcel_statuses: ['note'],
  companies: ['name_kana', 'folded', 'source', 'note'],
  occupancies: ['note'],
  commands: ['actor', 'operation'],
  change_log: ['before', 'after'],
}

/** Texts whose face depends on the row: `planting.ts` plants them where the publication level forbids them. */
const byPublication: Readonly<Record<string, readonly string[]>> = { companies: ['name', 'industry'] }

/** Texts that the layout binds: identities, dates, words from a fixed list. A canary cannot stand in them. */
const bound: Readonly<Record<string, readonly string[]>> = {
  workspace: ['uid', 'copy_uid', 'created_at'],
  parks: ['uid', 'stage', 'quality', 'origin'],
  park_facts: ['uid', 'park_uid', 'certainty', 'source_date', 'origin'],
  park_features: ['uid', 'park_uid', 'kind', 'quality', 'origin'],
  statuses: ['uid', 'color', 'hatch', 'sale_class', 'shown_as_uid'],
  parcels: [
    'uid',
    'park_uid',
    'price_kind',
    'delivery_on',
    'exists_from',
    'exists_until',
    'quality',
    'origin',
  ],
  parcel_lineage: ['uid', 'parent_uid', 'child_uid'],
  parcel_statuses: ['uid', 'parcel_uid', 'status_uid', 'since', 'origin'],
  companies: ['uid', 'publication', 'origin'],
  occupancies: ['uid', 'parcel_uid', 'company_uid', 'since', 'until', 'publication', 'origin'],
  commands: ['uid', 'copy_uid', 'at', 'kind', 'target_uid', 'state'],
  change_log: ['command_uid', 'table_name', 'row_uid', 'action'],
  command_under_way: ['command_uid'],
}

/** Every text column that somebody decided about, as `table.column`. */
export function decidedColumns(): Set<string> {
  const tables = [publicColumns, internalColumns, byPublication, bound]
  return new Set(
    tables.flatMap((table) =>
      Object.entries(table).flatMap(([name, columns]) => columns.map((column) => `${name}.${column}`)),
    ),
  )
}

/** Internal text columns by table. */
export function columnsToPlant(): readonly (readonly [table: string, column: string])[] {
  return Object.entries(internalColumns).flatMap(([table, columns]) =>
    columns.map((column) => [table, column] as const),
  )
}
