import type { InputOf, ListEntry, ListKey, StageKind, Uid } from '../../../electron/contract'
import { speltAlike } from '../../../electron/contract/rules/prospect-stages'

type Entry = Required<ListEntry>

/** What the form of an entry holds. */
export interface EntryDraft {
  readonly name: string
  readonly nameEn: string
  readonly nameKana: string
  readonly kind: StageKind
}

export function entryDraftOf(list: ListKey, entry: Entry | null): EntryDraft {
  if (entry === null) return { name: '', nameEn: '', nameKana: '', kind: list === 'stage' ? 'open' : 'none' }
  const { name, nameEn, nameKana, kind } = entry
  return { name, nameEn, nameKana, kind }
}

/**
 * What is wrong with a draft. The same name twice is refused, except among officers: two people may share one, and are
 * told apart by what is written beside it.
 */
export function entryIssue(
  list: ListKey,
  draft: EntryDraft,
  others: readonly Pick<Entry, 'name'>[],
): 'needed' | 'taken' | null {
  const name = draft.name.trim()
  if (name === '') return 'needed'
  return list !== 'officer' && others.some((other) => other.name.trim() === name) ? 'taken' : null
}

/** Names of others that are spelt like this one (髙橋 and 高橋); empty when it stands alone. */
export function namesLike(name: string, others: readonly Pick<Entry, 'name'>[]): readonly string[] {
  if (name.trim() === '') return []
  const own = { name: name.trim() }
  return (
    speltAlike([own, ...others])
      .find((group) => group.includes(own))
      ?.filter((each) => each !== own)
      .map((each) => each.name) ?? []
  )
}

export function entryInput(uid: Uid | null, list: ListKey, draft: EntryDraft): InputOf<'lists.save'> {
  return {
    uid,
    list,
    name: draft.name.trim(),
    nameEn: draft.nameEn.trim(),
    nameKana: draft.nameKana.trim(),
    kind: list === 'stage' ? draft.kind : 'none',
  }
}

/** The uids with one of them a step on; the same order where there is no place to go. */
export function movedUid(uids: readonly Uid[], index: number, step: 1 | -1): readonly Uid[] {
  const moved = uids[index]
  const other = uids[index + step]
  if (moved === undefined || other === undefined) return uids
  return uids.map((uid, at) => (at === index ? other : at === index + step ? moved : uid))
}
