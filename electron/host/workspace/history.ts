import { z } from 'zod'
import type { HistoryEntry, RowChange } from '../../contract/workspace'
import type { ReadDb } from './db'
import { describeGeometry } from './geometry-text'

export interface HistoryQuery {
  /** Only commands before this sequence number; null for the newest. */
  readonly before: number | null
  readonly limit: number
  /** One row and what hangs on it; null for everything. */
  readonly rowUid: string | null
}

const ROWS_SHOWN = 50

const CommandRow = z.object({
  id: z.int(),
  uid: z.string(),
  operation: z.string(),
  at: z.string(),
  actor: z.string(),
  undone: z.int(),
  row_count: z.int(),
})

const Logged = z
  .string()
  .nullable()
  .transform((text) => (text === null ? {} : (JSON.parse(text) as Record<string, string | number | null>)))

const LogRow = z.object({
  table_name: z.string(),
  row_uid: z.string(),
  action: z.enum(['insert', 'update', 'delete']),
  before: Logged,
  after: Logged,
})

/** Rows that hang on another row: the table, and its columns that name the row they hang on. */
const hanging: Readonly<Record<string, readonly string[]>> = {
  parcel_statuses: ['parcel_uid'],
  occupancies: ['parcel_uid', 'company_uid'],
  parcel_lineage: ['parent_uid', 'child_uid'],
  park_facts: ['park_uid'],
  park_features: ['park_uid'],
  company_names: ['company_uid'],
  company_relations: ['company_uid'],
  company_fields: ['company_uid'],
  company_sites: ['company_uid'],
  contacts: ['company_uid'],
  company_notes: ['company_uid'],
  prospects: ['company_uid'],
  activities: ['company_uid', 'prospect_uid'],
  prospect_fields: ['prospect_uid'],
  prospect_stages: ['prospect_uid'],
  requirement_lines: ['prospect_uid'],
  demands: ['parcel_uid', 'prospect_uid'],
  answers: ['subject_uid'],
  scenarios: ['park_uid'],
  visits: ['company_uid', 'trip_uid'],
  visit_prospects: ['visit_uid', 'prospect_uid'],
  visit_officers: ['visit_uid'],
  visit_contacts: ['visit_uid'],
  trip_officers: ['trip_uid'],
  trip_days: ['trip_uid'],
  legs: ['trip_uid', 'to_visit_uid'],
  seminar_items: ['seminar_uid'],
  invitations: ['seminar_uid', 'company_uid'],
  leads: ['seminar_uid', 'company_uid'],
  plan_items: ['plan_uid', 'parent_uid'],
  indicator_values: ['indicator_uid'],
  programme_versions: ['programme_uid'],
  case_figures: ['prospect_uid'],
}

const isRow = (columns: readonly string[]) => columns.map((column) => `${column} = $rowUid`).join(' OR ')
/** A company's page tells its cases as well: what hangs on a prospect hangs on its company. */
const ofProspects = Object.entries(hanging).filter(([, columns]) => columns.includes('prospect_uid'))
const parents = [...new Set(Object.values(hanging).flat())]

/**
 * A row and the rows that hang on it, those that are gone included, and companies that became a part of it: their
 * history goes on in its own.
 */
const RELATED = `related (uid) AS (
  SELECT $rowUid
  ${Object.entries(hanging)
    .map(([table, columns]) => `UNION SELECT uid FROM ${table} WHERE ${isRow(columns)}`)
    .join('\n  ')}
  ${ofProspects
    .map(
      ([table]) =>
        `UNION SELECT uid FROM ${table} WHERE prospect_uid IN (SELECT uid FROM prospects WHERE company_uid = $rowUid)`,
    )
    .join('\n  ')}
  UNION SELECT row_uid FROM change_log
    WHERE action = 'delete' AND table_name IN (${Object.keys(hanging)
      .map((table) => `'${table}'`)
      .join(', ')})
      AND ($rowUid IN (${parents.map((column) => `json_extract(before, '$.${column}')`).join(', ')})
        OR json_extract(before, '$.prospect_uid') IN (SELECT uid FROM prospects WHERE company_uid = $rowUid))
  UNION SELECT gone.row_uid FROM commands c
    JOIN change_log gone ON gone.command_uid = c.uid AND gone.table_name = 'companies' AND gone.action = 'delete'
    WHERE c.operation = 'companies.merge' AND EXISTS (
      SELECT 1 FROM change_log l WHERE l.command_uid = c.uid AND l.action <> 'delete'
        AND $rowUid IN (l.row_uid, json_extract(l.after, '$.company_uid')))
)`

/** Commands with what they changed, newest first. Steps of undo are commands too, and those undone are marked. */
export function readHistory(db: ReadDb, query: HistoryQuery): HistoryEntry[] {
  const { before, limit, rowUid } = query
  const undone = `coalesce((SELECT u.kind = 'undo' FROM commands u
    WHERE u.target_uid = c.uid ORDER BY u.id DESC LIMIT 1), 0) AS undone`
  const commands =
    rowUid === null
      ? db.all(
          CommandRow,
          `SELECT c.id AS id, c.uid AS uid, c.operation AS operation, c.at AS at, c.actor AS actor, ${undone},
             (SELECT COUNT(*) FROM change_log l WHERE l.command_uid = c.uid) AS row_count
           FROM commands c WHERE ($before IS NULL OR c.id < $before) ORDER BY c.id DESC LIMIT $limit`,
          { before, limit },
        )
      : db.all(
          CommandRow,
          `WITH ${RELATED}, mine (uid, n) AS (
             SELECT command_uid, COUNT(*) FROM change_log WHERE row_uid IN (SELECT uid FROM related) GROUP BY command_uid)
           SELECT c.id AS id, c.uid AS uid, c.operation AS operation, c.at AS at, c.actor AS actor, ${undone},
             mine.n AS row_count
           FROM mine JOIN commands c ON c.uid = mine.uid
           WHERE ($before IS NULL OR c.id < $before) ORDER BY c.id DESC LIMIT $limit`,
          { before, limit, rowUid },
        )
  return commands.map((command) => ({
    sequence: command.id,
    operation: command.operation,
    at: command.at,
    actor: command.actor,
    undone: command.undone === 1,
    rowCount: command.row_count,
    rows: changesOf(db, command.uid, rowUid),
  }))
}

function changesOf(db: ReadDb, commandUid: string, rowUid: string | null): RowChange[] {
  const columns = 'table_name, row_uid, action, before, after'
  const rows =
    rowUid === null
      ? db.all(
          LogRow,
          `SELECT ${columns} FROM change_log WHERE command_uid = $commandUid ORDER BY id LIMIT ${ROWS_SHOWN}`,
          { commandUid },
        )
      : db.all(
          LogRow,
          `WITH ${RELATED} SELECT ${columns} FROM change_log
           WHERE command_uid = $commandUid AND row_uid IN (SELECT uid FROM related) ORDER BY id LIMIT ${ROWS_SHOWN}`,
          { commandUid, rowUid },
        )
  return rows.map((row) => {
    const now = row.action === 'delete' ? row.before : row.after
    return {
      table: row.table_name,
      rowUid: row.row_uid,
      rowName: nameOf(db, row.table_name, now),
      action: row.action,
      fields: fieldsOf(row.before, row.after),
    }
  })
}

/** Keys of the file mean nothing to a person. */
const HIDDEN = new Set(['id', 'uid', 'copy_uid', 'folded'])

function fieldsOf(
  before: Record<string, string | number | null>,
  after: Record<string, string | number | null>,
) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .filter((name) => !HIDDEN.has(name) && (before[name] ?? null) !== (after[name] ?? null))
    .map((field) => ({ field, before: shown(field, before[field]), after: shown(field, after[field]) }))
}

function shown(field: string, value: string | number | null | undefined): string | number | null {
  if (value === undefined) return null
  return field === 'geom' && typeof value === 'string' ? describeGeometry(value) : value
}

const NamedRow = z.object({ name: z.string() })

/** Where the name of a row stands that others hang on, by the column that names the row. */
const parentNames: readonly (readonly [column: string, sql: string])[] = [
  ['parcel_uid', 'SELECT number AS name FROM parcels WHERE uid = $uid'],
  ['child_uid', 'SELECT number AS name FROM parcels WHERE uid = $uid'],
  ['prospect_uid', 'SELECT code_name AS name FROM prospects WHERE uid = $uid'],
  ['company_uid', 'SELECT name FROM companies WHERE uid = $uid'],
  ['indicator_uid', 'SELECT name FROM indicators WHERE uid = $uid'],
  ['programme_uid', 'SELECT name FROM programmes WHERE uid = $uid'],
  [
    'subject_uid',
    'SELECT number AS name FROM parcels WHERE uid = $uid UNION ALL SELECT name FROM parks WHERE uid = $uid',
  ],
]

/** What a person calls the row: its own name or number as it was, or that of the row it hangs on. */
function nameOf(db: ReadDb, table: string, row: Record<string, string | number | null>): string | null {
  const own =
    row.name ??
    row.number ??
    row.file_name ??
    row.code_name ??
    (table === 'park_facts' ? row.item : table === 'plan_items' ? row.title : null)
  if (typeof own === 'string' && own !== '') return own
  for (const [column, sql] of parentNames) {
    const uid = row[column]
    const found = typeof uid === 'string' ? db.get(NamedRow, sql, { uid })?.name : undefined
    if (found !== undefined) return found
  }
  return null
}
