import { CodedError } from '../../contract/errors'
import type { InputOf } from '../../contract/index'
import { findStatus } from '../statuses/repository'
import type { WriteDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'
import { requireExists } from './rules'

/**
 * Gives all these parcels a status from a day on. All or none: one parcel that cannot have it refuses the whole change.
 * An entry of the same day is replaced, because a parcel has one status a day.
 *
 * @returns how many parcels got the status; those that had this very entry already do not count
 * @throws CodedError `status-unknown`, `row-not-found`, `status-before-parcel`, `status-after-parcel`
 */
export function changeStatus(db: WriteDb, change: InputOf<'parcels.changeStatus'>): number {
  const { statusUid, since, note } = change
  if (findStatus(db, statusUid) === undefined) throw new CodedError('status-unknown', { uid: statusUid })
  const wanted = [...new Set(change.uids)]
  const parcels = new Map(repository.findParcels(db, wanted).map((parcel) => [parcel.uid, parcel]))
  const sameDay = new Map(
    repository
      .listStatusEntries(db, wanted)
      .filter((entry) => entry.since === since)
      .map((entry) => [entry.parcel_uid, entry]),
  )

  const added: repository.StatusEntryRow[] = []
  let replaced = 0
  for (const uid of wanted) {
    const parcel = parcels.get(uid)
    if (parcel === undefined) throw new CodedError('row-not-found', { entity: 'parcel', uid })
    requireExists(parcel, since)
    const present = sameDay.get(uid)
    if (present === undefined) {
      added.push({ uid: uuidv7(), parcel_uid: uid, status_uid: statusUid, since, note, origin: 'user' })
    } else if (present.status_uid !== statusUid || present.note !== note) {
      repository.updateStatusEntry(db, present.uid, { status_uid: statusUid, note, origin: 'user' })
      replaced += 1
    }
  }
  repository.insertStatusEntries(db, added)
  return added.length + replaced
}
