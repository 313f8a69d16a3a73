import type { InputOf, TargetField, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface TargetFieldsSlice {
  /** In the order of the editable list. */
  readonly list: readonly TargetField[]
  load(): Promise<void>
  save(field: InputOf<'targetFields.save'>): Promise<Uid>
  reorder(uids: readonly Uid[]): Promise<void>
  remove(uid: Uid): Promise<void>
}

export const createTargetFieldsSlice: SliceFactory<'targetFields'> = ({ get, patch, services, run }) => ({
  list: [],
  load: async () => {
    if (get().workspace.current === null) return patch({ list: [] })
    patch({ list: (await services.call('targetFields.list', {})).fields })
  },
  save: async (field) => (await run('targetFields.save', field)).uid,
  reorder: async (uids) => void (await run('targetFields.reorder', { uids: [...uids] })),
  remove: async (uid) => void (await run('targetFields.remove', { uid })),
})
