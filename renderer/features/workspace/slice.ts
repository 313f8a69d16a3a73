import type { OpenWorkspace, RecentWorkspace, Settings } from '../../../electron/contract'
import { refreshAll } from '../../store/refresh'
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
  undo(): Promise<void>
  redo(): Promise<void>
  loadSettings(): Promise<void>
  refreshState(): Promise<void>
  hostSaid(workspace: OpenWorkspace | null): void
  /** Notes the revision as applied. @returns false when it was applied before */
  isNews(revision: number): boolean
}

export const createWorkspaceSlice: SliceFactory<'workspace'> = ({ get, patch, services, run, attempt }) => {
  let applied = -1

  async function opened(work: () => Promise<OpenWorkspace>): Promise<void> {
    const current = await work()
    applied = current.revision
    patch({ current })
    await refreshAll(get())
  }

  return {
    current: null,
    recent: [],
    settings: null,
    starting: true,
    start: async () => {
      await get().frame.loadPreferences()
      await attempt(() => refreshAll(get()))
      const reply = await attempt(() => services.call('workspace.recent', {}))
      patch({ recent: reply?.recent ?? [], starting: false })
    },
    open: (path) => opened(() => services.call('workspace.open', { path })),
    openSample: () => opened(() => services.call('workspace.openSample', {})),
    create: (path) => opened(() => services.call('workspace.create', { path })),
    reload: () => opened(() => services.call('workspace.reload', {})),
    close: async () => {
      await services.call('workspace.close', {})
      patch({ current: null, settings: null })
      const { recent } = await services.call('workspace.recent', {})
      patch({ recent: recent ?? [] })
    },
    undo: async () => void (await attempt(() => run('workspace.undo', {}))),
    redo: async () => void (await attempt(() => run('workspace.redo', {}))),
    loadSettings: async () => {
      if (get().workspace.current === null) return
      patch({ settings: await services.call('settings.read', {}) })
    },
    refreshState: async () => {
      const { workspace } = await services.call('workspace.current', {})
      patch({ current: workspace })
    },
    hostSaid: (workspace) => patch({ current: workspace }),
    isNews: (revision) => {
      if (revision <= applied) return false
      applied = revision
      return true
    },
  }
}
