import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A fresh folder and the way to remove it. */
export interface TempFolder {
  readonly path: string
  /** Path of a file in it. */
  join(...names: string[]): string
  remove(): void
}

/** Makes a folder of its own; the caller removes it. */
export function makeTempFolder(): TempFolder {
  // The real path: on macOS the temporary folder is a link, and paths are compared.
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'ritchi-desk-test-')))
  return {
    path,
    join: (...names) => join(path, ...names),
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
  }
}
