import { CodedError } from '../../contract/errors'
import type { Status, statusesOperations } from '../../contract/statuses'
import type { Handlers } from '../handler'
import { lastPosition, reordered } from '../reorder'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'

export const statusesHandlers: Handlers<typeof statusesOperations> = {
  'statuses.list': (_, { db, face }) => ({
    statuses: repository
      .listStatuses(db)
      // A status that outsiders see as another one is itself a secret: even its name would tell.
      .filter((row) => face === 'internal' || row.shown_as_uid === null)
      .map(statusFromRow),
  }),

  'statuses.save': ({ uid, ...fields }, { db }) => {
    const { shownAsUid } = fields
    if (shownAsUid !== null && (shownAsUid === uid || repository.findStatus(db, shownAsUid) === undefined))
      throw new CodedError('status-unknown', { uid: shownAsUid })
    const row = {
      name: fields.name,
      name_en: fields.nameEn,
      letter: fields.letter,
      color: fields.color,
      hatch: fields.hatch,
      sale_class: fields.saleClass,
      offered: fields.offered ? 1 : 0,
      shown_as_uid: shownAsUid,
    }
    if (uid !== null) {
      requireStatus(uid, repository.findStatus(db, uid))
      repository.updateStatus(db, uid, row)
      return { uid }
    }
    const created = uuidv7()
    const position = lastPosition(repository.listStatuses(db))
    repository.insertStatuses(db, [{ uid: created, position, ...row }])
    return { uid: created }
  },

  'statuses.reorder': ({ uids }, { db }) => {
    for (const uid of uids) requireStatus(uid, repository.findStatus(db, uid))
    for (const { uid, position } of reordered(repository.listStatuses(db), uids))
      repository.updateStatus(db, uid, { position })
    return {}
  },

  'statuses.remove': ({ uid }, { db }) => {
    const status = requireStatus(uid, repository.findStatus(db, uid))
    const count = repository.countUsesOfStatus(db, uid)
    if (count > 0) throw new CodedError('row-in-use', { entity: 'status', name: status.name, count })
    repository.deleteStatus(db, uid)
    return {}
  },
}

/** The entity of the contract from its row. */
export function statusFromRow(row: repository.StatusRow): Status {
  return {
    uid: row.uid,
    name: row.name,
    nameEn: row.name_en,
    letter: row.letter,
    color: row.color,
    hatch: row.hatch,
    saleClass: row.sale_class,
    offered: row.offered === 1,
    position: row.position,
    shownAsUid: row.shown_as_uid,
  }
}

function requireStatus(uid: string, row: repository.StatusRow | undefined): repository.StatusRow {
  if (row === undefined) throw new CodedError('status-unknown', { uid })
  return row
}
