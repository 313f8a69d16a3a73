import { describe, expect, it } from 'vitest'
import { Questions } from '../../../../renderer/print/questions'

const bytes = (text: string) => ({ base64: text, totalBytes: text.length })

describe('a page that has questions while it draws', () => {
  it('asks one thing at a time and tells when it is done', async () => {
    const questions = new Questions<string>()
    const { read, tile } = questions.toolsOf('a')
    const first = await questions.begin(async () => {
      const [one, two] = await Promise.all([read(0, 5), tile(3, 1, 2)])
      return `${one.base64} ${two}`
    })
    expect(first).toEqual({ question: { kind: 'bytes', uid: 'a', offset: 0, length: 5 } })
    const second = await questions.answer({ value: bytes('abc') })
    expect(second).toEqual({ question: { kind: 'tile', uid: 'a', z: 3, x: 1, y: 2 } })
    expect(await questions.answer({ value: { base64: null } })).toEqual({ report: 'abc null' })
  })

  it('goes on after an answer that is none, and tells what it could not draw at all', async () => {
    const questions = new Questions<string>()
    const { read } = questions.toolsOf('a')
    await questions.begin(() => read(0, 1).then(() => 'read', String))
    expect(await questions.answer({ problem: 'layer-moved' })).toEqual({ report: 'Error: layer-moved' })
    await expect(questions.begin(() => Promise.reject(new Error('no pages')))).rejects.toThrow('no pages')
  })

  it('has forgotten the questions of a job that was left', async () => {
    const questions = new Questions<string>()
    const { read } = questions.toolsOf('a')
    await questions.begin(() => read(0, 1).then(() => 'old'))
    const turn = await questions.begin(() => read(7, 1).then(({ base64 }) => base64))
    expect(turn).toEqual({ question: { kind: 'bytes', uid: 'a', offset: 7, length: 1 } })
    expect(await questions.answer({ value: bytes('new') })).toEqual({ report: 'new' })
  })
})
