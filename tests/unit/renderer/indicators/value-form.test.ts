import { describe, expect, it } from 'vitest'
import {
  emptyValue,
  readSourceDate,
  readValue,
  readYear,
} from '../../../../renderer/features/indicators/forms/value-form'
import { inReaderUnit } from '../../../../renderer/features/indicators/money-unit'
import { figureText } from '../../../../renderer/ui/format/figure'
import { indicator } from './samples'

const typed = { ...emptyValue(indicator(1)), source: '庁内集計' }

describe('the form of a value', () => {
  it.each([
    ['令和元年度', 2019],
    ['平成31年度', 2019],
    ['Ｒ６', 2024],
    ['2024', 2024],
  ])('reads the year %s', (text, year) => {
    expect(readYear(text, 'fiscal')).toEqual({ year })
  })

  it('refuses a fiscal year for an indicator of calendar years', () => {
    expect(readYear('令和6年度', 'calendar')).toEqual({ issue: { problem: 'kind', meant: null } })
  })

  it('names the year that was meant by an era past its end', () => {
    expect(readYear('平成32年度', 'fiscal')).toEqual({ issue: { problem: 'unreadable', meant: 2020 } })
  })

  it('reads ▲ and full-width digits', () => {
    const answer = readValue({ ...typed, year: 'R6', value: '▲１，２３４．５' }, 'fiscal')
    expect(answer).toMatchObject({ input: { year: 2024, value: -1234.5 } })
  })

  it('wants a source for a figure and none for a year without one', () => {
    expect(readValue({ ...typed, year: 'R6', value: '1', source: ' ' }, 'fiscal')).toEqual({
      issues: { source: 'needed' },
    })
    expect(readValue({ ...typed, year: 'R6', state: 'unpublished', source: '' }, 'fiscal')).toMatchObject({
      input: { state: 'unpublished', value: null },
    })
  })

  it('wants a figure or another state', () => {
    expect(readValue({ ...typed, year: 'R6' }, 'fiscal')).toEqual({ issues: { value: 'needed' } })
  })

  it('reads the date of a source as far as it goes', () => {
    expect(readSourceDate('R7.7.3')).toBe('2025-07-03')
    expect(readSourceDate('令和7年7月')).toBe('2025-07')
    expect(readSourceDate('')).toBe('')
    expect(readSourceDate('先週')).toBeUndefined()
  })
})

describe('figures in the unit of the reader', () => {
  it('are converted to the last digit and keep what stands behind the money', () => {
    expect(inReaderUnit(1294, { unit: '万円/人', decimals: 0 }, 'million')).toEqual({
      value: 12.94,
      unit: '百万円/人',
      decimals: null,
    })
  })

  it('stay as they are when they are no money', () => {
    expect(inReaderUnit(101, { unit: '社', decimals: 0 }, 'hundred-million')).toEqual({
      value: 101,
      unit: '社',
      decimals: 0,
    })
  })

  it('have ▲ for minus, but not for nothing', () => {
    expect(figureText(-1234.5, 1)).toBe('▲1,234.5')
    expect(figureText(-0.04, 1)).toBe('0.0')
  })
})
