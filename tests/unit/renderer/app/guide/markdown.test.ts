import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../../../renderer/app/guide/markdown'

const folder = resolve(import.meta.dirname, '../../../../../assets/guide')
const guide = (language: string) =>
  readMarkdown(readFileSync(resolve(folder, `guide.${language}.md`), 'utf8'))

describe('the guide', () => {
  it('is read block by block', () => {
    expect(readMarkdown('# T\n\n## P\n\n![words](a.png)\n\n1. one\n2. **S** or `x`\n\ntext')).toEqual([
      { kind: 'heading', level: 1, text: 'T' },
      { kind: 'heading', level: 2, text: 'P' },
      { kind: 'picture', words: 'words', file: 'a.png' },
      {
        kind: 'list',
        isNumbered: true,
        items: [
          [{ kind: 'text', text: 'one' }],
          [
            { kind: 'strong', text: 'S' },
            { kind: 'text', text: ' or ' },
            { kind: 'code', text: 'x' },
          ],
        ],
      },
      { kind: 'text', spans: [{ kind: 'text', text: 'text' }] },
    ])
  })

  it.each(['ja', 'en'])('has pictures that are there, each with words, in %s', (language) => {
    const pictures = guide(language).filter((block) => block.kind === 'picture')
    expect(pictures.length).toBeGreaterThan(3)
    for (const { file, words } of pictures) {
      expect(words).not.toBe('')
      expect(readFileSync(resolve(folder, file)).length).toBeLessThan(300_000)
    }
  })

  it('has the same parts in both languages', () => {
    const shape = (language: string) => guide(language).map((block) => block.kind)
    expect(shape('en')).toEqual(shape('ja'))
  })

  it('leaves no mark of its notation on the page', () => {
    for (const language of ['ja', 'en']) expect(JSON.stringify(guide(language))).not.toMatch(/\*\*|!\[|`/)
  })
})
