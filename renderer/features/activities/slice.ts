import type { Activity, InputOf, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface ActivitiesSlice {
  /** Counts changes of a company's activities, so that an open timeline knows when to read again. */
  readonly versions: ReadonlyMap<Uid, number>
  /** Newest first. */
  list(input: InputOf<'activities.list'>): Promise<readonly Activity[]>
  save(activity: InputOf<'activities.save'>): Promise<Uid>
  remove(uid: Uid): Promise<void>
  changed(companyUids: readonly Uid[]): void
}

export const createActivitiesSlice: SliceFactory<'activities'> = ({ get, patch, services, run }) => ({
  versions: new Map(),
  list: async (input) => (await services.call('activities.list', input)).activities ?? [],
  save: async (activity) => (await run('activities.save', activity)).uid,
  remove: async (uid) => void (await run('activities.remove', { uid })),
  changed: (companyUids) => {
    const versions = new Map(get().activities.versions)
    for (const uid of companyUids) versions.set(uid, (versions.get(uid) ?? 0) + 1)
    patch({ versions })
  },
})
