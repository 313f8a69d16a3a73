import { describe, expect, it } from 'vitest'
import { similarFirms } from '../../../../renderer/features/companies/form/similar'
import { firm } from './samples'

const firms = [
  firm(1, { name: '株式会社髙橋精密工業', nameKana: 'たかはしせいみつ' }),
  firm(2, { name: '最上化学', formerNames: ['羽黒化学工業'] }),
  firm(3, { name: '第一電子' }),
  firm(4, { name: '第二電子' }),
]
const found = (name: string, kana = '', except: string | null = null) =>
  similarFirms(name, kana, firms, except, 4).map(({ firm: one, by }) => [one.name, by])

describe('the warning about a company that may be there already', () => {
  it('sees the same name whatever its form and its kanji', () => {
    expect(found('高橋精密工業㈱')).toEqual([['株式会社髙橋精密工業', 'same']])
  })

  it('sees a slip of a letter, a former name and a reading', () => {
    expect(found('高橋精蜜工業')).toEqual([['株式会社髙橋精密工業', 'alike']])
    expect(found('羽黒化学工業株式会社')).toEqual([['最上化学', 'former']])
    expect(found('まったく別', 'タカハシセイミツ')).toEqual([['株式会社髙橋精密工業', 'kana']])
  })

  it('keeps companies apart that differ in their number only, and never warns of the company itself', () => {
    expect(found('第二電子')).toEqual([['第二電子', 'same']])
    expect(found('第二電子', '', firms[3]?.uid)).toEqual([])
  })

  it('says nothing while next to nothing is typed', () => {
    expect(found('第')).toEqual([])
    expect(found('株式会社')).toEqual([])
  })
})
