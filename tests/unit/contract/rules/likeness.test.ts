import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editsBetween, foldedLikeness, nameLikeness } from '../../../../electron/contract/rules/likeness'

const name = fc
  .array(fc.constantFrom(...'米沢置賜精密工業製作所電子第一二3４アイウ株式会社'), { maxLength: 10 })
  .map((letters) => letters.join(''))

describe('how alike two names are', () => {
  it.each([
    ['株式会社見本製作所', '見本製作所㈱'],
    ['髙橋精機', '高橋精機'],
    ['ﾐﾎﾝ工業', 'みほん工業'],
    ['渡邊鉄工所', '渡辺鉄工所'],
  ])('is 1 for %s and %s', (a, b) => {
    expect(nameLikeness(a, b)).toEqual({ value: 1, by: 'same' })
  })

  it.each([
    ['見本精密工業', '見本精密興業', 'slip'],
    ['見本精密工業', '見本精蜜工業', 'slip'],
    ['見本精密', '見本精密工業', 'contained'],
    ['見本セイミツ工業', '見本セミイツ工業', 'slip'],
  ])('is high for %s and %s', (a, b, by) => {
    const { value, by: found } = nameLikeness(a, b)
    expect(value).toBeGreaterThan(0.75)
    expect(value).toBeLessThan(1)
    expect(found).toBe(by)
  })

  it.each([
    ['見本電子', '例示化学'],
    ['見本第一工業', '見本第二工業'],
    ['見本工業12', '見本工業13'],
    ['見本', '例本'],
    ['', '見本'],
    ['見本精密工業', '例示精密工業'],
  ])('is low for %s and %s', (a, b) => {
    expect(nameLikeness(a, b).value).toBeLessThan(0.72)
  })

  it('takes kanji and figures for the same number', () => {
    expect(nameLikeness('見本第2工業', '見本第二工業').value).toBeGreaterThan(0.75)
  })

  it('is symmetric, between 0 and 1, and 1 only for the same folded name', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const one = foldedLikeness(a, b)
        expect(one).toEqual(foldedLikeness(b, a))
        expect(one.value).toBeGreaterThanOrEqual(0)
        expect(one.value).toBeLessThanOrEqual(1)
        expect(one.value === 1).toBe(a === b && a !== '')
      }),
    )
  })

  it('counts one edit for a letter put in, taken out, changed or swapped', () => {
    const edits = (a: string, b: string) => editsBetween([...a], [...b], 3)
    expect(edits('𠮷田', '吉田')).toBe(1)
    expect(edits('見本工', '見本工業')).toBe(1)
    expect(edits('本見工業', '見本工業')).toBe(1)
    expect(edits('見本', '例示')).toBe(2)
    expect(editsBetween([...'あいうえお'], [...'かきくけこ'], 2)).toBe(3)
  })
})
