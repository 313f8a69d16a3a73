import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findTestBrowser, launchTestBrowser } from '../../support/browser'

afterEach(() => {
  vi.unstubAllEnvs()
})

async function titleOfLocalPage(): Promise<{ title: string; outside: string }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<title>区画 C-2-2-2</title><canvas></canvas>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const browser = await launchTestBrowser()
  try {
    const page = await browser.newPage()
    const { port } = server.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/`)
    // A name that resolves on every machine, so that the test notices when names resolve at all.
    const outside = await page.evaluate(
      (port) =>
        fetch(`http://localhost:${port}/`, { mode: 'no-cors' }).then(
          () => 'reached',
          () => 'refused',
        ),
      port,
    )
    return { title: await page.title(), outside }
  } finally {
    await browser.close()
    server.close()
  }
}

describe('the browser for tests', () => {
  it('opens a local page and cannot reach the network', async () => {
    expect(await titleOfLocalPage()).toEqual({ title: '区画 C-2-2-2', outside: 'refused' })
  })

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'comes out of the npm package where none is installed',
    async () => {
      vi.stubEnv('RITCHI_DESK_TEST_BROWSER', 'bundled')
      const found = await findTestBrowser()
      expect(found.source).toBe('bundled')
      expect(existsSync(found.executablePath)).toBe(true)
      expect(await titleOfLocalPage()).toEqual({ title: '区画 C-2-2-2', outside: 'refused' })
    },
  )
})
