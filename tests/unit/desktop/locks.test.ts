import { describe, expect, it } from 'vitest'
import type { Session, WebContents } from 'electron'
import { lockContents, lockSession, servePage } from '../../../electron/desktop/locks'
import { FakeContents, FakeSession } from '../../support/fake-electron'

function locked(): { contents: FakeContents; session: FakeSession } {
  const contents = new FakeContents()
  const session = new FakeSession()
  lockContents(contents as unknown as WebContents)
  lockSession(session as unknown as Session)
  return { contents, session }
}

const foreign = [
  'https://attacker.example/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://other/',
  'javascript:alert(1)',
  'ritchi-desk',
]

describe('locks of the Electron window', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('keep it on our page at %s', (name) => {
    const { contents } = locked()
    const prevented = (url: string): boolean => {
      const event = { url, prevented: false, preventDefault: () => void (event.prevented = true) }
      contents.emit(name, event)
      return event.prevented
    }
    for (const url of foreign) expect(prevented(url), url).toBe(true)
    expect(prevented('app://ritchi-desk/')).toBe(false)
  })

  it('open no second window and no webview', () => {
    const { contents } = locked()
    for (const url of [...foreign, 'app://ritchi-desk/'])
      expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' })
    const event = { prevented: false, preventDefault: () => void (event.prevented = true) }
    contents.emit('will-attach-webview', event)
    expect(event.prevented).toBe(true)
  })

  it('grant no permission and no device', () => {
    const { session } = locked()
    for (const permission of [
      'geolocation',
      'media',
      'notifications',
      'fullscreen',
      'clipboard-read',
      'openExternal',
    ]) {
      let granted: boolean | null = null
      session.permissionRequest?.(
        null as never,
        permission as never,
        ((yes: boolean) => (granted = yes)) as never,
      )
      expect(granted, permission).toBe(false)
    }
    expect(session.permissionCheck?.()).toBe(false)
    expect(session.devicePermission?.()).toBe(false)
  })

  it('cancel every request that is not for our own files', () => {
    const { session } = locked()
    const cancelled = (url: string): boolean => {
      let told: boolean | null = null
      session.beforeRequest?.({ url }, ({ cancel }) => (told = cancel))
      return told ?? false
    }
    for (const url of [
      ...foreign,
      'wss://attacker.example/',
      'ftp://attacker.example/',
      'app://ritchi-desk.evil/',
    ])
      expect(cancelled(url), url).toBe(true)
    for (const url of [
      'app://ritchi-desk/assets/x.js',
      'blob:app://ritchi-desk/1',
      'data:image/png;base64,',
      'devtools://devtools/',
    ])
      expect(cancelled(url), url).toBe(false)
  })

  it('prevent downloads and spelling dictionaries from the network', () => {
    const { session } = locked()
    const event = { prevented: false, preventDefault: () => void (event.prevented = true) }
    session.emit('will-download', event)
    expect(event.prevented).toBe(true)
    expect(session.spellChecker).toBe(false)
  })
})

describe('page from memory', () => {
  const page = { type: 'text/html; charset=utf-8', body: new TextEncoder().encode('<p>立地') }
  const serve = servePage(new Map([['/', page]]), 'nonce-1')

  it('is answered with its type and the protecting headers', async () => {
    const response = serve(new Request('app://ritchi-desk/'))
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('<p>立地')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self' 'nonce-nonce-1'")
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('is answered with the policy of its own that a file has', () => {
    const type = 'text/javascript; charset=utf-8'
    const worker = { type, body: page.body, policy: "default-src 'none'" }
    const response = servePage(
      new Map([['/worker.mjs', worker]]),
      'n',
    )(new Request('app://ritchi-desk/worker.mjs'))
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(response.headers.get('content-type')).toBe(type)
  })

  it.each([
    'app://ritchi-desk/package.json',
    'app://ritchi-desk/../main.js',
    'app://other/',
    'app://ritchi-desk/%2e%2e/x',
  ])('has nothing at %s', (url) => {
    expect(serve(new Request(url)).status).toBe(404)
  })

  it('takes nothing but GET and HEAD', () => {
    expect(serve(new Request('app://ritchi-desk/', { method: 'POST', body: 'x' })).status).toBe(405)
  })
})
