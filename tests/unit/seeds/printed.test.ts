import { describe, expect, it } from 'vitest'
import { patternOf, squeeze, squeezeDocument } from '../../../seeds/reference/evidence/printed'

const finds = (find: string, value: number | string, text: string) =>
  new RegExp(
    patternOf(find, typeof value === 'number' ? { '': value, yen: value * 100_000_000 } : { '': value }),
  ).test(squeezeDocument(text))

describe('a text from a PDF', () => {
  it('reads the same in full-width and narrow digits, and whatever its cells were broken at', () => {
    expect(squeeze('１，４６５ 億円\n(平成３０年 １月～12月)')).toBe('1,465億円(平成30年1月~12月)')
    expect(squeeze('1 兆\n\n900\n\n億円')).toBe('1兆900億円')
  })

  it('keeps two figures apart that only white space parted', () => {
    expect(squeeze('977,659\t1,025,336')).toBe('977,659|1,025,336')
    expect(squeeze('▲ 4.6\t▲ 4.6')).toBe('▲4.6▲4.6')
  })

  it('does not let a circled number run into an address', () => {
    expect(squeeze('②山形市松波 2-8-1 ③知事')).toBe('<2>山形市松波2-8-1<3>知事')
  })
})

describe('a figure', () => {
  it('is found grouped or not, with a zero decimal, and as 兆 and 億', () => {
    expect(finds('{}億円', 1465, '１，４６５億円')).toBe(true)
    expect(finds('{}%', 30, '30.0％')).toBe(true)
    expect(finds('{億円}', 10_000, '1 兆円')).toBe(true)
    expect(finds('{億円}', 10_900, '1 兆\n900億円1 兆')).toBe(true)
    expect(finds('{億円}', 14_000, '１兆4,000\n億円')).toBe(true)
  })

  it('is not found inside a longer one', () => {
    for (const text of ['11,465億円', '1,4650億円', '1,465,000億円', '0.1465億円'])
      expect(finds('{}', 1465, text), text).toBe(false)
    expect(finds('{}%', 6.4, '86.4%')).toBe(false)
    expect(finds('{億円}', 900, '1兆900億円')).toBe(true)
    expect(finds('は{億円}', 900, 'は1兆900億円')).toBe(false)
  })

  it('of a loss is found behind a ▲, and a gain is not', () => {
    expect(finds('{}', -4.6, '1,025,336 ▲ 4.6')).toBe(true)
    expect(finds('{}', -4.6, '1,025,336 4.6')).toBe(false)
  })

  it('of a month or a day is found in the era that it was printed in', () => {
    expect(finds('が{}に', '2022-03', 'がＲ４．３に')).toBe(true)
    expect(finds('から{}まで', '2030-04-01', 'から令和 12年４月１日まで')).toBe(true)
    expect(finds('から{}まで', '2030-04-11', 'から令和 12年４月１日まで')).toBe(false)
    expect(finds('が{}に', '2022-04', 'がＲ４．３に')).toBe(false)
  })
})
