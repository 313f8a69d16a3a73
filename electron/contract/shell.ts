/**
 * The few things that differ between the shells, chosen once in `renderer/main.tsx`. Each rejects with `CodedError`
 * `shell-cannot` where the shell has no such thing.
 */
export interface ShellCapabilities {
  readonly kind: 'electron' | 'loopback'
  /** Lets the user choose an existing workspace file; absolute path, or null when cancelled. */
  chooseOpenFile(): Promise<string | null>
  /**
   * Lets the user choose where to write; absolute path, or null when cancelled.
   * `native` false means the page asks for the path itself in a dialog of its own (loopback has no save dialog).
   */
  chooseSaveFile(suggestedPath: string): Promise<string | null>
  /** Shows the file in the system's file manager. */
  showInFolder(path: string): Promise<void>
  setTitle(title: string): void
}
