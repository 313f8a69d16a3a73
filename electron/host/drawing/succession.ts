import type { LotFields } from '../../contract/drawing'
import { CodedError } from '../../contract/errors'
import type { Quality } from '../../contract/values'
import { encodeMultiPolygon } from '../geometry/gpkg-geometry'
import {
  deleteOccupancy,
  insertOccupancies,
  OccupancyRecord,
  updateOccupancy,
} from '../occupancies/repository'
import { checkRow, storedPlaneArea } from '../parcels/handlers'
import * as parcels from '../parcels/repository'
import { priceFromRow, priceToRow } from '../parcels/rules'
import * as requirements from '../requirements/repository'
import { mergedPrice } from '../scenarios/rules'
import { findStatus } from '../statuses/repository'
import { areaToStore } from '../store-units'
import type { WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import type { Piece } from './plan'
import * as repository from './repository'

/** A parcel to be made, with the piece of ground it gets. */
export interface NewLot {
  readonly fields: LotFields
  readonly piece: Piece
}

interface Succession {
  readonly on: string
  readonly quality: Quality
  readonly parents: readonly parcels.ParcelRow[]
  /** Lots first, in the order of the plan; a road that becomes a parcel after them. */
  readonly lots: readonly NewLot[]
  /** Lots (by index) on which an occupant stays, by its uid; one that is missing stays on every lot of its parcel. */
  readonly occupants: ReadonlyMap<string, readonly number[]>
}

/** The one thing that all say; `otherwise` where they differ. */
function agreed<T, E>(values: readonly T[], otherwise: E): T | E {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : otherwise
}

/** A parcel made of others inherits what they agree on. Its price is that of parcels sold as one. */
function heirRow(lot: NewLot, uid: string, from: readonly parcels.ParcelRow[], all: Succession) {
  const ends = from.flatMap(({ exists_until }) => exists_until ?? []).toSorted()
  const isRoad = lot.piece.role === 'road'
  const price = isRoad ? ({ kind: 'unknown' } as const) : mergedPrice(from.map(priceFromRow))
  return {
    uid,
    park_uid: from[0]?.park_uid ?? '',
    number: lot.fields.number.trim(),
    block: agreed(
      from.map(({ block }) => block),
      '',
    ),
    address: agreed(
      from.map(({ address }) => address),
      '',
    ),
    registered_area: areaToStore(lot.fields.registeredAreaM2),
    plane_area: storedPlaneArea(lot.piece.polygon),
    zone: agreed(
      from.map(({ zone }) => zone),
      null,
    ),
    ...priceToRow(price),
    delivery_on: isRoad
      ? null
      : agreed(
          from.map(({ delivery_on }) => delivery_on),
          null,
        ),
    exists_from: all.on,
    exists_until: ends[0] ?? null,
    quality: all.quality,
    // What was made of invented parcels is invented ground, whoever cut it.
    origin: from.some(({ origin }) => origin === 'demo') ? ('demo' as const) : ('user' as const),
    note: agreed(
      from.map(({ note }) => note),
      '',
    ),
  }
}

/**
 * Ends the old parcels on the day and begins the new ones with all that hangs on them:
 * - the status given for each lot is in force from the day; entries of the old parcel from that day on go over to its
 *   lots, except where several parcels become one and only the status given counts;
 * - an occupant stays with its own first day on the lots named for it, and leaves the old parcel on the day;
 * - enquiries go to every lot of their parcel; answers too, where all parcels of a lot agree;
 * - a road that becomes a parcel gets none of these but its status.
 * @returns uids of the new parcels, in the order of the lots
 * @throws CodedError `status-unknown`, `parcel-number-taken`, `status-after-parcel`, `drawing-impossible`
 */
export function succeed(db: WriteDb, succession: Succession): string[] {
  const { on, parents, lots } = succession
  for (const parent of parents)
    if (
      (parent.exists_until !== null && parent.exists_until <= on) ||
      (parent.exists_from !== null && parent.exists_from >= on)
    )
      throw new CodedError('drawing-impossible', { reason: 'not-there', parcel: parent.number })
  for (const { fields } of lots)
    if (findStatus(db, fields.statusUid) === undefined)
      throw new CodedError('status-unknown', { uid: fields.statusUid })

  // The old ones end first: a new one may have the number of an old one.
  for (const { uid } of parents) parcels.updateParcel(db, uid, { exists_until: on })
  const rows = new Map(parents.map((parent) => [parent.uid, parent]))
  const uids = lots.map(() => uuidv7())
  for (const [index, lot] of lots.entries()) {
    const from = lot.piece.from.flatMap((uid) => rows.get(uid) ?? [])
    const row = heirRow(lot, uids[index] ?? '', from, succession)
    checkRow(db, row)
    parcels.insertParcels(db, [{ ...row, geom: encodeMultiPolygon(lot.piece.polygon) }])
  }
  repository.insertLineage(
    db,
    lots.flatMap(({ piece }, index) =>
      piece.from.map((parent) => ({ uid: uuidv7(), parent_uid: parent, child_uid: uids[index] ?? '' })),
    ),
  )
  moveStatuses(db, succession, uids)
  moveOccupants(db, succession, uids)
  copyDemands(db, succession, uids)
  copyAnswers(db, succession, uids)
  return uids
}

const isLot = ({ piece }: NewLot) => piece.role === 'lot'

function moveStatuses(db: WriteDb, { on, parents, lots }: Succession, uids: readonly string[]): void {
  const entry = (parcel_uid: string, status_uid: string, since: string, note: string) => ({
    uid: uuidv7(),
    parcel_uid,
    status_uid,
    since,
    note,
    origin: 'user' as const,
  })
  const made = lots.map(({ fields }, index) => entry(uids[index] ?? '', fields.statusUid, on, ''))
  const numbers = new Map(parents.map(({ uid, number }) => [uid, number]))
  for (const later of parcels.listStatusEntries(
    db,
    parents.map(({ uid }) => uid),
  )) {
    if (later.since < on) continue
    for (const [index, lot] of lots.entries()) {
      if (!isLot(lot) || !lot.piece.from.includes(later.parcel_uid) || later.since === on) continue
      // Which of several futures would hold for the joined parcel is not the program's to guess.
      if (lot.piece.from.length > 1)
        throw new CodedError('status-after-parcel', {
          number: numbers.get(later.parcel_uid) ?? '',
          since: later.since,
          existsUntil: on,
        })
      made.push(entry(uids[index] ?? '', later.status_uid, later.since, later.note))
    }
    parcels.deleteStatusEntry(db, later.uid)
  }
  parcels.insertStatusEntries(db, made)
}

function moveOccupants(db: WriteDb, succession: Succession, uids: readonly string[]): void {
  const { on, parents, lots, occupants } = succession
  const parentUids = parents.map(({ uid }) => uid)
  // A company on two parcels that become one stands on it once, since the first of its days.
  const standing = new Set<string>()
  for (const named of repository.listOccupanciesFrom(db, on, parentUids)) {
    const row = OccupancyRecord.parse(named)
    const own = lots.flatMap((lot, index) =>
      isLot(lot) && lot.piece.from.includes(row.parcel_uid) ? [index] : [],
    )
    const stays = occupants.get(row.uid) ?? own
    // A share of the old parcel is none of the new one's.
    const share = row.share === 1 ? 1 : null
    insertOccupancies(
      db,
      own
        .filter((index) => stays.includes(index) && !standing.has(`${row.company_uid} ${index}`))
        .map((index) => ({ ...row, uid: uuidv7(), parcel_uid: uids[index] ?? '', share, origin: 'user' })),
    )
    for (const index of stays) standing.add(`${row.company_uid} ${index}`)
    if (row.since !== null && row.since >= on) deleteOccupancy(db, row.uid)
    else updateOccupancy(db, row.uid, { until: on })
  }
}

function copyDemands(db: WriteDb, { lots }: Succession, uids: readonly string[]): void {
  for (const [index, lot] of lots.entries()) {
    if (!isLot(lot)) continue
    const seen = new Set<string>()
    const copies = lot.piece.from
      .flatMap((parent) => requirements.listDemands(db, parent))
      .filter(({ prospect_uid }) => !seen.has(prospect_uid) && seen.add(prospect_uid))
    requirements.insertDemands(
      db,
      copies.map((row) => ({ ...row, uid: uuidv7(), parcel_uid: uids[index] ?? '' })),
    )
  }
}

function copyAnswers(db: WriteDb, { lots }: Succession, uids: readonly string[]): void {
  const told = (row: requirements.AnswerRow) => JSON.stringify({ ...row, uid: '', subject_uid: '' })
  for (const [index, lot] of lots.entries()) {
    if (!isLot(lot)) continue
    const answers = requirements.listAnswers(db, lot.piece.from)
    const [first] = lot.piece.from
    const agreedOn = answers.filter(
      (row) =>
        row.subject_uid === first &&
        answers.filter((other) => told(other) === told(row)).length === lot.piece.from.length,
    )
    requirements.insertAnswers(
      db,
      agreedOn.map((row) => ({ ...row, uid: uuidv7(), subject_uid: uids[index] ?? '' })),
    )
  }
}
