import { EventEmitter } from 'node:events'
import type { ElectronApi } from '../../electron/desktop/electron-api'

/** A page's side of a window, as far as the desktop shell touches it. */
export class FakeContents extends EventEmitter {
  readonly sent: { channel: string; given: unknown[] }[] = []
  reloads = 0
  destroyed = false
  openHandler: ((details: { url: string }) => { action: string }) | null = null

  send(channel: string, ...given: unknown[]): void {
    this.sent.push({ channel, given })
  }
  reload(): void {
    this.reloads++
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
}

export class FakeWindow extends EventEmitter {
  static readonly all: FakeWindow[] = []
  readonly webContents = new FakeContents()
  title = ''
  focused = 0
  minimized = false
  shown = false
  url = ''
  menu = true
  fullScreen = false

  constructor(readonly options: Record<string, unknown>) {
    super()
    FakeWindow.all.push(this)
  }
  async loadURL(url: string): Promise<void> {
    this.url = url
  }
  show(): void {
    this.shown = true
  }
  focus(): void {
    this.focused++
  }
  restore(): void {
    this.minimized = false
  }
  isMinimized(): boolean {
    return this.minimized
  }
  isMaximized(): boolean {
    return false
  }
  maximize(): void {}
  setTitle(title: string): void {
    this.title = title
  }
  removeMenu(): void {
    this.menu = false
  }
  isFullScreen(): boolean {
    return this.fullScreen
  }
  setFullScreen(fullScreen: boolean): void {
    this.fullScreen = fullScreen
  }
  close(): void {
    this.webContents.destroyed = true
    this.emit('closed')
  }
  destroy(): void {
    this.close()
  }
  getNormalBounds(): object {
    return { x: 10, y: 20, width: 1300, height: 800 }
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true
  hasLock = true
  quits = 0
  exitCode: number | null = null
  lockData: unknown = null
  readonly paths: Record<string, string> = {}
  readonly switches: string[] = []
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void this.switches.push(`${name}=${value}`),
  }

  setPath(name: string, path: string): void {
    this.paths[name] = path
  }
  requestSingleInstanceLock(data: unknown): boolean {
    this.lockData = data
    return this.hasLock
  }
  async whenReady(): Promise<void> {}
  /** As Electron does it: whoever listens to `before-quit` may prevent it. */
  quit(): void {
    this.quits++
    const event = { prevented: false, preventDefault: () => void (event.prevented = true) }
    this.emit('before-quit', event)
    if (!event.prevented) this.emit('quit')
  }
  exit(code: number): void {
    this.exitCode = code
  }
}

type Handler = (...given: never[]) => unknown

export class FakeSession extends EventEmitter {
  permissionRequest: Handler | null = null
  permissionCheck: Handler | null = null
  devicePermission: Handler | null = null
  beforeRequest: ((details: { url: string }, answer: (told: { cancel: boolean }) => void) => void) | null =
    null
  spellChecker = true
  served: ((request: Request) => Response) | null = null
  readonly protocol = {
    handle: (_scheme: string, serve: (request: Request) => Response) => void (this.served = serve),
  }
  readonly webRequest = {
    onBeforeRequest: (handler: typeof this.beforeRequest) => void (this.beforeRequest = handler),
  }
  setPermissionRequestHandler(handler: Handler): void {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.devicePermission = handler
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled
  }
}

/** What the doors of `ipcMain.handle` are called with. */
export interface FakeCaller {
  readonly sender: FakeContents
  readonly senderFrame: { url: string; parent: object | null } | null
}

export interface FakeElectron {
  readonly api: ElectronApi
  readonly app: FakeApp
  readonly session: FakeSession
  readonly sessionName: () => string
  readonly schemes: unknown[]
  readonly menus: { label?: string; submenu?: { id?: string; label?: string; click?: () => void }[] }[][]
  readonly errors: string[]
  readonly shownFiles: string[]
  readonly dialogAnswers: { open: object; save: object; message: { response: number } }
  readonly dialogsAsked: object[]
  windows(): FakeWindow[]
  invoke(channel: string, caller: FakeCaller, input: unknown): Promise<unknown>
  channels(): string[]
}

/** A stand-in for the `electron` module: the real one cannot be imported outside its own runtime. */
export function createFakeElectron(): FakeElectron {
  FakeWindow.all.length = 0
  const app = new FakeApp()
  const session = new FakeSession()
  const handlers = new Map<string, (event: FakeCaller, input: unknown) => Promise<unknown>>()
  const schemes: unknown[] = []
  const menus: FakeElectron['menus'] = []
  const errors: string[] = []
  const shownFiles: string[] = []
  const dialogsAsked: object[] = []
  const dialogAnswers = {
    open: { canceled: true, filePaths: [] as string[] },
    save: { canceled: true, filePath: '' },
    message: { response: 0 },
  }
  let sessionName = ''
  const answer = <T>(told: T, given: object[]): T => {
    dialogsAsked.push(given.at(-1) as object)
    return told
  }
  const api = {
    app,
    BrowserWindow: FakeWindow,
    Menu: {
      buildFromTemplate: (template: never) => template,
      setApplicationMenu: (menu: never) => menus.push(menu),
    },
    dialog: {
      showOpenDialog: async (...given: object[]) => answer(dialogAnswers.open, given),
      showSaveDialog: async (...given: object[]) => answer(dialogAnswers.save, given),
      showMessageBox: async (...given: object[]) => answer(dialogAnswers.message, given),
      showErrorBox: (title: string, text: string) => errors.push(`${title}: ${text}`),
    },
    ipcMain: { handle: (channel: string, handler: never) => void handlers.set(channel, handler) },
    protocol: { registerSchemesAsPrivileged: (given: unknown[]) => schemes.push(...given) },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    session: {
      fromPartition: (name: string) => {
        sessionName = name
        return session
      },
    },
    shell: { showItemInFolder: (path: string) => shownFiles.push(path) },
  }
  return {
    api: api as unknown as ElectronApi,
    app,
    session,
    sessionName: () => sessionName,
    schemes,
    menus,
    errors,
    shownFiles,
    dialogAnswers,
    dialogsAsked,
    windows: () => FakeWindow.all,
    channels: () => [...handlers.keys()],
    async invoke(channel, caller, input) {
      const handler = handlers.get(channel)
      if (!handler) throw new Error(`Nothing answers ${channel}`)
      return handler(caller, input)
    },
  }
}
