import type { WireError } from './errors'
import type { HostEvent } from './events'
import type { Face } from './face'
import type { Reply, Request } from './wire'

/** What the native menu asks the page to do; the loopback shell has no menu of its own. */
export const menuCommands = [
  'new',
  'open',
  'saveCopy',
  'undo',
  'redo',
  'search',
  'settings',
  'shortcuts',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** What an open dialog looks for: a workspace, or a file that becomes a layer of the map. */
export const openKinds = ['workspace', 'layer'] as const
export type OpenKind = (typeof openKinds)[number]

/** Extensions of files that become layers; what a file is, the host finds out by its content. */
export const layerExtensions = ['pmtiles', 'mbtiles', 'geojson', 'json', 'png', 'jpg', 'jpeg', 'pdf'] as const

/**
 * The few things that differ between the shells, chosen once in `renderer/main.tsx`. Each rejects with `CodedError`
 * `shell-cannot` where the shell has no such thing: the page then asks for the path as text.
 */
export interface ShellCapabilities {
  readonly kind: 'electron' | 'loopback'
  /**
   * Lets the user choose an existing file, a workspace where nothing else is said; absolute path, or null when
   * cancelled. Must be called while a click or a key is being handled: a browser opens its dialog only then.
   */
  chooseOpenFile(kind?: OpenKind): Promise<string | null>
  /** Where a file lies that was dropped on the page; null where the system does not tell. */
  pathOfDropped(file: File): Promise<string | null>
  /** Lets the user choose where to write; absolute path, or null when cancelled. Loopback always rejects. */
  chooseSaveFile(suggestedPath: string): Promise<string | null>
  /** Shows the file in the system's file manager. */
  showInFolder(path: string): Promise<void>
  setTitle(title: string): void
  /**
   * Opens the projector's window or brings it to the front. Must be called while a click or a key is being handled, as a
   * browser opens a window only then.
   */
  openPresenter(): Promise<void>
  /** What the native menu asks for; returns the way to stop. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
  /**
   * Errors of files that were opened from outside the page: on the command line, by a double click, by a second start.
   * Those from before the page was there come at once. Returns the way to stop.
   */
  onProblem(listener: (error: WireError) => void): () => void
}

/**
 * What Electron's preload script puts into the page as `window.ritchiDesk`: plain functions over data, nothing of
 * Electron itself. Answers are replies, because Electron strips errors of their code on the way.
 */
export interface ElectronBridge {
  call(request: Request): Promise<Reply>
  subscribe(face: Face, listener: (event: HostEvent) => void): () => void
  chooseOpenFile(kind?: OpenKind): Promise<Reply>
  /** Absolute path of a file that the user dropped; empty where there is none. */
  pathOfFile(file: File): string
  chooseSaveFile(suggestedPath: string): Promise<Reply>
  showInFolder(path: string): Promise<Reply>
  setTitle(title: string): Promise<Reply>
  openPresenter(): Promise<Reply>
  takeProblems(): Promise<Reply>
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
  /** Says that there is a problem to take. */
  onProblem(listener: () => void): () => void
}
