import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the program's own files lie: the project's folder in development, `app.asar` in a package. */
export interface ProgramFolders {
  readonly root: string
  /** The built page. */
  readonly page: string
  /** Reference data that the host reads: gazetteer, base map, icons. */
  readonly assets: string
  /** What the launcher starts and the preload script lie in. */
  readonly desktop: string
}

/**
 * Finds the program's folders by walking up to its package.json: the built code lies in `out/` and its chunks, the
 * sources in `electron/`, at different depths.
 * @param moduleUrl the caller's `import.meta.url`
 */
export function programFolders(moduleUrl: string): ProgramFolders {
  let root = dirname(fileURLToPath(moduleUrl))
  while (!existsSync(join(root, 'package.json'))) {
    const parent = dirname(root)
    if (parent === root) throw new Error(`No package.json above ${fileURLToPath(moduleUrl)}`)
    root = parent
  }
  return {
    root,
    page: join(root, 'out', 'renderer'),
    assets: join(root, 'assets'),
    desktop: join(root, 'out', 'desktop'),
  }
}

/**
 * The folder for preferences, recent files, backups and the sample's copy, as the system wants it. Both shells share
 * it, so that a choice made in one holds in the other.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32')
    return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'ritchi-desk')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'ritchi-desk')
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'ritchi-desk')
}
