import { CodedError } from '../../contract/errors'
import type { PrintFormat } from '../../contract/print-log'
import type { LogOutcome, PassSlip, SheetSpec } from '../../contract/printing'
import { findCompany } from '../companies/repository'
import { findIndicator } from '../indicators/repository'
import { listParks } from '../parks/repository'
import { findParcels } from '../parcels/repository'
import { findTrip } from '../trips/repository'
import { findVisit } from '../visits/repository'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import type { WorkspaceSession } from '../workspace/session'
import { insertLogEntries, type LogRow } from './repository'

interface WrittenFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly pages: number
}

/** A finished print, of which the face is the one that was really used. */
export interface FinishedPrint {
  readonly spec: SheetSpec
  readonly format: PrintFormat
  /** ISO moment in UTC */
  readonly at: string
  /** Each gets an entry of its own, because each has a hash of its own; none for paper. */
  readonly files: readonly WrittenFile[]
  /** Of paper; files know their own. */
  readonly pages: number
  readonly slip: PassSlip | null
}

/**
 * Keeps a print in the log of the workspace. This is no step of undo: what left the office cannot be taken back, and a
 * proof that Ctrl+Z removes is none. For the same reason it does not empty the steps of redo.
 *
 * It never throws: the file exists already, and an officer who may only read the workspace must still be able to hand
 * out a sheet. The outcome says why there is no entry, and the page shows it.
 */
export async function recordPrint(session: WorkspaceSession, print: FinishedPrint): Promise<LogOutcome> {
  try {
    const { db } = session
    const rows = rowsOf(db, print, session.actorName())
    await session.record('printLog.record', (write) => insertLogEntries(write, rows))
    return { uids: rows.map(({ uid }) => uid), problem: null }
  } catch (error) {
    return { uids: [], problem: error instanceof CodedError ? error.code : 'internal-error' }
  }
}

function rowsOf(
  db: ReadDb,
  { spec, format, at, files, pages, slip }: FinishedPrint,
  actor: string,
): LogRow[] {
  const common = {
    at,
    actor,
    sheet: spec.sheet,
    parks: JSON.stringify(subjectsOf(db, spec)),
    face: spec.face,
    edition: spec.edition,
    language: spec.language,
    format,
    recipient: '',
  }
  if (files.length === 0)
    return [{ ...common, uid: uuidv7(), file_name: '', sha256: '', bytes: 0, pages, slip: jsonOf(slip) }]
  return files.map((file) => ({
    ...common,
    uid: uuidv7(),
    file_name: nameOf(file.path),
    sha256: file.sha256,
    bytes: file.bytes,
    pages: file.pages,
    // A slip stands for one file: the others of the same print get its counts with their own hash.
    slip: jsonOf(slip && { ...slip, sha256: file.sha256 }),
  }))
}

function jsonOf(slip: PassSlip | null): string | null {
  return slip === null ? null : JSON.stringify(slip)
}

/**
 * What a sheet is about, as it chooses it: parks, of which a map without a choice takes the first; a company, a journey;
 * of a council sheet its indicators.
 */
export function subjectsOf(db: ReadDb, spec: SheetSpec): { uid: string; name: string }[] {
  const named = (row: { uid: string; name: string } | undefined) =>
    row === undefined ? [] : [{ uid: row.uid, name: row.name }]
  switch (spec.sheet) {
    case 'company-brief':
      return named(findCompany(db, spec.companyUid ?? ''))
    case 'record-form':
      return named(findCompany(db, findVisit(db, spec.visitUid ?? '')?.company_uid ?? spec.companyUid ?? ''))
    case 'itinerary':
      return named(findTrip(db, spec.tripUid ?? ''))
    case 'council':
      return (spec.indicatorUids ?? []).flatMap((uid) => named(findIndicator(db, uid)))
    default:
  }
  const wanted =
    spec.sheet === 'parcel-compare'
      ? [...new Set(findParcels(db, spec.parcelUids).map((row) => row.park_uid))]
      : spec.parkUids
  const rows = listParks(db, wanted.length === 0 ? null : wanted)
  return (spec.sheet === 'parcel-map' ? rows.slice(0, 1) : rows).map(({ uid, name }) => ({ uid, name }))
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
