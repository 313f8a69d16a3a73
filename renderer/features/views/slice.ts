import type { InputOf, SavedView, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface ViewsSlice {
  readonly list: readonly SavedView[]
  load(): Promise<void>
  save(view: InputOf<'views.save'>): Promise<Uid>
  remove(uid: Uid): Promise<void>
  forgetInternal(): void
}

export const createViewsSlice: SliceFactory<'views'> = ({ get, patch, services, run }) => ({
  list: [],
  load: async () => {
    if (get().workspace.current === null) return patch({ list: [] })
    patch({ list: (await services.call('views.list', {})).views ?? [] })
  },
  save: async (view) => (await run('views.save', view)).uid,
  remove: async (uid) => void (await run('views.remove', { uid })),
  forgetInternal: () => patch({ list: [] }),
})
