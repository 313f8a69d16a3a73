import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { unpackBundledBrowser } from './bundled-browser'

/** Where the browser of a test came from; printed with the figures of the bench. */
export interface TestBrowser {
  readonly executablePath: string
  readonly source: 'installed' | 'bundled'
  readonly env: Readonly<Record<string, string>>
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
]

const wellKnown: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const root = process.env[name]
    if (root === undefined) return []
    return [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ]
  }),
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installed(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...(wellKnown[process.platform] ?? [])].find(
    (path) => existsSync(path) && runnable(path),
  )
}

/**
 * Finds a Chromium for tests: the path in RITCHI_DESK_TEST_BROWSER, an installed Chromium, Chrome or Edge, else the one
 * in the npm package @sparticuz/chromium. `RITCHI_DESK_TEST_BROWSER=bundled` takes the last one at once.
 */
export async function findTestBrowser(): Promise<TestBrowser> {
  const wish = process.env['RITCHI_DESK_TEST_BROWSER']
  if (wish !== undefined && wish !== '' && wish !== 'bundled')
    return { executablePath: wish, source: 'installed', env: {} }
  const path = wish === 'bundled' ? undefined : installed()
  if (path !== undefined) return { executablePath: path, source: 'installed', env: {} }
  return { ...(await unpackBundledBrowser()), source: 'bundled' }
}

const noNetwork = [
  // Every name but the loopback address fails to resolve, so that a stray request cannot leave the machine.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-proxy-server',
]

/**
 * Of several such words on a command line only the last counts, so that Playwright's own are repeated here; before them
 * the popups of an address bar that nobody sees: an installed Chromium loads two pages of them for each window, which
 * together take half as long as ours.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** Starts a headless Chromium that cannot reach the network. */
export async function launchTestBrowser(): Promise<Browser> {
  const found = await findTestBrowser()
  return chromium.launch({
    executablePath: found.executablePath,
    headless: true,
    args: [
      ...noNetwork,
      `--disable-features=${withoutFeatures.join(',')}`,
      '--font-render-hinting=none',
      ...(found.source === 'bundled'
        ? ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
        : []),
    ],
    env: { ...(process.env as Record<string, string>), ...found.env },
  })
}
