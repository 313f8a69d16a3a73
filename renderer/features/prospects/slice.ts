import type { InputOf, Prospect, StageEntry, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'
import { emptyProspectFilter, type ProspectFilter } from './filter'

export interface ProspectsSlice {
  /** Empty on the public face, which knows no prospects. */
  readonly byUid: ReadonlyMap<Uid, Prospect>
  /** The prospect whose page is open. */
  readonly active: Uid | null
  /** Rows chosen in the table, for what is done to several at once. */
  readonly selection: ReadonlySet<Uid>
  /** One filter for table, board and matrix of fields. */
  readonly filter: ProspectFilter
  load(): Promise<void>
  refetch(uids: readonly Uid[]): Promise<void>
  activate(uid: Uid | null): void
  select(uids: ReadonlySet<Uid>, active: Uid | null): void
  setFilter(fields: Partial<ProspectFilter>): void
  clearFilter(): void
  create(fields: InputOf<'prospects.create'>): Promise<Uid>
  update(uid: Uid, fields: InputOf<'prospects.update'>['fields']): Promise<void>
  enterStage(input: InputOf<'prospects.enterStage'>): Promise<void>
  remove(uids: readonly Uid[]): Promise<void>
  stageHistory(uid: Uid): Promise<readonly StageEntry[]>
  checkCodeName(input: InputOf<'prospects.checkCodeName'>): Promise<readonly CodeNameHint[]>
  forgetInternal(): void
}

/** Why a code name may give the company away. */
export interface CodeNameHint {
  readonly shares?: 'reading' | 'characters' | 'field' | undefined
  readonly text?: string | undefined
}

const nothing = { byUid: new Map(), active: null, selection: new Set<Uid>(), filter: emptyProspectFilter }

export const createProspectsSlice: SliceFactory<'prospects'> = ({ get, patch, services, run }) => ({
  ...nothing,
  load: async () => {
    if (get().workspace.current === null) return patch(nothing)
    const { prospects = [] } = await services.call('prospects.list', {})
    const next = byUid(prospects)
    patch({ byUid: next, ...kept(get().prospects, next) })
  },
  refetch: async (uids) => {
    const { prospects = [] } = await services.call('prospects.list', { uids: [...uids] })
    const next = new Map(get().prospects.byUid)
    for (const uid of uids) if (!prospects.some((each) => each.uid === uid)) next.delete(uid)
    for (const [uid, prospect] of byUid(prospects)) next.set(uid, prospect)
    patch({ byUid: next, ...kept(get().prospects, next) })
  },
  activate: (active) => {
    if (active === get().prospects.active) return
    get().frame.leave(() => patch({ active, selection: new Set(active === null ? [] : [active]) }))
  },
  select: (selection, active) => {
    // A form with something typed in it belongs to the active prospect: the frame asks before it goes.
    if (active === get().prospects.active) patch({ selection })
    else get().frame.leave(() => patch({ selection, active }))
  },
  setFilter: (fields) => patch({ filter: { ...get().prospects.filter, ...fields } }),
  clearFilter: () => patch({ filter: emptyProspectFilter }),
  create: async (fields) => (await run('prospects.create', fields)).uid,
  update: async (uid, fields) => void (await run('prospects.update', { uid, fields })),
  enterStage: async (input) => void (await run('prospects.enterStage', input)),
  remove: async (uids) => void (await run('prospects.remove', { uids: [...uids] })),
  stageHistory: async (uid) => (await services.call('prospects.stageHistory', { uid })).entries ?? [],
  checkCodeName: async (input) => (await services.call('prospects.checkCodeName', input)).warnings ?? [],
  forgetInternal: () => patch(nothing),
})

function byUid(prospects: readonly Prospect[]): Map<Uid, Prospect> {
  return new Map(
    prospects.flatMap((prospect) => (prospect.uid === undefined ? [] : [[prospect.uid, prospect]])),
  )
}

/** What stays active and chosen when rows are gone. */
function kept({ active, selection }: ProspectsSlice, rows: ReadonlyMap<Uid, Prospect>) {
  const left = [...selection].filter((uid) => rows.has(uid))
  return {
    active: active !== null && rows.has(active) ? active : null,
    selection: left.length === selection.size ? selection : new Set(left),
  }
}
