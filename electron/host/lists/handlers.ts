import { CodedError } from '../../contract/errors'
import type { ListKey, listsOperations, StageKind } from '../../contract/lists'
import type { Handlers } from '../handler'
import { lastPosition, reordered } from '../reorder'
import type { ReadDb } from '../workspace/db'
import { uuidv7 } from '../workspace/uuid'
import * as repository from './repository'
import { entryFromRow, requireListEntry } from './rules'

export const listsHandlers: Handlers<typeof listsOperations> = {
  'lists.all': (_, { db }) => ({ entries: repository.listEntries(db).map(entryFromRow) }),

  'lists.save': ({ uid, list, name, nameEn, nameKana, kind }, { db }) => {
    const fields = {
      name,
      name_en: nameEn,
      name_kana: nameKana,
      kind: kindOf(list, kind),
    } as const
    if (uid !== null) {
      requireListEntry(db, list, uid)
      repository.updateListEntry(db, uid, fields)
      return { uid }
    }
    const created = uuidv7()
    repository.insertListEntries(db, [
      { uid: created, list, position: lastPosition(entriesOf(db, list)), ...fields },
    ])
    return { uid: created }
  },

  'lists.reorder': ({ list, uids }, { db }) => {
    for (const uid of uids) requireListEntry(db, list, uid)
    for (const { uid, position } of reordered(entriesOf(db, list), uids))
      repository.updateListEntry(db, uid, { position })
    return {}
  },

  'lists.remove': ({ uid }, { db }) => {
    const entry = requireEntry(db, uid)
    const count = repository.countUsesOfListEntry(db, uid)
    if (count > 0) throw new CodedError('row-in-use', { entity: 'listEntry', name: entry.name, count })
    repository.deleteListEntry(db, uid)
    return {}
  },
}

/** Every stage means something to the program; entries of the other lists mean nothing to it. */
function kindOf(list: ListKey, kind: StageKind): StageKind {
  if (list !== 'stage') return 'none'
  return kind === 'none' ? 'open' : kind
}

function requireEntry(db: ReadDb, uid: string): repository.ListEntryRow {
  const row = repository.findListEntry(db, uid)
  if (row === undefined) throw new CodedError('row-not-found', { entity: 'listEntry', uid })
  return row
}

function entriesOf(db: ReadDb, list: ListKey): repository.ListEntryRow[] {
  return repository.listEntries(db).filter((entry) => entry.list === list)
}
