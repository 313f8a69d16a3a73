import type {
  Call,
  CommandName,
  Face,
  InputOf,
  OutputOf,
  ShellCapabilities,
  Touched,
} from '../../electron/contract'
import type { AppState } from './state'

/** What the store is made with: the only way from the page to the host. */
export interface Services {
  readonly call: Call
  readonly shell: ShellCapabilities
  /** The officer's calendar day, ISO; injected so that tests own the clock. */
  readonly today: () => string
}

/** The reply of a change: commands, and undo and redo which answer alike. */
export type ChangingOperation = CommandName | 'workspace.undo' | 'workspace.redo'
export type ResultOf<N extends ChangingOperation> = OutputOf<N> extends { result: infer R } ? R : never

/** What every slice is made with. */
export interface SliceTools<K extends keyof AppState> {
  readonly get: () => AppState
  /** Replaces some fields of this slice. */
  readonly patch: (fields: Partial<AppState[K]>) => void
  readonly services: Services
  /**
   * Runs a change and brings the rows it touched up to date before it resolves.
   * @throws CodedError for the form that asked, which shows it where it happened
   */
  readonly run: <N extends ChangingOperation>(operation: N, input: InputOf<N>) => Promise<ResultOf<N>>
  /** Awaits work; an error becomes a notice and the answer undefined. For buttons that have no place for an error. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | undefined>
  /** Another workspace is open: answers to questions about the earlier one are dropped. */
  readonly nextGeneration: () => void
}

export type SliceFactory<K extends keyof AppState> = (tools: SliceTools<K>) => AppState[K]
export type { Face, Touched }
