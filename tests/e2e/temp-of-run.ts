import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let folder = ''

/**
 * Before the first worker starts: one folder for whatever it and the browsers put aside. A browser lives as long as its
 * worker and does not always get the time to remove its profile.
 */
export function setup(): void {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ritchi-e2e-')))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
