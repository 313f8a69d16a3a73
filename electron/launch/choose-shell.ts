import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShellName } from './options'

export interface ShellChoice {
  readonly shell: ShellName
  /** A clause that follows "because". */
  readonly reason: string
  /** Electron's executable, when that is the choice. */
  readonly runtime: string | null
}

/**
 * Electron's executable when its runtime is on the disk, else null. Looks at files only: importing the `electron`
 * package from Node would start a download.
 * @param root the project's folder
 */
export function findElectronRuntime(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const runtime = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(runtime) ? runtime : null
}

/** True where a window can appear; Linux tells by the display's name. */
export function hasDisplay(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
}

/**
 * Picks the shell.
 * @throws Error when Electron is forced and its runtime is not on the disk
 */
export function chooseShell(given: {
  forced: ShellName | null
  window: boolean
  runtime: string | null
  display: boolean
}): ShellChoice {
  const { forced, runtime } = given
  const loopback = (reason: string): ShellChoice => ({ shell: 'loopback', reason, runtime: null })
  if (!given.window) return loopback('the host was asked for alone (--no-window)')
  if (forced === 'loopback') return loopback('it was asked for (--shell=loopback)')
  if (forced === 'electron') {
    if (runtime === null)
      throw new Error('Electron was asked for, but its runtime is not installed: run "npx install-electron".')
    return { shell: 'electron', reason: 'it was asked for (--shell=electron)', runtime }
  }
  if (runtime === null) return loopback("Electron's runtime is not installed")
  if (!given.display) return loopback('there is no display for Electron')
  return { shell: 'electron', reason: "Electron's runtime is installed", runtime }
}
