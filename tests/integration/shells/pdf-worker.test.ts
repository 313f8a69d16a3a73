import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageHeaders, readPageFiles, type PageFiles } from '../../../electron/launch/page-files'
import { startServer, type LoopbackServer } from '../../../electron/loopback/server'
import { launchTestBrowser } from '../../support/browser'
import { createFakeHost } from './fixtures/fake-host'

type Browser = Awaited<ReturnType<typeof launchTestBrowser>>
type Page = Awaited<ReturnType<Browser['newPage']>>

const root = join(import.meta.dirname, '../../..')
const scans = readFileSync(join(root, 'tests/fixtures/scans/scans.pdf')).toString('base64')
const workerFile = /^\/assets\/pdf\.worker\.min-[\w-]+\.mjs$/
/** A WebAssembly module without anything in it. */
const compile = `WebAssembly.instantiate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => 'compiled', () => 'refused')`

describe('the reader of PDFs in the built page', () => {
  let files: PageFiles
  let server: LoopbackServer
  let browser: Browser

  beforeAll(async () => {
    files = await readPageFiles(join(root, 'out/renderer'), 'nonce-1')
    server = await startServer({
      host: createFakeHost(),
      files,
      nonce: 'nonce-1',
      token: 'token-token-token-token-token-token-token',
      presenterToken: 'other-other-other-other-other-other-other',
      shell: new Map(),
    })
    browser = await launchTestBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  async function openPage(): Promise<Page> {
    const page = await browser.newPage()
    // Any file of the program: the policy is the page's, without the time that its start takes.
    await page.goto(`${server.origin}/licenses.md`)
    return page
  }

  /** Colours in the left and the right half of every page of the scans. */
  function colorsIn(page: Page): Promise<unknown> {
    const reader = [...files.keys()].find((path) => /^\/assets\/pdf-page-[\w-]+\.js$/.test(path))
    return page.evaluate(`(async () => {
      const { openPdf } = await import('${reader}')
      const pages = await openPdf(Uint8Array.from(atob('${scans}'), (letter) => letter.charCodeAt(0)))
      const found = []
      for (let number = 1; number <= pages.count; number += 1) {
        const canvas = await pages.draw(number)
        const at = (share) => [...canvas.getContext('2d').getImageData(canvas.width * share, 300, 1, 1).data].slice(0, 3)
        found.push([at(0.25), at(0.75)])
      }
      return found
    })()`)
  }

  const drawn = [
    [
      [0, 0, 0],
      [255, 255, 255],
    ],
    [
      [30, 60, 200],
      [0, 160, 0],
    ],
  ]

  it('draws scans in JBIG2 and in JPEG 2000, and compiles the decoder in its worker alone', async () => {
    const page = await openPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    expect(await colorsIn(page)).toEqual(drawn)
    expect(asked.filter((path) => path.includes('openjpeg'))).toEqual([
      expect.stringMatching(/^\/assets\/openjpeg-[\w-]+\.wasm$/),
    ])
    expect(page.workers()).toHaveLength(1)
    expect(await page.workers()[0]?.evaluate(compile)).toBe('compiled')
    expect(await page.evaluate(compile)).toBe('refused')
    expect(pageHeaders('n')['Content-Security-Policy']).not.toContain('eval')
  })

  it('draws them where no worker can be started and nothing may be compiled', async () => {
    const page = await openPage()
    await page.evaluate(`globalThis.Worker = class { constructor() { throw new Error('no worker') } }`)
    expect(await colorsIn(page)).toEqual(drawn)
    expect(page.workers()).toHaveLength(0)
  })

  it('has a policy of its own for one file, which reaches nothing but scripts of the program', async () => {
    const own = [...files].flatMap(([path, { policy }]) => (policy === undefined ? [] : [{ path, policy }]))
    expect(own).toEqual([
      {
        path: expect.stringMatching(workerFile) as string,
        policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
      },
    ])
    const policyOf = async (path: string) =>
      (await fetch(`${server.origin}${path}`)).headers.get('content-security-policy')
    expect(await policyOf(own[0]?.path ?? '')).toBe(own[0]?.policy)
    for (const path of ['/', '/print.html', '/presenter.html', '/boot', '/nowhere.mjs'])
      expect(await policyOf(path), path).toBe(pageHeaders('nonce-1')['Content-Security-Policy'])
  })
})
