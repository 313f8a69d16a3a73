import type { BrowserProcess } from './browser-process'
import type { Cdp } from './cdp-pipe'

/** The one window of the program in a browser that it started itself. */
export interface ControlledPage {
  /** Brings the window to the front. */
  focus(): Promise<void>
  /** Absolute path of the file that the user has just chosen in the page, or null when there is none. */
  chosenPath(): Promise<string | null>
  /**
   * Opens the projector's window and hands it its own token, or brings it to the front. The page must be handling a click
   * or a key.
   */
  openPresenter(presenterToken: string): Promise<void>
  /** Tells the page that there is a problem to take. */
  tellProblem(): Promise<void>
  /** Settles when the window is closed or the browser is gone. */
  readonly ended: Promise<void>
}

interface TargetInfo {
  readonly targetId: string
  readonly type: string
  readonly url: string
}

/** `noopener` leaves the two windows without a way to each other; the gesture is the officer's click, already checked. */
const openSecondWindow = {
  expression: `void window.open('/boot', '_blank', 'popup,noopener,width=1280,height=720')`,
  userGesture: true,
}

/** The element through which the page lets the user choose a file; see `renderer/shell/loopback.ts`. */
const chosenFileExpression = `document.querySelector('input[type=file][data-ritchi-chosen]')?.files?.[0]`

/**
 * Takes the window that the browser opened on `/boot`, puts the token into every document of our own origin that will
 * be shown in it, and only then goes to the page. So the secret is in no command line, URL, cookie or history.
 * @param origin `http://127.0.0.1:port`
 * @throws Error when the browser refuses to be controlled, as a company policy may want
 */
export async function controlPage(
  browser: BrowserProcess,
  origin: string,
  token: string,
): Promise<ControlledPage> {
  const { cdp } = browser
  const target = await findOurTarget(cdp, origin)
  const { sessionId } = (await cdp.send('Target.attachToTarget', { targetId: target, flatten: true })) as {
    sessionId: string
  }
  const send = (method: string, parameters = {}): Promise<Record<string, unknown>> =>
    cdp.send(method, parameters, sessionId)

  const ended = Promise.race([browser.exited.then(() => {}), cdp.closed, targetGone(cdp, target)])
  const second = secondWindow(cdp, origin, () => send('Runtime.evaluate', openSecondWindow))
  keepAlone(cdp, target, (targetId) => second.adopts(targetId))
  await lockNavigation(cdp, send, origin, sessionId)
  cdp.on('Inspector.targetCrashed', (_, session) => {
    if (session === sessionId) send('Page.reload').catch(() => {})
  })
  await send('Inspector.enable')
  await send('Page.enable')
  await send('Page.addScriptToEvaluateOnNewDocument', { source: handOver(origin, token) })
  const arrived = new Promise<void>((resolve) => {
    cdp.on('Page.frameNavigated', (parameters, session) => {
      if (session === sessionId && (parameters['frame'] as { url: string }).url === `${origin}/`) resolve()
    })
  })
  // On a busy machine the window is told of while its boot page is still coming, whose arrival would undo ours.
  await untilItWorks(() => requireBootPage(send), 1200)
  await send('Page.navigate', { url: `${origin}/` })
  await Promise.race([arrived, ended])
  // Without this, Alt+Left would lead back to the empty boot page.
  await untilItWorks(() => send('Page.resetNavigationHistory'))
  return {
    ended,
    async focus() {
      await cdp.send('Target.activateTarget', { targetId: target })
      await send('Page.bringToFront')
    },
    openPresenter: (presenterToken) => second.open(presenterToken),
    async tellProblem() {
      await send('Runtime.evaluate', { expression: `dispatchEvent(new Event('ritchi-problem'))` }).catch(
        () => {},
      )
    },
    async chosenPath() {
      const { result } = (await send('Runtime.evaluate', { expression: chosenFileExpression })) as {
        result: { objectId?: string }
      }
      if (!result.objectId) return null
      const { path } = (await send('DOM.getFileInfo', { objectId: result.objectId })) as { path: string }
      await send('Runtime.releaseObject', { objectId: result.objectId })
      return path === '' ? null : path
    },
  }
}

/**
 * The window of the projector: a popup of the program's window, because a window that the browser opens by itself would
 * have tabs and an address line. Like the first one it opens empty, is given its token, and only then goes to its page.
 */
function secondWindow(
  cdp: Cdp,
  origin: string,
  openEmpty: () => Promise<unknown>,
): { adopts(targetId: string): boolean; open(token: string): Promise<void> } {
  let current: string | null = null
  /** Set while the empty window is awaited; the first page that appears is it. */
  let awaited: ((targetId: string) => void) | null = null
  let opening: Promise<void> | null = null

  cdp.on('Target.targetDestroyed', ({ targetId }) => {
    if (targetId === current) current = null
  })

  async function open(token: string): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const appeared = new Promise<string>((resolve, reject) => {
      awaited = resolve
      timer = setTimeout(() => reject(new Error('The browser opened no second window.')), 10_000)
    })
    try {
      await openEmpty()
      const targetId = await appeared
      const { sessionId } = (await cdp.send('Target.attachToTarget', { targetId, flatten: true })) as {
        sessionId: string
      }
      const send = (method: string, parameters = {}) => cdp.send(method, parameters, sessionId)
      await lockNavigation(cdp, send, origin, sessionId)
      await send('Page.enable')
      // Navigating away before the empty page is there would lose the script that hands the token over.
      await untilItWorks(() => requireBootPage(send))
      await send('Page.addScriptToEvaluateOnNewDocument', { source: handOverToPresenter(origin, token) })
      await send('Page.navigate', { url: `${origin}/presenter.html` })
      await untilItWorks(() => send('Page.resetNavigationHistory'))
    } finally {
      clearTimeout(timer)
      awaited = null
    }
  }

  return {
    adopts(targetId) {
      if (targetId === current) return true
      if (awaited === null || current !== null) return false
      current = targetId
      awaited(targetId)
      return true
    },
    async open(token) {
      if (current !== null && opening === null) {
        await cdp.send('Target.activateTarget', { targetId: current })
        return
      }
      opening ??= open(token).finally(() => {
        opening = null
      })
      await opening
    },
  }
}

/** Right after a navigation the browser may answer "Not attached to an active page" for a moment. */
async function untilItWorks(act: () => Promise<unknown>, attempts = 40): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      await act()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}

/** @throws Error while the empty page that the window was opened with is not wholly there */
async function requireBootPage(
  send: (method: string, parameters?: object) => Promise<Record<string, unknown>>,
): Promise<void> {
  const { result } = (await send('Runtime.evaluate', {
    expression: `location.pathname === '/boot' && document.readyState === 'complete'`,
    returnByValue: true,
  })) as { result: { value?: unknown } }
  if (result.value !== true) throw new Error('the boot page is still coming')
}

async function findOurTarget(cdp: Cdp, origin: string): Promise<string> {
  const isOurs = (info: TargetInfo): boolean => info.type === 'page' && info.url.startsWith(`${origin}/`)
  let found = (_: string): void => {}
  const appeared = new Promise<string>((resolve) => (found = resolve))
  const look = (parameters: Record<string, unknown>): void => {
    const info = parameters['targetInfo'] as TargetInfo
    if (isOurs(info)) found(info.targetId)
  }
  cdp.on('Target.targetCreated', look)
  cdp.on('Target.targetInfoChanged', look)
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser opened no window within 30 seconds.')), 30_000)
  })
  const closed = cdp.closed.then(() =>
    Promise.reject(new Error('The browser closed before its window opened.')),
  )
  try {
    return await Promise.race([appeared, late, closed])
  } finally {
    clearTimeout(timer)
  }
}

function targetGone(cdp: Cdp, target: string): Promise<void> {
  return new Promise((resolve) => {
    cdp.on('Target.targetDestroyed', (parameters) => {
      if (parameters['targetId'] === target) resolve()
    })
  })
}

/** Closes every other page: Ctrl+N and middle clicks would open browser windows that this program is not. */
function keepAlone(cdp: Cdp, target: string, adopts: (targetId: string) => boolean): void {
  cdp.on('Target.targetCreated', (parameters) => {
    const info = parameters['targetInfo'] as TargetInfo
    if (info.type !== 'page' || info.targetId === target || info.url.startsWith('devtools://')) return
    if (adopts(info.targetId)) return
    cdp.send('Target.closeTarget', { targetId: info.targetId }).catch(() => {})
  })
}

/** Answers every navigation to elsewhere with 204, which leaves the page where it is. */
async function lockNavigation(
  cdp: Cdp,
  send: (method: string, parameters?: object) => Promise<unknown>,
  origin: string,
  sessionId: string,
): Promise<void> {
  cdp.on('Fetch.requestPaused', (parameters, session) => {
    if (session !== sessionId) return
    const { requestId, request } = parameters as { requestId: string; request: { url: string } }
    const ours = request.url.startsWith(`${origin}/`)
    const answer = ours
      ? send('Fetch.continueRequest', { requestId })
      : send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
    answer.catch(() => {})
  })
  await send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] })
}

/** Runs before any script of the page, in its own documents only, and can be taken once: `renderer/shell/` deletes it. */
function handOver(origin: string, token: string): string {
  const value = JSON.stringify({ token, controlled: true })
  return `if (location.origin === ${JSON.stringify(origin)} && window === top) Object.defineProperty(window, '__ritchiDesk', { value: ${value}, configurable: true })`
}

/** As `handOver`, for the projector's page: under another name and with a token that opens the public doors only. */
function handOverToPresenter(origin: string, token: string): string {
  return `if (location.origin === ${JSON.stringify(origin)} && window === top) Object.defineProperty(window, '__ritchiPresenter', { value: ${JSON.stringify({ token })}, configurable: true })`
}
