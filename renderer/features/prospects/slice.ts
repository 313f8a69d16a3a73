import type { InputOf, Prospect, StageEntry, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface ProspectsSlice {
  /** Empty on the public face, which knows no prospects. */
  readonly byUid: ReadonlyMap<Uid, Prospect>
  /** The prospect whose page is open. */
  readonly active: Uid | null
  load(): Promise<void>
  refetch(uids: readonly Uid[]): Promise<void>
  activate(uid: Uid | null): void
  create(fields: InputOf<'prospects.create'>): Promise<Uid>
  update(uid: Uid, fields: InputOf<'prospects.update'>['fields']): Promise<void>
  enterStage(input: InputOf<'prospects.enterStage'>): Promise<void>
  remove(uids: readonly Uid[]): Promise<void>
  stageHistory(uid: Uid): Promise<readonly StageEntry[]>
  checkCodeName(
    input: InputOf<'prospects.checkCodeName'>,
  ): Promise<readonly { readonly shares?: string | undefined; readonly text?: string | undefined }[]>
  forgetInternal(): void
}

export const createProspectsSlice: SliceFactory<'prospects'> = ({ get, patch, services, run }) => ({
  byUid: new Map(),
  active: null,
  load: async () => {
    if (get().workspace.current === null) return patch({ byUid: new Map(), active: null })
    const { prospects = [] } = await services.call('prospects.list', {})
    patch({ byUid: byUid(prospects) })
  },
  refetch: async (uids) => {
    const { prospects = [] } = await services.call('prospects.list', { uids: [...uids] })
    const next = new Map(get().prospects.byUid)
    for (const uid of uids) next.delete(uid)
    for (const [uid, prospect] of byUid(prospects)) next.set(uid, prospect)
    const { active } = get().prospects
    patch({ byUid: next, active: active !== null && next.has(active) ? active : null })
  },
  activate: (active) => patch({ active }),
  create: async (fields) => (await run('prospects.create', fields)).uid,
  update: async (uid, fields) => void (await run('prospects.update', { uid, fields })),
  enterStage: async (input) => void (await run('prospects.enterStage', input)),
  remove: async (uids) => void (await run('prospects.remove', { uids: [...uids] })),
  stageHistory: async (uid) => (await services.call('prospects.stageHistory', { uid })).entries ?? [],
  checkCodeName: async (input) => (await services.call('prospects.checkCodeName', input)).warnings ?? [],
  forgetInternal: () => patch({ byUid: new Map(), active: null }),
})

function byUid(prospects: readonly Prospect[]): Map<Uid, Prospect> {
  return new Map(
    prospects.flatMap((prospect) => (prospect.uid === undefined ? [] : [[prospect.uid, prospect]])),
  )
}
