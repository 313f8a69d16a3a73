import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openCdp } from '../../../electron/loopback/browser/cdp-pipe'

function open() {
  const toBrowser = new PassThrough()
  const fromBrowser = new PassThrough()
  const sent: { id: number; method: string; sessionId?: string }[] = []
  toBrowser.on('data', (chunk: Buffer) => {
    for (const text of chunk.toString('utf8').split('\0').filter(Boolean)) sent.push(JSON.parse(text))
  })
  return { cdp: openCdp(toBrowser, fromBrowser), fromBrowser, toBrowser, sent }
}

const bytes = (message: unknown): Buffer => Buffer.from(JSON.stringify(message) + '\0')

describe('DevTools protocol over a pipe', () => {
  it('gives each answer to whoever asked, whatever the order', async () => {
    const { cdp, fromBrowser, sent } = open()
    const first = cdp.send('Page.one')
    const second = cdp.send('Page.two', {}, 'session')
    await expect.poll(() => sent.length).toBe(2)
    fromBrowser.write(bytes({ id: 2, result: { name: 'two' } }))
    fromBrowser.write(bytes({ id: 1, result: { name: 'one' } }))
    expect([await first, await second]).toEqual([{ name: 'one' }, { name: 'two' }])
    expect(sent.map((message) => message.sessionId)).toEqual([undefined, 'session'])
  })

  it('puts messages together that arrive in pieces, even through the middle of a letter', async () => {
    const { cdp, fromBrowser } = open()
    const heard: unknown[] = []
    cdp.on('Page.named', (parameters) => heard.push(parameters['name']))
    const whole = Buffer.concat([
      bytes({ method: 'Page.named', params: { name: '八幡原' } }),
      bytes({ method: 'Page.named', params: { name: '北IC' } }),
    ])
    for (const byte of whole) fromBrowser.write(Buffer.from([byte]))
    await expect.poll(() => heard).toEqual(['八幡原', '北IC'])
  })

  it('rejects with the words of the browser', async () => {
    const { cdp, fromBrowser } = open()
    const asked = cdp.send('Page.navigate')
    fromBrowser.write(bytes({ id: 1, error: { message: 'Not allowed' } }))
    await expect(asked).rejects.toThrow('Not allowed')
  })

  it('rejects what is under way and what comes later when the browser is gone', async () => {
    const { cdp, fromBrowser } = open()
    const asked = cdp.send('Page.navigate')
    fromBrowser.destroy()
    await expect(asked).rejects.toThrow('closed the pipe')
    await cdp.closed
    await expect(cdp.send('Page.reload')).rejects.toThrow('closed the pipe')
  })

  it('survives a pipe that breaks while it writes', async () => {
    const { cdp, toBrowser } = open()
    const asked = cdp.send('Page.navigate')
    toBrowser.destroy(new Error('EPIPE'))
    await expect(asked).rejects.toThrow('closed the pipe')
  })
})
