import { describe, expect, it } from 'vitest'
import {
  industries,
  industryOf,
  industryRevision,
  mediumIndustries,
} from '../../../../electron/contract/rules/industries'

describe('the standard industrial classification', () => {
  it('has twenty major and ninety-nine medium groups in the order of their codes', () => {
    const majors = industries.filter((one) => one.code.length === 1)
    const mediums = industries.filter((one) => one.code.length === 2)
    expect(majors.map((one) => one.code).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
    expect(mediums.map((one) => Number(one.code))).toEqual(
      Array.from({ length: 99 }, (_, index) => index + 1),
    )
    expect(industryRevision.number).toBe(14)
  })

  it('names every group in both languages, each once', () => {
    for (const one of industries) expect(one.ja !== '' && one.en !== '' && one.major !== '').toBe(true)
    const mediums = industries.filter((one) => one.code.length === 2)
    expect(new Set(mediums.map((one) => one.ja)).size).toBe(99)
    expect(new Set(mediums.map((one) => one.en)).size).toBe(99)
  })

  it.each([
    ['E', 24, '09', '32'],
    ['I', 12, '50', '61'],
    ['R', 9, '88', '96'],
    ['T', 1, '99', '99'],
  ])('puts the right groups under %s', (major, count, first, last) => {
    const found = mediumIndustries(major)
    expect([found.length, found[0]?.code, found.at(-1)?.code]).toEqual([count, first, last])
  })

  it('finds a group by its code and no group by another', () => {
    expect(industryOf('28')).toEqual({
      code: '28',
      ja: '電子部品・デバイス・電子回路製造業',
      en: 'Electronic parts, devices and circuits',
      major: 'E',
    })
    expect(industryOf('E')?.ja).toBe('製造業')
    expect(industryOf('00')).toBeNull()
    expect(industryOf('U')).toBeNull()
  })
})
