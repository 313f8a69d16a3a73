import type { NewFit } from '../../contract/matching'
import { answerFromRow } from '../requirements/rules'
import { decodeMultiPolygon } from '../geometry/gpkg-geometry'
import { listStatusEntries } from '../parcels/repository'
import { listAnswers } from '../requirements/repository'
import { listStatuses } from '../statuses/repository'
import type { ReadDb } from '../workspace/db'
import { indexAnswers, type AnswerIndex } from './facts'
import { nearby, type MatchingState } from './memory'
import { measureDistances, measuredBy, type ReferencePlaces } from './nearest'
import { registerParcel, type RegisterParcel } from './register'
import { readMatchingLog, type Logged, type LoggedParcel, type MatchingLog } from './repository'
import { newlyFitting, type ParcelState } from './reverse'

/** Parcels looked at after one change; a bulk change of a whole estate need not be announced lot by lot. */
const mostParcels = 40

export interface ParcelChange {
  readonly before: ParcelState | null
  readonly after: ParcelState
}

/** Changed parcels that are on offer now, as they were and as they are; `left` more changed than are looked at. */
export interface ParcelChanges {
  readonly changes: readonly ParcelChange[]
  readonly left: number
}

/** The first value before each row's changes: how the row stood at the beginning. */
function firstBefore<R>(log: readonly Logged<R>[]): Map<string, R | null> {
  const before = new Map<string, R | null>()
  for (const entry of log) if (!before.has(entry.rowUid)) before.set(entry.rowUid, entry.before)
  return before
}

/** Present rows as they stood before the changes. */
function rolledBack<R extends { readonly uid: string }>(now: readonly R[], log: readonly Logged<R>[]): R[] {
  const before = firstBefore(log)
  const gone = [...before.values()].filter((row) => row !== null)
  return [...now.filter(({ uid }) => !before.has(uid)), ...gone]
}

/** Parcels that the log concerns: their rows, statuses and answers, those of their park, or what a status means. */
function concerned(state: MatchingState, db: ReadDb, log: MatchingLog): Set<string> {
  const subjects = new Set(
    log.answers.flatMap(({ before, after }) => [before, after].map((row) => row?.subject_uid)),
  )
  const statuses = new Set(
    log.statuses.filter(({ before, after }) => before?.offered !== after?.offered).map((row) => row.rowUid),
  )
  const uids = new Set<string>([
    ...log.parcels.map(({ rowUid }) => rowUid),
    ...log.statusEntries.flatMap(({ before, after }) =>
      [before, after].flatMap((row) => row?.parcel_uid ?? []),
    ),
  ])
  for (const { uid, parkUid } of state.parcels.values())
    if (subjects.has(uid) || subjects.has(parkUid)) uids.add(uid)
  if (statuses.size > 0)
    for (const entry of listStatusEntries(db, null))
      if (statuses.has(entry.status_uid)) uids.add(entry.parcel_uid)
  return uids
}

interface Past {
  readonly log: MatchingLog
  readonly parcels: ReadonlyMap<string, LoggedParcel | null>
  /** Statuses that were on offer. */
  readonly offered: ReadonlySet<string>
  readonly answers: AnswerIndex
  readonly places: ReferencePlaces
  readonly day: string
}

/** Hexadecimal digits of the outline before its first change; undefined when it never changed. */
function outlineBefore(log: readonly Logged<LoggedParcel>[], uid: string): string | null | undefined {
  return log.find(({ rowUid, before }) => rowUid === uid && before?.geom !== undefined)?.before?.geom
}

function wasAvailable(db: ReadDb, past: Past, uid: string, row: LoggedParcel | null): boolean {
  if (row?.exists_from != null && row.exists_from > past.day) return false
  if (row?.exists_until != null && row.exists_until <= past.day) return false
  const mine = past.log.statusEntries.filter(({ before, after }) => (before ?? after)?.parcel_uid === uid)
  const then = rolledBack(
    listStatusEntries(db, [uid]).map((entry) => ({
      uid: entry.uid,
      parcel_uid: uid,
      status_uid: entry.status_uid,
      since: entry.since,
    })),
    mine,
  )
  const latest = then
    .filter(({ since }) => since <= past.day)
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .at(-1)
  return latest !== undefined && past.offered.has(latest.status_uid)
}

function stateBefore(db: ReadDb, past: Past, now: MatchingState, parcel: RegisterParcel): ParcelState | null {
  const changed = past.parcels.has(parcel.uid)
  const row = past.parcels.get(parcel.uid) ?? null
  if (changed && row === null) return null
  const available = wasAvailable(db, past, parcel.uid, row)
  if (row === null) return { parcel: { ...parcel, available }, answers: past.answers, measured: now.measured }
  const outline = outlineBefore(past.log.parcels, parcel.uid)
  const polygon =
    outline === undefined
      ? parcel.polygon
      : outline && decodeMultiPolygon(new Uint8Array(Buffer.from(outline, 'hex')))
  const before = registerParcel(row, polygon || null, available)
  const measured =
    outline === undefined ? now.measured : measuredBy(nearby(measureDistances([before], past.places)))
  return { parcel: before, answers: past.answers, measured }
}

/**
 * Parcels that changed since a command, from the log: it knows the rows before each change, whoever made it.
 * @param since number of the last command that is not to be looked at
 */
export function parcelChanges(
  db: ReadDb,
  state: MatchingState,
  day: string,
  since: number,
  places: ReferencePlaces,
): ParcelChanges {
  const log = readMatchingLog(db, since)
  const uids = concerned(state, db, log)
  const offers = [...uids].flatMap((uid) => {
    const parcel = state.parcels.get(uid)
    return parcel?.available ? [parcel] : []
  })
  const looked = offers.slice(0, mostParcels)
  if (looked.length === 0) return { changes: [], left: 0 }
  const statuses = listStatuses(db).map(({ uid, offered }) => ({ uid, offered }))
  const subjects = [...new Set(looked.flatMap(({ uid, parkUid }) => [uid, parkUid]))]
  const past: Past = {
    log,
    parcels: firstBefore(log.parcels),
    offered: new Set(
      rolledBack(statuses, log.statuses)
        .filter(({ offered }) => offered === 1)
        .map(({ uid }) => uid),
    ),
    answers: indexAnswers(rolledBack(listAnswers(db, subjects), log.answers).map(answerFromRow)),
    places,
    day,
  }
  const changes = looked.map((parcel) => ({
    before: stateBefore(db, past, state, parcel),
    after: { parcel, answers: state.answers, measured: state.measured },
  }))
  return { changes, left: offers.length - looked.length }
}

/** Live prospects that one changed parcel fits now and did not before. */
export function newFitsOf({ before, after }: ParcelChange, { prospects }: MatchingState): NewFit[] {
  return newlyFitting(before, after, prospects).flatMap((change) =>
    change.before === 'fits'
      ? []
      : [{ prospectUid: change.prospectUid, parcelUid: change.parcelUid, before: change.before }],
  )
}
