import { CodedError } from '../../contract/errors'
import type { ImportCounts, ImportReport } from '../../contract/importing'
import type { WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import type { HeldPlan } from './import-desk'
import type { PlannedRow } from './plan/row-draft'
import * as repository from './repository'

/** Rows kept in a report: enough to go through them by hand. */
const reportedRows = 2000

type ReportedRow = Required<Required<ImportReport>['rows'][number]>

/**
 * Writes a dry run: every row that is added or changed, how the columns were understood, and the report.
 * @throws CodedError `import-nothing-to-write`
 */
export function applyPlan(
  db: WriteDb,
  held: HeldPlan,
  at: string,
  actor: string,
): { reportUid: string; counts: ImportCounts } {
  const { plan } = held
  const { counts } = plan.summary
  const writes = plan.rows.filter((row) => row.write !== null)
  if (writes.length === 0) throw new CodedError('import-nothing-to-write', {})
  for (const row of writes) row.write?.(db)
  remember(db, held, at)
  const told = plan.rows.filter(isTold)
  const reportUid = uuidv7()
  repository.insertReport(db, {
    uid: reportUid,
    at,
    actor,
    file_name: held.sourceName,
    format: held.format,
    entity: held.target.entity,
    park_uid: held.target.entity === 'parcels' ? held.target.parkUid : null,
    counts: JSON.stringify(counts),
    rows: JSON.stringify(told.slice(0, reportedRows).map(reported)),
    rows_left_out: Math.max(0, told.length - reportedRows),
  })
  return { reportUid, counts }
}

function isTold({ outcome, reasons }: PlannedRow): boolean {
  return outcome === 'refused' || outcome === 'conflicting' || reasons.length > 0
}

function reported({ row, byte, name, outcome, reasons }: PlannedRow): ReportedRow {
  return { row, byte, name, outcome, reasons: [...reasons] }
}

function remember(db: WriteDb, { fingerprint, target, mapping, rules }: HeldPlan, at: string): void {
  const fields = {
    mapping: JSON.stringify(mapping),
    // Decisions are about rows of this file, not about files like it.
    rules: JSON.stringify({ ...rules, decisions: [], statusUid: null }),
    used_at: at,
  }
  const known = repository.findProfile(db, fingerprint, target.entity)
  if (known === undefined)
    repository.insertProfile(db, { uid: uuidv7(), fingerprint, entity: target.entity, ...fields })
  else repository.updateProfile(db, known.uid, fields)
}
