import { describe, expect, it } from 'vitest'
import { connectPresenter } from '../../../../renderer/features/presenter/connect-presenter'

interface Asked {
  readonly path: string
  readonly authorization: string
  readonly body: string
}

function pageAt(hash: string, extra: object = {}) {
  const asked: Asked[] = []
  const replaced: string[] = []
  const window = {
    location: { hash, pathname: '/presenter.html' },
    history: { replaceState: (_state: unknown, _title: string, address: string) => replaced.push(address) },
    fetch: async (path: string, init: { headers: Record<string, string>; body: string }) => {
      asked.push({ path, authorization: init.headers['Authorization'] ?? '', body: init.body })
      return Response.json({ ok: true, value: null })
    },
    ...extra,
  }
  return { window: window as unknown as Window, asked, replaced }
}

describe('the projector’s way to the program', () => {
  it('takes its token out of the address and asks at its own door without a face', async () => {
    const { window, asked, replaced } = pageAt('#t=abc-1')
    await connectPresenter(window).call({ operation: 'parks.list', input: {} })
    expect(replaced).toEqual(['/presenter.html'])
    expect(asked).toEqual([
      {
        path: '/presenter/call',
        authorization: 'Bearer abc-1',
        body: JSON.stringify({ operation: 'parks.list', input: {} }),
      },
    ])
  })

  it('takes a token that was handed over once', () => {
    const { window } = pageAt('', { __ritchiPresenter: { token: 'xyz' } })
    connectPresenter(window)
    expect('__ritchiPresenter' in window).toBe(false)
    expect(() => connectPresenter(window)).toThrow('No host')
  })

  it('never takes the token of the office’s page', () => {
    const { window } = pageAt('', { __ritchiDesk: { token: 'office', controlled: true } })
    expect(() => connectPresenter(window)).toThrow('No host')
  })

  it('goes through Electron’s bridge where there is one', async () => {
    const asked: unknown[] = []
    const bridge = { call: async (request: unknown) => void asked.push(request) }
    const { window } = pageAt('#t=abc', { ritchiPresenter: bridge })
    await connectPresenter(window).call({ operation: 'parks.list', input: {} })
    expect(asked).toEqual([{ operation: 'parks.list', input: {} }])
  })
})
