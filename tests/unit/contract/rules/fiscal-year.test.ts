import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../electron/contract/rules/calendar'
import {
  daysOfYear,
  eraOfYear,
  fiscalYearOf,
  parseYear,
  yearInShort,
  yearInWords,
} from '../../../../electron/contract/rules/fiscal-year'

const years = fc.integer({ min: 1873, max: 2117 })
const kinds = fc.constantFrom('fiscal' as const, 'calendar' as const)

describe('a fiscal year', () => {
  it('begins on the first of April and ends on the last of March', () => {
    expect(fiscalYearOf('2026-03-31')).toBe(2025)
    expect(fiscalYearOf('2026-04-01')).toBe(2026)
    expect(daysOfYear(2025, 'fiscal')).toEqual({ first: '2025-04-01', last: '2026-03-31' })
    expect(daysOfYear(2025, 'calendar')).toEqual({ first: '2025-01-01', last: '2025-12-31' })
  })

  it('holds every day between its first and its last, and neither neighbour', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 364 }), (year, offset) => {
        const { first, last } = daysOfYear(year, 'fiscal')
        expect(fiscalYearOf(addDays(first, offset))).toBe(year)
        expect(fiscalYearOf(last)).toBe(year)
        expect(fiscalYearOf(addDays(first, -1))).toBe(year - 1)
        expect(fiscalYearOf(addDays(last, 1))).toBe(year + 1)
      }),
    )
  })
})

describe('the name of a year', () => {
  it('reads back as the same year, in words and in short', () => {
    fc.assert(
      fc.property(years, kinds, (year, kind) => {
        expect(parseYear(yearInWords(year, kind))).toEqual({ ok: true, year, kind })
        expect(parseYear(yearInShort(year, kind))).toMatchObject({ ok: true, year })
      }),
    )
  })

  it.each([
    [2018, 'fiscal', '平成30年度', 'H30'],
    [2019, 'fiscal', '令和元年度', 'R1'],
    [2019, 'calendar', '令和元年', 'R1'],
    [1988, 'fiscal', '昭和63年度', 'S63'],
    [1989, 'fiscal', '平成元年度', 'H1'],
    [2025, 'fiscal', '令和7年度', 'R7'],
  ] as const)('of %i (%s) is %s, %s', (year, kind, words, short) => {
    expect(yearInWords(year, kind)).toBe(words)
    expect(yearInShort(year, kind)).toBe(short)
  })

  it('is the number alone before the eras of this calendar', () => {
    expect(eraOfYear(1870, 'fiscal')).toBeNull()
    expect(yearInWords(1870, 'calendar')).toBe('1870年')
  })
})

describe('a typed year', () => {
  it.each([
    ['令和元年度', 2019, 'fiscal'],
    ['平成31年度', 2019, 'fiscal'],
    ['Ｒ１年度', 2019, 'fiscal'],
    [' 令和 ７ 年度 ', 2025, 'fiscal'],
    ['H25', 2013, null],
    ['平成30年', 2018, 'calendar'],
    ['2024', 2024, null],
    ['２０２４年度', 2024, 'fiscal'],
    ['FY2024', 2024, 'fiscal'],
    ['令和6会計年度', 2024, 'fiscal'],
  ] as const)('"%s" is %i', (text, year, kind) => {
    expect(parseYear(text)).toEqual({ ok: true, year, kind })
  })

  it.each([
    ['平成32年度', 'after-era', 2020],
    ['令和0年度', 'unreadable', null],
    ['R7.4', 'unreadable', null],
    ['来年度', 'unreadable', null],
    ['', 'unreadable', null],
  ] as const)('"%s" is refused: %s', (text, problem, meant) => {
    expect(parseYear(text)).toEqual({ ok: false, problem, meant })
  })
})
