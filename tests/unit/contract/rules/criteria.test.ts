import { describe, expect, it } from 'vitest'
import { criteria, criterionOf, zoningFromText } from '../../../../electron/contract/rules/criteria'
import { CriterionKey } from '../../../../electron/contract/requirements'

describe('the catalogue of criteria', () => {
  it('has keys that the contract accepts, each once', () => {
    expect(new Set(criteria.map((one) => one.key)).size).toBe(criteria.length)
    for (const { key } of criteria) expect(CriterionKey.safeParse(key).success).toBe(true)
  })

  it('gives numbers a unit, choices at least two options, and nothing else either', () => {
    for (const one of criteria) {
      expect(one.unit !== null, one.key).toBe(one.kind === 'number')
      expect(one.options.length >= 2, one.key).toBe(one.kind === 'choice' || one.kind === 'yesNo')
    }
  })

  it('has the criteria the sheet is known by', () => {
    for (const key of 'area unitPrice delivery powerKv powerKw industrialWater tapWater groundWater drainage gas fibre groundN floodDepth zoning noise heightLimit icDistance stationDistance airportDistance portDistance staff subsidy'.split(
      ' ',
    ))
      expect(criterionOf(key)?.key).toBe(key)
    expect(criterionOf('weather')).toBeNull()
  })
})

describe('reading a zone from the record', () => {
  it.each([
    ['準工業地域', 'quasi-industrial'],
    ['工業地域', 'industrial'],
    ['工業専用地域', 'exclusive-industrial'],
    ['工業専用地域（産業用地保全地区）', 'exclusive-industrial'],
    ['工専', 'exclusive-industrial'],
    ['用途地域の指定なし', 'unzoned'],
    ['準工業地域及び工業専用地域', null],
    ['第一種住居地域', null],
    ['準住居地域・工業地域', null],
    ['', null],
  ])('takes %s for %s', (text, zone) => {
    expect(zoningFromText(text)).toBe(zone)
  })
})
