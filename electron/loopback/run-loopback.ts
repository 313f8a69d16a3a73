import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Host } from '../host/create-host'
import type { Printer } from '../host/printing/printer'
import type { LaunchOptions } from '../launch/options'
import type { ProgramFolders } from '../launch/folders'
import { createNonce, readPageFiles } from '../launch/page-files'
import { createProblems, openNamed } from '../launch/open-named'
import { browserWords, startBrowser, type BrowserProcess } from './browser/browser-process'
import { controlPage, type ControlledPage } from './browser/controlled-page'
import type { FoundBrowser } from './browser/find-browser'
import { takePlace } from './instance'
import { startServer, type LoopbackServer } from './server'
import { createHeadlessPrinter } from './printing/headless-printer'
import { createShellCalls } from './shell-calls'

export interface LoopbackParts {
  readonly options: LaunchOptions
  readonly folders: ProgramFolders
  readonly dataFolder: string
  readonly createHost: (dataFolder: string, assetsFolder: string, printer: Printer) => Promise<Host>
  readonly findBrowser: () => Promise<FoundBrowser | null>
  /** A browser for printing: it needs no screen. The window's own where it is left out. */
  readonly findPrintBrowser?: () => Promise<FoundBrowser | null>
  /** Writes one line to whoever started the program. */
  readonly say: (line: string) => void
  /** Settles when the program is asked to end from outside (SIGINT, SIGTERM). */
  readonly stopped: Promise<void>
  /** More words for the browser; tests run it without a screen. */
  readonly browserExtra?: readonly string[]
}

/**
 * Runs the program on 127.0.0.1 in an installed browser; settles when its window is closed, the browser is gone or the
 * program was asked to end, and everything is saved.
 */
export async function runLoopback(parts: LoopbackParts): Promise<void> {
  const { options, folders, dataFolder, say } = parts
  const nonce = createNonce()
  const token = randomBytes(32).toString('base64url')
  const presenterToken = randomBytes(32).toString('base64url')
  const files = await readPageFiles(folders.page, nonce)
  const browser = options.window ? await parts.findBrowser() : null
  const printer = createHeadlessPrinter({
    findBrowser: parts.findPrintBrowser ?? parts.findBrowser,
    files: async () => files,
    nonce,
  })
  const running: { page: ControlledPage | null } = { page: null }
  const later: { host: Host | null } = { host: null }
  const host = forward(() => later.host)
  const problems = createProblems()
  problems.onReport = () => void running.page?.tellProblem()
  const shell = createShellCalls({
    page: () => running.page,
    takeProblems: () => problems.take(),
    presenterToken,
    async secondStart(workspacePath) {
      await running.page?.focus()
      await openNamed(host, workspacePath, false, problems)
    },
  })
  const server = await startServer({ host, files, nonce, token, presenterToken, shell })
  const port = Number(new URL(server.origin).port)
  // A host without a window is a tool's and may run beside others; the workspace's own lock still holds.
  const place = options.window
    ? await takePlace(dataFolder, { port, token }, options.workspacePath)
    : undefined
  if (place === null) {
    say('立地デスク is already open: its window was brought to the front.')
    return server.close()
  }
  try {
    later.host = await parts.createHost(dataFolder, folders.assets, printer)
    await openNamed(host, options.workspacePath, options.sample, problems)
    if (browser) await inBrowser(parts, browser, server, running)
    else await withoutBrowser(parts, server)
  } finally {
    await server.close()
    await later.host?.close()
    await printer.close()
    await place?.release()
  }
}

/** The host is made after the place is taken, so that a second start never touches the first one's files. */
function forward(current: () => Host | null): Host {
  const present = (): Host => {
    const host = current()
    if (!host) throw new Error('The host is still starting.')
    return host
  }
  return {
    dispatch: async (request) => present().dispatch(request),
    subscribe: (face, listener) => present().subscribe(face, listener),
    close: async () => present().close(),
  }
}

async function withoutBrowser(parts: LoopbackParts, server: LoopbackServer): Promise<void> {
  const { origin, token } = server
  if (parts.options.window) {
    parts.say(
      'No Chromium, Chrome or Edge that can show the window. Open this address in a browser of yours; it is',
    )
    parts.say('the key to your workspace, so give it to nobody. Ctrl+C ends the program.')
    parts.say(`${origin}/#t=${token}`)
  } else parts.say(JSON.stringify({ url: origin, token }))
  await parts.stopped
}

async function inBrowser(
  parts: LoopbackParts,
  found: FoundBrowser,
  server: LoopbackServer,
  running: { page: ControlledPage | null },
): Promise<void> {
  const profileFolder = join(parts.dataFolder, 'browser-profile')
  // Returns what it had to make: nothing where the profile is there from an earlier start.
  const made = await mkdir(profileFolder, { recursive: true })
  const words = browserWords({
    origin: server.origin,
    profileFolder,
    isRoot: process.getuid?.() === 0,
    isFirstStart: made !== undefined,
    extra: parts.browserExtra,
  })
  let browser: BrowserProcess | null = null
  try {
    browser = await startBrowser(found.path, words)
    running.page = await controlPage(browser, server.origin, server.token)
  } catch (error) {
    await browser?.close()
    parts.say(`${found.name} (${found.path}) could not be used: ${String(error)}`)
    return withoutBrowser(parts, server)
  }
  await Promise.race([running.page.ended, parts.stopped])
  running.page = null
  await browser.close()
}
