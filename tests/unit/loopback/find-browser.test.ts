import { describe, expect, it } from 'vitest'
import { browserWords } from '../../../electron/loopback/browser/browser-process'
import { browserCandidates, findBrowser } from '../../../electron/loopback/browser/find-browser'
import { fileManagerCommand } from '../../../electron/loopback/show-in-folder'

const only = (path: string) => async (asked: string) => asked === path

describe('search for an installed browser', () => {
  it.each([
    ['linux', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/chromium', 'Chromium'],
    ['linux', {}, '/usr/bin/google-chrome-stable', 'Google Chrome'],
    ['linux', {}, '/usr/bin/microsoft-edge', 'Microsoft Edge'],
    [
      'darwin',
      { HOME: '/Users/desk' },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'Google Chrome',
    ],
    [
      'darwin',
      { HOME: '/Users/desk' },
      '/Users/desk/Applications/Chromium.app/Contents/MacOS/Chromium',
      'Chromium',
    ],
    [
      'win32',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'Microsoft Edge',
    ],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\desk\\AppData\\Local' },
      'C:\\Users\\desk\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'Google Chrome',
    ],
  ] as const)('finds the one of %s (%o)', async (platform, environment, path, name) => {
    expect(await findBrowser(platform, environment, only(path))).toEqual({ name, path })
  })

  it('prefers Chrome when there are several', async () => {
    const found = await findBrowser('linux', {}, async () => true)
    expect(found?.name).toBe('Google Chrome')
  })

  it('finds none where there is none', async () => {
    expect(await findBrowser('linux', { PATH: '/usr/bin' }, async () => false)).toBeNull()
    expect(await findBrowser('win32', {}, async () => true)).toBeNull()
  })

  it('leaves out a snap, which can see neither our profile nor our pipe', () => {
    const paths = browserCandidates('linux', { PATH: '/snap/bin:/usr/bin' }).map((browser) => browser.path)
    expect(paths.filter((path) => path.startsWith('/snap'))).toEqual([])
  })

  it('takes the browser that the user names, or none when the name is empty', async () => {
    const named = await findBrowser('linux', { RITCHI_DESK_BROWSER: '/opt/mine' }, only('/opt/mine'))
    expect(named?.path).toBe('/opt/mine')
    expect(await findBrowser('linux', { RITCHI_DESK_BROWSER: '' }, async () => true)).toBeNull()
    expect(await findBrowser('linux', { RITCHI_DESK_BROWSER: '/gone' }, only('/usr/bin/chromium'))).toBeNull()
  })
})

describe('command line of the browser', () => {
  const given = { origin: 'http://127.0.0.1:4000', profileFolder: '/data/browser-profile', isRoot: false }

  it('opens the empty page in a profile of its own, by pipe, with a resolver that knows no name', () => {
    const words = browserWords(given)
    expect(words[0]).toBe('--app=http://127.0.0.1:4000/boot')
    expect(words).toContain('--user-data-dir=/data/browser-profile')
    expect(words).toContain('--remote-debugging-pipe')
    expect(words).toContain('--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1')
    expect(words).toContain('--disable-background-networking')
  })

  it('sets the size of the window at the first start alone', () => {
    expect(browserWords(given).join()).not.toContain('--window-size')
    expect(browserWords({ ...given, isFirstStart: true })).toContain('--window-size=1440,900')
  })

  it('gives up the sandbox for root alone', () => {
    expect(browserWords(given)).not.toContain('--no-sandbox')
    expect(browserWords({ ...given, isRoot: true })).toContain('--no-sandbox')
  })
})

describe('file manager', () => {
  it('is asked in the words of each system', () => {
    expect(fileManagerCommand('win32', 'C:\\資料\\a.gpkg', false).words).toEqual([
      '/select,"C:\\資料\\a.gpkg"',
    ])
    expect(fileManagerCommand('darwin', '/資料/a.gpkg', false).words).toEqual(['-R', '/資料/a.gpkg'])
    expect(fileManagerCommand('linux', '/資料/a.gpkg', false).words).toEqual(['/資料'])
    expect(fileManagerCommand('linux', '/資料', true).words).toEqual(['/資料'])
  })
})
