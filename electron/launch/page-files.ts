import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

/** One file of the page, ready to be answered. */
export interface PageFile {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
  /** A Content-Security-Policy of its own in place of the page's; a worker obeys the one that its file comes with. */
  readonly policy?: string
}

/** The page's files by their path in the URL (`/index.html`); what is not in here does not exist for the page. */
export type PageFiles = ReadonlyMap<string, PageFile>

/** The word that the build leaves where a fresh nonce belongs; see `html.cspNonce` in vite.config.ts. */
const noncePlace = 'RITCHI-CSP-NONCE'

/**
 * The reader of PDFs, which works beside the page. It alone may compile WebAssembly, because scans in JPEG 2000 take
 * eight times as long without; in return it reaches nothing but scripts of the program: no network, no page, no storage
 * of ours. The page itself may compile nothing.
 */
const pdfWorker = /^\/assets\/pdf\.worker\.min-[\w-]+\.mjs$/
const pdfWorkerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
}

/**
 * Reads the built page into memory once, so that no path in a request ever reaches the disk. `/` is `/index.html`.
 * @param folder the built page
 * @param nonce of this start, as in its Content-Security-Policy
 * @throws Error when the page was not built
 */
export async function readPageFiles(folder: string, nonce: string): Promise<PageFiles> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, PageFile>()
  for (const entry of names) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const type = types[extname(entry.name).toLowerCase()] ?? 'application/octet-stream'
    const address = '/' + relative(folder, path).split(sep).join('/')
    const body = await readBody(path, nonce)
    files.set(address, pdfWorker.test(address) ? { type, body, policy: pdfWorkerPolicy } : { type, body })
  }
  const index = files.get('/index.html')
  if (!index) throw new Error(`The page is not built: no index.html in ${folder}. Run "npm run build".`)
  files.set('/', index)
  return files
}

async function readBody(path: string, nonce: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(path)
  if (!path.endsWith('.html')) return new Uint8Array(bytes)
  return new TextEncoder().encode(bytes.toString('utf8').replaceAll(noncePlace, nonce))
}

/** A nonce for the `<style>` elements of one start. */
export function createNonce(): string {
  return randomBytes(16).toString('base64url')
}

/** The headers of an answer with a file, over those of every answer. */
export function fileHeaders(file: Omit<PageFile, 'body'>): Readonly<Record<string, string>> {
  return {
    'Content-Type': file.type,
    ...(file.policy === undefined ? {} : { 'Content-Security-Policy': file.policy }),
  }
}

/**
 * The headers of every answer of both shells. `'self'` is the page's own origin, so that nothing is fetched from
 * outside, no script comes from anywhere but the built files, and nobody may frame the page.
 */
export function pageHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Cache-Control': 'no-store',
  }
}
