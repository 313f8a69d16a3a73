import { z } from 'zod'
import { StageKind } from '../../contract/lists'
import { ParcelRow } from '../parcels/repository'
import { AnswerRow } from '../requirements/repository'
import { Bytes } from '../workspace/columns'
import type { ReadDb } from '../workspace/db'
import { among, asJson } from '../workspace/narrow'

const LiveRow = z.object({ uid: z.string(), company_uid: z.string(), kind: StageKind })
export type LiveRow = z.infer<typeof LiveRow>

/** Prospects in a stage that is open or held, with the kind of the stage; null asks for all. */
export function listLiveProspects(db: ReadDb, uids: readonly string[] | null): LiveRow[] {
  return db.all(
    LiveRow,
    `SELECT p.uid AS uid, p.company_uid AS company_uid, e.kind AS kind
     FROM prospects p JOIN list_entries e ON e.uid = (
       SELECT stage_uid FROM prospect_stages WHERE prospect_uid = p.uid ORDER BY since DESC, id DESC LIMIT 1)
     WHERE ${among('p.uid', uids)} AND e.kind IN ('open', 'held') ORDER BY p.id`,
    { uids: asJson(uids) },
  )
}

const RoadRow = z.object({ name: z.string(), geom: Bytes })

/** Inner roads of the parks: the only features that parcels can be joined across. */
export function listRoads(db: ReadDb): z.infer<typeof RoadRow>[] {
  return db.all(RoadRow, "SELECT name, geom FROM park_features WHERE kind = 'road' ORDER BY id")
}

const NumberRow = z.object({ n: z.int().nullable() })

/** Number of the newest command; 0 when there is none. */
export function newestCommandId(db: ReadDb): number {
  return db.get(NumberRow, 'SELECT MAX(id) AS n FROM commands')?.n ?? 0
}

function logged<S extends z.ZodRawShape>(shape: S) {
  const row = z.object(shape)
  return z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : row.parse(JSON.parse(text))))
}

/** The columns of a parcel that matching looks at; `geom` in hexadecimal, absent when an update left it as it was. */
const LoggedParcel = logged({
  ...ParcelRow.pick({
    uid: true,
    park_uid: true,
    number: true,
    registered_area: true,
    plane_area: true,
    zone: true,
    price_kind: true,
    price_min: true,
    price_max: true,
    delivery_on: true,
    exists_from: true,
    exists_until: true,
  }).shape,
  geom: z.string().nullable().optional(),
})
export type LoggedParcel = NonNullable<z.output<typeof LoggedParcel>>

const LoggedStatus = logged({
  uid: z.string(),
  parcel_uid: z.string(),
  status_uid: z.string(),
  since: z.string(),
})
const LoggedAnswer = logged(AnswerRow.shape)
const LoggedChoice = logged({ uid: z.string(), offered: z.int() })

export type LoggedStatus = NonNullable<z.output<typeof LoggedStatus>>

/** One row before and after one change of it, oldest first. */
export interface Logged<R> {
  readonly rowUid: string
  readonly before: R | null
  readonly after: R | null
}

function listLog<R>(db: ReadDb, table: string, row: z.ZodType<R | null>, after: number): Logged<R>[] {
  const Entry = z.object({ row_uid: z.string(), before: row, after: row })
  return db
    .all(
      Entry,
      `SELECT l.row_uid AS row_uid, l.before AS before, l.after AS after FROM commands c
       JOIN change_log l ON l.command_uid = c.uid
       WHERE c.id > $after AND l.table_name = '${table}' ORDER BY l.id`,
      { after },
    )
    .map((entry) => ({ rowUid: entry.row_uid, before: entry.before, after: entry.after }))
}

/** Changes of what matching reads of parcels, by commands after the one of this number. */
export interface MatchingLog {
  readonly parcels: readonly Logged<LoggedParcel>[]
  readonly statusEntries: readonly Logged<LoggedStatus>[]
  readonly answers: readonly Logged<z.output<typeof AnswerRow>>[]
  readonly statuses: readonly Logged<NonNullable<z.output<typeof LoggedChoice>>>[]
}

export function readMatchingLog(db: ReadDb, afterCommand: number): MatchingLog {
  return {
    parcels: listLog(db, 'parcels', LoggedParcel, afterCommand),
    statusEntries: listLog(db, 'parcel_statuses', LoggedStatus, afterCommand),
    answers: listLog(db, 'answers', LoggedAnswer, afterCommand),
    statuses: listLog(db, 'statuses', LoggedChoice, afterCommand),
  }
}
