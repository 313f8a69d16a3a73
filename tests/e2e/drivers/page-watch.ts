import type { BrowserContext, Page, Request, Response } from 'playwright-core'

/** What went wrong behind the screen and what the page was answered. */
export interface PageWatch {
  /** Errors of the page, failed requests and requests to anywhere but the program. */
  readonly complaints: readonly string[]
  /** Replies of the host, newest last, as texts. */
  readonly replies: readonly string[]
  /** From now on complaints that fit are expected, because the spec breaks something on purpose. */
  expectComplaint(pattern: RegExp): void
}

/**
 * Watches a page from its first request on.
 * @param origin of the program; nothing else may be asked
 */
export function watchPage(context: BrowserContext, page: Page, origin: string): PageWatch {
  const found: string[] = []
  const replies: string[] = []
  const expected: RegExp[] = []
  const complain = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) found.push(text)
  }
  const isOurs = (request: Request): boolean => {
    const url = request.url()
    return url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith(`blob:${origin}/`)
  }
  page.on('pageerror', (error) => complain(`page error: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complain(`console ${message.type()}: ${message.text()}`)
  })
  page.on('crash', () => complain('the page crashed'))
  context.on('request', (request) => {
    if (!isOurs(request)) complain(`request outside: ${request.method()} ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // The stream of events ends with the page that listens to it.
    const isEnd = new URL(request.url()).pathname === '/events' && reason === 'net::ERR_ABORTED'
    if (!isEnd) complain(`request failed: ${request.url()} ${reason}`)
  })
  context.on('response', (response) => void keepReply(response, complain, replies))
  return { complaints: found, replies, expectComplaint: (pattern) => void expected.push(pattern) }
}

async function keepReply(
  response: Response,
  complain: (text: string) => void,
  replies: string[],
): Promise<void> {
  if (response.status() >= 400) complain(`status ${response.status()}: ${response.url()}`)
  if (new URL(response.url()).pathname !== '/call') return
  // A reply to a page that has gone has no body any more.
  const text = await response.text().catch(() => undefined)
  if (text !== undefined) replies.push(text)
}
