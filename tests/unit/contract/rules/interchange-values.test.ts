import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportUnit } from '../../../../electron/contract/rules/interchange-columns'
import {
  areaText,
  priceText,
  readArea,
  readCount,
  readDay,
  readDegrees,
  readPrice,
  readYen,
  tsuboOf,
} from '../../../../electron/contract/rules/interchange-values'
import type { Price } from '../../../../electron/contract/values'

const value = (read: { ok: boolean; value?: unknown; problem?: unknown }) =>
  read.ok ? read.value : read.problem

describe('cells of a table', () => {
  it.each<[string, ImportUnit, unknown]>([
    ['10,026.33', 'm2', 10_026.33],
    ['１０，０２６．３３㎡', 'm2', 10_026.33],
    ['1.2ha', 'm2', 12_000],
    ['3061', 'tsubo', 10_119.01],
    ['3061坪', 'm2', 10_119.01],
    ['約500', 'm2', 500],
    ['', 'm2', null],
    ['未確認', 'm2', null],
    ['－', 'm2', null],
    ['0', 'm2', 'not-positive'],
    ['-5', 'm2', 'not-positive'],
    ['広い', 'm2', 'unreadable-number'],
    ['100円', 'm2', 'unreadable-number'],
    ['1e5', 'm2', 'unreadable-number'],
  ])('an area %s in %s', (cell, unit, expected) => {
    expect(value(readArea(cell, unit))).toBe(expected)
  })

  it.each<[string, ImportUnit, unknown]>([
    ['12,100', 'yen-per-m2', { kind: 'fixed', yenPerM2: 12_100 }],
    ['4万円', 'ten-thousand-yen-per-tsubo', { kind: 'fixed', yenPerM2: 12_100 }],
    ['40,000円/坪', 'yen-per-m2', { kind: 'fixed', yenPerM2: 12_100 }],
    ['4', 'ten-thousand-yen-per-tsubo', { kind: 'fixed', yenPerM2: 12_100 }],
    ['10000～12000円', 'yen-per-m2', { kind: 'range', minYenPerM2: 10_000, maxYenPerM2: 12_000 }],
    ['応談', 'yen-per-m2', { kind: 'negotiable' }],
    ['未定', 'yen-per-m2', null],
    ['12000～10000', 'yen-per-m2', 'price-reversed'],
    ['高い', 'yen-per-m2', 'unreadable-price'],
    ['0', 'yen-per-m2', 'not-positive'],
  ])('a price %s in %s', (cell, unit, expected) => {
    expect(value(readPrice(cell, unit))).toEqual(expected)
  })

  it.each<[string, ImportUnit, unknown]>([
    ['30', 'million-yen', 30_000_000],
    ['1億2,000万円', 'yen', 120_000_000],
    ['5,000万円', 'million-yen', 50_000_000],
    ['0', 'yen', 0],
    ['たくさん', 'yen', 'unreadable-number'],
  ])('a sum %s in %s', (cell, unit, expected) => {
    expect(value(readYen(cell, unit))).toBe(expected)
  })

  it.each([
    ['2026/4/1', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['R8.4.1', '2026-04-01'],
    ['46113', '2026-04-01'],
    ['2026-04-01 00:00', '2026-04-01'],
    ['2026-02-30', 'no-such-day'],
    ['平成35年4月1日', 'era-mismatch'],
    ['来年', 'unreadable-date'],
    ['', null],
  ])('a day %s', (cell, expected) => {
    expect(value(readDay(cell))).toBe(expected)
  })

  it.each([
    ['120人', 120],
    ['1,200名', 1200],
    ['-3', 'not-positive'],
    ['数人', 'unreadable-number'],
  ])('a number of persons %s', (cell, expected) => {
    expect(value(readCount(cell))).toBe(expected)
  })

  it.each([
    ['140.5', 140.5],
    ['-46711.9613', -46_711.9613],
    ['140°30′36″', 140.51],
    ['37度30分', 37.5],
    ['北', 'unreadable-number'],
  ])('degrees or metres %s', (cell, expected) => {
    expect(value(readDegrees(cell))).toBe(expected)
  })

  it('are read as they were written', () => {
    const yen = fc.integer({ min: 1, max: 10_000_000 })
    const price: fc.Arbitrary<Price> = fc.oneof(
      yen.map((yenPerM2): Price => ({ kind: 'fixed', yenPerM2 })),
      fc
        .tuple(yen, yen)
        .filter(([a, b]) => a !== b)
        .map(([a, b]): Price => ({
          kind: 'range',
          minYenPerM2: Math.min(a, b),
          maxYenPerM2: Math.max(a, b),
        })),
      fc.constant<Price>({ kind: 'negotiable' }),
    )
    fc.assert(
      fc.property(price, (one) => {
        expect(value(readPrice(priceText(one), 'yen-per-m2'))).toEqual(one)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (hundredths) => {
        expect(value(readArea(areaText(hundredths / 100), 'm2'))).toBe(hundredths / 100)
      }),
    )
  })

  it('say when they were rounded, and count 坪 as the trade does', () => {
    expect(readArea('1', 'tsubo')).toMatchObject({ value: 3.31, rounded: true })
    expect(readArea('121', 'tsubo')).toMatchObject({ value: 400, rounded: false })
    expect(tsuboOf(400)).toBe(121)
    expect(tsuboOf(10_119.01)).toBe(3061)
  })
})
