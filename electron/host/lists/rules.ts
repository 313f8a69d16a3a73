import { CodedError } from '../../contract/errors'
import type { ListEntry, ListKey } from '../../contract/lists'
import type { ReadDb } from '../workspace/db'
import { findListEntry, type ListEntryRow } from './repository'

export function entryFromRow(row: ListEntryRow): ListEntry {
  return {
    uid: row.uid,
    list: row.list,
    position: row.position,
    name: row.name,
    nameEn: row.name_en,
    nameKana: row.name_kana,
    kind: row.kind,
  }
}

/**
 * The entry, which must be of the given list: a lost reason is no stage.
 * @throws CodedError `list-entry-wrong`
 */
export function requireListEntry(db: ReadDb, list: ListKey, uid: string): ListEntryRow {
  const entry = findListEntry(db, uid)
  if (entry === undefined || entry.list !== list) throw new CodedError('list-entry-wrong', { list, uid })
  return entry
}
