import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areaQuantity,
  formatArea,
  formatHectares,
  formatWholeArea,
  formatTsubo,
  tsuboPerM2,
} from '../../../../renderer/ui/format/area'
import { formatDay, formatDayBoth, formatDayShort } from '../../../../renderer/ui/format/day'
import { parseDay } from '../../../../renderer/ui/format/parse-day'
import { parseNumber } from '../../../../renderer/ui/format/parse-number'
import { formatPercent } from '../../../../renderer/ui/format/percent'
import {
  formatPrice,
  formatThousandYen,
  formatYenPerM2,
  formatYenPerTsubo,
} from '../../../../renderer/ui/format/yen'

const days = fc
  .date({ min: new Date('1873-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('areas', () => {
  it('are written as the register writes them, with two decimals, so that a column stands on its points', () => {
    expect(formatArea(10_120, 'ja')).toBe('10,120.00 ㎡')
    expect(formatArea(4154.5, 'ja')).toBe('4,154.50 ㎡')
    expect(formatArea(4154.49, 'en')).toBe('4,154.49 m²')
    expect(formatArea(0, 'ja')).toBe('0 ㎡')
  })

  it('that no register measured are written whole', () => {
    expect(formatWholeArea(200_000, 'ja')).toBe('200,000 ㎡')
    expect(formatWholeArea(1234.5, 'en')).toBe('1,235 m²')
  })

  it('are converted to 坪 by 0.3025 and to hectares with two decimals', () => {
    expect(formatTsubo(10_120, 'ja')).toBe('3,061 坪')
    expect(formatTsubo(100, 'ja')).toBe('30.3 坪')
    expect(formatHectares(10_120)).toBe('1.01 ha')
    expect(tsuboPerM2).toBe(121 / 400)
  })

  it('lose nothing between the written figure and the whole 0.01 ㎡ that are stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e11 }), (hundredths) => {
        const { figure } = areaQuantity(hundredths / 100, 'ja')
        expect(Math.round(Number(figure.replaceAll(',', '')) * 100)).toBe(hundredths)
      }),
    )
  })
})

describe('money', () => {
  it('is given per ㎡, per 坪 and in thousands', () => {
    expect(formatYenPerM2(10_000, 'ja')).toBe('10,000 円/㎡')
    expect(formatYenPerTsubo(10_000, 'ja')).toBe('33,058 円/坪')
    expect(formatThousandYen(101_200_499, 'ja')).toBe('101,200 千円')
    expect(formatYenPerM2(10_000, 'en')).toBe('¥10,000/m²')
  })

  it('names a price without a figure, and never shows an unknown one as a negotiable one', () => {
    const words = { negotiable: '応談', unknown: '未確認' }
    expect(formatPrice({ kind: 'negotiable' }, 'ja', words)).toBe('応談')
    expect(formatPrice({ kind: 'unknown' }, 'ja', words)).toBe('未確認')
    expect(formatPrice({ kind: 'range', minYenPerM2: 9800, maxYenPerM2: 12_000 }, 'ja', words)).toBe(
      '9,800〜12,000 円/㎡',
    )
  })
})

describe('shares', () => {
  it('read 100 % only when complete and 0 % only when nothing has begun', () => {
    expect(formatPercent(0.9996)).toBe('99.9%')
    expect(formatPercent(1)).toBe('100%')
    expect(formatPercent(0.00001)).toBe('0.1%')
    expect(formatPercent(0)).toBe('0%')
    expect(formatPercent(0.871)).toBe('87.1%')
  })

  it('never read 100 % for a share below one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (share) => {
        expect(formatPercent(share)).not.toBe('100%')
        expect(formatPercent(share)).not.toBe('100.0%')
      }),
    )
  })
})

describe('days', () => {
  it('are written in the era calendar in Japanese, with 元年, and in the western one in English', () => {
    expect(formatDay('2026-11-20', 'ja')).toBe('令和8年11月20日')
    expect(formatDay('2019-05-01', 'ja')).toBe('令和元年5月1日')
    expect(formatDay('2019-04-30', 'ja')).toBe('平成31年4月30日')
    expect(formatDay('2026-11-20', 'en')).toBe('20 Nov 2026')
    expect(formatDayShort('2026-11-20', 'ja')).toBe('R8.11.20')
    expect(formatDayShort('2026-11-20', 'en')).toBe('2026-11-20')
    expect(formatDayBoth('2026-11-20', 'ja')).toBe('令和8年11月20日（2026年）')
  })

  it('agree with the era calendar of the system', () => {
    const system = new Intl.DateTimeFormat('en-u-ca-japanese', {
      era: 'narrow',
      year: 'numeric',
      timeZone: 'UTC',
    })
    fc.assert(
      fc.property(days, (day) => {
        const parts = system.formatToParts(new Date(`${day}T00:00:00Z`))
        const part = (type: string) => parts.find((found) => found.type === type)?.value
        expect(formatDayShort(day, 'ja')).toMatch(new RegExp(`^${part('era')}${part('year')}\\.`))
      }),
    )
  })

  it('are read as an office writes them', () => {
    const same = [
      '2026-11-20',
      '2026/11/20',
      '2026.11.20',
      '20261120',
      '2026年11月20日',
      'R8.11.20',
      'r8/11/20',
      'Ｒ８．１１．２０',
      '令和8年11月20日',
      '令和８年１１月２０日',
      '令8.11.20',
      ' 令和 8年 11月 20日 ',
    ]
    for (const text of same) expect(parseDay(text), text).toEqual({ ok: true, day: '2026-11-20' })
    expect(parseDay('令和元年5月1日')).toEqual({ ok: true, day: '2019-05-01' })
    expect(parseDay('S45.4.1')).toEqual({ ok: true, day: '1970-04-01' })
    expect(parseDay('平成32年4月1日')).toEqual({ ok: true, day: '2020-04-01' })
  })

  it('are refused with their reason when no calendar has them or they are no days', () => {
    expect(parseDay('2026-02-29')).toEqual({ ok: false, problem: 'no-such-day' })
    expect(parseDay('R8.13.1')).toEqual({ ok: false, problem: 'no-such-day' })
    expect(parseDay('令和元年4月30日')).toEqual({ ok: false, problem: 'before-era' })
    expect(parseDay('11月20日')).toEqual({ ok: false, problem: 'unreadable' })
    expect(parseDay('来週')).toEqual({ ok: false, problem: 'unreadable' })
    expect(parseDay('R0.1.1')).toEqual({ ok: false, problem: 'unreadable' })
  })

  it('come back as they were from every way in which they are written', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const text of [formatDay(day, 'ja'), formatDayShort(day, 'ja'), formatDayShort(day, 'en')])
          expect(parseDay(text)).toEqual({ ok: true, day })
      }),
    )
  })
})

describe('figures', () => {
  it('are read in full width, with commas and with their unit', () => {
    expect(parseNumber('１２，３４５．６７', 'area')).toBe(12_345.67)
    expect(parseNumber('1,234 ㎡', 'area')).toBe(1234)
    expect(parseNumber('3061坪', 'area')).toBe(10_119.01)
    expect(parseNumber('1.2ha', 'area')).toBe(12_000)
    expect(parseNumber('１千円', 'yen')).toBe(1000)
    expect(parseNumber('¥9,800', 'yen')).toBe(9800)
    expect(parseNumber('', 'area')).toBeNull()
  })

  it('are refused when they are no figures, so that a price text never becomes a number', () => {
    for (const text of ['応談', '12a', '1-2', '--3', '1.2.3', '12坪', 'constructor'])
      expect(parseNumber(text), text).toBeUndefined()
  })
})
