import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromNumber, dayNumber } from '../../../../electron/contract/rules/calendar'
import {
  eraOfDay,
  eras,
  parseJapaneseDate,
  parseJapaneseDay,
} from '../../../../electron/contract/rules/japanese-date'

describe('reading a date as an office writes it', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026/11/20', '2026-11-20'],
    ['2026.1.2', '2026-01-02'],
    ['20261120', '2026-11-20'],
    ['2026年11月20日', '2026-11-20'],
    ['西暦2026年11月20日', '2026-11-20'],
    ['R8.11.20', '2026-11-20'],
    ['R8-11-20', '2026-11-20'],
    ['r8/11/20', '2026-11-20'],
    ['Ｒ８．１１．２０', '2026-11-20'],
    ['令和8年11月20日', '2026-11-20'],
    ['令和　８年 １１月２０日', '2026-11-20'],
    ['令和元年5月1日', '2019-05-01'],
    ['㋿元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['H1.1.8', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S48.3.1', '1973-03-01'],
    ['大正15年12月25日', '1926-12-25'],
    ['昭和元年12月25日', '1926-12-25'],
    ['明治6年1月1日', '1873-01-01'],
    ['2028年2月29日', '2028-02-29'],
    ['２０２６−１１−２０', '2026-11-20'],
  ])('takes %s for %s', (text, day) => {
    expect(parseJapaneseDay(text)).toEqual({ ok: true, day })
  })

  it.each([
    ['R8.11', '2026-11', 'month'],
    ['令和8年11月', '2026-11', 'month'],
    ['2026/11', '2026-11', 'month'],
    ['平成31年4月', '2019-04', 'month'],
    ['令和8年', '2026', 'year'],
    ['R8', '2026', 'year'],
    ['2026', '2026', 'year'],
    ['平成31年', '2019', 'year'],
    ['令和元年', '2019', 'year'],
    ['昭和64年', '1989', 'year'],
  ])('takes %s as exactly as it is written', (text, value, precision) => {
    expect(parseJapaneseDate(text)).toEqual({ ok: true, value, precision })
    expect(parseJapaneseDay(text)).toMatchObject({ ok: false, problem: 'unreadable' })
  })

  it.each([
    ['2026-02-29', 'no-such-day', null],
    ['2026/13/1', 'no-such-day', null],
    ['2026-13', 'no-such-day', null],
    ['令和8年4月31日', 'no-such-day', null],
    ['令和元年4月30日', 'before-era', null],
    ['令和元年4月', 'before-era', null],
    ['平成元年1月7日', 'before-era', null],
    ['明治5年1月1日', 'before-era', null],
    ['平成31年5月1日', 'after-era', '2019-05-01'],
    ['平成32年3月31日', 'after-era', '2020-03-31'],
    ['昭和64年1月8日', 'after-era', '1989-01-08'],
    ['平成32年', 'after-era', '2020'],
    ['令和0年1月1日', 'unreadable', null],
    ['11/20', 'unreadable', null],
    ['2026-11-20x', 'unreadable', null],
    ['来月', 'unreadable', null],
    ['', 'unreadable', null],
  ])('refuses %s as %s', (text, problem, meant) => {
    expect(parseJapaneseDate(text)).toEqual({ ok: false, problem, meant })
  })

  it('reads back every day that it would write in its era', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber('1873-01-01'), max: dayNumber('2099-12-31') }),
        fc.constantFrom('.', '-', '/'),
        (number, mark) => {
          const day = dayFromNumber(number)
          const found = eraOfDay(day)
          const [, month, date] = day.split('-').map(Number)
          const short = `${found?.era.letter}${found?.year}${mark}${month}${mark}${date}`
          const long = `${found?.era.name}${found?.year === 1 ? '元' : found?.year}年${month}月${date}日`
          expect(parseJapaneseDay(short)).toEqual({ ok: true, day })
          expect(parseJapaneseDay(long)).toEqual({ ok: true, day })
        },
      ),
    )
  })

  it('knows no era before the calendar changed', () => {
    expect(eraOfDay('1872-12-31')).toBeNull()
    expect(eras[0]?.letter).toBe('R')
  })
})
