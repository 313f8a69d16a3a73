import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteria, type CriterionUnit } from '../../../../electron/contract/rules/criteria'
import {
  byText,
  gapText,
  optionText,
  quantityText,
  written,
} from '../../../../renderer/features/requirements/quantity'
import { messages } from '../../../../renderer/messages'
import { parseBy, parseQuantity } from '../../../../renderer/ui/format/parse-quantity'
import { createFormat } from '../../../../renderer/ui/format/create-format'

const m = messages.ja
const format = createFormat('ja', m.common.price)

describe('figures as companies say them', () => {
  it.each<[string, CriterionUnit, number | null | undefined]>([
    ['3 ha', '㎡', 30_000],
    ['30,000㎡', '㎡', 30_000],
    ['1万坪', '㎡', 33_057.85],
    ['３０，０００', '㎡', 30_000],
    ['500 m³/日', 'm³/day', 500],
    ['２０トン/時', 'm³/day', 480],
    ['66kV', 'kV', 66],
    ['6600V', 'kV', 6.6],
    ['2MW', 'kW', 2000],
    ['5キロ', 'km', 5],
    ['800m', 'km', 0.8],
    ['50cm', 'm', 0.5],
    ['3万円/坪', 'yen/㎡', 9075],
    ['1.2万円', 'yen/㎡', 12_000],
    ['3割', '%', 30],
    ['50名', 'persons', 50],
    ['', 'kV', null],
    ['-2', 'm', -2],
    ['たくさん', '㎡', undefined],
    ['3ha', 'kV', undefined],
    ['1.2.3', 'm', undefined],
    ['500 constructor', 'm', undefined],
  ])('reads %s in %s as %s', (text, unit, value) => {
    expect(parseQuantity(text, unit)).toBe(value)
  })

  it('reads back every figure that a field shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.constantFrom<CriterionUnit>('㎡', 'kV', 'kW', 'm³/day', 'm', 'km', 'N', '%', 'persons', 'dB'),
        (hundredths, unit) => {
          const value = hundredths / 100
          expect(parseQuantity(written(value), unit)).toBeCloseTo(value, 4)
        },
      ),
    )
  })

  it('writes a gap with its sign and its unit', () => {
    expect(gapText(-2400, '㎡', m)).toBe('−2,400 ㎡')
    expect(gapText(3.2, 'km', m)).toBe('+3.2 km')
    expect(quantityText(70, '%', m)).toBe('70%')
    expect(quantityText(0.004, 'm', m)).toBe('0.004 m')
  })
})

describe('time limits', () => {
  it.each([
    ['2029', '2029-12-31'],
    ['2029年まで', '2029-12-31'],
    ['令和11年', '2029-12-31'],
    ['R11.3', '2029-03-31'],
    ['2028年2月', '2028-02-29'],
    ['R10年度', '2029-03-31'],
    ['FY2028', '2029-03-31'],
    ['by 2029', '2029-12-31'],
    ['2029/4/1', '2029-04-01'],
    ['', null],
  ])('reads %s as the last day it means', (text, day) => {
    expect(parseBy(text)).toEqual({ day })
  })

  it('tells why a text is no time limit', () => {
    expect(parseBy('そのうち')).toEqual({ problem: 'unreadable' })
    expect(parseBy('2029-02-30')).toEqual({ problem: 'no-such-day' })
    expect(parseBy('平成40年')).toEqual({ problem: 'after-era' })
    expect(parseBy('2029年3月年度')).toEqual({ problem: 'unreadable' })
  })

  it('shows a year as a year, a month as a month, and a day as a day', () => {
    expect(byText('2029-12-31', m, format)).toBe('2029年（令和11年）')
    expect(byText('2028-02-29', m, format)).toBe('2028年（令和10年）2月')
    expect(byText('2029-04-01', m, format)).toContain('4月1日')
  })

  it('reads back the time limit that it shows', () => {
    for (const day of ['2029-12-31', '2028-02-29', '2029-04-01']) {
      const text = byText(day, m, format).replace(/（.*?）/, '')
      expect(parseBy(text)).toEqual({ day })
    }
  })
})

describe('the texts of the catalogue', () => {
  it('names every option of every criterion in both languages', () => {
    for (const language of ['ja', 'en'] as const)
      for (const { key, options } of criteria)
        for (const option of options) {
          expect(messages[language].criteria.options[key]?.[option], `${key} ${option}`).toBeTruthy()
          expect(optionText(key, option, messages[language])).not.toBe(option === 'no' ? '' : option + '!')
        }
  })
})
