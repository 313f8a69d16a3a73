import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuse, type Caller, type Door } from '../../../electron/loopback/guard'

const host = '127.0.0.1:40123'
const token = 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v'
const callDoor: Door = { methods: ['POST'], token: true, bodyLimit: 100 }
const pageDoor: Door = { methods: ['GET', 'HEAD'], token: false, bodyLimit: null }

function caller(changes: Record<string, string | string[] | undefined> = {}, method = 'POST'): Caller {
  const headers = {
    host,
    origin: `http://${host}`,
    'sec-fetch-site': 'same-origin',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': '40',
    ...changes,
  }
  return { method, headers }
}

function statusOf(given: Caller, door = callDoor): number | null {
  return refuse(given, door, host, token)?.status ?? null
}

describe('guard of the loopback server', () => {
  it('lets the page with the token in', () => {
    expect(statusOf(caller())).toBeNull()
    expect(statusOf(caller({ 'content-type': 'Application/JSON; charset=utf-8' }))).toBeNull()
  })

  it.each([
    ['another name for this address', 'localhost:40123'],
    ['a name that was rebound to this address', 'attacker.example:40123'],
    ['another port', '127.0.0.1:40124'],
    ['no port', '127.0.0.1'],
    ['the address in another writing', '127.1:40123'],
    ['a trailing dot', '127.0.0.1.:40123'],
    ['nothing', undefined],
  ])('answers 421 to a Host with %s', (_, wrong) => {
    expect(statusOf(caller({ host: wrong }))).toBe(421)
    expect(statusOf(caller({ host: wrong }, 'GET'), pageDoor)).toBe(421)
  })

  it.each([
    'null',
    'https://attacker.example',
    'http://127.0.0.1',
    'https://127.0.0.1:40123',
    'http://localhost:40123',
  ])('answers 403 to the Origin %s, with the right token or without', (origin) => {
    expect(statusOf(caller({ origin }))).toBe(403)
    expect(statusOf(caller({ origin, authorization: undefined }))).toBe(403)
    expect(statusOf(caller({ origin }, 'GET'), pageDoor)).toBe(403)
  })

  it.each(['cross-site', 'same-site', 'something-new'])('answers 403 to Sec-Fetch-Site %s', (site) => {
    expect(statusOf(caller({ 'sec-fetch-site': site }))).toBe(403)
    expect(statusOf(caller({ 'sec-fetch-site': site }, 'GET'), pageDoor)).toBe(403)
  })

  it('lets an address that the user typed fetch the page, but never call the host', () => {
    const typed = { 'sec-fetch-site': 'none', origin: undefined }
    expect(statusOf(caller(typed, 'GET'), pageDoor)).toBeNull()
    expect(statusOf(caller(typed))).toBe(403)
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'post'])(
    'answers 405 to %s where only POST is served',
    (method) => {
      expect(statusOf(caller({}, method))).toBe(405)
    },
  )

  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['another scheme', `Basic ${token}`],
    ['the bare token', token],
    ['a token that is too short', `Bearer ${token.slice(0, -1)}`],
    ['a token that is too long', `Bearer ${token}x`],
    ['two headers', [`Bearer ${token}`, `Bearer ${token}`]],
  ])('answers 401 to an Authorization with %s', (_, authorization) => {
    expect(statusOf(caller({ authorization }))).toBe(401)
  })

  it('answers 401 to every token but its own', () => {
    fc.assert(
      fc.property(fc.string(), (other) => {
        fc.pre(other !== token)
        expect(statusOf(caller({ authorization: `Bearer ${other}` }))).toBe(401)
      }),
    )
  })

  it.each([
    undefined,
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonx',
  ])('answers 415 to the content type %s', (type) => {
    expect(statusOf(caller({ 'content-type': type }))).toBe(415)
  })

  it('answers 413 to a body over the limit and lets one at the limit in', () => {
    expect(statusOf(caller({ 'content-length': '100' }))).toBeNull()
    expect(statusOf(caller({ 'content-length': '101' }))).toBe(413)
    expect(statusOf(caller({ 'content-length': '1e1' }))).toBe(411)
  })

  it('tells a stranger about the host, the origin and the method before it looks at the token', () => {
    expect(statusOf(caller({ host: 'x', origin: 'http://x', authorization: '' }, 'GET'))).toBe(421)
    expect(statusOf(caller({ origin: 'http://x', authorization: '', 'content-type': '' }, 'GET'))).toBe(403)
    expect(statusOf(caller({ authorization: '', 'content-type': '' }))).toBe(401)
    expect(statusOf(caller({ 'content-type': '', 'content-length': '999' }))).toBe(415)
  })
})
