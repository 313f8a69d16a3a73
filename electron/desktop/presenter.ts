import type { BrowserWindow, Session, WebContents } from 'electron'
import type { PublicGate } from '../launch/public-gate'
import { channels } from './channels'
import type { ElectronApi } from './electron-api'
import { presenterUrl } from './page-address'
import { presenterWord } from './presenter-word'

/** The projector's window. */
export interface Presenter {
  readonly gate: PublicGate
  /** Opens the window, or brings it to the front. */
  open(): void
  close(): void
  toggleFullScreen(): void
  /** Whether a page lives in the projector's window. */
  owns(contents: WebContents): boolean
}

export interface PresenterParts {
  readonly electron: Pick<ElectronApi, 'BrowserWindow' | 'screen'>
  readonly session: Session
  readonly preloadPath: string
  readonly developing: boolean
  readonly gate: PublicGate
  /** What the system's list of windows says; never a word of the workspace. */
  readonly title: () => string
  /** The officer's window: the projector's opens on another screen where there is one. */
  readonly mainWindow: () => BrowserWindow | null
}

/** Keeps the second window, of which there is one at most. Its page is told of changes through the public gate alone. */
export function createPresenter(parts: PresenterParts): Presenter {
  // Pages that ever lived in the window stay refused until they are gone.
  const pages = new WeakSet<WebContents>()
  let window: BrowserWindow | null = null

  function make(): BrowserWindow {
    const { x, y, width, height, alone } = placeOf(parts)
    const made = new parts.electron.BrowserWindow({
      x,
      y,
      width,
      height,
      show: false,
      title: parts.title(),
      backgroundColor: '#ffffff',
      autoHideMenuBar: true,
      fullscreen: !alone,
      webPreferences: {
        preload: parts.preloadPath,
        additionalArguments: [presenterWord],
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
    const contents = made.webContents
    pages.add(contents)
    made.removeMenu()
    made.once('ready-to-show', () => made.show())
    // The title is the program's: a page could write anything into it.
    made.on('page-title-updated', (event) => event.preventDefault())
    const stop = parts.gate.subscribe((event) => {
      if (!contents.isDestroyed()) contents.send(channels.presenterEvent, event)
    })
    made.on('closed', () => {
      stop()
      window = null
    })
    contents.on('render-process-gone', () => made.destroy())
    void made.loadURL(presenterUrl)
    return made
  }

  return {
    gate: parts.gate,
    open() {
      window ??= make()
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    close: () => window?.close(),
    toggleFullScreen: () => window?.setFullScreen(!window.isFullScreen()),
    owns: (contents) => pages.has(contents),
  }
}

/** The screen that the officer's window is not on, whole; without a second screen a window on the only one. */
function placeOf({ electron: { screen }, mainWindow }: PresenterParts) {
  const [first, ...others] = screen.getAllDisplays().map((display) => display.workArea)
  const main = mainWindow()?.getNormalBounds()
  const holds = (area: Electron.Rectangle) =>
    main !== undefined &&
    main.x + main.width / 2 >= area.x &&
    main.x + main.width / 2 < area.x + area.width &&
    main.y + main.height / 2 >= area.y &&
    main.y + main.height / 2 < area.y + area.height
  const areas = first ? [first, ...others] : []
  const other = areas.find((area) => !holds(area))
  if (other && areas.length > 1) return { ...other, alone: false }
  const home = first ?? { x: 0, y: 0, width: 1280, height: 720 }
  return { x: home.x + 40, y: home.y + 40, width: 1280, height: 720, alone: true }
}
