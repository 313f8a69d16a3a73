import type {
  Backup,
  HistoryEntry,
  OpenWorkspace,
  RecentWorkspace,
  Settings,
  Uid,
} from '../../../electron/contract'
import type { InputOf } from '../../../electron/contract'
import { refreshAll } from '../../store/refresh'
import { createRevisionLog } from '../../store/revisions'
import type { SliceFactory } from '../../store/services'

export interface WorkspaceSlice {
  /** Null on the first-run page. */
  readonly current: OpenWorkspace | null
  readonly recent: readonly RecentWorkspace[]
  readonly settings: Settings | null
  /** True until the first answer of the host. */
  readonly starting: boolean
  start(): Promise<void>
  open(path: string): Promise<void>
  openSample(): Promise<void>
  create(path: string): Promise<void>
  close(): Promise<void>
  reload(): Promise<void>
  /** Where a new workspace or a copy would go by itself: a path in the user's folder. */
  suggestPath(name: string): Promise<string>
  saveCopy(path: string): Promise<{ readonly path: string; readonly bytes: number }>
  undo(): Promise<void>
  redo(): Promise<void>
  loadRecent(): Promise<void>
  loadSettings(): Promise<void>
  updateSettings(fields: InputOf<'settings.update'>): Promise<void>
  backups(): Promise<{ readonly backups: readonly Backup[]; readonly folder: string }>
  backUp(): Promise<Backup>
  restoreBackup(name: string): Promise<void>
  history(before: number | null, limit: number, rowUid: Uid | null): Promise<readonly HistoryEntry[]>
  refreshState(): Promise<void>
  hostSaid(workspace: OpenWorkspace | null): void
  /** The revision that `current` names is in the store whole. */
  startRevisions(): void
  /** Takes in a revision once; a second caller waits for the first. */
  applyOnce(revision: number, work: () => Promise<void>): Promise<void>
  /** Drops what the public face may not know, before the public answer is there. */
  forgetInternal(): void
}

export const createWorkspaceSlice: SliceFactory<'workspace'> = ({
  get,
  patch,
  services,
  run,
  attempt,
  nextGeneration,
}) => {
  const revisions = createRevisionLog()

  async function opened(work: () => Promise<OpenWorkspace>): Promise<void> {
    await work()
    // The reply is of the face it was asked on, which may have changed; what is shown is asked anew.
    nextGeneration()
    // What stood in the way of saving belonged to the file as it was.
    get().frame.saved()
    get().parcels.clearSelection()
    get().parcels.clearFilter()
    await attempt(() => refreshAll(get()))
  }

  return {
    current: null,
    recent: [],
    settings: null,
    starting: true,
    start: async () => {
      await get().frame.loadPreferences()
      await attempt(() => refreshAll(get()))
      await attempt(() => get().workspace.loadRecent())
      patch({ starting: false })
    },
    open: (path) => opened(() => services.call('workspace.open', { path })),
    openSample: () => opened(() => services.call('workspace.openSample', {})),
    create: (path) => opened(() => services.call('workspace.create', { path })),
    reload: () => opened(() => services.call('workspace.reload', {})),
    close: async () => {
      await services.call('workspace.close', {})
      nextGeneration()
      patch({ current: null, settings: null })
      await attempt(() => refreshAll(get()))
      await attempt(() => get().workspace.loadRecent())
    },
    suggestPath: async (name) => (await services.call('workspace.suggestPath', { name })).path ?? '',
    saveCopy: (path) => services.call('workspace.saveCopy', { path }),
    undo: async () => void (await attempt(() => run('workspace.undo', {}))),
    redo: async () => void (await attempt(() => run('workspace.redo', {}))),
    loadRecent: async () => patch({ recent: (await services.call('workspace.recent', {})).recent ?? [] }),
    loadSettings: async () => {
      if (get().workspace.current === null) return patch({ settings: null })
      patch({ settings: await services.call('settings.read', {}) })
    },
    updateSettings: async (fields) => void (await run('settings.update', fields)),
    backups: async () => {
      const { backups, folder } = await services.call('workspace.backups', {})
      return { backups: backups ?? [], folder: folder ?? '' }
    },
    backUp: () => services.call('workspace.backUp', {}),
    restoreBackup: (name) => opened(() => services.call('workspace.restoreBackup', { name })),
    history: async (before, limit, rowUid) =>
      (await services.call('workspace.history', { before, limit, rowUid })).entries ?? [],
    refreshState: async () => {
      const { workspace } = await services.call('workspace.current', {})
      patch({ current: workspace })
    },
    hostSaid: (workspace) => {
      const before = get().workspace.current
      patch({ current: workspace })
      if (before?.uid === workspace?.uid && before?.path === workspace?.path) return
      // Opened or closed from outside the page: by a double click, the menu, a second start.
      nextGeneration()
      void attempt(() => refreshAll(get()))
    },
    startRevisions: () => revisions.startFrom(get().workspace.current?.revision ?? -1),
    applyOnce: (revision, work) => revisions.apply(revision, work),
    forgetInternal: () => {
      const { current } = get().workspace
      patch({ recent: [], settings: null, current: current && shownPart(current) })
    },
  }
}

function shownPart({ uid, revision, hasDemoData, savedAt, readOnly, outside }: OpenWorkspace): OpenWorkspace {
  return { uid, revision, hasDemoData, savedAt, readOnly, outside }
}
