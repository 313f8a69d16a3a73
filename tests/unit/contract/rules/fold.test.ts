import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  foldCharacters,
  foldCompanyName,
  foldCompanyNames,
  foldText,
  foldTexts,
} from '../../../../electron/contract/rules/fold'

const japanese = fc
  .array(
    fc.constantFrom(
      ...'株式会社有限(株)㈱㍿ーｰ-ァヶケがｶﾞＡａ1１①髙高﨑澤邉 　\n・.,コLTDltdİſ㌍ﾞ々〇一',
      '株式会社',
      '株式',
      '会社',
      'co.,ltd.',
      '一般社団法人',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(japanese, fc.string({ unit: 'grapheme', maxLength: 30 }))

describe('folding text', () => {
  it.each([
    ['ﾐﾂｲﾔ', 'みついや'],
    ['ミツイヤ', 'みついや'],
    ['ＡＢＣ　１２３', 'abc 123'],
    ['コンピューター', 'こんぴゅた'],
    ['ｺﾝﾋﾟｭｰﾀ', 'こんぴゅた'],
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['渡邉', '渡辺'],
    ['渡邊', '渡辺'],
    ['濵田', '浜田'],
    ['米澤', '米沢'],
    ['𠮷野', '吉野'],
    ['岩渕', '岩渕'],
    ['岩淵', '岩渕'],
    ['國廣', '国広'],
    ['齊藤', '斎藤'],
    ['斉藤', '斎藤'],
    ['齋藤', '斎藤'],
    ['佐々木', '佐佐木'],
    ['霞ヶ関', '霞け関'],
    ['霞ケ関', '霞け関'],
    ['神社', '神社'],
    ['八幡原３ー４４５２−３３', '八幡原3-4452-33'],
  ])('makes %s the same as %s', (written, folded) => {
    expect(foldText(written)).toBe(folded)
  })

  it('leaves line breaks alone where a whole list is folded at once', () => {
    expect(foldCharacters('アサヒ\nヒノデ')).toBe('あさひ\nひので')
  })

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('folding the name of a company', () => {
  it.each([
    '株式会社見本製作所',
    '見本製作所株式会社',
    '㈱見本製作所',
    '見本製作所(株)',
    '(株) 見本製作所',
    '見本製作所（株）',
    '㍿見本製作所',
    '株式會社 見本・製作所',
    '有限会社見本製作所',
    '合同会社見本製作所',
    '㈲見本製作所',
    '見本製作所㈾',
    '見本製作所（同）',
    '学校法人見本製作所',
    '一般社団法人 見本製作所',
    '(特非)見本製作所',
    '農事組合法人見本製作所',
  ])('finds %s under its bare name', (name) => {
    expect(foldCompanyName(name)).toBe('見本製作所')
  })

  it('takes away the English form at the end, and not inside the name', () => {
    expect(foldCompanyName('Mihon Works Co., Ltd.')).toBe('mihonworks')
    expect(foldCompanyName('Incubate Mihon Inc.')).toBe('incubatemihon')
    expect(foldCompanyName('Zinc Mihon')).toBe('zincmihon')
  })

  it('finds the form that stands apart only by a hyphen or a dot', () => {
    expect(foldCompanyName('見本 株式・会社')).toBe('見本')
  })

  it('keeps two different names apart', () => {
    expect(foldCompanyName('株式会社見本')).not.toBe(foldCompanyName('株式会社例示'))
  })

  it('keeps a name that is a company form alone', () => {
    expect(foldCompanyName('株式会社')).toBe('株式会社')
  })

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldCompanyName(foldCompanyName(text))).toBe(foldCompanyName(text))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('folding many texts at once', () => {
  it('gives each what it gets by itself', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), (texts) => {
        expect(foldTexts(texts)).toEqual(texts.map(foldText))
        expect(foldCompanyNames(texts)).toEqual(texts.map(foldCompanyName))
      }),
      { numRuns: 1000 },
    )
  })
})
