import { describe, expect, it } from 'vitest'
import {
  fieldOfHeader,
  fieldsOf,
  interchangeColumns,
  interchangeWords,
  readNames,
  readWord,
  unitOfHeader,
  unitsOf,
  wordText,
  type FieldKey,
  type WordField,
} from '../../../../electron/contract/rules/interchange-columns'

const entities = ['parcels', 'companies'] as const

describe('the columns of import and export', () => {
  it.each(entities)(
    'of %s are found again by the headers they are exported with, in both languages',
    (entity) => {
      for (const field of fieldsOf[entity])
        for (const header of [interchangeColumns[field].ja, interchangeColumns[field].en, field])
          expect([header, fieldOfHeader(entity, header)]).toEqual([header, field])
    },
  )

  it.each(entities)('of %s stand in their own unit under the headers they are exported with', (entity) => {
    for (const field of fieldsOf[entity])
      for (const header of [interchangeColumns[field].ja, interchangeColumns[field].en])
        expect([header, unitOfHeader(field, header)]).toEqual([header, unitsOf(field)[0] ?? null])
  })

  it.each<[(typeof entities)[number], string, FieldKey | null]>([
    ['parcels', '地番', 'number'],
    ['parcels', '面積（㎡）', 'registeredAreaM2'],
    ['parcels', '坪数', 'registeredAreaM2'],
    ['parcels', '　区画 番号 ※', 'number'],
    ['parcels', '所在地', 'address'],
    ['companies', '所在地', 'hqAddress'],
    ['companies', '住所', 'hqAddress'],
    ['companies', 'ＴＥＬ', 'contactTelephone'],
    ['companies', '資本金(百万円)', 'capitalYen'],
    ['parcels', 'なにか', null],
    ['parcels', '', null],
  ])('%s: %s is %s', (entity, header, field) => {
    expect(fieldOfHeader(entity, header)).toBe(field)
  })

  it.each<[FieldKey, string, string]>([
    ['registeredAreaM2', '面積（坪）', 'tsubo'],
    ['registeredAreaM2', '面積(ha)', 'hectare'],
    ['registeredAreaM2', '地積 ㎡', 'm2'],
    ['price', '坪単価（万円）', 'ten-thousand-yen-per-tsubo'],
    ['price', '単価（円／坪）', 'yen-per-tsubo'],
    ['price', '分譲単価(千円/㎡)', 'thousand-yen-per-m2'],
    ['capitalYen', '資本金（百万円）', 'million-yen'],
    ['capitalYen', '資本金（千円）', 'thousand-yen'],
  ])('%s under %s stands in %s', (field, header, unit) => {
    expect(unitOfHeader(field, header)).toBe(unit)
  })

  it('reads every word of a fixed choice by its key and as it is written', () => {
    for (const field of Object.keys(interchangeWords) as WordField[])
      for (const word of Object.keys(interchangeWords[field])) {
        const written = [word, wordText(field, word as never, 'ja'), wordText(field, word as never, 'en')]
        expect(written.map((text) => readWord(field, text))).toEqual([word, word, word])
      }
    expect(readWord('quality', 'どこか')).toBeNull()
  })

  it('reads several names from one cell, each once', () => {
    expect(readNames('甲、乙；丙\n甲 、')).toEqual(['甲', '乙', '丙'])
  })
})
