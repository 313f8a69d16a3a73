import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** A browser of the Chromium family that is installed on this computer. */
export interface FoundBrowser {
  readonly name: 'Chromium' | 'Google Chrome' | 'Microsoft Edge'
  readonly path: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where an installed browser may lie, best first. A snap or a flatpak is left out: they cannot see our profile folder
 * nor take over our pipe.
 */
export function browserCandidates(platform: NodeJS.Platform, environment: Environment): FoundBrowser[] {
  if (platform === 'win32') return windowsCandidates(environment)
  if (platform === 'darwin') return macCandidates(environment)
  const names: [FoundBrowser['name'], string][] = [
    ['Google Chrome', 'google-chrome-stable'],
    ['Google Chrome', 'google-chrome'],
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Microsoft Edge', 'microsoft-edge-stable'],
    ['Microsoft Edge', 'microsoft-edge'],
  ]
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const searched = [...new Set([...folders, '/usr/bin', '/usr/local/bin'])]
  return names.flatMap(([name, file]) =>
    searched
      .filter((folder) => !folder.startsWith('/snap'))
      .map((folder) => ({ name, path: join(folder, file) })),
  )
}

function windowsCandidates(environment: Environment): FoundBrowser[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => environment[name])
    .filter((root): root is string => root !== undefined && root !== '')
  const files: [FoundBrowser['name'], string][] = [
    ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ]
  return files.flatMap(([name, file]) => roots.map((root) => ({ name, path: `${root}\\${file}` })))
}

function macCandidates(environment: Environment): FoundBrowser[] {
  const folders = ['/Applications', ...(environment['HOME'] ? [`${environment['HOME']}/Applications`] : [])]
  const names: FoundBrowser['name'][] = ['Google Chrome', 'Microsoft Edge', 'Chromium']
  return names.flatMap((name) =>
    folders.map((folder) => ({ name, path: `${folder}/${name}.app/Contents/MacOS/${name}` })),
  )
}

/**
 * The first installed browser, or null. `RITCHI_DESK_BROWSER` names another one by its path; an empty value there
 * means none, so that the program can be run as on a computer without a browser.
 */
export async function findBrowser(
  platform: NodeJS.Platform,
  environment: Environment,
  runnable: (path: string) => Promise<boolean> = isRunnable,
): Promise<FoundBrowser | null> {
  const named = environment['RITCHI_DESK_BROWSER']
  if (named === '') return null
  if (named !== undefined) return (await runnable(named)) ? { name: 'Chromium', path: named } : null
  for (const candidate of browserCandidates(platform, environment))
    if (await runnable(candidate.path)) return candidate
  return null
}

async function isRunnable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
