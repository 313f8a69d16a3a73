import { z } from 'zod'
import type { Touched } from '../../contract/operation'
import type { ReadDb } from './db'

const Row = z.object({ entity: z.string(), uid: z.string().nullable() })

export const nothingTouched: Touched = {
  parks: [],
  parcels: [],
  statuses: [],
  companies: [],
  prospects: [],
  activities: [],
  answers: [],
  demands: [],
  lists: [],
  targetFields: [],
  scenarios: [],
  views: [],
  printPresets: [],
  prints: [],
  visits: [],
  trips: [],
  usualLegs: [],
  seminars: [],
  importReports: [],
  baseLayers: [],
  indicators: [],
  plans: [],
  programmes: [],
  institutions: [],
  consultationSteps: [],
  sitingStandards: [],
  caseFigures: [],
  settings: false,
}

type Entity = Exclude<keyof Touched, 'settings'>

/** Which entity a change of a table touches, and which of its columns names it; no column is the row itself. */
const marks: readonly (readonly [table: string, entity: Entity, column?: string])[] = [
  ['parks', 'parks'],
  ['park_facts', 'parks', 'park_uid'],
  ['park_features', 'parks', 'park_uid'],
  ['parcels', 'parcels'],
  ['parcel_statuses', 'parcels', 'parcel_uid'],
  ['occupancies', 'parcels', 'parcel_uid'],
  ['occupancies', 'companies', 'company_uid'],
  ['parcel_lineage', 'parcels', 'parent_uid'],
  ['parcel_lineage', 'parcels', 'child_uid'],
  ['statuses', 'statuses'],
  ['companies', 'companies'],
  ['company_names', 'companies', 'company_uid'],
  ['company_relations', 'companies', 'company_uid'],
  ['company_fields', 'companies', 'company_uid'],
  ['company_sites', 'companies', 'company_uid'],
  ['contacts', 'companies', 'company_uid'],
  ['company_notes', 'companies', 'company_uid'],
  ['prospects', 'prospects'],
  ['prospects', 'companies', 'company_uid'],
  ['prospect_fields', 'prospects', 'prospect_uid'],
  ['prospect_stages', 'prospects', 'prospect_uid'],
  ['requirement_lines', 'prospects', 'prospect_uid'],
  ['activities', 'activities', 'company_uid'],
  ['activities', 'companies', 'company_uid'],
  ['activities', 'prospects', 'prospect_uid'],
  ['answers', 'answers', 'subject_uid'],
  ['demands', 'demands', 'parcel_uid'],
  ['list_entries', 'lists'],
  ['target_fields', 'targetFields'],
  ['scenarios', 'scenarios'],
  ['saved_views', 'views'],
  ['print_presets', 'printPresets'],
  ['print_log', 'prints'],
  ['import_reports', 'importReports'],
  ['base_layers', 'baseLayers'],
  ['indicators', 'indicators'],
  ['indicator_values', 'indicators', 'indicator_uid'],
  ['plans', 'plans'],
  ['plan_items', 'plans', 'plan_uid'],
  ['programmes', 'programmes'],
  ['programme_versions', 'programmes', 'programme_uid'],
  ['institutions', 'institutions'],
  ['consultation_steps', 'consultationSteps'],
  ['siting_standards', 'sitingStandards'],
  ['case_figures', 'caseFigures', 'prospect_uid'],
  ['visits', 'visits'],
  ['visits', 'companies', 'company_uid'],
  ['visits', 'activities', 'company_uid'],
  ['visits', 'trips', 'trip_uid'],
  ['visit_prospects', 'visits', 'visit_uid'],
  ['visit_prospects', 'prospects', 'prospect_uid'],
  ['visit_officers', 'visits', 'visit_uid'],
  ['visit_contacts', 'visits', 'visit_uid'],
  ['trips', 'trips'],
  ['trip_officers', 'trips', 'trip_uid'],
  ['trip_days', 'trips', 'trip_uid'],
  ['legs', 'trips', 'trip_uid'],
  ['legs', 'visits', 'to_visit_uid'],
  ['legs', 'visits', 'from_visit_uid'],
  ['usual_legs', 'usualLegs'],
  ['planning_rules', 'usualLegs'],
  ['seminars', 'seminars'],
  ['seminar_items', 'seminars', 'seminar_uid'],
  ['invitations', 'seminars', 'seminar_uid'],
  ['leads', 'seminars', 'seminar_uid'],
]

/** Rows that show something of the changed table though they do not change themselves. */
const shownElsewhere: readonly (readonly [table: string, select: string])[] = [
  [
    'companies',
    `SELECT 'parcels' AS entity, occupancies.parcel_uid AS uid FROM change
     JOIN occupancies ON occupancies.company_uid = change.row_uid`,
  ],
  [
    'prospect_fields',
    `SELECT 'companies' AS entity, prospects.company_uid AS uid FROM change
     JOIN prospects ON prospects.uid = json_extract(coalesce(after, before), '$.prospect_uid')`,
  ],
  [
    'statuses',
    `SELECT 'parcels' AS entity, parcel_statuses.parcel_uid AS uid FROM change
     JOIN parcel_statuses ON parcel_statuses.status_uid = change.row_uid
     WHERE json_extract(before, '$.shown_as_uid') IS NOT json_extract(after, '$.shown_as_uid')`,
  ],
  ['workspace', `SELECT 'settings' AS entity, NULL AS uid FROM change`],
]

/** A row counts where it is and where it was: an occupancy that moves touches both parcels. */
function markSelect(entity: Entity, column: string | undefined): string {
  return column === undefined
    ? `SELECT '${entity}' AS entity, row_uid AS uid FROM change`
    : ['after', 'before']
        .map(
          (side) =>
            `SELECT '${entity}' AS entity, json_extract(${side}, '$.${column}') AS uid FROM change
             WHERE ${side} IS NOT NULL`,
        )
        .join(' UNION ')
}

/** One statement a table: a command changes few of them, and asking for all of them took longer than the command. */
const statements: ReadonlyMap<string, string> = new Map(
  [...new Set([...marks, ...shownElsewhere].map(([table]) => table))].map((table) => {
    const selects = [
      ...marks.filter(([of]) => of === table).map(([, entity, column]) => markSelect(entity, column)),
      ...shownElsewhere.filter(([of]) => of === table).map(([, select]) => select),
    ]
    return [
      table,
      `WITH change AS (SELECT row_uid, before, after FROM change_log
         WHERE command_uid = $commandUid AND table_name = '${table}')
       ${selects.join(' UNION ')}`,
    ]
  }),
)

const ChangedTable = z.object({ table_name: z.string() })

/**
 * The rows that the page must fetch again after a command, from what the command logged. A parcel also counts as
 * touched when what it shows changed elsewhere: its statuses, lineage and occupants, the name of a company on it, and
 * the status that stands for its own before the public.
 */
export function touchedBy(db: ReadDb, commandUid: string): Touched {
  const tables = db.all(
    ChangedTable,
    'SELECT DISTINCT table_name FROM change_log WHERE command_uid = $commandUid',
    { commandUid },
  )
  const found = new Map<Entity, Set<string>>()
  const touched = structuredClone(nothingTouched)
  for (const { table_name } of tables) {
    const statement = statements.get(table_name)
    if (statement === undefined) continue
    for (const { entity, uid } of db.all(Row, statement, { commandUid })) {
      if (entity === 'settings') touched.settings = true
      else if (uid !== null) {
        const uids = found.get(entity as Entity)
        if (uids) uids.add(uid)
        else found.set(entity as Entity, new Set([uid]))
      }
    }
  }
  for (const [entity, uids] of found) touched[entity] = [...uids].toSorted()
  return touched
}
