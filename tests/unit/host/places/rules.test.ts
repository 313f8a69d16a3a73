import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adminNames, foldPlace, restAfterAdmin, withBlock } from '../../../../electron/host/places/rules'

describe('folding the name of a place', () => {
  it.each([
    ['一丁目', '1丁目'],
    ['十丁目', '10丁目'],
    ['二十四条', '24条'],
    ['百二十三番地', '123番地'],
    ['一二三町', '123町'],
    ['龍ヶ崎', '竜が崎'],
    ['霞ガ関', '霞が関'],
    ['霞ケ関', '霞が関'],
    ['丸ノ内', '丸の内'],
    ['丸之内', '丸の内'],
    ['大字舘山字上', '館山上'],
  ])('makes %s the same as %s', (written, folded) => {
    expect(foldPlace(written)).toBe(folded)
  })

  it('reads every number from 1 to 199 as it is written in kanji', () => {
    const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
    const kanji = (value: number) => {
      const tens = Math.floor((value % 100) / 10)
      return `${value >= 100 ? '百' : ''}${tens > 0 ? `${tens > 1 ? digits[tens] : ''}十` : ''}${digits[value % 10]}`
    }
    for (let value = 1; value < 200; value += 1) expect(foldPlace(`${kanji(value)}丁目`)).toBe(`${value}丁目`)
  })

  it('changes nothing more the second time', () => {
    const names = fc.string({
      unit: fc.constantFrom(...'一二十百〇大字ヶケが之ノのゖけ丁目3１澤ー-'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.oneof(names, fc.string({ unit: 'grapheme' })), (text) => {
        expect(foldPlace(foldPlace(text))).toBe(foldPlace(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('reading an address', () => {
  it('reads the first number as 丁目 where the word is left out', () => {
    expect(withBlock('八幡原3-4452-33')).toBe('八幡原3丁目4452-33')
    expect(withBlock('八幡原3')).toBe('八幡原3丁目')
    expect(withBlock('北24条西5-3')).toBe('北24条西5丁目3')
    expect(withBlock('八幡原3丁目446番12')).toBeNull()
    expect(withBlock('窪田町')).toBeNull()
  })

  it('does not take 郡 in the name of a city for a district', () => {
    expect(adminNames('福島県', '郡山市').variants).toEqual(['郡山市', '郡山'])
    expect(adminNames('奈良県', '大和郡山市').variants).toEqual(['大和郡山市', '大和郡山'])
    expect(adminNames('山形県', '東置賜郡高畠町').variants).toContain('高畠')
  })

  it('takes prefecture and municipality away, typed halfway too', () => {
    const names = adminNames('山形県', '米沢市')
    expect(restAfterAdmin(names, '山形県米沢市八幡原')?.rest).toBe('八幡原')
    expect(restAfterAdmin(names, '山形米')).toEqual({ rest: '', certain: true })
    expect(restAfterAdmin(names, '米沢八幡原')).toEqual({ rest: '八幡原', certain: false })
    expect(restAfterAdmin(names, '福島市')).toBeNull()
  })
})
