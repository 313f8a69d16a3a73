import type { BrowserWindow } from 'electron'
import { join } from 'node:path'
import { z } from 'zod'
import type { MenuCommand } from '../contract/shell'
import type { Host } from '../host/create-host'
import type { Printer } from '../host/printing/printer'
import type { ProgramFolders } from '../launch/folders'
import { createProblems, openNamed } from '../launch/open-named'
import { workspaceAmong, type LaunchOptions } from '../launch/options'
import { createNonce, readPageFiles } from '../launch/page-files'
import { createPublicGate } from '../launch/public-gate'
import { channels } from './channels'
import { createDialogs } from './dialogs'
import type { ElectronApi } from './electron-api'
import { registerIpc } from './ipc'
import { lockContents, lockSession, servePage } from './locks'
import { menuTemplate } from './menu'
import { createDesktopPrinter } from './printing'
import { pageScheme } from './page-address'
import { createPresenter } from './presenter'
import { desktopTexts, type DesktopLanguage } from './texts'
import { openWindow } from './window'

export interface DesktopParts {
  readonly electron: ElectronApi
  readonly options: LaunchOptions
  readonly folders: ProgramFolders
  readonly dataFolder: string
  readonly platform: NodeJS.Platform
  readonly createHost: (dataFolder: string, assetsFolder: string, printer: Printer) => Promise<Host>
}

const Language = z.object({ language: z.enum(['ja', 'en']) })
const LanguageChange = z.object({ operation: z.literal('preferences.update') })
const SecondStart = z.object({ workspacePath: z.string().nullable() })

/** Runs the program in Electron. Must be called before Electron is ready. */
export async function startDesktop(parts: DesktopParts): Promise<void> {
  const { app, protocol } = parts.electron
  app.setPath('userData', join(parts.dataFolder, 'electron'))
  if (!app.requestSingleInstanceLock({ workspacePath: parts.options.workspacePath })) {
    app.quit()
    return
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.on('web-contents-created', (_event, contents) => lockContents(contents))

  const opener = createOpener(parts)
  await app.whenReady()
  try {
    await run(parts, opener)
  } catch (error) {
    const technical = error instanceof Error ? error.message : String(error)
    parts.electron.dialog.showErrorBox(desktopTexts.ja.cannotStart, technical)
    app.exit(1)
  }
}

/** Files to open that come from outside: kept until the host is there. */
interface Opener {
  window: BrowserWindow | null
  /** Set once the host can open files; takes what was kept first. */
  ready(open: (path: string) => void): void
}

function createOpener({ electron: { app } }: DesktopParts): Opener {
  let kept: string[] = []
  let open: ((path: string) => void) | null = null
  const take = (path: string | null): void => {
    if (path === null) return
    if (open) open(path)
    else kept.push(path)
  }
  const opener: Opener = {
    window: null,
    ready(now) {
      open = now
      for (const path of kept) now(path)
      kept = []
    },
  }
  app.on('second-instance', (_event, words, folder, data) => {
    const told = SecondStart.safeParse(data)
    take(told.success ? told.data.workspacePath : workspaceAmong(words.slice(1), folder))
    if (opener.window?.isMinimized()) opener.window.restore()
    opener.window?.focus()
  })
  // macOS tells of a double-clicked file in this way, possibly before it is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    take(path)
  })
  return opener
}

async function run(parts: DesktopParts, opener: Opener): Promise<void> {
  const { electron, folders, options } = parts
  const { app, BrowserWindow, dialog, ipcMain, Menu } = electron
  // Without "persist:" Chromium keeps this session in memory: nothing of the office stays in its caches.
  const session = electron.session.fromPartition('ritchi-desk')
  lockSession(session)
  const nonce = createNonce()
  const serve = servePage(await readPageFiles(folders.page, nonce), nonce)
  session.protocol.handle(pageScheme, serve)

  const printer = createDesktopPrinter({ BrowserWindow, session })
  const host = await parts.createHost(parts.dataFolder, folders.assets, printer)
  closeHostBeforeQuit(app, host)
  const problems = createProblems()
  await openNamed(host, options.workspacePath, options.sample, problems)

  const language = { current: await readLanguage(host) }
  const ask = (command: MenuCommand): void => opener.window?.webContents.send(channels.menuCommand, command)
  const drawMenu = (): void => {
    const template = menuTemplate(language.current, parts.platform, !app.isPackaged, ask)
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  drawMenu()
  const presenter = createPresenter({
    electron: { BrowserWindow, screen: electron.screen },
    session,
    preloadPath: join(folders.desktop, 'preload.cjs'),
    developing: !app.isPackaged,
    gate: createPublicGate(host),
    title: () => desktopTexts[language.current].presenter,
    mainWindow: () => opener.window,
  })
  registerIpc({
    ipcMain,
    host,
    presenter,
    problems,
    dialogs: createDialogs(
      electron,
      () => opener.window,
      () => language.current,
    ),
    setTitle: (title) => opener.window?.setTitle(title),
    onAnswered(request, reply) {
      if (!LanguageChange.safeParse(request).success || !reply.ok) return
      const told = Language.safeParse(reply.value)
      if (!told.success || told.data.language === language.current) return
      language.current = told.data.language
      drawMenu()
    },
  })
  app.on('window-all-closed', () => app.quit())
  opener.window = openWindow({
    electron: { BrowserWindow, screen: electron.screen },
    session,
    preloadPath: join(folders.desktop, 'preload.cjs'),
    stateFolder: join(parts.dataFolder, 'electron'),
    developing: !app.isPackaged,
    askAfterCrashes: () => askAfterCrashes(dialog, language.current),
    quit: () => app.quit(),
  })
  problems.onReport = () => opener.window?.webContents.send(channels.problem)
  opener.window.on('closed', () => {
    opener.window = null
    presenter.close()
    // A hidden print window would keep the program alive without anything to see.
    void printer.close()
  })
  opener.ready((path) => void openNamed(host, path, false, problems))
}

async function readLanguage(host: Host): Promise<DesktopLanguage> {
  const reply = await host.dispatch({ operation: 'preferences.read', face: 'internal', input: {} })
  const told = Language.safeParse(reply.ok ? reply.value : null)
  return told.success ? told.data.language : 'ja'
}

/** Quitting waits until the host has written what it holds; only then the process may go. */
function closeHostBeforeQuit(app: ElectronApi['app'], host: Host): void {
  let closed = false
  let closing = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    if (closing) return
    closing = true
    void host.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

async function askAfterCrashes(dialog: ElectronApi['dialog'], language: DesktopLanguage): Promise<boolean> {
  const texts = desktopTexts[language]
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: texts.crashedOften,
    detail: texts.crashedOftenDetail,
    buttons: [texts.reload, texts.close],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
