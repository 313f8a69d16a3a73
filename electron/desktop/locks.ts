import type { Session, WebContents } from 'electron'
import { fileHeaders, pageHeaders, type PageFiles } from '../launch/page-files'
import { isPageUrl, pageScheme } from './page-address'

/** Addresses that may be asked for: our own page, what it makes in memory, and Electron's developer tools. */
const allowedSchemes: readonly string[] = [`${pageScheme}:`, 'blob:', 'data:', 'devtools:']

/**
 * Closes what Chromium would otherwise do by itself: permissions, devices, downloads, spelling dictionaries from the
 * network, and any request that is not for our own files.
 */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }))
  session.on('will-download', (event) => event.preventDefault())
  // The spell checker fetches its dictionaries from a server.
  session.setSpellCheckerEnabled(false)
}

function isAllowed(address: string): boolean {
  if (isPageUrl(address)) return true
  const scheme = address.slice(0, address.indexOf(':') + 1).toLowerCase()
  return scheme !== `${pageScheme}:` && allowedSchemes.includes(scheme)
}

/** Keeps a window on our page: no other page, no second window, no `<webview>`. Used for every web contents there is. */
export function lockContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; url: string }): void => {
    if (!isPageUrl(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/**
 * Answers `app://ritchi-desk/…` from the page's files in memory.
 * @param nonce as in the files
 */
export function servePage(files: PageFiles, nonce: string): (request: globalThis.Request) => Response {
  const headers = pageHeaders(nonce)
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response(null, { status: 405, headers })
    const file = isPageUrl(request.url) ? files.get(new URL(request.url).pathname) : undefined
    if (!file) return new Response('not found', { status: 404, headers })
    const body = request.method === 'HEAD' ? null : file.body
    return new Response(body, { status: 200, headers: { ...headers, ...fileHeaders(file) } })
  }
}
