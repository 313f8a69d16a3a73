import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canConvert,
  convertFigure,
  moneyInUnit,
  moneyUnits,
  parseFigure,
  parseMoney,
} from '../../../../electron/contract/rules/money'

const units = fc.constantFrom(...moneyUnits)
const power: Readonly<Record<string, number>> = {
  円: 1,
  千円: 1e3,
  万円: 1e4,
  百万円: 1e6,
  千万円: 1e7,
  億円: 1e8,
  十億円: 1e9,
  兆円: 1e12,
}
const fullWidth = (text: string) =>
  text.replace(/[0-9,.]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

describe('an amount written in a unit', () => {
  it('reads back as the same yen, also in full width and without its unit', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: -999, max: 999 }), (unit, count) => {
        const yen = count * (power[unit] ?? 1)
        const written = moneyInUnit(yen, unit)
        expect(parseMoney(written)).toEqual({ ok: true, yen: yen === 0 ? 0 : yen })
        expect(parseMoney(fullWidth(written))).toEqual({ ok: true, yen: yen === 0 ? 0 : yen })
        expect(parseMoney(written.replace(/ .*/, ''), unit)).toEqual({ ok: true, yen: yen === 0 ? 0 : yen })
      }),
    )
  })

  it('is never farther from the yen than half of its last digit', () => {
    fc.assert(
      fc.property(
        units,
        // With four decimals fifteen digits, which is as many as a figure may have.
        fc.integer({ min: 1 - 10 ** 11, max: 10 ** 11 - 1 }),
        fc.integer({ min: 0, max: 4 }),
        (unit, yen, decimals) => {
          const figure = parseFigure(moneyInUnit(yen, unit, decimals).replace(/ .*/, '')) ?? Number.NaN
          const scale = power[unit] ?? 1
          // Reading the figure and multiplying it each round once more, in the last place of the amount.
          const rounding = Math.abs(yen) * 2 * Number.EPSILON
          expect(Math.abs(figure * scale - yen)).toBeLessThanOrEqual(scale / 10 ** decimals / 2 + rounding)
        },
      ),
    )
  })

  it.each([
    [2_502_354_000, '千円', 0, '2,502,354 千円'],
    [-1_234_500, '千円', 0, '▲1,235 千円'],
    [-400, '千円', 0, '0 千円'],
    [1_425_000_000, '億円', 2, '14.25 億円'],
    [50, '億円', 0, '0 億円'],
  ] as const)('of %i yen in %s with %i decimals is %s', (yen, unit, decimals, text) => {
    expect(moneyInUnit(yen, unit, decimals)).toBe(text)
  })
})

describe('a typed amount', () => {
  it.each([
    ['2,502,354千円', 2_502_354_000],
    ['５億５，８００万円', 558_000_000],
    ['▲１２百万円', -12_000_000],
    ['△3千円', -3000],
    ['−５円', -5],
    ['1.5億', 150_000_000],
    ['15億円', 1_500_000_000],
    ['1兆2,000億3万4,567円', 1_200_000_034_567],
    ['¥1,000', 1000],
    ['', null],
  ] as const)('"%s" is %s yen', (text, yen) => {
    expect(parseMoney(text)).toEqual({ ok: true, yen })
  })

  it.each([
    ['0.5円', 'below-one-yen'],
    ['1.23456789千円', 'below-one-yen'],
    ['5億3億', 'unreadable'],
    ['800万5億円', 'unreadable'],
    ['百万円', 'unreadable'],
    ['約3億円', 'unreadable'],
    ['▲▲3', 'unreadable'],
    ['99999兆円', 'too-large'],
  ] as const)('"%s" is refused: %s', (text, problem) => {
    expect(parseMoney(text)).toEqual({ ok: false, problem })
  })
})

describe('a typed figure', () => {
  it.each([
    ['１，４２５', 1425],
    ['▲3.5', -3.5],
    ['△ 12', -12],
    ['.5', 0.5],
    ['▲0', 0],
    ['', null],
  ] as const)('"%s" is %s', (text, value) => {
    expect(parseFigure(text)).toBe(value)
  })

  it.each(['1,425億円', '1e3', '--3', '1.2.3', '9'.repeat(16)])('"%s" is none', (text) => {
    expect(parseFigure(text)).toBeUndefined()
  })
})

describe('a figure in another unit', () => {
  it('comes back to the last digit', () => {
    fc.assert(
      fc.property(units, units, fc.integer({ min: -999_999, max: 999_999 }), (from, to, hundredths) => {
        const value = hundredths / 100
        const there = convertFigure(value, from, to) ?? Number.NaN
        expect(convertFigure(there, to, from)).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  it('moves the point only: 14.25 億円 are 1,425 百万円, 1,251 万円/人 are 12,510 千円/人', () => {
    expect(convertFigure(14.25, '億円', '百万円')).toBe(1425)
    expect(convertFigure(-1465, '億円', '千円')).toBe(-146_500_000)
    expect(convertFigure(1251, '万円/人', '千円/人')).toBe(12_510)
    expect(convertFigure(0.1, '兆円', '億円')).toBe(1000)
  })

  it('is refused where the units measure different things', () => {
    expect(canConvert('億円', '社')).toBe(false)
    expect(canConvert('万円/人', '万円')).toBe(false)
    expect(convertFigure(1, '万円/人', '千円/社')).toBeNull()
    expect(canConvert('toString', '円')).toBe(false)
  })
})
