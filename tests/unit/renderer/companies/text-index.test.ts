import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textTest } from '../../../../renderer/features/companies/table/text-index'
import { firm } from './samples'

const matsu = firm(1, {
  name: '株式会社髙﨑製作所',
  nameKana: 'たかさきせいさくしょ',
  formerNames: ['渡邊鉄工㈱'],
  corporateNumber: '7000012050002',
  industry: '金属製品',
})
const other = firm(2, { name: 'みちのく電子 株式会社', nameEn: 'Michinoku Electronics' })
const found = (text: string) => [matsu, other].filter(textTest(text, [matsu, other])).map((one) => one.name)

describe('the search of the table', () => {
  it.each([
    ['a part of the name', '製作'],
    ['old kanji written new', '高崎'],
    ['the company form in another place', '高崎製作所㈱'],
    ['the company form abbreviated in front', '(株)高崎'],
    ['the reading in katakana', 'タカサキ'],
    ['the reading in half width', 'ﾀｶｻｷ'],
    ['a former name in new kanji', '渡辺鉄工'],
    ['a part of the 法人番号 in full width', '７００００１２０５'],
    ['the industry', '金属'],
  ])('finds a company by %s', (_, text) => {
    expect(found(text)).toEqual([matsu.name])
  })

  it('finds a name with a blank in it without the blank, and English names in any case', () => {
    expect(found('みちのく電子株式会社')).toEqual([other.name])
    expect(found('MICHINOKU elec')).toEqual([other.name])
  })

  it('finds all without a text, and nobody by a text that nobody has', () => {
    expect(found('  ')).toHaveLength(2)
    expect(found('存在しない')).toEqual([])
  })

  it('does not find a company by letters that end one name and begin the next', () => {
    const two = firm(3, { name: 'あお', nameKana: 'かき' })
    expect(textTest('おか', [two])(two)).toBe(false)
  })

  it('keeps names apart however strange they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), (names) => {
        const firms = names.map((name, index) => firm(100 + index, { name: `${name}甲${index}乙` }))
        firms.forEach((one, index) => {
          const hits = firms.filter(textTest(`甲${index}乙`, firms))
          expect(hits).toContain(one)
          expect(hits.every((hit) => hit.name.includes(`甲${index}乙`))).toBe(true)
        })
      }),
      { numRuns: 60 },
    )
  })
})
