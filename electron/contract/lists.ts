import { z } from 'zod'
import { faced, shown } from './face'
import { command, query } from './operation'
import { Name, Text, Uid } from './values'

/** The editable lists of the office that need no more than names. */
export const ListKey = z.enum(['stage', 'lost-reason', 'source', 'officer', 'relation', 'office'])
export type ListKey = z.infer<typeof ListKey>

/** What a stage means to the program, whatever the office calls it. `none` for entries of the other lists. */
export const StageKind = z.enum(['open', 'won', 'lost', 'held', 'none'])
export type StageKind = z.infer<typeof StageKind>

/** One choice of an editable list. */
export const ListEntry = faced({
  shown: {},
  internal: {
    uid: Uid,
    list: ListKey,
    position: z.int(),
    name: Name,
    nameEn: Text,
    nameKana: Text,
    kind: StageKind,
  },
})
export type ListEntry = z.infer<typeof ListEntry>

export const listsOperations = {
  /** Every list, each in its order. */
  'lists.all': query(z.strictObject({}), faced({ shown: {}, internal: { entries: z.array(ListEntry) } })),
  /** Creates the entry at the end of its list when `uid` is null. */
  'lists.save': command(
    z.strictObject({
      uid: Uid.nullable(),
      list: ListKey,
      name: Name,
      nameEn: Text,
      nameKana: Text,
      kind: StageKind,
    }),
    shown({ uid: Uid }),
  ),
  'lists.reorder': command(z.strictObject({ list: ListKey, uids: z.array(Uid).min(1) }), shown({})),
  /** Refused with `row-in-use` while anything refers to it. */
  'lists.remove': command(z.strictObject({ uid: Uid }), shown({})),
} as const
