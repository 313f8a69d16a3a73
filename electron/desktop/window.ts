import type { BrowserWindow, Session } from 'electron'
import { join } from 'node:path'
import type { ElectronApi } from './electron-api'
import { pageUrl } from './page-address'
import { placeWindow, readWindowState, smallestWindow, writeWindowState } from './window-state'

export interface WindowParts {
  readonly electron: Pick<ElectronApi, 'BrowserWindow' | 'screen'>
  readonly session: Session
  /** Of the built preload script. */
  readonly preloadPath: string
  /** Where the window's place is remembered. */
  readonly stateFolder: string
  readonly developing: boolean
  /** The page has stopped several times within a minute: true shows it again, false ends the program. */
  readonly askAfterCrashes: () => Promise<boolean>
  readonly quit: () => void
}

/** More stops than this within a minute are no accident. */
const crashesInRow = 3
const rowMilliseconds = 60_000

/** Makes the window and shows it when the page is painted. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const statePath = join(parts.stateFolder, 'window-state.json')
  const areas = parts.electron.screen.getAllDisplays().map((display) => display.workArea)
  const place = placeWindow(readWindowState(statePath), areas)
  const { x, y, width, height } = place
  const window = new parts.electron.BrowserWindow({
    x,
    y,
    width,
    height,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: '立地デスク',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: parts.preloadPath,
      session: parts.session,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: parts.developing,
    },
  })
  if (place.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The page sets the title through the shell, where its length is checked.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => {
    writeWindowState(statePath, { ...window.getNormalBounds(), maximized: window.isMaximized() })
  })
  showAgainAfterCrash(window, parts)
  void window.loadURL(pageUrl)
  return window
}

/** The host and with it the workspace live on when the page's process dies: the page is simply loaded again. */
function showAgainAfterCrash(window: BrowserWindow, parts: WindowParts): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < rowMilliseconds), now]
    if (crashes.length < crashesInRow) return window.webContents.reload()
    crashes = []
    void parts.askAfterCrashes().then((again) => (again ? window.webContents.reload() : parts.quit()))
  })
}
