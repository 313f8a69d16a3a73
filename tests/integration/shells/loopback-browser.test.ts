import { createServer, type Server } from 'node:http'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  browserWords,
  startBrowser,
  type BrowserProcess,
} from '../../../electron/loopback/browser/browser-process'
import { controlPage, type ControlledPage } from '../../../electron/loopback/browser/controlled-page'
import { findBrowser } from '../../../electron/loopback/browser/find-browser'
import { readPageFiles } from '../../../electron/launch/page-files'
import { startServer, type LoopbackServer } from '../../../electron/loopback/server'
import { createShellCalls } from '../../../electron/loopback/shell-calls'
import { buildTestPage } from './fixtures/build-page'
import { createFakeHost, type FakeHost } from './fixtures/fake-host'

const installed = await findBrowser(process.platform, process.env)
const token = 'browser-test-token-browser-test-token-01234'
const presenterToken = 'browser-test-token-of-the-projector-0123456'
const patient = { timeout: 20_000 }

/** What `Runtime.evaluate` returns of an expression. */
interface Evaluated {
  readonly result: { readonly value?: unknown; readonly objectId?: string }
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string } }
}

describe.skipIf(installed === null)('page in a controlled browser', () => {
  let folder: string
  let host: FakeHost
  let server: LoopbackServer
  let stranger: Server
  let strangerOrigin: string
  let strangerAsked: string[]
  let browser: BrowserProcess
  let page: ControlledPage
  let session: string
  let target: string
  const problems: { waiting: unknown[] } = { waiting: [] }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ritchi-browser-'))
    strangerAsked = []
    stranger = createServer((request, response) => {
      strangerAsked.push(request.url ?? '')
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' })
      response.end('<p>stranger')
    })
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    strangerOrigin = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`

    host = createFakeHost()
    const controlled: { page: ControlledPage | null } = { page: null }
    server = await startServer({
      host,
      files: await readPageFiles(await buildTestPage(), 'test-nonce'),
      nonce: 'test-nonce',
      token,
      presenterToken,
      shell: createShellCalls({
        page: () => controlled.page,
        takeProblems: () => problems.waiting.splice(0) as never,
        secondStart: async () => {},
        presenterToken,
      }),
    })
    const words = browserWords({
      origin: server.origin,
      profileFolder: join(folder, 'profile'),
      isRoot: process.getuid?.() === 0,
      extra: ['--headless=new'],
    })
    browser = await startBrowser((installed as { path: string }).path, words)
    page = controlled.page = await controlPage(browser, server.origin, token)
    target = await vi.waitFor(async () => {
      const { targetInfos } = (await browser.cdp.send('Target.getTargets')) as {
        targetInfos: { targetId: string; type: string; url: string }[]
      }
      const ours = targetInfos.find((info) => info.type === 'page' && info.url.startsWith(server.origin))
      if (!ours) throw new Error(JSON.stringify(targetInfos))
      return ours.targetId
    }, patient)
    const attached = await browser.cdp.send('Target.attachToTarget', { targetId: target, flatten: true })
    session = attached['sessionId'] as string
    await vi.waitFor(async () => expect(await stateOfPage()).toBe('connected'), patient)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    stranger?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  })

  async function evaluate(expression: string, withGesture = false): Promise<unknown> {
    const answer = (await browser.cdp.send(
      'Runtime.evaluate',
      {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: withGesture,
        // DevTools may do what the page's own CSP forbids; here it may not.
        allowUnsafeEvalBlockedByCSP: false,
      },
      session,
    )) as unknown as Evaluated
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description)
    return answer.result.value
  }

  function stateOfPage(): Promise<unknown> {
    return evaluate(`document.querySelector('#state')?.textContent`)
  }

  it('keeps the token out of the address, the history, the cookies, the storage and the page itself', async () => {
    expect(await evaluate('location.href')).toBe(`${server.origin}/`)
    const { entries } = (await browser.cdp.send('Page.getNavigationHistory', {}, session)) as {
      entries: object[]
    }
    expect(entries).toHaveLength(1)
    expect(await evaluate('"__ritchiDesk" in window')).toBe(false)
    expect(await evaluate('document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })')).toBe(
      '{}',
    )
    expect(await evaluate('document.documentElement.outerHTML')).not.toContain(token)
  })

  it('hands the token over again when the page is reloaded', async () => {
    await browser.cdp.send('Page.enable', {}, session)
    await browser.cdp.send('Page.reload', {}, session)
    await expect.poll(stateOfPage, patient).toBe('connected')
    await expect.poll(() => host.listeners(), patient).toBe(1)
  })

  it('tells the page what the host tells, and takes it up again after a break', async () => {
    await expect.poll(() => host.listeners(), patient).toBe(1)
    host.emit({ name: 'workspace.changed', revision: 3, touched: null })
    await expect.poll(() => evaluate('testPage.events.at(-1)?.revision'), patient).toBe(3)
  })

  it('reaches nobody but its own host, neither by fetch, image, beacon, socket nor frame', async () => {
    const refused = (expression: string) => evaluate(`(${expression}).then(() => 'reached', () => 'refused')`)
    expect(await refused(`fetch('${strangerOrigin}/fetch')`)).toBe('refused')
    expect(await refused(`fetch('https://example.com/')`)).toBe('refused')
    const image = `new Promise((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = no; i.src = '${strangerOrigin}/image' })`
    expect(await refused(image)).toBe('refused')
    const socket = `new Promise((ok, no) => { const s = new WebSocket('${strangerOrigin.replace('http', 'ws')}/socket'); s.onopen = ok; s.onerror = no })`
    expect(await refused(socket)).toBe('refused')
    await evaluate(`navigator.sendBeacon('${strangerOrigin}/beacon', 'x')`)
    await evaluate(
      `document.body.append(Object.assign(document.createElement('iframe'), { src: '${strangerOrigin}/frame' }))`,
    )
    await evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { src: '${strangerOrigin}/script' }))`,
    )
    await evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
    expect(strangerAsked).toEqual([])
  })

  it('opens one window for the projector, with a token that opens the public doors only', async () => {
    const windows = async () => {
      const { targetInfos } = (await browser.cdp.send('Target.getTargets')) as {
        targetInfos: { targetId: string; type: string; url: string }[]
      }
      return targetInfos.filter((info) => info.type === 'page')
    }
    await page.openPresenter(presenterToken)
    await page.openPresenter(presenterToken)
    await expect
      .poll(async () => (await windows()).map(({ url }) => url).toSorted(), patient)
      .toEqual([`${server.origin}/`, `${server.origin}/presenter.html`])
    const second = (await windows()).find(({ url }) => url.endsWith('presenter.html'))?.targetId
    const { sessionId } = (await browser.cdp.send('Target.attachToTarget', {
      targetId: second,
      flatten: true,
    })) as { sessionId: string }
    const inSecond = async (expression: string) => {
      const answer = await browser.cdp.send(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        sessionId,
      )
      return (answer as unknown as Evaluated).result.value
    }
    await expect.poll(() => inSecond('window.__ritchiPresenter?.token'), patient).toBe(presenterToken)
    expect(await inSecond('[window.__ritchiDesk, window.opener, history.length].join()')).toBe(',,1')
    await browser.cdp.send('Target.closeTarget', { targetId: second })
    await expect.poll(async () => (await windows()).length, patient).toBe(1)
  })

  it('closes every other page that the browser opens', async () => {
    await browser.cdp.send('Target.createTarget', { url: 'about:blank' })
    await expect
      .poll(async () => {
        const { targetInfos } = (await browser.cdp.send('Target.getTargets')) as {
          targetInfos: { type: string }[]
        }
        return targetInfos.filter((info) => info.type === 'page').length
      }, patient)
      .toBe(1)
  })

  it('runs no script and no style that is written into the document', async () => {
    await evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.inline = 1' }))`,
    )
    expect(await evaluate('"inline" in window')).toBe(false)
    expect(
      await evaluate('(() => { try { return new Function("return 1")() } catch { return "refused" } })()'),
    ).toBe('refused')
    const style = (nonce: string) =>
      evaluate(`(() => { const s = document.createElement('style'); s.nonce = '${nonce}'; s.textContent = 'p { color: rgb(1, 2, 3) }';
        document.head.append(s); const c = getComputedStyle(document.querySelector('p')).color; s.remove(); return c })()`)
    expect(await style('guessed')).not.toBe('rgb(1, 2, 3)')
    expect(await style('test-nonce')).toBe('rgb(1, 2, 3)')
  })

  it('stays on its page when it is sent elsewhere', async () => {
    await evaluate(`location.href = '${strangerOrigin}/away'`)
    await evaluate(`location.href = 'https://example.com/'`)
    await evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
    expect(await evaluate('location.href')).toBe(`${server.origin}/`)
    expect(strangerAsked).toEqual([])
  })

  it('gives the path of the file that the user chose, in any script', async () => {
    const path = join(folder, '米沢 団地（案）.gpkg')
    await writeFile(path, 'x')
    const sent = browser.cdp.send.bind(browser.cdp)
    await sent('Page.setInterceptFileChooserDialog', { enabled: true }, session)
    browser.cdp.on('Page.fileChooserOpened', (opened) => {
      const backendNodeId = opened['backendNodeId']
      void sent('DOM.setFileInputFiles', { files: [path], backendNodeId }, session)
    })
    expect(await evaluate('testPage.connection.shell.chooseOpenFile()', true)).toBe(path)
    expect(await evaluate('document.querySelectorAll("input").length')).toBe(0)
  })

  it('says that it cannot choose where to save', async () => {
    const code = `testPage.connection.shell.chooseSaveFile('/x.gpkg').catch((error) => error.code)`
    expect(await evaluate(code)).toBe('shell-cannot')
  })

  it('hears of a file that could not be opened from outside', async () => {
    problems.waiting.push({ code: 'workspace-not-found', details: { path: '/x.gpkg' } })
    await page.tellProblem()
    await expect.poll(() => evaluate('testPage.problems.length'), patient).toBe(1)
    expect(await evaluate('testPage.problems[0].code')).toBe('workspace-not-found')
  })

  it('ends for the program when its window is closed, though the browser may live on', async () => {
    await browser.cdp.send('Target.closeTarget', { targetId: target })
    await page.ended
  })
})
