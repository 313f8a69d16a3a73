import type { PrintLogEntry, PrintPreset, SheetSpec, Uid } from '../../../electron/contract'
import type { SliceFactory } from '../../store/services'

export interface PrintsSlice {
  readonly presets: readonly PrintPreset[]
  /** Newest first. */
  readonly log: readonly PrintLogEntry[]
  load(): Promise<void>
  loadPresets(): Promise<void>
  loadLog(): Promise<void>
  savePreset(uid: Uid | null, name: string, spec: SheetSpec): Promise<Uid>
  removePreset(uid: Uid): Promise<void>
  setRecipient(uid: Uid, recipient: string): Promise<void>
  /** Drops what the public face may not know, before the public answer is there. */
  forgetInternal(): void
}

/** What is kept of printing: presets and the log. */
export const createPrintsSlice: SliceFactory<'prints'> = ({ get, patch, services, run }) => ({
  presets: [],
  log: [],
  load: async () => {
    if (get().workspace.current === null) return patch({ presets: [], log: [] })
    await Promise.all([get().prints.loadPresets(), get().prints.loadLog()])
  },
  loadPresets: async () => patch({ presets: (await services.call('printPresets.list', {})).presets ?? [] }),
  loadLog: async () => patch({ log: (await services.call('printLog.list', {})).entries ?? [] }),
  savePreset: async (uid, name, spec) => (await run('printPresets.save', { uid, name, spec })).uid,
  removePreset: async (uid) => void (await run('printPresets.remove', { uid })),
  setRecipient: async (uid, recipient) => void (await run('printLog.setRecipient', { uid, recipient })),
  forgetInternal: () => patch({ presets: [], log: [] }),
})
