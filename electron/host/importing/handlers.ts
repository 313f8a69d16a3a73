import { CodedError } from '../../contract/errors'
import {
  ImportCounts,
  ImportReport,
  ImportRules,
  MappedColumn,
  type ImportOptions,
  type ImportTarget,
  type importingOperations,
} from '../../contract/importing'
import { z } from 'zod'
import { listCompanies } from '../companies/repository'
import type { Handlers } from '../handler'
import { listParks } from '../parks/repository'
import type { HostServices } from '../services'
import type { ReadDb } from '../workspace/db'
import { applyPlan } from './apply'
import { columnsOf, fingerprintOf, suggestMapping } from './columns'
import type { OpenSource } from './import-desk'
import { inspectionOf, previewOf } from './inspect'
import { coordinateColumns, findCrs, requireProjection, type CrsFinding } from './placing'
import { makePlan } from './plan/make-plan'
import type { ReadResult } from './read-source'
import * as repository from './repository'
import { defaultRules } from './rules'
import type { Reading } from './source'

export const importingHandlers: Handlers<typeof importingOperations> = {
  'importing.upload': (part, { host }) => ({ received: host.importing.upload(part) }),

  'importing.open': ({ source }, { host }) => host.importing.open(source),

  'importing.close': ({ sourceId }, { host }) => {
    host.importing.close(sourceId)
    return {}
  },

  'importing.inspect': async ({ sourceId, options, target, taskId }, { host }) => {
    const source = host.importing.source(sourceId)
    return host.tasks.run(taskId, async (task) => {
      const read = await readOpen(host, source, options, task)
      const db = await settledDb(host)
      const columns = columnsOf(read.source)
      const remembered = rememberedFor(db, read, target)
      const mapping = remembered?.mapping ?? suggestMapping(read.source, columns, target.entity)
      const crs = await crsOf(host, db, read, mapping, options)
      return {
        inspection: inspectionOf(source, read, columns, crs, coordinateColumns(mapping)),
        mapping,
        remembered: remembered !== null,
        rules: remembered?.rules ?? defaultRules(read.source, target),
      }
    })
  },

  'importing.preview': async ({ sourceId, options, offset, limit, withShapes }, { host }) => {
    const source = host.importing.source(sourceId)
    const read = await readOpen(host, source, options, null)
    const db = await settledDb(host)
    const mapping = suggestMapping(read.source, columnsOf(read.source), 'parcels')
    const crs = withShapes ? await crsOf(host, db, read, mapping, options) : null
    return previewOf(read.source, coordinateColumns(mapping), crs?.project ?? null, {
      offset,
      limit,
      withShapes,
    })
  },

  'importing.plan': async ({ sourceId, options, target, mapping, rules, taskId }, { host }) => {
    const source = host.importing.source(sourceId)
    return host.tasks.run(taskId, async (task) => {
      const read = await readOpen(host, source, options, task)
      const db = await settledDb(host)
      const at = placeOf(host)
      const crs = await crsOf(host, db, read, mapping, options)
      const plan = await makePlan(
        {
          db,
          today: host.today(),
          source: read.source,
          sourceName: source.name,
          target,
          mapping,
          rules,
          project: requireProjection(source.name, crs, options.controlPoints),
          gazetteer: rules.geocode ? await host.gazetteer() : null,
        },
        task,
      )
      const planId = host.importing.keep({
        sourceId,
        plan,
        target,
        mapping,
        rules,
        sourceName: source.name,
        format: read.source.format,
        fingerprint: fingerprintOf(read.source, target.entity),
        ...at,
      })
      return { plan: { planId, ...plan.summary } }
    })
  },

  'importing.planRows': ({ planId, outcome, reason, offset, limit }, { host }) => {
    const { plan } = host.importing.plan(planId)
    const rows = plan.rows.filter(
      (row) =>
        (outcome === null || row.outcome === outcome) &&
        (reason === null || row.reasons.some(({ code }) => code === reason)),
    )
    return {
      total: rows.length,
      rows: rows.slice(offset, offset + limit).map(({ write: _write, ...row }) => ({
        ...row,
        changes: [...row.changes],
        reasons: [...row.reasons],
      })),
    }
  },

  'importing.apply': ({ planId }, { db, host }) => {
    const held = host.importing.plan(planId)
    const now = placeOf(host)
    if (now.revision !== held.revision || now.workspaceUid !== held.workspaceUid)
      throw new CodedError('import-plan-stale', {})
    return applyPlan(db, held, host.now().toISOString(), host.session.actorName())
  },

  'importing.reports': (_, { db, face }) =>
    face === 'public'
      ? {}
      : {
          reports: [
            ...repository.listReports(db).map((row) => reportOf({ ...row, rows: '[]' }, false)),
            ...repository.listReportsTakenBack(db).map((row) => reportOf({ ...row, rows: '[]' }, true)),
          ].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '')),
        },

  'importing.report': ({ uid }, { db, face }) => {
    if (face === 'public') return {}
    const row = repository.findReport(db, uid)
    if (row !== undefined) return { report: reportOf(row, false) }
    const gone = repository.findReportTakenBack(db, uid)
    if (gone === undefined) throw new CodedError('row-not-found', { entity: 'importReport', uid })
    return { report: reportOf(gone, true) }
  },

  'importing.removeReport': ({ uid }, { db }) => {
    if (repository.findReport(db, uid) === undefined)
      throw new CodedError('row-not-found', { entity: 'importReport', uid })
    repository.deleteReport(db, uid)
    return {}
  },
}

/** What is in memory but not yet on the disk may still be taken back: a dry run never counts on it. */
async function settledDb(host: HostServices): Promise<ReadDb> {
  await host.session.settled()
  return host.session.db
}

function placeOf(host: HostServices): { workspaceUid: string; revision: number } {
  const workspace = host.session.describe()
  if (workspace === null) throw new CodedError('no-workspace', {})
  return { workspaceUid: workspace.uid, revision: workspace.revision }
}

async function readOpen(
  host: HostServices,
  source: OpenSource,
  options: ImportOptions,
  reading: Reading | null,
): Promise<ReadResult> {
  const db = await settledDb(host)
  const wanted = new Set(listCompanies(db).flatMap((row) => row.corporate_number ?? []))
  const breathing: Reading = reading ?? {
    progress: () => undefined,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  }
  return host.importing.read(source, options, wanted, breathing)
}

async function crsOf(
  host: HostServices,
  db: ReadDb,
  { source }: ReadResult,
  mapping: readonly MappedColumn[],
  options: ImportOptions,
): Promise<CrsFinding | null> {
  const columns = coordinateColumns(mapping)
  const hasCoordinates =
    source.records.some(({ geometry }) => geometry !== null) ||
    columns.wkt !== null ||
    columns.longitude !== null
  if (!hasCoordinates) return null
  const gazetteer = await host.gazetteer()
  const near = listParks(db).map((row): [number, number] => [row.point_lon, row.point_lat])
  return findCrs(source, columns, options, near, (position) => gazetteer.kmToNearestTown(position))
}

const Remembered = z.object({ mapping: z.array(MappedColumn), rules: ImportRules })

/** How columns were understood last time. What an older program wrote and this one cannot read is forgotten. */
function rememberedFor(
  db: ReadDb,
  { source }: ReadResult,
  target: ImportTarget,
): z.infer<typeof Remembered> | null {
  if (source.headers.every((header) => header === '')) return null
  const row = repository.findProfile(db, fingerprintOf(source, target.entity), target.entity)
  if (row === undefined) return null
  const parsed = Remembered.safeParse({ mapping: JSON.parse(row.mapping), rules: JSON.parse(row.rules) })
  return parsed.success ? parsed.data : null
}

function reportOf(row: repository.ReportRow, takenBack: boolean): ImportReport {
  return ImportReport.parse({
    uid: row.uid,
    at: row.at,
    actor: row.actor,
    fileName: row.file_name,
    format: row.format,
    entity: row.entity,
    parkUid: row.park_uid,
    counts: ImportCounts.parse(JSON.parse(row.counts)),
    rows: JSON.parse(row.rows),
    rowsLeftOut: row.rows_left_out,
    takenBack,
  })
}
