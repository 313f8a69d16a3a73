import { describe, expect, it } from 'vitest'
import { takeToken } from '../../../../renderer/shell/token'

function windowAt(hash: string, handed?: { token: string; controlled: boolean }) {
  const replaced: string[] = []
  const window = {
    location: { hash, pathname: '/' },
    history: { replaceState: (_state: unknown, _title: string, url: string) => replaced.push(url) },
    ...(handed && { __ritchiDesk: handed }),
  }
  return { window: window as unknown as Window, replaced }
}

describe('token of the loopback shell', () => {
  it('is taken out of the address, which keeps nothing of it', () => {
    const { window, replaced } = windowAt('#t=Abc-_123')
    expect(takeToken(window)).toEqual({ token: 'Abc-_123', controlled: false })
    expect(replaced).toEqual(['/'])
  })

  it('is taken from where the program has put it, and is gone there', () => {
    const { window } = windowAt('', { token: 'secret', controlled: true })
    expect(takeToken(window)).toEqual({ token: 'secret', controlled: true })
    expect('__ritchiDesk' in window).toBe(false)
    expect(takeToken(window)).toBeNull()
  })

  it.each(['', '#', '#t=', '#map', '#t=a b', '#x=1&t=abc'])('is not found in %j', (hash) => {
    const { window, replaced } = windowAt(hash)
    expect(takeToken(window)).toBeNull()
    expect(replaced).toEqual([])
  })
})
