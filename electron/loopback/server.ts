import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HostEvent } from '../contract/events'
import { Face } from '../contract/face'
import type { Reply } from '../contract/wire'
import type { Host } from '../host/create-host'
import { fileHeaders, pageHeaders, type PageFile, type PageFiles } from '../launch/page-files'
import { createPublicGate, type PublicGate } from '../launch/public-gate'
import { refuse, type Door, type Refusal } from './guard'
import { bodyTooLarge, readBody } from './body'
import type { ShellCalls } from './shell-calls'

const megabyte = 1024 * 1024

const pageDoor: Door = { methods: ['GET', 'HEAD'], token: false, bodyLimit: null }
const eventsDoor: Door = { methods: ['GET'], token: true, bodyLimit: null }
const callDoor: Door = { methods: ['POST'], token: true, bodyLimit: 32 * megabyte }
/** Doors of the projector's window: a token of its own, and the face is not asked for. */
const presenterCallDoor: Door = { methods: ['POST'], token: true, bodyLimit: 64 * 1024 }
const presenterEventsDoor: Door = { methods: ['GET'], token: true, bodyLimit: null }
const shellDoor: Door = { methods: ['POST'], token: true, bodyLimit: 64 * 1024 }

/** How often a line without content tells the page that the stream is alive. */
const heartbeatMilliseconds = 15_000

/** The page that a browser window opens with: it holds nothing, so that the token can be put in place before the real one. */
const bootPage = new TextEncoder().encode(
  '<!doctype html><html lang="ja"><meta charset="utf-8"><title>立地デスク</title>',
)

export interface LoopbackServer {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  readonly token: string
  /** Cuts every connection; resolves when the port is free. */
  close(): Promise<void>
}

export interface ServerParts {
  readonly host: Host
  readonly files: PageFiles
  readonly nonce: string
  readonly token: string
  /** Lets the projector's window in, and only through its own doors. */
  readonly presenterToken: string
  /** What the page may ask of the shell itself, by the last part of `/shell/…`. */
  readonly shell: ShellCalls
  /** 0 takes any free port. */
  readonly port?: number
}

/** Serves the page and its calls on 127.0.0.1 and nowhere else. */
export async function startServer(parts: ServerParts): Promise<LoopbackServer> {
  const open = new Set<() => void>()
  const headers = pageHeaders(parts.nonce)
  const gate = createPublicGate(parts.host)
  let name = ''
  const server = createServer((request, response) => {
    for (const [header, value] of Object.entries(headers)) response.setHeader(header, value)
    response.removeHeader('Date')
    answer(request, response, parts, gate, name, open).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  // An idle connection must not be cut just as the page sends its next call on it.
  server.keepAliveTimeout = 0
  await listen(server, parts.port ?? 0)
  name = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin: `http://${name}`,
    token: parts.token,
    close: () =>
      new Promise((resolve) => {
        for (const stop of open) stop()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ServerParts,
  gate: PublicGate,
  name: string,
  open: Set<() => void>,
): Promise<void> {
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
  const door = doorOf(path)
  const isProjector = door === presenterCallDoor || door === presenterEventsDoor
  const token = isProjector ? parts.presenterToken : parts.token
  const refusal = refuse({ method: request.method ?? '', headers: request.headers }, door, name, token)
  if (refusal) return turnAway(response, refusal, door)
  if (door === eventsDoor)
    return streamEvents(response, parts.host, new URLSearchParams(query).get('face'), open)
  if (door === presenterEventsDoor) return streamPublicEvents(response, gate, open)
  if (door === pageDoor) return sendFile(request, response, path, parts.files)

  const body = await readBody(request, door.bodyLimit ?? 0)
  if (body === bodyTooLarge) return turnAway(response, { status: 413, reason: 'size' }, door)
  if (body === undefined) return sendJson(response, 400, notUnderstood('body'))
  if (door === callDoor) return sendJson(response, 200, await parts.host.dispatch(body))
  if (door === presenterCallDoor) return sendJson(response, 200, await gate.dispatch(body))
  const call = parts.shell.get(path.slice('/shell/'.length))
  if (!call) return sendJson(response, 404, notUnderstood('shell'))
  sendJson(response, 200, await call(body))
}

function doorOf(path: string): Door {
  if (path === '/call') return callDoor
  if (path === '/events') return eventsDoor
  if (path === '/presenter/call') return presenterCallDoor
  if (path === '/presenter/events') return presenterEventsDoor
  return path.startsWith('/shell/') ? shellDoor : pageDoor
}

function turnAway(response: ServerResponse, refusal: Refusal, door: Door): void {
  if (refusal.status === 405) response.setHeader('Allow', door.methods.join(', '))
  response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(refusal.reason)
}

function sendFile(request: IncomingMessage, response: ServerResponse, path: string, files: PageFiles): void {
  const file: PageFile | undefined =
    path === '/boot' ? { type: 'text/html; charset=utf-8', body: bootPage } : files.get(path)
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('not found')
    return
  }
  response.writeHead(200, { ...fileHeaders(file), 'Content-Length': file.body.byteLength })
  response.end(request.method === 'HEAD' ? undefined : file.body)
}

function sendJson(response: ServerResponse, status: number, reply: Reply): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(reply))
}

function notUnderstood(path: string): Reply {
  return { ok: false, error: { code: 'bad-input', details: { operation: '', path, problem: 'malformed' } } }
}

/** One event a line, for as long as the page listens. */
function streamEvents(
  response: ServerResponse,
  host: Host,
  faceAsked: string | null,
  open: Set<() => void>,
): void {
  const face = Face.safeParse(faceAsked)
  if (!face.success) return sendJson(response, 400, notUnderstood('face'))
  stream(response, (listener) => host.subscribe(face.data, listener), open)
}

function streamPublicEvents(response: ServerResponse, gate: PublicGate, open: Set<() => void>): void {
  stream(response, (listener) => gate.subscribe(listener), open)
}

function stream(
  response: ServerResponse,
  subscribe: (listener: (event: HostEvent) => void) => () => void,
  open: Set<() => void>,
): void {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  response.write('\n')
  const unsubscribe = subscribe((event) => response.write(JSON.stringify(event) + '\n'))
  const heartbeat = setInterval(() => response.write('\n'), heartbeatMilliseconds)
  const stop = (): void => {
    clearInterval(heartbeat)
    unsubscribe()
    open.delete(stop)
    response.end()
  }
  open.add(stop)
  response.once('close', stop)
}
