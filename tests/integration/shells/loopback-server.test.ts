import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PageFiles } from '../../../electron/launch/page-files'
import { startServer, type LoopbackServer } from '../../../electron/loopback/server'
import { createShellCalls } from '../../../electron/loopback/shell-calls'
import { createFakeHost, type FakeHost } from './fixtures/fake-host'

const token = 'test-token-test-token-test-token-test-token'
const presenterToken = 'projector-projector-projector-projector'
const files: PageFiles = new Map([
  ['/', { type: 'text/html; charset=utf-8', body: new TextEncoder().encode('<p>page') }],
])

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let host: FakeHost
let server: LoopbackServer

beforeEach(async () => {
  host = createFakeHost()
  const shell = createShellCalls({
    page: () => null,
    takeProblems: () => [],
    secondStart: async () => {},
    presenterToken,
  })
  server = await startServer({ host, files, nonce: 'test-nonce', token, presenterToken, shell })
})
afterEach(() => server.close())

/** Plain HTTP, so that every header can be set to anything. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = httpRequest(`${server.origin}${path}`, {
      method: options.method ?? 'GET',
      headers: options.headers,
    })
    asked.on('error', reject)
    asked.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    asked.end(options.body)
  })
}

const good = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }

function call(body: unknown, headers: Record<string, string> = {}) {
  return ask('/call', {
    method: 'POST',
    headers: { ...good, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

describe('loopback server', () => {
  it('carries a call to the host and its reply back', async () => {
    const answer = await call({ operation: 'parks.list', face: 'public', input: { name: '米沢北IC 🏭' } })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({
      ok: true,
      value: { operation: 'parks.list', face: 'public', input: { name: '米沢北IC 🏭' } },
    })
  })

  it.each([
    [421, { host: 'localhost:1' }],
    [403, { origin: 'https://attacker.example' }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [401, { authorization: 'Bearer wrong' }],
    [415, { 'content-type': 'text/plain' }],
  ])('answers %i to a call with %o and asks the host nothing', async (status, headers) => {
    const answer = await call(
      { operation: 'parks.list', face: 'internal', input: {} },
      headers as Record<string, string>,
    )
    expect(answer.status).toBe(status)
    expect(host.asked).toEqual([])
  })

  it('answers 405 to a call by GET and names the method that it serves', async () => {
    const answer = await ask('/call', { headers: good })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('POST')
  })

  it('answers 413 to a large body, whether its length is told or not', async () => {
    const large = JSON.stringify({ operation: 'x', face: 'internal', input: 'x'.repeat(33 * 1024 * 1024) })
    expect((await call(large)).status).toBe(413)
    const chunked = { ...good, 'transfer-encoding': 'chunked' }
    expect((await ask('/call', { method: 'POST', headers: chunked, body: large })).status).toBe(413)
    expect(host.asked).toEqual([])
  })

  it.each([
    ['no JSON', 'operation=parks.list'],
    ['nothing', ''],
    ['cut off', '{"operation":"parks.list"'],
  ])('answers 400 to a body that is %s', async (_, body) => {
    expect((await call(body)).status).toBe(400)
    expect(host.asked).toEqual([])
  })

  it('answers 400 to bytes that are not UTF-8', async () => {
    const body = Buffer.from([0x22, 0x82, 0xa0, 0x22])
    expect((await ask('/call', { method: 'POST', headers: good, body })).status).toBe(400)
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/index.js',
    '/__proto__',
  ])('knows no file at %s', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(answer.body).toBe('not found')
  })

  it('sends its protecting headers with everything and CORS headers with nothing', async () => {
    const answers = [await ask('/'), await ask('/nothing'), await ask('/call'), await call({})]
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("connect-src 'self'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['cache-control']).toBe('no-store')
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('answers a preflight of another page like any foreign request', async () => {
    const headers = { origin: 'https://attacker.example', 'access-control-request-method': 'POST' }
    expect((await ask('/call', { method: 'OPTIONS', headers })).status).toBe(403)
  })

  it('streams the events of a face, one a line, and forgets the listener when the page is gone', async () => {
    const leave = new AbortController()
    const response = await fetch(`${server.origin}/events?face=public`, {
      headers: good,
      signal: leave.signal,
    })
    expect(response.headers.get('content-type')).toContain('application/x-ndjson')
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    host.emit({ name: 'workspace.changed', revision: 7, touched: null })
    const { value } = await reader.read()
    expect(JSON.parse(new TextDecoder().decode(value))).toEqual({
      name: 'workspace.changed',
      revision: 7,
      touched: null,
    })
    expect(host.listeners()).toBe(1)
    leave.abort()
    await expect.poll(() => host.listeners()).toBe(0)
  })

  it('opens no stream without the token or without a face', async () => {
    expect((await ask('/events?face=public')).status).toBe(401)
    expect((await ask('/events', { headers: good })).status).toBe(400)
    expect(host.listeners()).toBe(0)
  })

  it('says that it cannot see a chosen file while the page is in a browser of the user', async () => {
    const answer = await ask('/shell/chosen-path', { method: 'POST', headers: good, body: '{}' })
    expect(JSON.parse(answer.body)).toEqual({
      ok: false,
      error: { code: 'shell-cannot', details: { capability: 'chooseOpenFile' } },
    })
    expect((await ask('/shell/constructor', { method: 'POST', headers: good, body: '{}' })).status).toBe(404)
  })

  describe('doors of the projector', () => {
    const projector = { authorization: `Bearer ${presenterToken}`, 'content-type': 'application/json' }
    const show = (body: object, headers: Record<string, string> = projector) =>
      ask('/presenter/call', { method: 'POST', headers, body: JSON.stringify(body) })

    it('ask the host on the public face', async () => {
      const answer = await show({ operation: 'parks.list', input: {} })
      expect(JSON.parse(answer.body).value).toEqual({ operation: 'parks.list', face: 'public', input: {} })
    })

    it.each([
      ['the internal face', { operation: 'parks.list', face: 'internal', input: {} }],
      ['any face at all', { operation: 'parks.list', face: 'public', input: {} }],
      ['what is not for outsiders', { operation: 'companies.list', input: {} }],
      ['a change', { operation: 'parks.remove', input: {} }],
    ])('refuse who asks for %s, and ask the host nothing', async (_, body) => {
      expect(JSON.parse((await show(body)).body)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
      expect(host.asked).toEqual([])
    })

    it('are the only ones that its token opens, and open to no other token', async () => {
      const internal = { operation: 'parks.list', face: 'internal', input: {} }
      const asked = { method: 'POST', headers: projector, body: JSON.stringify(internal) }
      for (const path of ['/call', '/shell/take-problems', '/shell/open-presenter', '/shell/chosen-path'])
        expect((await ask(path, asked)).status, path).toBe(401)
      expect((await ask('/events?face=internal', { headers: projector })).status).toBe(401)
      expect((await show({ operation: 'parks.list', input: {} }, good)).status).toBe(401)
      expect((await ask('/presenter/events', { headers: good })).status).toBe(401)
      expect(host.asked).toEqual([])
      expect(host.listeners()).toBe(0)
    })

    it('tell that something has changed and not which rows', async () => {
      const leave = new AbortController()
      const response = await fetch(`${server.origin}/presenter/events`, {
        headers: projector,
        signal: leave.signal,
      })
      const reader = (response.body as ReadableStream<Uint8Array>).getReader()
      await reader.read()
      host.emit({ name: 'task.progress', taskId: 'import', done: 1, total: 2 })
      host.emit({ name: 'workspace.changed', revision: 7, touched: { prospects: ['p'] } as never })
      const { value } = await reader.read()
      expect(JSON.parse(new TextDecoder().decode(value))).toEqual({
        name: 'workspace.changed',
        revision: 7,
        touched: null,
      })
      leave.abort()
      await expect.poll(() => host.listeners()).toBe(0)
    })
  })

  it('is not reachable from any other address of this computer', async () => {
    const port = new URL(server.origin).port
    await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow()
    await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow()
  })
})
