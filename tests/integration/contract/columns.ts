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
  target_fields: ['name', 'name_en', 'council', 'institutions', 'source'],
  answers: ['text', 'source', 'option_key'],
  // Names and sources of layers stand on the map and on sheets.
  base_layers: ['name', 'attribution'],
  seminars: ['name', 'venue'],
  seminar_items: ['title'],
  plans: ['name', 'name_en', 'issuer', 'outline', 'source', 'section'],
  plan_items: ['code', 'title', 'outline', 'task', 'direction', 'source', 'section'],
  indicators: [
    'name',
    'name_en',
    'definition',
    'unit',
    'base_note',
    'single_name',
    'breaks',
    'source',
    'section',
  ],
  indicator_values: ['note', 'source', 'section'],
  programmes: ['name', 'name_en', 'provider', 'exclusive_group', 'web'],
  programme_versions: ['department', 'outline', 'conditions', 'tables', 'source', 'section'],
  institutions: ['name', 'name_en', 'name_kana', 'address', 'telephone', 'web', 'role', 'source', 'section'],
  consultation_steps: ['name', 'name_en', 'outline', 'source', 'section'],
  siting_standards: ['name', 'production', 'source', 'section'],
}

/** Texts of the office alone. */
const internalColumns: Readonly<Record<string, readonly string[]>> = {
  workspace: ['officer_name'],
  parks: ['note'],
  parcels: ['note'],
  parcel_statuses: ['note'],
  companies: ['name_kana', 'folded', 'name_en', 'web', 'source', 'note'],
  company_names: ['name', 'folded'],
  company_sites: ['name', 'address', 'note'],
  contacts: ['name', 'name_kana', 'folded', 'section', 'title', 'telephone', 'mail', 'note'],
  company_notes: ['text'],
  list_entries: ['name', 'name_en', 'name_kana'],
  prospects: ['code_name', 'next_action', 'competing_places', 'note'],
  prospect_stages: ['note'],
  activities: ['counterpart', 'summary'],
  requirement_lines: ['option_key'],
  demands: ['note'],
  scenarios: ['name', 'note'],
  saved_views: ['name'],
  print_presets: ['name'],
  visits: ['counterpart', 'place', 'purpose', 'materials', 'facts', 'opinions', 'next_action'],
  trips: ['name', 'start_place', 'note'],
  trip_days: ['start_place', 'end_place'],
  legs: ['note'],
  usual_legs: ['from_place', 'to_place', 'note', 'source'],
  seminars: ['address', 'note'],
  seminar_items: ['speaker'],
  invitations: ['company_name', 'person_name', 'note'],
  leads: [
    'company_name',
    'company_kana',
    'folded',
    'person_name',
    'section',
    'title',
    'telephone',
    'mail',
    'note',
  ],
  plans: ['note'],
  plan_items: ['note'],
  indicators: ['note'],
  programmes: ['note'],
  programme_versions: ['note'],
  institutions: ['note'],
  siting_standards: ['note'],
  case_figures: ['note'],
  print_log: ['actor', 'edition', 'file_name', 'recipient'],
  import_profiles: ['fingerprint'],
  import_reports: ['actor', 'file_name'],
  base_layers: ['path'],
  occupancies: ['note'],
  commands: ['actor', 'operation'],
  change_log: ['before', 'after'],
}

/** Internal texts of which only some shapes can be read: what stands in them instead, as SQL with the mark in place. */
const shapedColumns: Readonly<Record<string, Readonly<Record<string, (mark: string) => string>>>> = {
  companies: { corporate_number: () => `'${numericMark}' || printf('%05d', id)` },
  scenarios: {
    steps: (mark) =>
      `'[{"kind":"merge","parcels":["${mark}-a","${mark}-b"],"number":"${mark}-steps-' || id || '"}]'`,
  },
  print_presets: { spec: (mark) => `json_set(spec, '$.note', '${mark}-spec-' || id)` },
  print_log: {
    parks: (mark) => `'[{"uid":"00000000-0000-4000-8000-000000000001","name":"${mark}-parks-' || id || '"}]'`,
  },
  import_reports: {
    rows: (mark) =>
      `'[{"row":2,"byte":null,"name":"${mark}-rows-' || id || '","outcome":"refused","reasons":[]}]'`,
  },
  saved_views: { definition: (mark) => `'{"columns":["${mark}-definition-' || id || '"]}'` },
}

/** Figures of the office alone, by table. */
const internalFigures: Readonly<Record<string, readonly string[]>> = {
  companies: ['capital_yen', 'employees'],
  demands: ['wanted_area'],
  requirement_lines: ['min_value', 'ideal_value', 'max_value'],
  case_figures: [
    'investment_yen',
    'fixed_assets_yen',
    'building_yen',
    'depreciable_yen',
    'loan_yen',
    'land_area',
    'land_yen_per_m2',
  ],
}

/** Digits that stand in no other figure of the file. */
export const numericMark = '77707770'

/** Texts whose face depends on the row: `planting.ts` plants them where the publication level forbids them. */
const byPublication: Readonly<Record<string, readonly string[]>> = { companies: ['name', 'industry'] }

/** Texts that the layout binds: identities, dates, words from a fixed list. A canary cannot stand in them. */
const bound: Readonly<Record<string, readonly string[]>> = {
  import_profiles: ['uid', 'entity', 'mapping', 'rules', 'used_at'],
  import_reports: ['uid', 'at', 'format', 'entity', 'park_uid', 'counts'],
  base_layers: ['uid', 'kind', 'details'],
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
  companies: ['uid', 'publication', 'origin', 'industry_code', 'rank'],
  company_names: ['uid', 'company_uid'],
  company_relations: ['uid', 'company_uid', 'entry_uid'],
  company_fields: ['uid', 'company_uid', 'field_uid'],
  company_sites: ['uid', 'company_uid', 'kind', 'level', 'origin'],
  contacts: ['uid', 'company_uid', 'origin'],
  company_notes: ['uid', 'company_uid', 'kind', 'noted_on', 'origin'],
  distinct_companies: ['uid', 'a_uid', 'b_uid'],
  list_entries: ['uid', 'list', 'kind'],
  target_fields: ['uid', 'group_key', 'color', 'origin'],
  prospects: [
    'uid',
    'company_uid',
    'owner_uid',
    'source_uid',
    'enquired_on',
    'answered_on',
    'next_action_on',
    'lost_reason_uid',
    'resume_on',
    'origin',
  ],
  prospect_fields: ['uid', 'prospect_uid', 'field_uid'],
  prospect_stages: ['uid', 'prospect_uid', 'stage_uid', 'since', 'origin'],
  activities: [
    'uid',
    'company_uid',
    'prospect_uid',
    'kind',
    'done_at',
    'officer_uid',
    'due_on',
    'done_on',
    'origin',
  ],
  requirement_lines: ['uid', 'prospect_uid', 'criterion', 'direction', 'by_day'],
  answers: ['uid', 'subject_uid', 'criterion', 'state', 'day_value', 'source_date', 'origin'],
  demands: ['uid', 'parcel_uid', 'prospect_uid', 'origin'],
  scenarios: ['uid', 'park_uid', 'changed_at'],
  saved_views: ['uid', 'table_key'],
  visits: [
    'uid',
    'company_uid',
    'trip_uid',
    'state',
    'kind',
    'aim',
    'asked_on',
    'day',
    'start_at',
    'window_from',
    'window_until',
    'office_uid',
    'site_uid',
    'next_action_on',
    'next_action_done_on',
    'origin',
  ],
  visit_prospects: ['uid', 'visit_uid', 'prospect_uid'],
  visit_officers: ['uid', 'visit_uid', 'officer_uid'],
  visit_contacts: ['uid', 'visit_uid', 'contact_uid'],
  trips: ['uid', 'from_on', 'until_on', 'start_at', 'mode', 'origin'],
  trip_officers: ['uid', 'trip_uid', 'officer_uid'],
  trip_days: ['uid', 'trip_uid', 'day', 'start_at'],
  legs: ['uid', 'day', 'trip_uid', 'from_visit_uid', 'to_visit_uid', 'mode'],
  usual_legs: ['uid', 'mode', 'origin'],
  planning_rules: ['uid', 'rules'],
  seminars: ['uid', 'day', 'start_at', 'end_at', 'origin'],
  seminar_items: ['uid', 'seminar_uid', 'start_at'],
  invitations: ['uid', 'seminar_uid', 'company_uid', 'state', 'answered_on', 'origin'],
  leads: [
    'uid',
    'seminar_uid',
    'company_uid',
    'fields',
    'parks',
    'parcels',
    'rank',
    'owner_uid',
    'captured_at',
    'call_by',
    'called_on',
    'origin',
  ],
  plans: ['uid', 'source_date', 'origin'],
  plan_items: ['uid', 'plan_uid', 'parent_uid', 'kind', 'source_date', 'origin'],
  indicators: ['uid', 'plan_uid', 'year_kind', 'live_key', 'live_parks', 'source_date', 'origin'],
  indicator_values: ['uid', 'indicator_uid', 'series', 'state', 'source_date', 'origin'],
  programmes: ['uid', 'kind', 'audience', 'purposes', 'field_uids', 'sizes', 'stages', 'origin'],
  programme_versions: ['uid', 'programme_uid', 'valid_from', 'valid_to', 'mark', 'source_date', 'origin'],
  institutions: [
    'uid',
    'kind',
    'field_uids',
    'programme_uids',
    'valid_from',
    'valid_to',
    'source_date',
    'origin',
  ],
  consultation_steps: ['uid', 'institution_uids', 'branches', 'activity_kind', 'source_date', 'origin'],
  consultations: ['uid', 'activity_uid', 'step_uid', 'institution_uid', 'matter'],
  siting_standards: ['uid', 'valid_from', 'valid_to', 'source_date', 'origin'],
  case_figures: ['uid', 'prospect_uid', 'size', 'facility', 'comes_from', 'origin'],
  print_presets: ['uid'],
  print_log: ['uid', 'at', 'sheet', 'face', 'language', 'format', 'sha256', 'slip'],
  occupancies: ['uid', 'parcel_uid', 'company_uid', 'since', 'until', 'publication', 'origin'],
  commands: ['uid', 'copy_uid', 'at', 'kind', 'target_uid', 'state'],
  change_log: ['command_uid', 'table_name', 'row_uid', 'action'],
  command_under_way: ['command_uid'],
}

/** Every text column that somebody decided about, as `table.column`. */
export function decidedColumns(): Set<string> {
  const tables = [publicColumns, internalColumns, byPublication, bound]
  const plain = tables.flatMap((table) =>
    Object.entries(table).flatMap(([name, columns]) => columns.map((column) => `${name}.${column}`)),
  )
  const shaped = Object.entries(shapedColumns).flatMap(([name, columns]) =>
    Object.keys(columns).map((column) => `${name}.${column}`),
  )
  return new Set([...plain, ...shaped])
}

/** Internal text columns by table. */
export function columnsToPlant(): readonly (readonly [table: string, column: string])[] {
  return Object.entries(internalColumns).flatMap(([table, columns]) =>
    columns.map((column) => [table, column] as const),
  )
}

/** Statements that plant what only some shapes can carry, and figures. */
export function shapedPlanting(mark: string): string[] {
  const shaped = Object.entries(shapedColumns).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, value]) => `UPDATE ${table} SET ${column} = ${value(mark)}`),
  )
  const figures = Object.entries(internalFigures).flatMap(([table, columns]) =>
    columns.map((column) => `UPDATE ${table} SET ${column} = ${numericMark}`),
  )
  return [...shaped, ...figures]
}
