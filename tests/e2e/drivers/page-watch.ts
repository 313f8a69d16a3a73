import type { BrowserContext, Page, Request, Response } from 'playwright-core'

/** What went wrong behind the screen and what the page was answered. */
export interface PageWatch {
  /** Errors of the page, failed requests and requests to anywhere but the program. */
  readonly complaints: readonly string[]
  /** Replies of the host, newest last, as texts. */
  readonly replies: readonly string[]
  /** A point inside the parcel with this number, of what the page was told last; degrees, EPSG:6668. */
  pointOf(number: string): readonly [lon: number, lat: number]
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
    const isEnd =
      /^(\/presenter)?\/events$/.test(new URL(request.url()).pathname) && reason === 'net::ERR_ABORTED'
    if (!isEnd) complain(`request failed: ${request.url()} ${reason}`)
  })
  context.on('response', (response) => void keepReply(response, complain, replies))
  return {
    complaints: found,
    replies,
    pointOf: (number) => pointOf(number, replies),
    expectComplaint: (pattern) => void expected.push(pattern),
  }
}

interface Told {
  readonly value?: {
    readonly parcels?: readonly { readonly uid: string; readonly number: string }[]
    readonly shapes?: readonly {
      readonly uid: string
      readonly polygon: readonly (readonly (readonly Position[])[])[]
    }[]
  }
}
type Position = readonly [lon: number, lat: number]

function pointOf(number: string, replies: readonly string[]): Position {
  const values = replies.map((text) => (JSON.parse(text) as Told).value ?? {})
  const uid = values
    .flatMap((value) => value.parcels ?? [])
    .findLast((parcel) => parcel.number === number)?.uid
  const shape = values.flatMap((value) => value.shapes ?? []).findLast((each) => each.uid === uid)
  const ring = shape?.polygon[0]?.[0]?.slice(1)
  if (!ring || ring.length === 0) throw new Error(`the page knows no outline of ${number}`)
  // Lots are convex in the specs' workspaces: the mean of the corners lies inside.
  const mean = (index: 0 | 1) => ring.reduce((sum, position) => sum + position[index], 0) / ring.length
  return [mean(0), mean(1)]
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
