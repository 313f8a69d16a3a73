import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteria, criterionOf, type Criterion } from '../../../../electron/contract/rules/criteria'
import {
  asksNothing,
  criteriaFor,
  entryOf,
  grouped,
  lineFrom,
  mergedSheet,
  newLine,
  ordered,
  problemsOf,
  weighsNothing,
} from '../../../../renderer/features/requirements/line-draft'
import { lineText } from '../../../../renderer/features/requirements/line-words'
import { messages } from '../../../../renderer/messages'
import { createFormat } from '../../../../renderer/ui/format/create-format'

const m = messages.ja
const format = createFormat('ja', m.common.price)
const of = (key: string) => criterionOf(key) as Criterion
const none = new Set<string>()

describe('finding a criterion by typing', () => {
  it.each([
    ['面積', 'area'],
    ['とっこう', 'powerKv'],
    ['特高', 'powerKv'],
    ['工水', 'industrialWater'],
    ['IC', 'icDistance'],
    ['ﾀﾝｶ', 'unitPrice'],
  ])('finds %s', (words, key) => {
    expect(criteriaFor(words, none, m)[0]?.key).toBe(key)
  })

  it('finds criteria in English by their English names', () => {
    expect(criteriaFor('interchange', none, messages.en)[0]?.key).toBe('icDistance')
  })

  it('offers those of the sheet only when they are named, after others that match as well', () => {
    expect(criteriaFor('', new Set(['area']), m).map(({ key }) => key)).not.toContain('area')
    expect(criteriaFor('面積', new Set(['area']), m)[0]?.key).toBe('area')
    const both = criteriaFor('でんりょく', new Set(['powerKw']), m).map(({ key }) => key)
    expect(both).toContain('powerKw')
  })

  it('finds nothing for words no criterion knows', () => {
    expect(criteriaFor('天気', none, m)).toEqual([])
  })
})

describe('a line typed in one go', () => {
  it.each([
    ['面積 3ha', 'area', { ideal: 30_000 }],
    ['面積3ha以上', 'area', { min: 30_000 }],
    ['面積 1.0〜1.2ha', 'area', { min: 10_000, max: 12_000 }],
    ['用水 500m³/日以上', 'industrialWater', { min: 500 }],
    ['用水 500m³/日', 'industrialWater', { min: 500 }],
    ['IC 5km以内', 'icDistance', { max: 5 }],
    ['単価 １万円以下', 'unitPrice', { max: 10_000 }],
    ['引渡し 2029年まで', 'delivery', { by: '2029-12-31' }],
    ['引渡し 令和11年', 'delivery', { by: '2029-12-31' }],
  ])('%s', (text, key, fields) => {
    const { words, wish } = entryOf(text)
    const [criterion] = criteriaFor(words, none, m)
    expect(criterion?.key).toBe(key)
    expect(lineFrom(criterion as Criterion, wish)).toEqual({ ...newLine(of(key)), ...fields })
  })

  it('does not guess at a value it cannot read', () => {
    expect(lineFrom(of('area'), '3つくらい')).toBeNull()
    expect(lineFrom(of('gas'), '3')).toBeNull()
  })
})

describe('faults of a line', () => {
  it('tells at the field which bound is on the wrong side', () => {
    const line = newLine(of('area'))
    expect(problemsOf({ ...line, min: 5, max: 3 })).toEqual([{ field: 'max', kind: 'min-above-max' }])
    expect(problemsOf({ ...line, min: 5, ideal: 3 })).toEqual([{ field: 'ideal', kind: 'min-above-ideal' }])
    expect(problemsOf({ ...line, ideal: 5, max: 3 })).toEqual([{ field: 'max', kind: 'ideal-above-max' }])
    expect(problemsOf({ ...line, min: -1 })).toEqual([{ field: 'min', kind: 'negative' }])
    expect(problemsOf({ ...line, min: 3, ideal: 3, max: 3 })).toEqual([])
  })

  it('finds a fault exactly when the bounds do not rise', () => {
    const bound = fc.option(fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(bound, bound, bound, (min, ideal, max) => {
        const given = [min, ideal, max].filter((value) => value !== null)
        const rises = given.every((value, index) => index === 0 || (given[index - 1] as number) <= value)
        expect(problemsOf({ ...newLine(of('area')), min, ideal, max }).length === 0).toBe(rises)
      }),
      { numRuns: 1500 },
    )
  })

  it('knows a line that asks nothing, and one that asks that there be some', () => {
    expect(asksNothing(newLine(of('area')))).toBe(true)
    expect(asksNothing(newLine(of('delivery')))).toBe(true)
    expect(asksNothing(newLine(of('industrialWater')))).toBe(false)
    expect(asksNothing(newLine(of('fibre')))).toBe(false)
    expect(asksNothing({ ...newLine(of('area')), max: 0 })).toBe(false)
  })

  it('tells a sheet whose weights are all zero, not an empty one', () => {
    const line = { ...newLine(of('area')), weight: 0 }
    expect(weighsNothing([line])).toBe(true)
    expect(weighsNothing([line, newLine(of('gas'))])).toBe(false)
    expect(weighsNothing([])).toBe(false)
  })
})

describe('the sheet as a whole', () => {
  it('keeps every line when it is put in the order of the catalogue', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...criteria]), (some) => {
        const lines = some.map(newLine)
        const keys = ordered(lines).map((line) => line.criterion)
        expect(keys.toSorted()).toEqual(some.map(({ key }) => key).toSorted())
        expect(keys).toEqual(criteria.map(({ key }) => key).filter((key) => keys.includes(key)))
      }),
    )
  })

  it('keeps a line of a criterion that only a newer version knows', () => {
    const strange = { ...newLine(of('area')), criterion: 'moonlight' }
    expect(grouped([strange]).map(({ group, lines }) => [group, lines.length])).toEqual([[null, 1]])
  })

  it('takes over what is missing from another sheet and changes nothing that is there', () => {
    const own = { ...newLine(of('area')), min: 1 }
    const copied = [{ ...newLine(of('area')), min: 9 }, newLine(of('gas'))]
    expect(mergedSheet([own], copied)).toEqual([own, newLine(of('gas'))])
  })

  it('says in words what a line asks', () => {
    const text = (key: string, fields: object) => lineText({ ...newLine(of(key)), ...fields }, m, format)
    expect(text('area', { min: 10_000, ideal: 11_000, max: 12_000 })).toBe(
      '10,000 ㎡ 〜 12,000 ㎡（希望 11,000 ㎡）',
    )
    expect(text('powerKv', { min: 66 })).toBe('66 kV 以上')
    expect(text('delivery', { by: '2029-12-31' })).toBe('2029年（令和11年）まで')
    expect(text('industrialWater', {})).toBe('あること')
    expect(text('zoning', { option: 'industrial' })).toBe('工業地域以上')
    expect(text('noPiles', {})).toBe('不要')
  })
})
