import { createHash, timingSafeEqual } from 'node:crypto'

/** What the guard reads of a request; header names in lower case as Node gives them. */
export interface Caller {
  readonly method: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** What one address of the server accepts. */
export interface Door {
  readonly methods: readonly string[]
  /** Only the page with this start's token may pass. */
  readonly token: boolean
  /** Largest body in bytes; null where no body is expected. */
  readonly bodyLimit: number | null
}

export interface Refusal {
  readonly status: 401 | 403 | 405 | 411 | 413 | 415 | 421
  /** For the log and for tests; tells an attacker nothing that the status does not. */
  readonly reason: string
}

/**
 * Every other program and every web page on this computer can reach a port on 127.0.0.1. What lets only our page in is,
 * in this order: the exact Host, so that no other name can be bound to this address (421); no foreign Origin or
 * Sec-Fetch-Site (403); the method (405); the token, compared in constant time (401); JSON as the content type, which
 * a foreign page cannot send without being asked first (415); the size (413). No CORS header is ever sent.
 *
 * A missing Origin passes: browsers put it on every POST and every request to another origin, so whoever leaves it out
 * is a program of this user that needs the token all the same.
 * @param host `127.0.0.1:port` of this server
 */
export function refuse(caller: Caller, door: Door, host: string, token: string): Refusal | null {
  const { headers, method } = caller
  if (headers.host !== host) return { status: 421, reason: 'host' }
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return { status: 403, reason: 'origin' }
  if (!siteAllowed(headers['sec-fetch-site'], door)) return { status: 403, reason: 'site' }
  if (!door.methods.includes(method)) return { status: 405, reason: 'method' }
  if (door.token && !tokenMatches(headers.authorization, token)) return { status: 401, reason: 'token' }
  return door.bodyLimit === null ? null : refuseBody(headers, door.bodyLimit)
}

/** The user's own typing has the site `none`; it may fetch the page but never calls the host. */
function siteAllowed(site: string | string[] | undefined, door: Door): boolean {
  if (site === undefined || site === 'same-origin') return true
  return site === 'none' && !door.token
}

function refuseBody(headers: Caller['headers'], limit: number): Refusal | null {
  const type = typeof headers['content-type'] === 'string' ? headers['content-type'] : ''
  if (type.split(';')[0]?.trim().toLowerCase() !== 'application/json')
    return { status: 415, reason: 'content type' }
  const length = headers['content-length']
  if (length === undefined) return null
  if (typeof length !== 'string' || !/^\d+$/.test(length)) return { status: 411, reason: 'length' }
  return Number(length) > limit ? { status: 413, reason: 'size' } : null
}

function tokenMatches(authorization: string | string[] | undefined, token: string): boolean {
  const given = typeof authorization === 'string' ? authorization : ''
  // Digests have one length, so that neither the length nor the first wrong letter shows in the time it takes.
  return timingSafeEqual(digest(given), digest(`Bearer ${token}`))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
