import { CodedError } from '../../../contract/errors'
import type {
  ImportCounts,
  ImportPlan,
  ImportRules,
  ImportTarget,
  MappedColumn,
  RowReasonCode,
} from '../../../contract/importing'
import { fieldsOf, unitsOf, type FieldKey } from '../../../contract/rules/interchange-columns'
import type { Gazetteer } from '../../places/gazetteer'
import type { ReadDb } from '../../workspace/db'
import type { Projection } from '../crs'
import { coordinateColumns, placed, rawOf } from '../placing'
import { cellAt, paced, type ReadRecord, type Reading, type ReadSource } from '../source'
import { companyKey, planCompany } from './companies'
import { CompanySnapshot } from './company-snapshot'
import { Geocoder } from './geocoder'
import { OccupantBook } from './occupants'
import { planParcel, type ParcelPlanning } from './parcels'
import { parcelKey, ParcelSnapshot } from './parcel-snapshot'
import { FieldColumns, RowDraft, type PlannedRow, type Reason } from './row-draft'

/** A dry run as the host keeps it. */
export interface Plan {
  readonly rows: readonly PlannedRow[]
  readonly summary: Required<Omit<ImportPlan, 'planId'>>
}

export interface PlanInput {
  readonly db: ReadDb
  readonly today: string
  readonly source: ReadSource
  readonly sourceName: string
  readonly target: ImportTarget
  readonly mapping: readonly MappedColumn[]
  readonly rules: ImportRules
  readonly project: Projection | null
  /** Null when addresses are not looked up. */
  readonly gazetteer: Gazetteer | null
}

/**
 * Checks what the columns are said to be.
 * @throws CodedError `import-field-twice`, `import-column-unknown`, `import-mapping-incomplete`
 */
export function requireMapping(input: Pick<PlanInput, 'mapping' | 'source' | 'target' | 'rules'>): void {
  const { mapping, source, target, rules } = input
  const seen = new Set<FieldKey>()
  for (const { column, field, unit } of mapping) {
    if (seen.has(field)) throw new CodedError('import-field-twice', { field })
    seen.add(field)
    if (column >= source.headers.length) throw new CodedError('import-column-unknown', { column })
    const wrongUnit = unit !== null && !unitsOf(field).includes(unit)
    if (wrongUnit || !fieldsOf[target.entity].includes(field))
      throw new CodedError('import-mapping-incomplete', { field })
  }
  const canMatch = rules.matchBy.some(
    (key) => key === 'geometry' || seen.has(key === 'corporateNumber' ? 'corporateNumber' : key),
  )
  const named = target.entity === 'parcels' ? 'number' : 'name'
  if (!seen.has(named) && !canMatch) throw new CodedError('import-mapping-incomplete', { field: named })
  if (target.entity === 'parcels' && target.parkUid === null && !seen.has('park'))
    throw new CodedError('import-mapping-incomplete', { field: 'park' })
}

/**
 * Works out what every record would do, without writing anything. Reads the workspace as it is at the beginning.
 * @throws CodedError see `requireMapping`; `task-cancelled`
 */
export async function makePlan(input: PlanInput, reading: Reading): Promise<Plan> {
  requireMapping(input)
  const { source, target, mapping, rules } = input
  const columns = new FieldColumns(mapping, source.headers.length)
  const decisions = new Map(rules.decisions.map((decision) => [decision.index, decision]))
  const geocoder = new Geocoder(input.gazetteer)
  const occupants =
    target.entity === 'parcels' ? new OccupantBook(input.db, input.today, input.sourceName) : null
  const breath = paced(reading)
  const planRow = await (occupants === null
    ? companyPlanner(input, columns, geocoder, breath)
    : parcelPlanner(input, columns, occupants, target.entity === 'parcels' ? target.parkUid : null, breath))
  const coordinates = coordinateColumns(mapping)
  const rows: PlannedRow[] = []
  for (const [index, record] of source.records.entries()) {
    const draft = new RowDraft(record, index, columns, rules, decisions)
    rows.push(planRow(draft, placed(rawOf(record, coordinates), input.project)))
    if (index % 100 === 0) {
      reading.progress(index, source.records.length)
      await breath()
    }
  }
  const checked = withSharedRows(rows, decisions)
  return {
    rows: checked,
    summary: {
      counts: countsOf(checked),
      reasons: reasonsOf(checked),
      geocoded: { ...geocoder.counts },
      companiesAdded: occupants?.addedCount ?? 0,
      fields: columns.fields,
    },
  }
}

type PlanRow = (draft: RowDraft, place: ReturnType<typeof placed>) => PlannedRow

function cellOf(record: ReadRecord, columns: FieldColumns, field: FieldKey): string {
  return cellAt(record, columns.columnOf(field))
}

interface Keys {
  readonly keys: readonly string[]
  readonly rowsByKey: ReadonlyMap<string, readonly number[]>
}

/** What each record is known by; folding names takes its time, so that others get their turn. */
async function keysOf(
  records: readonly ReadRecord[],
  keyOf: (record: ReadRecord) => string,
  breath: () => Promise<void> | undefined,
): Promise<Keys> {
  const keys: string[] = []
  const rowsByKey = new Map<string, number[]>()
  for (const record of records) {
    const key = keyOf(record)
    keys.push(key)
    if (key === '') continue
    const found = rowsByKey.get(key)
    if (found) found.push(record.row)
    else rowsByKey.set(key, [record.row])
    if (keys.length % 100 === 0) await breath()
  }
  return { keys, rowsByKey }
}

async function companyPlanner(
  { db, source, sourceName }: PlanInput,
  columns: FieldColumns,
  geocoder: Geocoder,
  breath: () => Promise<void> | undefined,
): Promise<PlanRow> {
  const snapshot = new CompanySnapshot(db)
  const keyOf = (record: ReadRecord) =>
    companyKey(cellOf(record, columns, 'corporateNumber'), cellOf(record, columns, 'name'))
  const planning = { snapshot, geocoder, sourceName, ...(await keysOf(source.records, keyOf, breath)) }
  return (draft, place) => planCompany(draft, place, planning)
}

async function parcelPlanner(
  { db, today, source }: PlanInput,
  columns: FieldColumns,
  occupants: OccupantBook,
  parkUid: string | null,
  breath: () => Promise<void> | undefined,
): Promise<PlanRow> {
  const snapshot = new ParcelSnapshot(db, today)
  if (parkUid !== null && snapshot.park(parkUid) === undefined)
    throw new CodedError('row-not-found', { entity: 'park', uid: parkUid })
  const keyOf = (record: ReadRecord) => {
    const number = cellOf(record, columns, 'number')
    const park = parkUid ?? snapshot.parkByName(cellOf(record, columns, 'park')) ?? ''
    return number === '' ? '' : parcelKey(park, number)
  }
  const found = await keysOf(source.records, keyOf, breath)
  const planning: ParcelPlanning = { snapshot, occupants, today, parkUid, ...found }
  return (draft, place) => planParcel(draft, place, planning)
}

/** Two rows that would change the same row of the workspace: which one is right only people know. */
function withSharedRows(rows: readonly PlannedRow[], decisions: ReadonlyMap<number, unknown>): PlannedRow[] {
  const byUid = new Map<string, PlannedRow[]>()
  for (const row of rows) {
    if (row.uid === null || row.outcome === 'refused' || row.outcome === 'ignored') continue
    const found = byUid.get(row.uid)
    if (found) found.push(row)
    else byUid.set(row.uid, [row])
  }
  return rows.map((row) => {
    const shared = row.uid === null ? undefined : byUid.get(row.uid)
    if (shared === undefined || shared.length < 2 || !shared.includes(row) || decisions.has(row.index))
      return row
    const other = shared.find((one) => one !== row)
    const reason: Reason = {
      code: 'same-row-twice',
      severity: 'conflict',
      column: null,
      field: null,
      text: row.name,
      otherRow: other?.row ?? null,
      position: null,
      candidates: [],
    }
    const known = row.reasons.some(({ code }) => code === 'same-row-twice')
    return {
      ...row,
      outcome: 'conflicting',
      write: null,
      reasons: known ? row.reasons : [...row.reasons, reason],
    }
  })
}

export function countsOf(rows: readonly PlannedRow[]): ImportCounts {
  const counts = { total: rows.length, added: 0, changed: 0, same: 0, conflicting: 0, refused: 0, ignored: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

type ReasonCount = Required<Required<ImportPlan>['reasons'][number]>

function reasonsOf(rows: readonly PlannedRow[]): ReasonCount[] {
  const counts = new Map<
    string,
    { code: RowReasonCode; severity: Reason['severity']; count: number; row: number }
  >()
  for (const { reasons, row } of rows)
    for (const { code, severity } of reasons) {
      const known = counts.get(`${severity} ${code}`)
      if (known) known.count += 1
      else counts.set(`${severity} ${code}`, { code, severity, count: 1, row })
    }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}
