import type { InputOf, ListEntry, ListKey, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface ListsSlice {
  /** Every entry of the office's lists, each list in its order; empty on the public face. */
  readonly entries: readonly ListEntry[]
  load(): Promise<void>
  save(entry: InputOf<'lists.save'>): Promise<Uid>
  reorder(list: ListKey, uids: readonly Uid[]): Promise<void>
  remove(uid: Uid): Promise<void>
  forgetInternal(): void
}

export const createListsSlice: SliceFactory<'lists'> = ({ get, patch, services, run }) => ({
  entries: [],
  load: async () => {
    if (get().workspace.current === null) return patch({ entries: [] })
    patch({ entries: (await services.call('lists.all', {})).entries ?? [] })
  },
  save: async (entry) => (await run('lists.save', entry)).uid,
  reorder: async (list, uids) => void (await run('lists.reorder', { list, uids: [...uids] })),
  remove: async (uid) => void (await run('lists.remove', { uid })),
  forgetInternal: () => patch({ entries: [] }),
})
